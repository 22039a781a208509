import * as l10n from '@vscode/l10n';
import type { RuleDocs } from '../rule.ts';
import { unusedRule } from './unused.ts';

const docs: RuleDocs = {
  what: 'Nothing in the project refers to the source. Registries without any claim in the project are left alone.',
  why: 'Often a claim that rests on it was forgotten, or names another source.',
  fix: 'Removes it, with the comments directly above it.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
  recording: {kind: broadcast, title: The call on the radio}
claims:
  - id: no-deal
    text: nothing was agreed
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
  recording: {kind: broadcast, title: The call on the radio}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources:
      - readout
      - {source: recording, locator: "04:10"}
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const unusedSource = unusedRule(
  'unused-source',
  docs,
  'source',
  (id) => l10n.t('Nothing in the project refers to the source “{0}”.', id),
  (id) => l10n.t('Remove the source “{0}”', id),
);
