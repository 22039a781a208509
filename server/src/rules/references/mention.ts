import { foldAll } from '../../article/fold.ts';

/** A name in the form in which it is compared: blind to case, to the look of quotation marks, to `'s`. */
export function nameKey(name: string): string {
  return foldAll(name).replace(/'s?$/, '').toLowerCase();
}

/** The words of a name or mention as they are written, without `'s`. An apostrophe or hyphen inside parts none. */
export function nameWords(name: string): readonly string[] {
  const words = foldAll(name).match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replace(/'s$/, ''));
}
