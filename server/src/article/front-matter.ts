/** The YAML front matter of a Markdown text: where its lines are, and where the text after it begins. */
export interface FrontMatter {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** More than this many characters are no front matter. */
const LONGEST = 20_000;

/** Finds front matter: lines between `---` and `---` at the very top, of which the first holds a key. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const head = text.slice(0, LONGEST);
  const opened = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)(?=(?:#.*(?:\r\n|\n|\r))*[\w"'-]+[ \t]*:)/.exec(head);
  if (opened === null) return undefined;
  const start = opened[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|(?![\s\S]))/gm;
  closing.lastIndex = start;
  const closed = closing.exec(head);
  return closed === null ? undefined : { start, end: closed.index, next: closed.index + closed[0].length };
}
