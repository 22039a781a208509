import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Where, writeScalar } from '../../../server/src/edit/scalar.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { follow } from '../../../server/src/syntax/tree.ts';
import { anyText, read } from './yaml.ts';

const block: Where = { flow: false, indent: 2, eol: '\n' };
const flow: Where = { flow: true, indent: 0, eol: '\n' };

describe('writeScalar', () => {
  const cases: readonly (readonly [string, Where, string])[] = [
    ['jane-roe', block, 'jane-roe'],
    ['2025-03-18', block, '2025-03-18'],
    ['../2025-03-18', block, '../2025-03-18'],
    ['2025-03-18T17:00+03:00', block, '2025-03-18T17:00+03:00'],
    ['https://example.org/a?b=c#d', block, 'https://example.org/a?b=c#d'],
    ['the strikes stop tonight', block, 'the strikes stop tonight'],
    ['Сергей Лавров', block, 'Сергей Лавров'],
    ['no', block, '"no"'],
    ['null', block, '"null"'],
    ['007', block, '"007"'],
    ['1e3', block, '"1e3"'],
    ['04:10', block, '"04:10"'],
    ['', block, '""'],
    ['a: b', block, '"a: b"'],
    ['first, second', block, 'first, second'],
    ['first, second', flow, '"first, second"'],
    ['he said "stop"', block, 'he said "stop"'],
    ['"stop", he said', block, `'"stop", he said'`],
    ['"it\'s over"', block, '"\\"it\'s over\\""'],
    ['insisted that ', block, '"insisted that "'],
    ['one\ntwo', block, '|-\n  one\n  two'],
    ['one\ntwo\n', block, '|\n  one\n  two'],
    ['one\ntwo', flow, '"one\\ntwo"'],
    [' one\ntwo', block, '" one\\ntwo"'],
    ['one\ntwo', { ...block, eol: '\r\n' }, '|-\r\n  one\r\n  two'],
    ['one\ntwo', { ...block, blocks: false }, '"one\\ntwo"'],
    ['007', { ...block, prefer: 'plain' }, '007'],
    ["don't", { ...block, prefer: 'single' }, "'don''t'"],
    ['jane', { ...block, prefer: 'double' }, '"jane"'],
    ['one\n\ntwo', { ...block, prefer: 'folded' }, '>-\n  one\n\n\n  two'],
    ['[a,b]', { ...block, prefer: 'plain' }, '"[a,b]"'],
    ['bell\x07', block, '"bell\\u0007"'],
    ['half \uD83D', block, '"half \\uD83D"'],
  ];
  for (const [value, where, written] of cases) {
    it(`writes ${JSON.stringify(value)} as ${JSON.stringify(written)}${where.flow ? ' in flow style' : ''}`, () => {
      assert.equal(writeScalar(value, where), written);
    });
  }

  const styles = fc.constantFrom(undefined, 'plain', 'single', 'double', 'literal', 'folded');
  const ends = fc.constantFrom('\n' as const, '\r\n' as const);

  it('reads back in a block mapping', () => {
    fc.assert(
      fc.property(anyText, styles, ends, (value, prefer, eol) => {
        const written = writeScalar(value, { flow: false, indent: 4, eol, ...(prefer && { prefer }) });
        const tree = parse(`a:${eol}  b: ${written}${eol}${eol}c: d${eol}`);
        assert.deepEqual(tree.problems, []);
        assert.deepEqual(read(follow(tree.root)), ['{}', ['a', ['{}', ['b', value]]], ['c', 'd']]);
      }),
      { numRuns: 1500 },
    );
  });

  it('reads back in a list in flow style', () => {
    fc.assert(
      fc.property(anyText, styles, (value, prefer) => {
        const written = writeScalar(value, { ...flow, ...(prefer && { prefer }) });
        const tree = parse(`a: [x, ${written}, {k: ${written}}]\n`);
        assert.deepEqual(tree.problems, []);
        assert.deepEqual(read(tree.root), ['{}', ['a', ['[]', 'x', value, ['{}', ['k', value]]]]]);
      }),
      { numRuns: 1500 },
    );
  });
});
