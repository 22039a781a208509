import assert from 'node:assert/strict';
import { parse } from '../../../server/src/syntax/parse.ts';
import { pathTo, type Step } from '../../../server/src/syntax/path.ts';
import type { Node } from '../../../server/src/syntax/tree.ts';

/** Every node below another, with the steps that lead to it. */
function* below(node: Node | null, steps: readonly Step[]): Iterable<readonly [Node, readonly Step[]]> {
  if (node === null) return;
  yield [node, steps];
  if (node.kind === 'mapping')
    for (const pair of node.pairs)
      yield* below(pair.value, [...steps, { kind: 'field', mapping: node, pair }]);
  if (node.kind === 'sequence')
    for (const [index, item] of node.items.entries())
      yield* below(item, [...steps, { kind: 'item', sequence: node, index }]);
}

describe('The path to a node', () => {
  for (const [what, text] of Object.entries({
    'in lists of lists': '- - a\n  - b\n- - - c\n    - d\n- e\n',
    'in flow lists, anchors before the items': 'a: [&one b, *one, {c: d}, [e, f], &two [g]]\n',
    'behind anchors on lines of their own': 'a:\n  - &one\n    b: c\n  - &two\n    - d\n  - *one\n',
    'among items that are not written': '- \n- a\n-\n- b: \n- c\n',
    'in text that is half typed': 'a:\n  - b: [c, \n  - d: {e: f\n- g\n',
    'in CRLF, behind a BOM': '\uFEFFa:\r\n- b\r\n- |\r\n  c\r\n- 🙂: д\r\n',
  }))
    it(`leads to it ${what}`, () => {
      const tree = parse(text);
      for (const [node, steps] of below(tree.root, [])) assert.deepEqual(pathTo(tree, node), steps);
    });

  it('leads nowhere for a node of another tree', () => {
    const { root } = parse('- a\n- b\n');
    assert(root?.kind === 'sequence' && root.items[1]);
    assert.equal(pathTo(parse('- a\n- b\n'), root.items[1]), undefined);
  });
});
