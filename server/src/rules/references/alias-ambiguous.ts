import * as l10n from '@vscode/l10n';
import type { Entity } from '../../model/definition.ts';
import { leafOf } from '../../model/entry.ts';
import type { Located } from '../../project/scope.ts';
import { excerpt } from '../excerpt.ts';
import { Gathering } from '../gathering.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { nameKey, namesOf } from './mention.ts';
import { speakersOf } from './speakers.ts';

const docs: RuleDocs = {
  what: 'A claim’s `mention` is a name or an alias of two entities that speak in the file. A claim in which all of them speak together is left alone.',
  why: 'Readers meet “the minister” twice and may take the one for the other; so may whoever annotates.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe, aliases: [the minister]}
  john-doe: {kind: person, name: John Doe, aliases: [the minister]}
sources:
  interview: {kind: interview, title: Telephone calls}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    mention: the minister
    sources: [interview]
  - id: deal
    text: all was agreed
    speaker: john-doe
    mention: Doe
    sources: [interview]
`,
    'article.md': 'The minister said that nothing was agreed. Doe said that all was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe, aliases: [the minister]}
  john-doe: {kind: person, name: John Doe, aliases: [the ambassador]}
sources:
  interview: {kind: interview, title: Telephone calls}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    mention: the minister
    sources: [interview]
  - id: deal
    text: all was agreed
    speaker: john-doe
    mention: Doe
    sources: [interview]
`,
    'article.md': 'The minister said that nothing was agreed. Doe said that all was agreed.\n',
  },
};

/** Who speaks in a file, by each of their names. */
const byName = new Gathering<Speaker, Speaker>(
  'file',
  function* (claim, { project, file }) {
    for (const speaker of speakersOf(project, file, claim) ?? [])
      for (const name of namesOf(speaker.definition).keys) yield [name, asSpeaker(speaker)];
  },
  (speakers) => [...new Set(speakers)],
);

export const aliasAmbiguous: Rule = {
  code: 'alias-ambiguous',
  docs,
  gathers: [byName],
  *checkClaim(claim, { project, file, gathered }) {
    const mention = leafOf(claim.entry, 'mention');
    if (mention === undefined) return;
    const named = gathered(byName, nameKey(mention.text));
    if (named.length < 2) return;
    const speakers = speakersOf(project, file, claim) ?? [];
    const together = named.every(({ entity }) => speakers.some((speaker) => speaker.definition === entity));
    if (together) return;
    const ids = named.map(({ entity }) => entity.id).join(', ');
    yield {
      at: mention.at,
      message: l10n.t('“{0}” is a name of several who speak here: {1}.', excerpt(mention.text), ids),
      related: named.map(({ uri, entity }) => ({
        uri,
        at: entity.idLeaf?.at ?? entity.entry.at,
        message: l10n.t('Called that too: {0}', entity.name ?? entity.id),
      })),
    };
  },
};

/** Somebody who speaks, and the URI of the file that defines them. */
interface Speaker {
  readonly uri: string;
  readonly entity: Entity;
}

const speakers = new WeakMap<Entity, Speaker>();

/** One and the same for each entity. */
function asSpeaker({ file: { uri }, definition }: Located<Entity>): Speaker {
  const speaker = speakers.get(definition) ?? { uri, entity: definition };
  speakers.set(definition, speaker);
  return speaker;
}
