import * as l10n from '@vscode/l10n';
import type { RuleDocs } from '../rule.ts';
import { unusedRule } from './unused.ts';

const docs: RuleDocs = {
  what: 'Nothing in the project refers to the entity. What it says of itself, its roles and its members, does not count. Registries without any claim in the project are left alone.',
  why: 'Often the claim that meant it names somebody else, or nobody.',
  fix: 'Removes it, with the comments directly above it.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  john-doe: {kind: person, name: John Doe}
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
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  john-doe: {kind: person, name: John Doe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    to: john-doe
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const unusedEntity = unusedRule(
  'unused-entity',
  docs,
  'entity',
  (id) => l10n.t('Nothing in the project refers to the entity “{0}”.', id),
  (id) => l10n.t('Remove the entity “{0}”', id),
);
