import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import { orderKeys } from '../../../server/src/edit/order/keys.ts';
import { readAnnotation } from '../../../server/src/model/annotation.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import type { Tree } from '../../../server/src/syntax/tree.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { anyFile, commentsOf, type Read, read } from './yaml.ts';

/** Annotation files whose claims are made-up mappings, some fields of which the format knows. */
const anyAnnotation: fc.Arbitrary<string> = fc
  .tuple(fc.array(anyFile, { minLength: 1, maxLength: 2 }), fc.boolean(), fc.boolean())
  .filter(([files]) => files.every((file) => !/^\uFEFF|^---|^\.\.\./m.test(file)))
  .map(([files, windows, last]) => {
    const claims = files.map(
      (file) => `  - ${file.replaceAll('\r', '').trimEnd().replaceAll('\n', '\n    ')}\n`,
    );
    const fields = [`claims:\n${claims.join('')}`, 'newsmark: 1\n', 'article: {title: a, file: b}\n'];
    const text = `# head\n\n${(last ? fields.reverse() : fields).join('')}`;
    return windows ? text.replaceAll('\n', '\r\n') : text;
  });

function ordered(tree: Tree): string {
  const { root } = readAnnotation(tree);
  return root ? applyEdits(tree.text, atOnce(orderKeys(tree, root))) : tree.text;
}

/** What a file says, whatever order its keys have. */
function meaning(tree: Tree): Read {
  return read(tree.root, (_, value) =>
    Array.isArray(value) && value[0] === '{}'
      ? ['{}', ...value.slice(1).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))]
      : value,
  );
}

function holds(look: (text: string, tree: Tree) => void): void {
  fc.assert(
    fc.property(anyAnnotation, (text) => {
      const tree = parse(text);
      fc.pre(tree.problems.length === 0);
      look(text, tree);
    }),
    { numRuns: 300 },
  );
}

describe('keys put in order in any file', () => {
  it('keep their values', () => {
    holds((_, tree) => {
      const after = ordered(tree);
      const parsed = parse(after);
      assert.deepEqual([parsed.problems.length, meaning(parsed)], [0, meaning(tree)], after);
    });
  });

  it('keep every comment', () => {
    holds((text, tree) => assert.deepEqual(commentsOf(ordered(tree)), commentsOf(text)));
  });

  it('keep the length of the file but for the indentation of comments', () => {
    holds((text, tree) => {
      const bare = (each: string) => each.replaceAll(/[ \t]+(?=#)/g, '').length;
      assert.equal(bare(ordered(tree)), bare(text), ordered(tree));
    });
  });

  it('are in order the second time', () => {
    holds((_, tree) => assert.equal(ordered(parse(ordered(tree))), ordered(tree)));
  });

  it('keep the line breaks of the file', () => {
    holds((text, tree) => assert.doesNotMatch(ordered(tree), /\r\n/.test(text) ? /(?<!\r)\n/ : /\r\n/));
  });
});
