import * as l10n from '@vscode/l10n';
import type { Article } from '../../article/article.ts';
import { exactPlaces } from '../../article/exact.ts';
import { haystackOf } from '../../article/haystack.ts';
import { needleOf } from '../../article/needle.ts';
import type { Leaf } from '../../model/entry.ts';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';

const docs: RuleDocs = {
  what: 'The article holds neither the claim’s `text` nor anything like it. Quotation marks, dashes, white space and the markup of Markdown do not count; the words and their case do.',
  why: 'A claim whose words are not in the article is not a claim of that article: it was mistyped, or the article was changed.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: all five bridges would be rebuilt
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const textNotFound: Rule = {
  code: 'text-not-found',
  docs,
  *checkClaim(claim, { project, file }) {
    const article = project.articleOf(file);
    const anchors = project.anchorsOf(file);
    if (article?.type !== 'article' || anchors === undefined) return;
    const [first, ...others] = claim.pieces;
    if (first === undefined || anchors.of(claim)?.status !== 'orphan') return;
    const missing = others.length === 0 ? first : missingPiece(article.article, claim.pieces);
    yield {
      at: (missing ?? first).at,
      message:
        missing === undefined
          ? l10n.t('The article holds these passages, but not in this order.')
          : l10n.t('The article does not hold the words “{0}”.', excerpt(missing.text)),
    };
  },
};

/** The first passage that the article does not hold at all. */
function missingPiece(article: Article, pieces: readonly Leaf[]): Leaf | undefined {
  const haystack = haystackOf(article);
  return pieces.find((piece) => exactPlaces(haystack, needleOf(piece.node.value)).length === 0);
}
