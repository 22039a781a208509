import * as l10n from '@vscode/l10n';
import type { RuleDocs } from '../rule.ts';
import { undefinedRule } from './undefined-rule.ts';

const docs: RuleDocs = {
  what: 'A reference to an entity that nobody defines: not this file, not the registries of the project. Files without an `article` are registries.',
  why: 'Behind an id that names nobody, nobody can be looked up: who said it stays open.',
  fix: 'Takes the nearest id, by its spelling or by the name of the entity (`Jane Roe`, `Roe`); makes a list of several (`roe, doe`); or defines the entity in this file.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article:
  file: article.md
  author: jane-row
entities:
  jane-roe: {kind: person, name: Jane Roe}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [readout]
sources:
  readout: {kind: press-release, title: Readout of the call}
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article:
  file: article.md
  author: jane-roe
entities:
  jane-roe: {kind: person, name: Jane Roe}
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const undefinedEntity = undefinedRule('undefined-entity', 'entity', docs, {
  nothing: (id) => l10n.t('No entity has the id “{0}”.', id),
  meant: (id, suggestion) => l10n.t('No entity has the id “{0}”. Did you mean “{1}”?', id, suggestion),
});
