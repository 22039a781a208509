import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encoded } from '../../../server/src/cli/lsp/encoding.ts';
import { lineOf, wordsOf } from '../../../server/src/features/outline/line.ts';

const place = fc.record({ line: fc.nat(), character: fc.nat() });
const range = fc.record({ start: place, end: place });
const line = fc
  .record({
    name: fc.string({ unit: 'binary' }),
    detail: fc.string({ unit: 'binary' }),
    range,
    selectionRange: range,
  })
  .map(({ name, detail, ...ranges }) => lineOf(15, wordsOf(name, [detail]), ranges));
const id = fc.oneof(fc.nat(), fc.string({ unit: 'binary' }));

function read(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

describe('A message on a stream', () => {
  it('holds an outline as it is, whatever its lines say', () => {
    fc.assert(
      fc.property(id, fc.array(line), fc.array(line), fc.boolean(), (id, alone, few, isLong) => {
        const children = isLong && few.length > 0 ? Array.from({ length: 80 }, () => few).flat() : few;
        const group = {
          name: 'Claims “all”',
          kind: 3 as const,
          range: lineRange,
          selectionRange: lineRange,
          children,
        };
        const message = { jsonrpc: '2.0', id, result: [...alone, group] };
        assert.deepEqual(read(encoded(message)), JSON.parse(JSON.stringify(message)));
      }),
    );
  });

  it('holds lines where they stand now, and says what they said', () => {
    const words = wordsOf('Путин 😀', ['“да”']);
    for (const moved of [0, 7]) {
      const at = { start: { line: moved, character: 2 }, end: { line: moved + 1, character: 0 } };
      const result = [lineOf(15, words, { range: at, selectionRange: at })];
      assert.deepEqual(read(encoded({ jsonrpc: '2.0', ...{ id: 1, result } })), {
        jsonrpc: '2.0',
        id: 1,
        result,
      });
    }
  });

  it('holds long lists, and what changes in them from one to the next', () => {
    const folds = Array.from({ length: 700 }, (_, at) => ({ startLine: at, endLine: at + 1 }));
    const others = [null, 'я', 7, [1], Object.freeze({ kind: '“x”' })];
    const lists = [
      folds,
      folds.with(300, { startLine: 300, endLine: 400 }),
      folds.toSpliced(0, 1),
      [...folds, ...others],
      [...others, ...folds],
      [{ name: 'All', children: folds }, ...others, { name: 'None', children: [] }],
      [{ name: 'Again', children: folds.slice(1) }],
    ];
    for (const result of lists) {
      const message = { jsonrpc: '2.0', id: 1, result };
      assert.deepEqual(read(encoded(message)), message);
    }
  });

  it('holds long lists of nothing', () => {
    const result = Array.from({ length: 700 }, () => undefined);
    const message = { jsonrpc: '2.0', id: 1, result };
    assert.deepEqual(read(encoded(message)), JSON.parse(JSON.stringify(message)));
  });

  it('holds anything else', () => {
    for (const result of [[{ label: '\ud800 “x”' }], ['x', null, 7], null, 'x', { children: [null] }]) {
      const message = { jsonrpc: '2.0', id: 'я', result };
      assert.deepEqual(read(encoded(message)), message);
    }
  });
});

const lineRange = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
