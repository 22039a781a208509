import { foldAll } from './fold.ts';
import { type Word, wordsOf } from './word-index.ts';

/** A text to look for, in the form in which it is compared. */
export class Needle {
  /** Without the quotation marks at its ends and the punctuation that belongs to them. */
  readonly core: string;
  /** What was cut off: it joins the match again where a mark inside would stay open without it. */
  readonly head: string;
  readonly tail: string;

  constructor(text: string) {
    const folded = foldAll(text);
    this.head = /^[\s"']+/.exec(folded)?.[0] ?? '';
    const end = tailStart(folded, this.head.length);
    this.core = folded.slice(this.head.length, end);
    this.tail = folded.slice(end);
  }

  /** Made at each call: few ask, and a file may have thousands of claims. */
  get words(): readonly Word[] {
    return wordsOf(this.core);
  }
}

/** Reads a claim's text, or one of its passages. */
export function needleOf(text: string): Needle {
  return new Needle(text);
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
