import type { Quote } from './anchor.ts';
import type { Article } from './article.ts';
import type { Edited } from './edited.ts';
import { type Words, wordsIn } from './sought.ts';

/** So many words that no claim quotes any more are remembered, for whoever goes back to them. */
export const MOST_FORGOTTEN = 100;

/** The words of claims that were looked for in an article: equal ones are looked for once, however many quote them. */
export class KnownWords {
  readonly #known = new Map<string, Words>();
  /** How many may be known before it is seen which of them are quoted. */
  #most = 0;

  of(article: Article, quote: Quote): Words {
    const key = keyOf(quote);
    let words = this.#known.get(key);
    if (words === undefined) {
      words = wordsIn(article, quote.pieces);
      this.#known.set(key, words);
    }
    return words;
  }

  /** Forgets what no claim quotes, once that is much: each letter that is typed into a text makes other words of it. */
  keep(quoted: Iterable<{ readonly quote: Quote; readonly words: Words }>): void {
    if (this.#known.size <= this.#most) return;
    this.#known.clear();
    for (const { quote, words } of quoted) if (!words.isStale) this.#known.set(keyOf(quote), words);
    this.#most = this.#known.size + MOST_FORGOTTEN;
  }

  /** Takes out the words that an edit of the article may have brought to other places. */
  spoil(edited: Edited): void {
    let longest = 0;
    for (const { needles } of this.#known.values())
      for (const { reach } of needles) longest = Math.max(longest, reach);
    edited.look(longest);
    for (const [key, words] of this.#known) {
      if (!words.needles.some((needle) => edited.touches(needle))) continue;
      words.isStale = true;
      this.#known.delete(key);
    }
  }
}

function keyOf({ pieces }: Quote): string {
  const [only = '', ...others] = pieces;
  return others.length === 0 ? only : `\0${JSON.stringify(pieces)}`;
}
