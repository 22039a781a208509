import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits } from '../../../../server/src/edit/edit.ts';
import { suppressionsIn } from '../../../../server/src/rules/suppression/comments.ts';
import { silencerOf } from '../../../../server/src/rules/suppression/write.ts';
import { parse } from '../../../../server/src/syntax/parse.ts';
import { spanOf } from '../../../../server/src/syntax/tree.ts';
import { anyFile, nodesOf, read } from '../../edit/yaml.ts';

describe('Silencing a rule anywhere', () => {
  it('keeps what the file says, and silences where it was asked to, there alone', () =>
    fc.assert(
      fc.property(anyFile, fc.nat(), (before, choice) => {
        const tree = parse(before);
        const nodes = nodesOf(tree);
        const node = nodes[choice % Math.max(1, nodes.length)];
        fc.pre(node !== undefined);
        const offset = spanOf(node).start;
        const [edit, ...others] = silencerOf(tree).at(offset, 'wrong-kind');
        assert(edit && others.length === 0);
        const after = applyEdits(before, [edit]);
        assert.deepEqual(read(parse(after).root), read(tree.root));
        const words = suppressionsIn(parse(after)).flatMap(({ codes }) => codes);
        const moved = offset + (edit.span.start <= offset ? edit.text.length : 0);
        assert.deepEqual(
          words.map(({ covers }) => covers.start <= moved && moved < covers.end),
          [true],
          after,
        );
      }),
    ));

  it('keeps what the file says where it is silenced in all of it', () =>
    fc.assert(
      fc.property(anyFile, (text) => {
        const tree = parse(text);
        const after = applyEdits(text, silencerOf(tree).inFile('wrong-kind'));
        assert.deepEqual(read(parse(after).root), read(tree.root));
        assert.equal(suppressionsIn(parse(after)).length, 1);
      }),
    ));
});
