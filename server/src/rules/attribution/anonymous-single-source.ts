import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import type { Entity } from '../../model/definition.ts';
import { textOf } from '../../model/entry.ts';
import { normalId } from '../../model/id.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { isUnfilled } from '../claims/fields.ts';
import { namedIn, namesUnknown, naming } from '../claims/relations.ts';
import { entitiesAmong, isOfAnother, voicesOf } from '../claims/voices.ts';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { type Unnamed, unnamedIn } from './anonymous.ts';

const docs: RuleDocs = {
  what: 'Whoever speaks in a claim, or passed it on, is an entity of kind `anonymous`; the claim has at most one source; and no claim of another speaker repeats it, nor does it repeat one. A claim that comes through the same unnamed voice is no other. What somebody would not say (`polarity: declines`) needs no second source and is silent.',
  why: 'Unnamed sources are the weakest: nobody but the reporter can ask them again. What only one of them says, readers have to take on trust.',
  grounds: [
    {
      name: 'Reuters Handbook of Journalism, The Essentials of Reuters sourcing',
      url: 'https://handbook.reuters.com/index.php?title=The_Essentials_of_Reuters_sourcing',
    },
    {
      name: 'BBC Editorial Guidelines (2019), 3.3.4',
      url: 'https://www.bbc.co.uk/editorialguidelines/guidelines/accuracy/guidelines',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  negotiator: {kind: anonymous, name: a member of the Arvenian delegation}
sources:
  first-call: {kind: interview, title: Telephone call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: negotiator
    sources: [first-call]
`,
    'article.md': 'A member of the Arvenian delegation said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  negotiator: {kind: anonymous, name: a member of the Arvenian delegation}
sources:
  first-call: {kind: interview, title: Telephone call}
  minutes: {kind: document, title: Minutes of the talks}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: negotiator
    sources: [first-call, minutes]
`,
    'article.md': 'A member of the Arvenian delegation said that nothing was agreed.\n',
  },
};

export const anonymousSingleSource: Rule = {
  code: 'anonymous-single-source',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    const unnamed = unnamedIn(project, file, claim);
    const [first] = unnamed;
    if (first === undefined || textOf(claim.entry, 'polarity') === 'declines') return;
    if (!hasOneSource(claim) || breaks.around(claim.entry.node)) return;
    if (isRepeated(project, { file, definition: claim }, unnamed)) return;
    const { definition, file: home } = first.who;
    yield {
      at: first.reference.at,
      message: first.isHop
        ? l10n.t(
            'This comes through “{0}”, who is not named, and has no second source. Find one, or somebody else who says it.',
            excerpt(definition.name ?? definition.id),
          )
        : l10n.t(
            'Only “{0}”, who is not named, says this. Find a second source, or somebody else who says it.',
            excerpt(definition.name ?? definition.id),
          ),
      related: [
        {
          uri: home.uri,
          at: definition.idLeaf?.at ?? definition.entry.at,
          message: l10n.t('Not named'),
        },
      ],
    };
  },
};

function hasOneSource(claim: Claim): boolean {
  if (claim.sources.length === 0) return isUnfilled(claim, 'sources');
  return new Set(claim.sources.map(({ source }) => normalId(source.text))).size === 1;
}

/** Whether somebody else says the same, who does not have it from the same unnamed voice. */
function isRepeated(project: Project, claim: Located<Claim>, unnamed: readonly Unnamed[]): boolean {
  if (namesUnknown(project, claim, 'repeats')) return true;
  const same: readonly Entity[] = unnamed.map(({ who }) => who.definition);
  return [...naming(project, claim, 'repeats'), ...namedIn(project, claim, 'repeats')].some(({ other }) => {
    const { speakers, via } = other.definition;
    const voices = entitiesAmong(voicesOf(project, other.file, [...speakers, ...via]));
    return isOfAnother(project, other, claim) && !voices.some((voice) => same.includes(voice));
  });
}
