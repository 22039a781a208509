import * as l10n from '@vscode/l10n';
import type { Source } from '../../model/definition.ts';
import { isMarked } from '../claims/fields.ts';
import { excerpt } from '../excerpt.ts';
import type { Related, Rule, RuleDocs } from '../rule.ts';
import { type Bond, type Independence, independenceOf } from './independence.ts';

const docs: RuleDocs = {
  what: 'A claim is `contentious` and has one independent source. Several sources are one where they rest on the same root by `derived-from`; where what they rest on has the same publisher or the same authors; and where it is by the speaker or by those through whom the claim came (`via`), for then each only hands on what the one before has said. The author of an interview is who asked, and makes no two of them one. Sources that give `context` do not count; where a source, or what it relies on, is not defined, the rule is silent. An `opinion: true` is silent too: nobody else can know what somebody thinks.',
  why: 'What somebody may object to should be known from two sides, each of which knows it on its own.',
  grounds: [
    {
      name: 'BBC Editorial Guidelines (2019), 3.3.4',
      url: 'https://www.bbc.co.uk/editorialguidelines/guidelines/accuracy/guidelines',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  radio-serin: {kind: organization, name: Radio Serin}
sources:
  morning-news: {kind: broadcast, title: Morning news, publisher: radio-serin}
  evening-news: {kind: broadcast, title: Evening news, publisher: radio-serin}
claims:
  - id: money-gone
    text: the harbour office had lost the money
    speaker: jane-roe
    sources: [morning-news, evening-news]
    contentious: true
`,
    'article.md': 'Roe said that the harbour office had lost the money.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  radio-serin: {kind: organization, name: Radio Serin}
  audit-office: {kind: organization, name: Audit Office}
sources:
  morning-news: {kind: broadcast, title: Morning news, publisher: radio-serin}
  audit: {kind: report, title: Audit of the harbour office, publisher: audit-office}
claims:
  - id: money-gone
    text: the harbour office had lost the money
    speaker: jane-roe
    sources: [morning-news, audit]
    contentious: true
`,
    'article.md': 'Roe said that the harbour office had lost the money.\n',
  },
};

export const singleSource: Rule = {
  code: 'single-source',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    if (!isMarked(claim, 'contentious') || isMarked(claim, 'opinion')) return;
    if (breaks.around(claim.entry.node)) return;
    const independence = independenceOf(project, file, claim);
    const first = independence?.cited[0];
    if (independence?.count !== 1 || first === undefined) return;
    yield { at: first.reference.at, message: messageFor(independence), related: bondsIn(independence) };
  },
};

function messageFor({ cited, secondHand }: Independence): string {
  if (cited.length > 1)
    return l10n.t(
      'This is contentious, and its {0} sources count as one. Find one that knows it on its own.',
      cited.length,
    );
  return secondHand
    ? l10n.t('This is contentious, and rests on one source, which has it from others. Find a second one.')
    : l10n.t('This is contentious, and rests on one source. Find a second one that knows it on its own.');
}

function bondsIn({ bonds }: Independence): readonly Related[] {
  return [...bonds].map(([{ source }, bond]) => ({
    uri: source.file.uri,
    at: source.definition.idLeaf?.at ?? source.definition.entry.at,
    message: explained(source.definition, bond),
  }));
}

function explained(source: Source, bond: Bond): string {
  const id = excerpt(source.id);
  switch (bond.kind) {
    case 'root':
      return bond.root.definition === source
        ? l10n.t('“{0}” is what another of them goes back to', id)
        : l10n.t('“{0}” goes back to “{1}”, as another of them does', id, excerpt(bond.root.definition.id));
    case 'publisher':
      return l10n.t('“{0}” goes back to the same publisher, {1}', id, bond.name);
    case 'author':
      return l10n.t('“{0}” goes back to the same author, {1}', id, bond.name);
    case 'chain':
      return l10n.t('“{0}” is by those who said it or passed it on', id);
  }
}
