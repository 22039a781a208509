import { foldAll } from '../../article/fold.ts';
import type { Entity } from '../../model/definition.ts';

const ofEntities = new WeakMap<Entity, readonly (readonly string[])[]>();
let last: { readonly text: string; readonly words: ReadonlySet<string> } | undefined;

/** The words of a text in lower case, without `'s`. Those of the last long text are kept. */
export function wordSetOf(text: string): ReadonlySet<string> {
  if (last?.text === text) return last.words;
  const words = new Set(wordsOf(text));
  if (text.length > 2000) last = { text, words };
  return words;
}

/** Whether a text holds all words of one of an entity's names. */
export function isNamedIn(entity: Entity, words: ReadonlySet<string>): boolean {
  let names = ofEntities.get(entity);
  if (names === undefined) {
    names = entity.names.map(wordsOf).filter((name) => name.length > 0);
    ofEntities.set(entity, names);
  }
  return names.some((name) => name.every((word) => words.has(word)));
}

function wordsOf(text: string): string[] {
  return (
    foldAll(text)
      .toLowerCase()
      .replaceAll(/'s\b/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
