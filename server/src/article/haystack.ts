import type { Article } from './article.ts';
import { WordIndex } from './word-index.ts';

/** An article made ready for searches: its folded text, that in lower case, and its words indexed. */
export class Haystack {
  readonly folded: string;
  readonly index: WordIndex;
  #lower: string | undefined;

  constructor(folded: string) {
    this.folded = folded;
    this.index = new WordIndex(folded);
  }

  /** At the same offsets: a character that would change its length stays as it is. */
  get lower(): string {
    this.#lower ??= lowerCase(this.folded);
    return this.#lower;
  }
}

const known = new WeakMap<Article, Haystack>();

/** An article made ready for searches, once. */
export function haystackOf(article: Article): Haystack {
  let haystack = known.get(article);
  if (haystack === undefined) {
    haystack = new Haystack(article.visible.folded);
    known.set(article, haystack);
  }
  return haystack;
}

function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  });
}
