import { foldAll } from './fold.ts';
import { type Word, wordsOf } from './word-index.ts';

/** A text to look for, in the form in which it is compared. */
export class Needle {
  /** Without the quotation marks at its ends and the punctuation that belongs to them. */
  readonly core: string;
  /** What was cut off: it joins the match again where a mark inside would stay open without it. */
  readonly head: string;
  readonly tail: string;
  #keys: readonly number[] | undefined;

  constructor(text: string) {
    const folded = foldAll(text);
    this.head = /^[\s"']+/.exec(folded)?.[0] ?? '';
    const end = tailStart(folded, this.head.length);
    this.core = folded.slice(this.head.length, end);
    this.tail = folded.slice(end);
  }

  /** How far from it a change of the text may change where it is found, in UTF-16 units. */
  get reach(): number {
    return this.core.length + this.head.length + this.tail.length + 1;
  }

  /**
   * The hashes of words of which one stands wherever it does: the longest of those inside it, which are whole words of
   * the text, too; else any. None where it has no words.
   */
  get keys(): readonly number[] {
    this.#keys ??= keysOf(this.core);
    return this.#keys;
  }

  /** Made at each call: few ask, and a file may have thousands of claims. */
  get words(): readonly Word[] {
    return wordsOf(this.core);
  }
}

function keysOf(core: string): readonly number[] {
  const words = wordsOf(core);
  const [first, ...inner] = words.slice(0, -1);
  if (first === undefined || inner.length === 0) return words.map(({ hash }) => hash);
  return [inner.reduce((one, word) => (word.end - word.start > one.end - one.start ? word : one)).hash];
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
