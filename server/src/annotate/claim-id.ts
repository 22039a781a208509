import type { Article } from '../article/article.ts';
import { fillersFor } from '../article/words/fillers.ts';
import { freeId } from '../model/free-id.ts';
import { idFrom } from '../model/id.ts';
import { Slot } from '../work/slot.ts';

/** More words than these make no good id; nor more UTF-16 units, unless its first words are as long. */
const mostWords = 3;
const mostLength = 32;

const known = new Slot<Article, ReadonlySet<string>>();

/** A readable id for a claim: the first of its words that say something, with a number where it is taken. */
export function claimId(article: Article, words: string, isTaken: (id: string) => boolean): string {
  const all = words.replaceAll(/['’ʼ]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !fillersOf(article).has(word.toLowerCase()));
  const [first = '', ...others] = (telling.length > 0 ? telling : all).slice(0, mostWords);
  const short = others.reduce((id, word) => {
    const longer = `${id} ${word}`;
    return longer.length > mostLength ? id : longer;
  }, first);
  return freeId(idFrom(short) ?? 'claim', isTaken);
}

function fillersOf(article: Article): ReadonlySet<string> {
  let fillers = known.get(article);
  if (fillers === undefined) {
    fillers = fillersFor(article.visible.text);
    known.set(article, fillers);
  }
  return fillers;
}
