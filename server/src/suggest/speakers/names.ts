import { foldAll } from '../../article/fold.ts';

/** The words of a name as they are compared: in lower case, without `'s`; inner apostrophes and hyphens stay. */
export function wordsOfName(name: string): readonly string[] {
  const words =
    foldAll(name)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:['.-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replace(/'s?$/, '')).filter((word) => word !== 's');
}
