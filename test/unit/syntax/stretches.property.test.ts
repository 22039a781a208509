import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import { parse } from '../../../server/src/syntax/parse.ts';
import { follow, type Node } from '../../../server/src/syntax/tree.ts';

const word = fc.constantFrom(
  'a',
  'said: no',
  '- dash',
  '"mark"',
  "it's",
  '# sign',
  'two\nlines',
  'end\n',
  ' in ',
  'ж😀',
  '007',
  'null',
  '*',
  '[x',
  '---',
  '',
);
const key = fc.constantFrom('id', 'text', 'note', 'x-y', 'Two words', 'ж', 'a.b', '1');
const { tree: value } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
  ),
}));
const file = fc.record(
  {
    newsmark: word,
    entities: fc.dictionary(key, value, { maxKeys: 4 }),
    claims: fc.array(value, { maxLength: 4 }),
    sources: value,
    note: value,
  },
  { requiredKeys: [] },
);
const layout = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(20, 80),
  defaultStringType: fc.constantFrom(
    'PLAIN',
    'QUOTE_DOUBLE',
    'QUOTE_SINGLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
  ),
  defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
} as const);

describe('reading in stretches', () => {
  it('reads what YAML reads, in any layout', () => {
    fc.assert(
      fc.property(file, layout, fc.boolean(), (data, options, isCrlf) => {
        const written = stringify(data, options);
        const text = isCrlf ? written.replaceAll('\n', '\r\n') : written;
        const tree = parse(text);
        assert.deepEqual(tree.problems, [], text);
        const whole = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
        assert.deepEqual(plain(tree.root), whole.toJS(), text);
      }),
      { numRuns: 3000 },
    );
  });
});

function plain(node: Node | null): unknown {
  const content = follow(node);
  if (content === null) return '';
  if (content.kind === 'scalar') return content.value;
  if (content.kind === 'sequence') return content.items.map(plain);
  return Object.fromEntries(content.pairs.map((pair) => [pair.key.value, plain(pair.value)]));
}
