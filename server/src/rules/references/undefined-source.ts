import * as l10n from '@vscode/l10n';
import type { RuleDocs } from '../rule.ts';
import { undefinedRule } from './undefined-rule.ts';

const docs: RuleDocs = {
  what: 'A reference to a source that nobody defines: not this file, not the registries of the project.',
  why: 'A claim that rests on a source nobody can look up rests on nothing.',
  fix: 'Takes the nearest id, by its spelling or by the title of the source; or defines the source in this file.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
sources:
  readout: {kind: press-release, title: Readout of the call}
entities:
  jane-roe: {kind: person, name: Jane Roe}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [readuot]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
sources:
  readout: {kind: press-release, title: Readout of the call}
entities:
  jane-roe: {kind: person, name: Jane Roe}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const undefinedSource = undefinedRule('undefined-source', 'source', docs, {
  nothing: (id) => l10n.t('No source has the id “{0}”.', id),
  meant: (id, suggestion) => l10n.t('No source has the id “{0}”. Did you mean “{1}”?', id, suggestion),
});
