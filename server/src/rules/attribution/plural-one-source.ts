import * as l10n from '@vscode/l10n';
import { leafOf } from '../../model/entry.ts';
import { kindNamed, voicesOf } from '../claims/voices.ts';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { namesSeveral } from './anonymous.ts';

const docs: RuleDocs = {
  what: 'The article names the speaker of a claim by a plural, as its `mention` shows (“sources”, “officials in Kyiv”), and the speaker’s `count` is 1. “One of the officials” is one.',
  why: 'Several sources are more to rely on than one. Whoever writes “sources” for one makes a claim look better than it is.',
  grounds: [
    {
      name: 'Reuters Handbook of Journalism, Accuracy: never cite sources in the plural when there is only one',
      url: 'https://handbook.reuters.com/index.php?title=Accuracy',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  negotiator: {kind: anonymous, name: a member of the Arvenian delegation, count: 1}
sources:
  first-call: {kind: interview, title: Telephone call}
  minutes: {kind: document, title: Minutes of the talks}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: negotiator
    mention: Sources in the delegation
    sources: [first-call, minutes]
`,
    'article.md': 'Sources in the delegation said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  negotiator: {kind: anonymous, name: a member of the Arvenian delegation, count: 1}
sources:
  first-call: {kind: interview, title: Telephone call}
  minutes: {kind: document, title: Minutes of the talks}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: negotiator
    mention: A source in the delegation
    sources: [first-call, minutes]
`,
    'article.md': 'A source in the delegation said that nothing was agreed.\n',
  },
};

export const pluralOneSource: Rule = {
  code: 'plural-one-source',
  docs,
  *checkClaim(claim, { project, file }) {
    const mention = leafOf(claim.entry, 'mention');
    const [reference, ...others] = claim.speakers;
    if (mention === undefined || reference === undefined || others.length > 0) return;
    if (kindNamed(project, file, reference) !== 'anonymous') return;
    const [speaker] = voicesOf(project, file, [reference]);
    if (speaker === undefined) return;
    const { definition, file: home } = speaker.located;
    const count = definition.type === 'entity' ? leafOf(definition.entry, 'count') : undefined;
    if (count === undefined || Number(count.text) !== 1 || !namesSeveral(mention.text)) return;
    yield {
      at: mention.at,
      message: l10n.t('“{0}” are several, but only one person stands behind it.', excerpt(mention.text)),
      related: [{ uri: home.uri, at: count.at, message: l10n.t('One person') }],
    };
  },
};
