import * as l10n from '@vscode/l10n';
import type { Article } from '../../article/article.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { passagesOf } from '../../project/passages.ts';
import { excerptOf } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Fix, Rule, RuleDocs } from '../rule.ts';
import { type Drift, driftOfClaim, leftOf, messageOf, presentWords, takeOver } from './drift.ts';
import { shownIn, wholeOf } from './surroundings.ts';

const docs: RuleDocs = {
  what: 'The article does not hold the claim’s words any more, but words that are like them. The message says how much is left of them, and whether a number or a negation is another now. It is shown where the claim is written, and in the article.',
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
  *checkClaim(claim, { project, file }) {
    const article = project.articleOf(file);
    if (article?.type !== 'article') return;
    const drift = driftOfClaim(claim, project.anchorsOf(file)?.of(claim));
    const [first] = drift?.pieces ?? [];
    if (drift === undefined || first === undefined) return;
    const place = drift.anchoring.pieces;
    yield {
      at: first.leaf.at,
      message: messageOf(drift, presentWords(drift)),
      related: [{ uri: article.uri, at: wholeOf(place), message: shownIn(article.article, place, 4) }],
      fixes: () => fixes(file, article.article, drift),
    };
  },
  *checkArticle({ project, article }) {
    for (const { file, claim, anchoring } of passagesOf(project, article)) {
      const drift = driftOfClaim(claim, anchoring);
      const [first] = drift?.pieces ?? [];
      if (drift === undefined || first === undefined) continue;
      yield {
        at: drift.anchoring.pieces[drift.claim.pieces.indexOf(first.leaf)] ?? wholeOf(drift.anchoring.pieces),
        message: messageOf(
          drift,
          l10n.t(
            'The claim here says “{0}”; {1} % of its words are left.',
            excerptOf(drift.claim),
            leftOf(drift),
          ),
        ),
        related: [{ uri: file.uri, at: first.leaf.at, message: l10n.t('The claim’s words') }],
        fixes: () => fixes(file, article.article, drift),
      };
    }
  },
};

function fixes(file: AnnotationFile, article: Article, drift: Drift): readonly Fix[] {
  return fixIn(
    file.uri,
    l10n.t('Take over the article’s words'),
    takeOver(file, article, drift),
    drift.isSafe ? { preferred: true, bulk: true } : {},
  );
}
