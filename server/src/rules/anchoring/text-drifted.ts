import * as l10n from '@vscode/l10n';
import { BY_WORDS } from '../../article/drift.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { type Drift, driftOfClaim, takeOver } from './drift.ts';
import { shownIn, wholeOf } from './surroundings.ts';

const docs: RuleDocs = {
  what: 'The article does not hold the claim’s words any more, but words that are like them. The message says how much is left of them, and whether a number or a negation is another now.',
  why: 'Articles are corrected after they are published. What was annotated may still be said in other words, or may not be said any more: somebody has to look.',
  fix: 'Takes over the article’s present words, and the prefix or suffix that chooses their place. All at once only where four fifths of the words are left and neither a number nor a negation changed.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: ferries
    text: the ferries to the islands will stop running in the autumn
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'Roe said that the ferries to the islands would stop running in the autumn.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: ferries
    text: the ferries to the islands would stop running in the autumn
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'Roe said that the ferries to the islands would stop running in the autumn.\n',
  },
};

export const textDrifted: Rule = {
  code: 'text-drifted',
  docs,
  *check({ project, file }) {
    const article = project.articleOf(file);
    const anchors = project.anchorsOf(file);
    if (article?.type !== 'article' || anchors === undefined) return;
    for (const claim of file.annotation.claims) {
      yield undefined;
      const drift = driftOfClaim(claim, anchors.of(claim));
      const [first] = drift?.pieces ?? [];
      if (drift === undefined || first === undefined) continue;
      const place = drift.anchoring.pieces;
      yield {
        at: first.leaf.at,
        message: messageOf(drift),
        related: [{ uri: article.uri, at: wholeOf(place), message: shownIn(article.article, place, 4) }],
        fixes: () =>
          fixIn(
            file.uri,
            l10n.t('Take over the article’s words'),
            takeOver(file, article.article, drift),
            drift.isSafe ? { preferred: true, bulk: true } : {},
          ),
      };
    }
  },
};

/** What has drifted how far, for people. */
export function messageOf({ anchoring: { similarity, changed, words } }: Drift): string {
  // What differs at all is not the same.
  const left = String(Math.min(99, Math.round(similarity * 100)));
  return [
    l10n.t('The article says “{0}” now; {1} % of these words are left.', excerpt(words.join(' … ')), left),
    changed.digit ? l10n.t('A number is another now.') : '',
    changed.negation ? l10n.t('It may deny now what it asserted, or the other way round.') : '',
    similarity < BY_WORDS ? l10n.t('That is little: compare them.') : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
