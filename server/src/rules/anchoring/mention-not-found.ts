import * as l10n from '@vscode/l10n';
import type { Rule, RuleDocs } from '../rule.ts';
import { phraseNotFound } from './phrase-not-found.ts';

const docs: RuleDocs = {
  what: 'Neither the sentences of the claim’s text nor the rest of their paragraph holds its `mention`, blind to case, in whole words. A line before it that ends in a colon counts as well.',
  why: 'The mention shows by which words the article names the speaker here: a full name, an office, “she”. Words that are not there show nothing.',
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
    mention: the prime minister
    sources: [readout]
`,
    'article.md': 'The foreign minister said that nothing was agreed.\n',
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
    mention: the foreign minister
    sources: [readout]
`,
    'article.md': 'The foreign minister said that nothing was agreed.\n',
  },
};

export const mentionNotFound: Rule = {
  code: 'mention-not-found',
  docs,
  checkClaim: (claim, subject) =>
    phraseNotFound(claim, subject, 'mention', (words) =>
      l10n.t('The paragraph of the claim’s text does not hold the mention “{0}”.', words),
    ),
};
