import * as l10n from '@vscode/l10n';
import type { Passage } from '../../project/passages.ts';
import { claimWords } from '../names.ts';
import { claimCard } from './claim.ts';
import type { Desk } from './desk.ts';
import type { CardLine } from './pen.ts';
import { whereabouts } from './whereabouts.ts';

/** The claim that stands on words of an article, and how sure it is that it does. */
export function passageCard(desk: Desk, passage: Passage): readonly CardLine[] {
  const located = { file: passage.file, definition: passage.claim };
  return [...claimCard(desk, located), ...doubts(desk, passage), whereabouts(desk, located)];
}

function doubts({ pen }: Desk, { claim, anchoring }: Passage): readonly CardLine[] {
  switch (anchoring.status) {
    case 'exact':
      return [];
    case 'ambiguous':
      return [
        l10n.t('The article has these words in {0} places; the claim may mean another.', anchoring.count),
      ];
    case 'drifted':
      return [
        l10n.t('The words have changed: the claim has {0}', pen.text(claimWords(claim))),
        anchoring.changed.digit ? l10n.t('A number is another now.') : undefined,
        anchoring.changed.negation
          ? l10n.t('It may deny now what it asserted, or the other way round.')
          : undefined,
      ];
  }
}
