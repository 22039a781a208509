import type { Node } from '../../syntax/tree.ts';
import type { Fix } from '../rule.ts';

/** That a certain fix of a value may be taken unseen: not where others take the value over by an alias. */
export function inBulk(node: Node): Pick<Fix, 'bulk'> {
  return node.kind !== 'alias' && node.anchor !== undefined ? {} : { bulk: true };
}
