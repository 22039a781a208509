import { removeField } from '../../edit/remove.ts';
import type { Code } from '../../format/codes.ts';
import type { Entity, Source } from '../../model/definition.ts';
import type { Entry, Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { pathTo } from '../../syntax/path.ts';
import type { Node } from '../../syntax/tree.ts';
import { fixIn } from '../fix.ts';
import type { Fix, Rule, RuleDocs } from '../rule.ts';

/** A rule that finds definitions to which nothing refers. */
export function unusedRule(
  code: Code,
  docs: RuleDocs,
  definitionsOf: (file: AnnotationFile) => readonly (Entity | Source)[],
  message: (id: string) => string,
  removal: (id: string) => string,
): Rule {
  return {
    code,
    docs,
    *check({ project, file }) {
      const definitions = definitionsOf(file);
      if (definitions.length === 0 || !canJudge(project)) return;
      for (const definition of definitions) {
        const { id, idLeaf } = definition;
        // Of an id that is given twice, nobody knows which one is meant.
        if (idLeaf === undefined || (file.definitions.get(id)?.length ?? 0) !== 1) continue;
        const uses = yield* project.scope.findUses({ file, definition });
        // Anything but the definition itself.
        if (uses.some(({ reference }) => !belongsTo(reference, definition))) continue;
        yield {
          at: idLeaf.at,
          message: message(id),
          unnecessary: true,
          fixes: () => remove(file, definition, removal(id)),
        };
      }
    },
  };
}

/** Registries alone, still without claims, are there to be used; and a file that cannot be read may use anything. */
function canJudge(project: Project): boolean {
  let claims = false;
  for (const { annotation } of project.annotations.values()) {
    if (annotation.tree.problems.length > 0) return false;
    claims ||= annotation.claims.length > 0;
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
