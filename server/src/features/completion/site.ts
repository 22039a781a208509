import { fieldOf, type MappingName } from '../../format/mappings.ts';
import type { Shape } from '../../format/shape.ts';
import { severities } from '../../format/vocabulary.ts';
import { isMerge } from '../../model/pairs.ts';
import type { Step } from '../../syntax/path.ts';
import { pathTo } from '../../syntax/path.ts';
import type { Alias, Node, Tree } from '../../syntax/tree.ts';

/** What the format expects somewhere, and of which field it is. */
export interface Expected {
  readonly shape: Shape;
  /** The mapping that has the field, and the field; undefined for the whole file. */
  readonly owner: MappingName | undefined;
  readonly field: string;
}

/**
 * What the format expects where some steps lead; undefined where it expects nothing. What lies below a user's
 * own key is what an alias or a merge makes of it.
 */
export function expectedAt(tree: Tree, root: MappingName, steps: readonly Step[]): Expected | undefined {
  const whole: Expected = { shape: { type: 'mapping', of: root }, owner: undefined, field: '' };
  return follow(whole, steps) ?? expectedElsewhere(tree, whole, steps);
}

function follow(from: Expected, steps: readonly Step[]): Expected | undefined {
  let at: Expected | undefined = from;
  for (const step of steps) {
    if (at === undefined) return undefined;
    at = step.kind === 'field' ? inField(at, step.pair.name) : inItem(at);
  }
  return at;
}

function inItem({ shape, ...rest }: Expected): Expected | undefined {
  return shape.type === 'list' ? { ...rest, shape: shape.of } : undefined;
}

function inField(at: Expected, key: string): Expected | undefined {
  const { shape } = at;
  if (shape.type === 'map') return { ...at, shape: { type: 'mapping', of: shape.of } };
  if (shape.type === 'severities') return { ...at, shape: { type: 'choice', choices: severities } };
  const owner = mappingIn(shape);
  const field = owner && fieldOf(owner, key);
  return field && { shape: field.shape, owner, field: key };
}

/** The mapping that a value of a shape can be. */
export function mappingIn(shape: Shape): MappingName | undefined {
  switch (shape.type) {
    case 'mapping':
      return shape.of;
    case 'either':
      return shape.long;
    case 'list':
      return shape.orOne ? mappingIn(shape.of) : undefined;
    default:
      return undefined;
  }
}

/** Looks for an alias of something that the steps lead through, and goes on from there. */
function expectedElsewhere(tree: Tree, whole: Expected, steps: readonly Step[]): Expected | undefined {
  for (const [index, step] of steps.entries()) {
    const holder = step.kind === 'field' ? step.mapping : step.sequence;
    if (holder.anchor === undefined) continue;
    const alias = aliasOf(tree.root, holder);
    const way = alias && pathTo(tree, alias);
    const merge = way?.findIndex((each) => each.kind === 'field' && isMerge(each.pair)) ?? -1;
    const there = way && follow(whole, merge === -1 ? way : way.slice(0, merge));
    const found = there && follow(there, steps.slice(index));
    if (found) return found;
  }
  return undefined;
}

function aliasOf(node: Node | null, target: Node): Alias | undefined {
  if (node === null || node.kind === 'scalar') return undefined;
  if (node.kind === 'alias') return node.target === target ? node : undefined;
  const inner = node.kind === 'mapping' ? node.pairs.map(({ value }) => value) : node.items;
  for (const each of inner) {
    const found = aliasOf(each, target);
    if (found) return found;
  }
  return undefined;
}
