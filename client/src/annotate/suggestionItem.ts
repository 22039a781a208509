import type { l10n as Messages } from 'vscode';
import type { SuggestedClaim } from './protocol.ts';

/** Longer words are cut, in UTF-16 units. */
const mostLetters = 70;

/** A suggestion as a line of a list. */
export interface SuggestionLine {
  readonly label: string;
  readonly description: string;
}

/** The words of a suggestion, who says them, to whom and when, and how sure that is. */
export function lineOf(claim: SuggestedClaim, l10n: Pick<typeof Messages, 't'>): SuggestionLine {
  const { words, speaker, known, cueWords, to, date, confidence } = claim;
  const who =
    speaker === undefined ? l10n.t('nobody is named') : known ? speaker : l10n.t('{0} (new)', speaker);
  const told = to.length > 0 ? l10n.t('to {0}', to.join(', ')) : undefined;
  const facts = [l10n.t('{0} % sure', percent(confidence)), who, cueWords, told, date];
  return {
    label: l10n.t('“{0}”', shortened(words)),
    description: facts.filter((fact) => fact !== undefined && fact !== '').join(' · '),
  };
}

/** Those that are at least so sure, from 0 to 1. */
export function sureOnes(claims: readonly SuggestedClaim[], threshold: number): readonly SuggestedClaim[] {
  return claims.filter(({ confidence }) => confidence >= threshold);
}

/** A share from 0 to 1 in percent. What is not quite certain is never 100. */
export function percent(share: number): number {
  return share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
}

function shortened(words: string): string {
  if (words.length <= mostLetters) return words;
  const cut = words.slice(0, mostLetters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostLetters / 2))}…`;
}
