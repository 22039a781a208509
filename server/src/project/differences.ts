/** What one list has that another has not. */
export interface Difference<Item> {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
}

/** How a list differs from what it was, where all between a beginning and an end that are the same is taken to differ. */
export function difference<Item>(before: readonly Item[], now: readonly Item[]): Difference<Item> {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let atEnd = 0;
  while (atEnd < shorter - start && before[before.length - 1 - atEnd] === now[now.length - 1 - atEnd])
    atEnd++;
  return { gone: before.slice(start, before.length - atEnd), come: now.slice(start, now.length - atEnd) };
}

/** The files that are others than before, or of which one is not there. */
export function* changedFiles<File>(
  before: ReadonlyMap<string, File>,
  now: ReadonlyMap<string, File>,
): Iterable<{ readonly uri: string; readonly old: File | undefined; readonly file: File | undefined }> {
  for (const [uri, file] of now) {
    const old = before.get(uri);
    if (old !== file) yield { uri, old, file };
  }
  for (const [uri, old] of before) if (!now.has(uri)) yield { uri, old, file: undefined };
}
