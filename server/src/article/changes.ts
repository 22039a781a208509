import { negations } from './words/all.ts';

/** What weighs more than other words: a change of it may turn a claim into another. */
export interface WeightyChange {
  readonly digit: boolean;
  readonly negation: boolean;
}

/** Whether two folded texts differ in their numbers or in what they deny. */
export function weightyChange(before: string, after: string): WeightyChange {
  return {
    digit: numbers(before) !== numbers(after),
    negation: negated(before) !== negated(after),
  };
}

function numbers(text: string): string {
  return (text.match(/\p{N}+(?:[.,:]\p{N}+)*/gu) ?? []).join(' ');
}

function negated(text: string): string {
  const words =
    text
      .toLowerCase()
      .match(/n't(?!\p{L})|(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*?(?=n't(?!\p{L}))|[\p{L}\p{M}]+/gu) ?? [];
  return words
    .filter((word) => negations.has(word))
    .sort()
    .join(' ');
}
