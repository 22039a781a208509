import * as l10n from '@vscode/l10n';
import { leafOf } from '../../model/entry.ts';
import { isEmpty } from '../claims/fields.ts';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { saysNothing } from './anonymous.ts';

const docs: RuleDocs = {
  what: 'The name of an entity of kind `anonymous` says nothing of who that is: “a source”, “officials”, “a person who asked not to be named”. Any other word in it says something (“officials in Kyiv”, “senior officials”), and so does a `description`.',
  why: 'Readers cannot see who it is, but they have to be able to judge how such a person can know: by their work, their place, their side.',
  grounds: [
    {
      name: 'AP News Values and Principles, Anonymous sources: described as specifically as possible, and never just as “a source”',
      url: 'https://www.ap.org/about/news-values-and-principles/telling-the-story/anonymous-sources',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  source: {kind: anonymous, name: a source}
sources:
  first-call: {kind: interview, title: Telephone call}
  second-call: {kind: interview, title: Another call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: source
    sources: [first-call, second-call]
`,
    'article.md': 'A source said that nothing was agreed.\n',
  },
  right: {
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
  },
};

export const anonymousUndescribed: Rule = {
  code: 'anonymous-undescribed',
  docs,
  *checkEntity({ kind, entry }) {
    const name = leafOf(entry, 'name');
    if (kind !== 'anonymous' || name === undefined) return;
    if (!saysNothing(name.text) || !isEmpty(entry, 'description')) return;
    yield {
      at: name.at,
      message: l10n.t(
        '“{0}” says nothing of who that is. Say what readers may know: where they work, or how they know it.',
        excerpt(name.text),
      ),
    };
  },
};
