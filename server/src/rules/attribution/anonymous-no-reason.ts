import * as l10n from '@vscode/l10n';
import { isEmpty } from '../claims/fields.ts';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';

const docs: RuleDocs = {
  what: 'An entity of kind `anonymous` has no `reason`. Off unless you switch it on: of other people’s articles, nobody but their author knows the reason.',
  why: 'Not to be named is a privilege, and readers should learn why somebody has it.',
  grounds: [
    {
      name: 'AP News Values and Principles, Anonymous sources',
      url: 'https://www.ap.org/about/news-values-and-principles/telling-the-story/anonymous-sources',
    },
    {
      name: 'The Washington Post, Policy on Sources',
      url: 'https://www.washingtonpost.com/wp-dyn/content/article/2005/11/04/AR2005110400849.html',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  negotiator: {kind: anonymous, name: a member of the Arvenian delegation}
sources:
  first-call: {kind: interview, title: Telephone call}
  second-call: {kind: interview, title: Another call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: negotiator
    sources: [first-call, second-call]
`,
    'article.md': 'A member of the Arvenian delegation said that nothing was agreed.\n',
    'newsmark.yaml': `rules: {anonymous-no-reason: warning}
`,
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  negotiator:
    kind: anonymous
    name: a member of the Arvenian delegation
    reason: The delegates had promised one another silence.
sources:
  first-call: {kind: interview, title: Telephone call}
  second-call: {kind: interview, title: Another call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: negotiator
    sources: [first-call, second-call]
`,
    'article.md': 'A member of the Arvenian delegation said that nothing was agreed.\n',
    'newsmark.yaml': `rules: {anonymous-no-reason: warning}
`,
  },
};

export const anonymousNoReason: Rule = {
  code: 'anonymous-no-reason',
  docs,
  *checkEntity({ kind, id, idLeaf, name, entry }, { project, file }) {
    const breaks = project.breaksIn(file);
    if (kind !== 'anonymous' || !isEmpty(entry, 'reason') || breaks.around(entry.node)) return;
    yield {
      at: idLeaf?.at ?? entry.at,
      message: l10n.t('Say under “reason” why “{0}” is not named.', excerpt(name ?? id)),
    };
  },
};
