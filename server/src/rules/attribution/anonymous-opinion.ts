import * as l10n from '@vscode/l10n';
import { leafOf } from '../../model/entry.ts';
import { isMarked } from '../claims/fields.ts';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { unnamedIn } from './anonymous.ts';

const docs: RuleDocs = {
  what: 'A claim is an `opinion: true`, and whoever holds it, or passed it on, is an entity of kind `anonymous`.',
  why: 'Unnamed sources are for facts that cannot be had otherwise. Behind a mask anybody can judge anybody, and nobody has to answer for it.',
  grounds: [
    {
      name: 'AP News Values and Principles, Anonymous sources: information, and not opinion or speculation',
      url: 'https://www.ap.org/about/news-values-and-principles/telling-the-story/anonymous-sources',
    },
    {
      name: 'Reuters Handbook of Journalism, The Essentials of Reuters sourcing',
      url: 'https://handbook.reuters.com/index.php?title=The_Essentials_of_Reuters_sourcing',
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
  - id: waste
    text: the talks were a waste of time
    speaker: negotiator
    sources: [first-call, second-call]
    opinion: true
`,
    'article.md': 'A member of the Arvenian delegation said that the talks were a waste of time.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  first-call: {kind: interview, title: Telephone call}
claims:
  - id: waste
    text: the talks were a waste of time
    speaker: jane-roe
    sources: [first-call]
    opinion: true
`,
    'article.md': 'Jane Roe, one of the delegates, said that the talks were a waste of time.\n',
  },
};

export const anonymousOpinion: Rule = {
  code: 'anonymous-opinion',
  docs,
  *checkClaim(claim, { project, file }) {
    if (!isMarked(claim, 'opinion')) return;
    const [first] = unnamedIn(project, file, claim);
    const opinion = leafOf(claim.entry, 'opinion');
    if (first === undefined || opinion === undefined) return;
    const { name, id } = first.who.definition;
    yield {
      at: first.reference.at,
      message: l10n.t(
        'An opinion by way of “{0}”, who is not named: nobody answers for it. Name who holds it, or leave it out.',
        excerpt(name ?? id),
      ),
      related: [{ uri: file.uri, at: opinion.at, message: l10n.t('Marked as an opinion') }],
    };
  },
};
