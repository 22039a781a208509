/** A file that is written, wholly or in parts, from what the project says of itself elsewhere. */
export interface Generated {
  /** Its path from the repository's root. */
  readonly path: string;
  /** What it should hold, given what it holds now: undefined where it is not there yet. */
  readonly text: (present: string | undefined) => string;
}

/**
 * Replaces the stretches of a Markdown file that stand between `<!-- generated: NAME -->` and
 * `<!-- end of NAME -->`, and leaves the rest as it is.
 *
 * @throws where a stretch is not closed, or nobody knows its name
 */
export function fill(markdown: string, stretches: ReadonlyMap<string, string>): string {
  const kept: string[] = [];
  let open: string | undefined;
  for (const line of markdown.split('\n')) {
    const [, begun] = /^<!-- generated: (.+) -->$/.exec(line) ?? [];
    const [, ended] = /^<!-- end of (.+) -->$/.exec(line) ?? [];
    if (begun !== undefined) {
      if (open !== undefined) throw new Error(`“${open}” is not closed before “${begun}”`);
      const text = stretches.get(begun);
      if (text === undefined) throw new Error(`nothing is generated under the name “${begun}”`);
      open = begun;
      kept.push(line, '', text, '');
    }
    if (ended !== undefined) {
      if (ended !== open) throw new Error(`“${ended}” is closed, but not open`);
      open = undefined;
    }
    if (open === undefined) kept.push(line);
  }
  if (open !== undefined) throw new Error(`“${open}” is not closed`);
  return kept.join('\n');
}
