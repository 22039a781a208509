import { removeField } from '../../edit/remove.ts';
import type { Code } from '../../format/codes.ts';
import type { Entity, Source } from '../../model/definition.ts';
import type { Entry, Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { pathTo } from '../../syntax/path.ts';
import type { Node } from '../../syntax/tree.ts';
import { fixIn } from '../fix.ts';
import type { Findings, Fix, Rule, RuleDocs, Subject } from '../rule.ts';

/** A rule that finds definitions of a type to which nothing refers. */
export function unusedRule(
  code: Code,
  docs: RuleDocs,
  type: 'entity' | 'source',
  message: (id: string) => string,
  removal: (id: string) => string,
): Rule {
  function* check(definition: Entity | Source, { project, file }: Subject): Findings {
    const { id, idLeaf } = definition;
    // Of an id that is given twice, nobody knows which one is meant.
    if (idLeaf === undefined || (file.definitions.get(id)?.length ?? 0) !== 1) return;
    if (!project.course.ask('can tell what is unused', canTell)) return;
    for (const { reference } of project.scope.uses.each({ file, definition }))
      if (!belongsTo(reference, definition)) return;
    yield {
      at: idLeaf.at,
      message: message(id),
      unnecessary: true,
      fixes: () => remove(file, definition, removal(id)),
    };
  }
  return type === 'entity' ? { code, docs, checkEntity: check } : { code, docs, checkSource: check };
}

/** Registries alone, still without claims, are there to be used; and a file that cannot be read may use anything. */
function canTell(project: Project): boolean {
  let claims = false;
  for (const file of project.annotations.values()) {
    if (file.gist === undefined && file.annotation.tree.problems.length > 0) return false;
    claims ||= file.gist !== undefined || file.annotation.claims.length > 0;
  }
  return claims;
}

function belongsTo(reference: Leaf, { entry }: Entity | Source): boolean {
  for (let owner: Entry | undefined = reference.owner; owner !== undefined; owner = owner.owner)
    if (owner === entry) return true;
  return false;
}

/** Takes the definition out, unless other places stand on an anchor in it. */
function remove(file: AnnotationFile, { idLeaf, entry }: Entity | Source, title: string): readonly Fix[] {
  const { tree } = file.annotation;
  const last = idLeaf && pathTo(tree, idLeaf.node)?.at(-1);
  if (last?.kind !== 'field' || holdsAnchor(entry.node)) return [];
  return fixIn(file.uri, title, removeField(tree, last.mapping, last.pair));
}

function holdsAnchor(node: Node | null): boolean {
  if (node === null || node.kind === 'alias') return false;
  if (node.anchor !== undefined) return true;
  if (node.kind === 'mapping')
    return node.pairs.some((pair) => pair.key.anchor !== undefined || holdsAnchor(pair.value));
  return node.kind === 'sequence' && node.items.some(holdsAnchor);
}
