import { follow, type Node } from '../syntax/tree.ts';
import type { Value } from './node.ts';

/** What a node holds, to be written anew: aliases are followed, and quotation marks are chosen again. */
export function asValue(node: Node | null): Value {
  const content = follow(node);
  if (content === null) return '';
  if (content.kind === 'scalar') return content.value;
  if (content.kind === 'sequence') return content.items.map(asValue);
  return Object.fromEntries(content.pairs.map(({ key, value }) => [key.value, asValue(value)]));
}
