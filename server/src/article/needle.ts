import { foldAll } from './fold.ts';
import { type Word, wordsOf } from './word-index.ts';

/** A text to look for, in the form in which it is compared. */
export interface Needle {
  /** Without the quotation marks at its ends and the punctuation that belongs to them. */
  readonly core: string;
  /** What was cut off: it joins the match again where a mark inside would stay open without it. */
  readonly head: string;
  readonly tail: string;
  readonly words: readonly Word[];
}

/** Reads a claim's text, or one of its passages. */
export function needleOf(text: string): Needle {
  const folded = foldAll(text);
  const head = /^[\s"']+/.exec(folded)?.[0] ?? '';
  const end = tailStart(folded, head.length);
  const core = folded.slice(head.length, end);
  return { core, head, tail: folded.slice(end), words: wordsOf(core) };
}

/** Where the marks at the end begin, with their commas and full stops; other punctuation is the speaker's. */
function tailStart(folded: string, from: number): number {
  let at = folded.length;
  let marks = false;
  while (at > from && /["'\s.,;:]/.test(folded.charAt(at - 1))) {
    at--;
    if (/["']/.test(folded.charAt(at))) marks = true;
  }
  return marks ? at : folded.length;
}
