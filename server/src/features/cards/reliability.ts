import * as l10n from '@vscode/l10n';
import { informationCredibility, sourceReliability } from '../../format/vocabulary.ts';

/** An Admiralty code in words: "source usually reliable, information probably true"; undefined for none. */
export function reliabilityInWords(code: string): string | undefined {
  const [letter = '', digit = ''] = code;
  const source = sourceReliability[letter];
  const information = informationCredibility[digit];
  if (source === undefined || information === undefined) return undefined;
  return l10n.t('source {0}, information {1}', l10n.t(source), l10n.t(information));
}
