import { lineEnd } from '../../syntax/line.ts';
import type { Span } from '../../syntax/span.ts';

/** What may stand between the texts, brackets and dashes of a file. */
export interface Mark extends Span {
  /** A property is an anchor or a tag; a marker is `---`, `...` or a directive. */
  readonly kind: 'comment' | 'comma' | 'colon' | 'property' | 'marker';
}

const property = /!<[^>\s]*>|[&!][^\s,[\]{}]*/y;
const marker = /(?:---|\.\.\.)(?=[ \t\r\n]|$)|%[^\r\n]*/y;
const none: readonly Mark[] = [];

/**
 * The marks in `[from, to)`, in UTF-16 offsets, between which there is only white space. Undefined where
 * anything else stands there, such as the `?` of an explicit key.
 */
export function marksBetween(text: string, from: number, to: number): readonly Mark[] | undefined {
  let marks: Mark[] | undefined;
  for (let at = from; at < to; ) {
    const sign = text[at];
    if (sign === ' ' || sign === '\n' || sign === '\t' || (sign === '\r' && text[at + 1] === '\n')) {
      at++;
      continue;
    }
    const mark = markAt(text, at);
    if (mark === undefined || mark.end > to) return undefined;
    marks ??= [];
    marks.push(mark);
    at = mark.end;
  }
  return marks ?? none;
}

function markAt(text: string, start: number): Mark | undefined {
  switch (text[start]) {
    case ':':
      return { kind: 'colon', start, end: start + 1 };
    case ',':
      return { kind: 'comma', start, end: start + 1 };
    case '#': {
      const end = lineEnd(text, start);
      return { kind: 'comment', start, end: start + text.slice(start, end).trimEnd().length };
    }
    case '&':
    case '!':
      return matched(property, 'property', text, start);
    default:
      return beginsLine(text, start) ? matched(marker, 'marker', text, start) : undefined;
  }
}

function matched(pattern: RegExp, kind: Mark['kind'], text: string, start: number): Mark | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? { kind, start, end: pattern.lastIndex } : undefined;
}

function beginsLine(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n' || (at === 1 && text.startsWith('\uFEFF'));
}
