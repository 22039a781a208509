import { foldAll } from '../../article/fold.ts';
import { starters, titles } from '../../article/words/all.ts';
import type { Entity } from '../../model/definition.ts';
import { Slot } from '../../work/slot.ts';

/** A name in the form in which it is compared: blind to case, to the look of quotation marks, to `'s`. */
export function nameKey(name: string): string {
  return foldAll(name).replace(/'s?$/, '').toLowerCase();
}

/** The words of a name or mention as they are written, without `'s`. An apostrophe or hyphen inside parts none. */
export function nameWords(name: string): readonly string[] {
  const words = foldAll(name).match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replace(/'s$/, ''));
}

/** The capitalised words of a mention that are no titles, nor words that begin many a sentence. */
export function properWords(mention: string): readonly string[] {
  return nameWords(mention).filter((word) => {
    const lower = word.toLowerCase();
    return /^\p{Lu}/u.test(word) && !starters.has(lower) && !titles.has(lower);
  });
}

/** The names of an entity as they are compared. */
interface Names {
  readonly keys: ReadonlySet<string>;
  /** As they are written, each once. */
  readonly words: ReadonlySet<string>;
  readonly lowerWords: ReadonlySet<string>;
}

/** An entity may speak in thousands of claims. */
const known = new Slot<Pick<Entity, 'names'>, Names>();

/** The keys and words of all names of an entity. */
export function namesOf(entity: Pick<Entity, 'names'>): Names {
  let names = known.get(entity);
  if (names === undefined) {
    const words = entity.names.flatMap(nameWords);
    names = {
      keys: new Set(entity.names.map(nameKey)),
      words: new Set(words),
      lowerWords: new Set(words.map((word) => word.toLowerCase())),
    };
    known.set(entity, names);
  }
  return names;
}
