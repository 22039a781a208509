import type { Span } from './span.ts';

/** A conflict that git left in a file. */
export interface Conflict {
  /** The line of `<<<<<<<`. */
  readonly marker: Span;
  /** From the first marker to the last. */
  readonly all: Span;
}

/** What is left to read once conflicts are taken out: a text of the same length, and where they were. */
export interface WithoutConflicts {
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

const line = /^(?:<{7}(?: .*)?|\|{7}(?: .*)?|={7}|>{7}(?: .*)?)\r?$/gm;

/**
 * Blanks git's conflict markers and the other side of each conflict, so that our own side can be read. The
 * blanks keep every offset where it was.
 */
export function withoutConflicts(text: string): WithoutConflicts {
  if (!text.includes('<<<<<<<')) return { text, conflicts: [] };
  const conflicts: Conflict[] = [];
  let read = '';
  let taken = 0;
  let opened: Span | undefined;
  let dropFrom: number | undefined;
  for (const match of text.matchAll(line)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const sign = match[0][0];
    if (sign === '<' && opened === undefined) {
      opened = span;
      read += text.slice(taken, span.start) + blank(text.slice(span.start, span.end));
      taken = span.end;
    } else if ((sign === '|' || sign === '=') && opened !== undefined) {
      dropFrom ??= span.start;
    } else if (sign === '>' && opened !== undefined) {
      const from = dropFrom ?? span.start;
      read += text.slice(taken, from) + blank(text.slice(from, span.end));
      taken = span.end;
      conflicts.push({ marker: opened, all: { start: opened.start, end: span.end } });
      opened = undefined;
      dropFrom = undefined;
    }
  }
  // A conflict without an end: its markers alone are taken out.
  if (opened !== undefined) {
    conflicts.push({ marker: opened, all: opened });
    if (dropFrom !== undefined) {
      const end = text.indexOf('\n', dropFrom);
      const stop = end === -1 ? text.length : end;
      read += text.slice(taken, dropFrom) + blank(text.slice(dropFrom, stop));
      taken = stop;
    }
  }
  return { text: read + text.slice(taken), conflicts };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
