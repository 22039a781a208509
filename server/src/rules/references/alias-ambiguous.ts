import * as l10n from '@vscode/l10n';
import type { Entity } from '../../model/definition.ts';
import { leafOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { nameKey } from './mention.ts';
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

export const aliasAmbiguous: Rule = {
  code: 'alias-ambiguous',
  docs,
  *check({ project, file }) {
    const byName = speakersByName(project, file);
    if ([...byName.values()].every(({ length }) => length < 2)) return;
    for (const claim of file.annotation.claims) {
      const mention = leafOf(claim.entry, 'mention');
      if (mention === undefined) continue;
      const named = byName.get(nameKey(mention.text)) ?? [];
      if (named.length < 2) continue;
      const speakers = speakersOf(project, file, claim) ?? [];
      const together = named.every(({ definition }) =>
        speakers.some((speaker) => speaker.definition === definition),
      );
      if (together) continue;
      const ids = named.map(({ definition }) => definition.id).join(', ');
      yield {
        at: mention.at,
        message: l10n.t('“{0}” is a name of several who speak here: {1}.', excerpt(mention.text), ids),
        related: named.map(({ file: { uri }, definition }) => ({
          uri,
          at: definition.idLeaf?.at ?? definition.entry.at,
          message: l10n.t('Called that too: {0}', definition.name ?? definition.id),
        })),
      };
    }
  },
};

/** Who speaks in a file, by each of their names. */
function speakersByName(
  project: Project,
  file: AnnotationFile,
): ReadonlyMap<string, readonly Located<Entity>[]> {
  const seen = new Set<Entity>();
  const byName = new Map<string, Located<Entity>[]>();
  for (const claim of file.annotation.claims)
    for (const speaker of speakersOf(project, file, claim) ?? []) {
      if (seen.has(speaker.definition)) continue;
      seen.add(speaker.definition);
      for (const name of new Set(speaker.definition.names.map(nameKey))) {
        const group = byName.get(name);
        if (group) group.push(speaker);
        else byName.set(name, [speaker]);
      }
    }
  return byName;
}
