import { mappings } from './mappings.ts';
import type { Field } from './shape.ts';

/** The format's own words, each as one string: the names of its fields, and what may be chosen for them. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.values(mappings)
    .flatMap(({ fields }) => Object.entries<Field>(fields))
    .flatMap(([name, { shape }]) =>
      shape.type === 'choice' ? [name, ...shape.choices.map(({ value }) => value)] : [name],
    )
    .map((word) => [word, word]),
);

/** A word as the format itself spells it: a large file has each ten thousand times, and need keep it once. */
export function spelledOnce(word: string): string {
  return spellings.get(word) ?? word;
}
