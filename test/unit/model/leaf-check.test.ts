import assert from 'node:assert/strict';
import type { LeafShape } from '../../../server/src/format/shape.ts';
import { leafFault } from '../../../server/src/model/leaf-check.ts';
import type { Scalar } from '../../../server/src/syntax/tree.ts';

function plain(value: string): Scalar {
  const base = { offset: 0 };
  return { kind: 'scalar', base, from: 0, to: value.length, value, style: 'plain', anchor: undefined };
}

/** What was perhaps meant; null where the value is taken; undefined where it is not, and nothing is near. */
function meant(shape: LeafShape, value: string): string | null | undefined {
  const fault = leafFault(shape, value, plain(value));
  return fault === undefined ? null : fault.suggestion;
}

const cases: readonly (readonly [LeafShape, Readonly<Record<string, string | null | undefined>>])[] = [
  [{ type: 'flag' }, { true: null, FALSE: null, yes: 'true', off: 'false', maybe: undefined }],
  [{ type: 'count' }, { 1: null, 12: null, 0: undefined, '-1': undefined, '1.5': undefined, two: undefined }],
  [
    { type: 'id', of: 'entity' },
    { 'jane-roe': null, 'Jane Roe': 'jane-roe', 'a#b': 'a-b', '!!': undefined },
  ],
  [
    { type: 'url' },
    {
      'https://example.org/a': null,
      'https://пример.рф': null,
      'mailto:roe@example.org': null,
      'example.org/a': 'https://example.org/a',
      'example.org:8080/a': 'https://example.org:8080/a',
      'javascript:alert(1)': undefined,
      'file:///etc/passwd': undefined,
      'https://example.org/a b': undefined,
      readout: undefined,
    },
  ],
  [
    { type: 'language' },
    { en: null, 'pt-BR': null, 'zh-Hant-TW': null, en_GB: 'en-GB', english: undefined, 'en-': undefined },
  ],
  [
    { type: 'wikidata' },
    { Q42: null, q42: 'Q42', 'https://www.wikidata.org/wiki/Q42': 'Q42', '42': undefined, P42: undefined },
  ],
  [{ type: 'reliability' }, { B2: null, b2: 'B2', 'B-2': 'B2', B7: undefined, G1: undefined, BB: undefined }],
  [{ type: 'path' }, { 'day/a.md': null, 'day\\a.md': 'day/a.md' }],
  [{ type: 'time-zone' }, { 'Europe/London': null, UTC: null, London: undefined, '+03:00': undefined }],
  [{ type: 'tag' }, { 'any words': null }],
];

describe('a value', () => {
  for (const [shape, values] of cases)
    for (const [value, expected] of Object.entries(values)) {
      const outcome = expected === null ? 'is taken' : `is not taken, ${expected ?? 'nothing'} being meant`;
      it(`${value} as ${shape.type} ${outcome}`, () => {
        assert.equal(meant(shape, value), expected);
      });
    }

  it('true in quotation marks is no flag', () => {
    const fault = leafFault({ type: 'flag' }, 'true', { ...plain('true'), style: 'double' });
    assert.equal(fault?.suggestion, 'true');
  });
});
