import type { Article } from './article.ts';
import { WordIndex } from './word-index.ts';

/** A folded text, its words indexed. */
export interface Haystack {
  readonly folded: string;
  readonly index: WordIndex;
}

const known = new WeakMap<Article, Haystack>();

/** An article made ready for searches, once. */
export function haystackOf(article: Article): Haystack {
  let haystack = known.get(article);
  if (haystack === undefined) {
    const { folded } = article.visible;
    haystack = { folded, index: new WordIndex(folded) };
    known.set(article, haystack);
  }
  return haystack;
}
