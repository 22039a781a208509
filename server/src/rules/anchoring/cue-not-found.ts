import * as l10n from '@vscode/l10n';
import type { Rule, RuleDocs } from '../rule.ts';
import { phraseNotFound } from './phrase-not-found.ts';

const docs: RuleDocs = {
  what: 'Neither the sentences of the claim’s text nor the rest of their paragraph holds its `cue`, blind to case, in whole words. A line before it that ends in a colon counts as well.',
  why: 'The cue is the article’s own word for how something was said: whoever reads “admitted” should find it there. It was mistyped, or the article was changed.',
  wrong: {
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
    cue: admitted
    sources: [readout]
`,
    'article.md': 'Roe said that nothing was agreed.\n',
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
    cue: said
    sources: [readout]
`,
    'article.md': 'Roe said that nothing was agreed.\n',
  },
};

export const cueNotFound: Rule = {
  code: 'cue-not-found',
  docs,
  checkClaim: (claim, subject) =>
    phraseNotFound(claim, subject, 'cue', (words) =>
      l10n.t('The paragraph of the claim’s text does not hold the cue “{0}”.', words),
    ),
};
