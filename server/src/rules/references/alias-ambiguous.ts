import * as l10n from '@vscode/l10n';
import type { Entity } from '../../model/definition.ts';
import { leafOf } from '../../model/entry.ts';
import { keptOf } from '../../project/kept.ts';
import type { Known } from '../../project/traits.ts';
import { excerpt } from '../excerpt.ts';
import { atMost, Gathering } from '../gathering.ts';
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

/** By the references to those who speak in a file: the id of the first claim in which they do. */
const firstClaims = new Gathering<string, string>(
  'file',
  function* ({ id, speakers }) {
    for (const { text } of speakers) yield [text, id];
  },
  atMost(1),
);

/** Who speaks in a file, by each of their names, which the first of their claims gives: they may have thousands. */
const byName = new Gathering<Namesake, Namesake>(
  'file',
  function* ({ id, speakers }, { project, file, gathered }) {
    for (const reference of speakers) {
      if (gathered(firstClaims, reference.text)[0] !== id) continue;
      const target = project.resolve(reference, file, []);
      const speaker =
        target.kind === 'found' ? namesakeIn(project, target.file, [target.definition.id]) : undefined;
      if (speaker) for (const name of namesOf(speaker.entity).keys) yield [name, speaker];
    }
  },
  // Nobody asks for one alone, who may be edited.
  (speakers) => severalOf([...new Set(speakers)]),
);

export const aliasAmbiguous: Rule = {
  code: 'alias-ambiguous',
  docs,
  gathers: [firstClaims, byName],
  *checkClaim(claim, { project, file, gathered }) {
    const mention = leafOf(claim.entry, 'mention');
    if (mention === undefined) return;
    const named = gathered(byName, nameKey(mention.text));
    if (named.length === 0) return;
    const speakers: readonly Known[] = (speakersOf(project, file, claim, []) ?? []).map(
      ({ definition }) => definition,
    );
    const together = named.every(({ entity }) => speakers.includes(entity));
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

function severalOf<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 1 ? items : [];
}

/** Somebody who speaks, and the URI of the file that defines them. */
interface Namesake {
  readonly uri: string;
  readonly entity: Entity;
}

/** What a file defines under an id: one and the same for all who ask, until it is edited. */
const namesakeIn = keptOf((project, file, [id = '']: readonly string[]): Namesake | undefined => {
  const entity = project.scope.definedAs(id, file);
  return entity?.type === 'entity' ? { uri: file.uri, entity } : undefined;
});
