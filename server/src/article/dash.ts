import type { Span } from '../syntax/span.ts';
import { asides, isQuoting } from './words/all.ts';

const OPENING = /^[—–―]\s*(?=[\p{L}\p{N}"'“„«‘([¿¡…])/u;
const DASH = /([.,!?…]?)(?:(?<!\s)\s+)?(?<![\p{L}\p{N}])[—–―](?![\p{L}\p{N}])\s*/gu;
/** An attribution's verb stands among this many words after the dash. */
const ATTRIBUTION_WORDS = 6;

/** Whether a paragraph opens with speech; a hyphen never opens any. */
export function startsWithDash(text: string): boolean {
  return OPENING.test(text);
}

/**
 * The speech of a paragraph that a dash opens, as European papers set it: `— Yes, — said Roe. — Perhaps.`
 * Fed with the stretches of the paragraph outside inner quotations, and with the marks that close nothing else.
 */
export class DashSpeech {
  readonly #text: string;
  readonly #content: Span[] = [];
  /** Where the present stretch of speech begins; undefined within an attribution. */
  #from: number | undefined;
  #read: number;

  /** @param from where the speech begins: by default, behind the dash that opens the paragraph */
  constructor(text: string, from = OPENING.exec(text)?.[0].length ?? 0) {
    this.#text = text;
    this.#from = from;
    this.#read = from;
  }

  /** Reads on to an offset. */
  advance(to: number): void {
    DASH.lastIndex = Math.max(0, this.#read - 1);
    for (let dash = DASH.exec(this.#text); dash !== null && dash.index < to; dash = DASH.exec(this.#text)) {
      const [written, stop = ''] = dash;
      const after = dash.index + written.length;
      if (stop === '') continue;
      if (this.#from === undefined) this.#from = after;
      else if (startsAttribution(this.#text, after)) this.#close(dash.index + stop.length);
      if (after >= to) break;
    }
    this.#read = to;
  }

  /** Passes over an inner quotation. */
  skip(to: number): void {
    this.#read = to;
  }

  /** Ends the speech at a quotation mark that a comma or a full stop goes with; whether it did. */
  closeAt(mark: Span): boolean {
    if (this.#from === undefined) return false;
    const before = this.#text.charAt(mark.start - 1);
    const after = this.#text.charAt(mark.end);
    const ends = mark.end === this.#text.length || /[.,]/.test(after) || /[.,!?…]/.test(before);
    if (ends) this.#close(mark.start);
    return ends;
  }

  /** The stretches of speech, in order. */
  finish(): readonly Span[] {
    if (this.#from !== undefined) this.#close(this.#text.length);
    return this.#content;
  }

  #close(end: number): void {
    if (this.#from !== undefined && end > this.#from) this.#content.push({ start: this.#from, end });
    this.#from = undefined;
  }
}

/** What is said of a quotation that holds its own attribution: `«Yes, — said Roe. — Perhaps»`. */
export function spokenIn(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  if (!/[—–―]/.test(words)) return [{ start, end }];
  const speech = new DashSpeech(words, 0);
  speech.advance(words.length);
  return speech.finish().map((span) => ({ start: start + span.start, end: start + span.end }));
}

/** `— Roe said`, `— said the minister`, but not the aside `— as Roe said —`. */
function startsAttribution(text: string, offset: number): boolean {
  const clause = /^[\p{L}\p{M}\p{N}' ’-]*/u.exec(text.slice(offset, offset + 120))?.[0] ?? '';
  const words = clause.toLowerCase().split(' ', ATTRIBUTION_WORDS);
  return !asides.has(words[0] ?? '') && words.some(isQuoting);
}
