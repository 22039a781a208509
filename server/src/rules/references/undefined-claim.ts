import * as l10n from '@vscode/l10n';
import type { RuleDocs } from '../rule.ts';
import { undefinedRule } from './undefined-rule.ts';

const docs: RuleDocs = {
  what: 'A relation to a claim that does not exist: in this file, or in the one named before the `#` (`other-article#c2`; the same folder first, then a path from the project’s root).',
  why: 'A contradiction or an answer that points nowhere is lost: nobody finds the other side.',
  fix: 'Takes the nearest id.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  john-doe: {kind: person, name: John Doe}
sources:
  interview: {kind: interview, title: Telephone calls}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [interview]
  - id: deal
    text: all was agreed
    speaker: john-doe
    sources: [interview]
    relations: {contradicts: [no-dael]}
`,
    'article.md': 'Roe said that nothing was agreed. Doe said that all was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  john-doe: {kind: person, name: John Doe}
sources:
  interview: {kind: interview, title: Telephone calls}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [interview]
  - id: deal
    text: all was agreed
    speaker: john-doe
    sources: [interview]
    relations: {contradicts: [no-deal]}
`,
    'article.md': 'Roe said that nothing was agreed. Doe said that all was agreed.\n',
  },
};

export const undefinedClaim = undefinedRule('undefined-claim', 'claim', docs, {
  nothing: (id) => l10n.t('No claim has the id “{0}”.', id),
  meant: (id, suggestion) => l10n.t('No claim has the id “{0}”. Did you mean “{1}”?', id, suggestion),
});
