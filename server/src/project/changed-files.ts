/** The files that are others than before, or of which one is not there. */
export function* changedFiles<File>(
  before: ReadonlyMap<string, File>,
  now: ReadonlyMap<string, File>,
): Iterable<{ readonly uri: string; readonly old: File | undefined; readonly file: File | undefined }> {
  if (before === now) return;
  for (const [uri, file] of now) {
    const old = before.get(uri);
    if (old !== file) yield { uri, old, file };
  }
  for (const [uri, old] of before) if (!now.has(uri)) yield { uri, old, file: undefined };
}
