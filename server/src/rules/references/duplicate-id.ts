import * as l10n from '@vscode/l10n';
import type { Definition } from '../../model/definition.ts';
import { freeId } from '../../model/free-id.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { isRegistry, type Located } from '../../project/scope.ts';
import type { Place } from '../../syntax/tree.ts';
import { excerpt } from '../excerpt.ts';
import type { Finding, Related, Rule, RuleDocs, Subject } from '../rule.ts';
import { renamed } from './renamed.ts';

const docs: RuleDocs = {
  what: 'An id is given twice: two claims of a file, two entities or sources of a file or of the project’s registries, or an entity or source of an article that hides one of the project’s. Entities and sources share their ids.',
  why: 'Whoever is meant by an id must be plain. Of two, one is never found.',
  fix: 'Gives it another id, and changes the references that mean it.',
  wrong: {
    'article.news.yaml': `newsmark: 1
entities:
  roe: {kind: person, name: Jane Roe}
  roe: {kind: person, name: Richard Roe}
`,
  },
  right: {
    'article.news.yaml': `newsmark: 1
entities:
  jane-roe: {kind: person, name: Jane Roe}
  richard-roe: {kind: person, name: Richard Roe}
`,
  },
};

/** More places than these explain nothing. */
const mostRelated = 5;

export const duplicateId: Rule = {
  code: 'duplicate-id',
  docs,
  checkClaim: (claim, subject) => repeated(claim, subject, subject.file.claims, []),
  checkEntity: (entity, subject) =>
    repeated(entity, subject, subject.file.definitions, elsewhere(entity, subject)),
  checkSource: (source, subject) =>
    repeated(source, subject, subject.file.definitions, elsewhere(source, subject)),
};

/** Where other files define an id for all of the project. */
function elsewhere({ id }: Definition, { project, file }: Subject): readonly Located[] {
  if (id === '' || project.scope.homesOf(id).every((uri) => uri === file.uri)) return [];
  return project.scope.shared(id).filter((other) => other.file !== file);
}

/** A definition that is not the first of its id; or the first, where another file defines it too. */
function* repeated(
  definition: Definition,
  { project, file }: Subject,
  definitions: ReadonlyMap<string, readonly Definition[]>,
  others: readonly Located[],
): Iterable<Finding> {
  const first = definitions.get(definition.id)?.[0];
  if (first === undefined || (definition === first && others.length === 0)) return;
  const all = [...(definition === first ? [] : [{ file, definition: first }]), ...others];
  yield {
    at: placeOf(definition, first),
    message: sentence(file, definition, others),
    related: all.slice(0, mostRelated).map(relatedTo),
    fixes: () => {
      if (definition !== first && definition.idLeaf?.node === first.idLeaf?.node) return [];
      const isTaken = (id: string) =>
        file.claims.has(id) || file.definitions.has(id) || project.scope.shared(id).length > 0;
      const id = freeId(definition.id, isTaken);
      return renamed(project, { file, definition }, id, l10n.t('Rename to “{0}”', id));
    },
  };
}

function sentence(file: AnnotationFile, { id, type }: Definition, elsewhere: readonly Located[]): string {
  const written = excerpt(id);
  if (elsewhere.length > 0)
    return isRegistry(file)
      ? l10n.t('Another file of the project defines “{0}” too. Give one of them another id.', written)
      : l10n.t('“{0}” is the id of an entity or source of the project, and this one hides it.', written);
  return type === 'claim'
    ? l10n.t('Another claim of this file has the id “{0}”.', written)
    : l10n.t('Another entity or source of this file has the id “{0}”.', written);
}

/** The id; for an entry that has its id by an alias or merge from the first, the entry. */
function placeOf(definition: Definition, first: Definition): Place {
  const { idLeaf, entry } = definition;
  if (idLeaf === undefined) return entry.at;
  const shared = definition !== first && idLeaf.node === first.idLeaf?.node;
  if (!shared) return idLeaf.at;
  return entry.node === first.entry.node ? entry.at : (entry.node.pairs[0]?.key ?? entry.at);
}

function relatedTo({ file, definition }: Located): Related {
  return {
    uri: file.uri,
    at: definition.idLeaf?.at ?? definition.entry.at,
    message: l10n.t('The other one'),
  };
}
