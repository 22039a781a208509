import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Document, isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { document } from '../../../server/src/syntax/library.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { anyLines, nested } from './written.ts';

/** How many texts are tried: `RUNS=100000` tries so many. */
const numRuns = Number(process.env.RUNS ?? 1000);

/** Lists and mappings in brackets, with what goes wrong in them. */
const inBrackets = fc
  .array(
    fc.constantFrom(
      ...['{', '}', '[', ']', ',', ', ', ': ', 'a', 'b: c', '"d"', '\n ', '&e ', '*e', '# f\n'],
    ),
    { maxLength: 30 },
  )
  .map((parts) => `k: [${parts.join('')}]\n`);

describe('reading by the library in steps', function () {
  this.timeout(Math.max(20_000, numRuns * 20));

  for (const [what, texts] of [
    ['lines in any order', anyLines],
    ['what nests', nested],
    ['what stands in brackets', inBrackets],
    ['several documents', fc.tuple(anyLines, anyLines, anyLines).map((lines) => lines.join('\n---\n'))],
  ] as const)
    it(`gives what it gives at once, of ${what}`, () => {
      fc.assert(
        fc.property(texts, fc.integer({ min: 1, max: 5 }), (text, most) => {
          const atOneGo = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
          assert.deepEqual(shown(atOnce(document(text, most))), shown(atOneGo), text);
        }),
        { numRuns },
      );
    });

  it('takes many steps for a long text', () => {
    const steps = document(`claims: [${'{id: one, text: "a"},\n'.repeat(2000)}`);
    let count = 1;
    while (!steps.next().done) count++;
    assert.ok(count > 50, `${count} steps`);
  });
});

function shown({ contents, errors }: Document.Parsed): unknown {
  return { contents: nodeShown(contents), errors: errors.map(({ code, pos }) => `${pos} ${code}`).sort() };
}

/** What is read of a node: not its comments, and not where these end. */
function nodeShown(node: unknown): unknown {
  if (isPair(node)) return [nodeShown(node.key), nodeShown(node.value)];
  if (isAlias(node)) return { range: node.range?.slice(0, 2), source: node.source };
  if (isScalar(node))
    return {
      range: node.range?.slice(0, 2),
      anchor: node.anchor,
      value: node.value,
      source: node.source,
      type: node.type,
    };
  if (!isMap(node) && !isSeq(node)) return node;
  const { range, anchor, flow } = node;
  return { isMap: isMap(node), range: range?.slice(0, 2), anchor, flow, items: node.items.map(nodeShown) };
}
