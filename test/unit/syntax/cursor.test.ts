import assert from 'node:assert/strict';
import { type Cursor, pathAt } from '../../../server/src/syntax/cursor.ts';
import { parse } from '../../../server/src/syntax/parse.ts';

/** Where the mark ‸ of a text stands. */
function at(marked: string): Cursor {
  const offset = marked.indexOf('‸');
  return pathAt(parse(marked.replace('‸', '')), offset);
}

function describeCursor({ steps, spot, on }: Cursor): string {
  const path = steps.map((step) => (step.kind === 'field' ? step.pair.key.value : step.index)).join('/');
  const what = {
    key: () => 'key',
    value: () => (spot.kind === 'value' && spot.node !== null ? spot.node.kind : 'nothing'),
    blank: () => `blank of ${spot.kind === 'blank' && spot.within !== null ? spot.within.kind : 'nothing'}`,
    comment: () => 'comment',
  }[spot.kind]();
  const touched = on === undefined ? '' : ` on ${on.kind === 'scalar' ? on.value : `*${on.name}`}`;
  return `${path || '.'}: ${what}${touched}`;
}

const claim = 'claims:\n  - id: c1\n    text: words\n';

const table: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'an empty file': [
    ['‸', '.: blank of nothing'],
    ['  ‸', '.: blank of nothing'],
    ['# c\n‸', '.: blank of nothing'],
    ['news‸', '.: scalar on news'],
  ],
  'a key': [
    ['‸key: value', 'key: key on key'],
    ['k‸ey: value', 'key: key on key'],
    ['key‸: value', 'key: key on key'],
    ['a: 1\nke‸', 'ke: key on ke'],
    ['a: 1\nke ‸', 'ke: key'],
    [`${claim}    spea‸\n`, 'claims/0/spea: key on spea'],
    ['claims:\n  - id: c1\n    spea‸\n    text: x\n', 'claims/0/spea: key on spea'],
    ['d: {value: 1, te‸}', 'd/te: key on te'],
  ],
  'a value': [
    ['key:‸', 'key: nothing'],
    ['key: ‸', 'key: nothing'],
    ['key: ‸\nb: 1', 'key: nothing'],
    ['key:‸\n  a: b', 'key: mapping'],
    ['key: &x ‸\r\n  - a', 'key: sequence'],
    ['--- ‸\na: b', '.: mapping'],
    ['key: ‸value', 'key: scalar on value'],
    ['key: value‸', 'key: scalar on value'],
    ['key: value ‸', 'key: scalar'],
    ['key: "val‸ue"', 'key: scalar on value'],
    ['key: "value"‸', 'key: scalar on value'],
    ['key: "val‸', 'key: scalar on val'],
    ['key: *ba‸se', 'key: alias on *base'],
    ['article:\n  fi‸', 'article: scalar on fi'],
    ['"ключ 🕊": слово‸ 🕊', 'ключ 🕊: scalar on слово 🕊'],
    ['\uFEFFa: b\r\nkey: val‸ue\r\n', 'key: scalar on value'],
  ],
  'a block scalar': [
    ['key: >-‸\n  words', 'key: scalar on words'],
    ['key: >-\n  wo‸rds\n', 'key: scalar on words'],
    ['key: |\n  words‸\nb: 1', 'key: scalar on words\n'],
    ['key: |\n  words\n‸b: 1', 'b: key on b'],
    ['key: |\n  words\n  ‸\nb: 1', 'key: scalar'],
    ['key: |\n  words\n‸\nb: 1', '.: blank of mapping'],
    ['key: |\n  # no com‸ment\n', 'key: scalar on # no comment\n'],
  ],
  'a blank line': [
    ['article:\n  ‸', 'article: blank of nothing'],
    ['article:\n‸', '.: blank of mapping'],
    ['article:\n  ‸\nclaims: 1', 'article: blank of nothing'],
    [`${claim}    ‸`, 'claims/0: blank of mapping'],
    [`${claim}      ‸`, 'claims/0: blank of mapping'],
    [`${claim}   ‸`, 'claims: blank of sequence'],
    [`${claim}  ‸`, 'claims: blank of sequence'],
    [`${claim} ‸`, '.: blank of mapping'],
    [`${claim}‸`, '.: blank of mapping'],
    [`${claim}\n\n    ‸\n\n  - id: c2\n`, 'claims/0: blank of mapping'],
    ['claims:\n- id: c1\n‸', '.: blank of mapping'],
    ['claims:\n- id: c1\n  ‸', 'claims/0: blank of mapping'],
    ['a:\n  b:\n    c: 1\n\n  ‸\n\nd: 1', 'a: blank of mapping'],
    ['a: b\r\n‸\r\nc: d', '.: blank of mapping'],
    ['a: {b: 1}\n‸', '.: blank of mapping'],
  ],
  'an item': [
    ['claims:\n  - ‸', 'claims/0: nothing'],
    ['claims:\n  -‸', 'claims/0: nothing'],
    ['claims:\n  -\n    ‸', 'claims/0: blank of nothing'],
    ['claims:\n  - ‸id: c1', 'claims/0/id: key on id'],
    ['claims:\n  ‸- id: c1', 'claims/0: mapping'],
    ['via:\n  - a\n  - b‸\n', 'via/1: scalar on b'],
  ],
  'flow style': [
    ['d: {‸}', 'd: blank of mapping'],
    ['d: {value: ‸}', 'd/value: nothing'],
    ['d: {value: 1‸}', 'd/value: scalar on 1'],
    ['d: {value: 1, ‸}', 'd: blank of mapping'],
    ['d: {value: 1,‸ text: x}', 'd: blank of mapping'],
    ['d: {value: {a: 1‸}, text: x}', 'd/value/a: scalar on 1'],
    ['d: {value: 1}‸', 'd: mapping'],
    ['to: [‸]', 'to: blank of sequence'],
    ['to: [a, ‸]', 'to: blank of sequence'],
    ['to: [a, ‸b]', 'to/1: scalar on b'],
    ['to: ["a, ‸b"]', 'to/0: scalar on a, b'],
    ['to: [a, ‸\nid: x', 'to: blank of sequence'],
    ['to: [a, b‸\nid: x', 'to/1: scalar on b'],
    ['to: [a, # one, two\n  ‸b]', 'to/1: scalar on b'],
    ['d: [{source: ‸}]', 'd/0/source: nothing'],
  ],
  'a comment': [
    ['# ‸words', '.: comment'],
    ['a: b # wo‸rds', 'a: comment'],
    ['a: b # words‸\nc: d', 'a: comment'],
    ['a: b ‸# words', 'a: scalar'],
    ['a: "b # wo‸rds"', 'a: scalar on b # words'],
    ['a: b#wo‸rds', 'a: scalar on b#words'],
    ['a: [b, # wo‸rds\n c]', 'a: comment'],
    [`${claim}    # wo‸rds`, 'claims/0: comment'],
  ],
};

describe('pathAt', () => {
  for (const [group, rows] of Object.entries(table))
    describe(`in ${group}`, () => {
      for (const [marked, expected] of rows)
        it(`${JSON.stringify(marked)} is ${expected}`, () => {
          assert.equal(describeCursor(at(marked)), expected);
        });
    });
});
