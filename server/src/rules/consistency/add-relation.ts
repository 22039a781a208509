import type { Edit } from '../../edit/edit.ts';
import { appendItem, insertField } from '../../edit/insert.ts';
import { claim as claimShape, relations as relationsShape } from '../../format/claim.ts';
import type { Claim } from '../../model/claim.ts';
import { type Entry, entryOf } from '../../model/entry.ts';
import { isId } from '../../model/id.ts';
import { nameFor } from '../../project/file-names.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import type { Pair } from '../../syntax/tree.ts';
import type { RelationName } from '../claims/relations.ts';

/**
 * The edits of a claim's file that let it name another in a relation; undefined where its relations are written
 * elsewhere, behind an alias or a merge, or where no reference can name the other.
 */
export function addRelation(
  project: Project,
  { file, definition }: Located<Claim>,
  relation: RelationName,
  other: Located<Claim>,
): readonly Edit[] | undefined {
  const { tree } = file.annotation;
  const { entry } = definition;
  const written = referenceTo(project, other, file);
  // What stands behind an alias may be another claim's too.
  if (written === undefined || entry.at !== entry.node) return undefined;
  if (!entry.fields.has('relations'))
    return insertField(
      tree,
      entry.node,
      'relations',
      { [relation]: [written] },
      { order: Object.keys(claimShape.fields) },
    );
  const relations = entryOf(entry, 'relations', 'relations');
  if (ownPair(entry, 'relations') === undefined || relations === undefined) return undefined;
  if (relations.at !== relations.node) return undefined;
  if (!relations.fields.has(relation))
    return insertField(tree, relations.node, relation, [written], {
      order: Object.keys(relationsShape.fields),
    });
  const pair = ownPair(relations, relation);
  return pair && appendItem(tree, pair, written);
}

/** How a file names a claim. */
function referenceTo(
  project: Project,
  { file, definition }: Located<Claim>,
  from: Located['file'],
): string | undefined {
  if (!isId(definition.id) || file.claims.get(definition.id)?.[0] !== definition) return undefined;
  if (file === from) return definition.id;
  const name = nameFor(project.annotations, project.root, file.uri, from.folder);
  return name === undefined ? undefined : `${name}#${definition.id}`;
}

/** The field of a mapping, where it is written in the mapping itself. */
function ownPair(entry: Entry, field: string): Pair | undefined {
  const key = entry.fields.get(field)?.key;
  return entry.node.pairs.find((pair) => pair.key === key);
}
