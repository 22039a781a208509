import assert from 'node:assert/strict';
import { type Layout, type Value, writeField, writeItem, writeNode } from '../../../server/src/edit/node.ts';

const where = { flow: false, indent: 2, eol: '\n' } as const;

describe('writeNode', () => {
  const rows: readonly (readonly [Value, Layout, string])[] = [
    ['a', {}, 'a'],
    [7, {}, '7'],
    [true, {}, 'true'],
    ['true', {}, '"true"'],
    [[], {}, '[]'],
    [{}, {}, '{}'],
    [['a', 'b, c'], {}, '[a, "b, c"]'],
    [{ value: '2025-03-18', text: 'the day before' }, {}, '{value: 2025-03-18, text: the day before}'],
    [{ a: 'b', c: ['d'] }, { lines: 1 }, 'a: b\n  c: [d]'],
    [{ a: null, c: 'd' }, { lines: 1 }, 'a:\n  c: d'],
    [[{ a: 'b' }, 'c'], { lines: 1 }, '- {a: b}\n  - c'],
    [[{ a: 'b', c: 'd' }], { lines: 2 }, '- a: b\n    c: d'],
    [{ a: { b: { c: 'd' } } }, {}, 'a: {b: {c: d}}'],
    [{ a: 'b\nc' }, {}, 'a: |-\n    b\n    c'],
  ];
  for (const [value, layout, written] of rows)
    it(`writes ${JSON.stringify(value)}${layout.lines ? ` on lines, ${layout.lines} deep` : ''}`, () => {
      assert.equal(writeNode(value, { ...where, ...layout }), written);
    });

  it('breaks what would pass 80 columns', () => {
    assert.equal(
      writeNode(['a'.repeat(40), 'b'.repeat(40)], where),
      `- ${'a'.repeat(40)}\n  - ${'b'.repeat(40)}`,
    );
  });

  it('keeps 80 columns on one line', () => {
    const value = ['a'.repeat(36), 'b'.repeat(38)];
    assert.equal(where.indent + writeNode(value, where).length, 80);
  });

  it('stays on one line in flow style', () => {
    assert.doesNotMatch(writeNode(['a'.repeat(40), 'b\nc'.repeat(40)], { ...where, flow: true }), /\n/);
  });
});

describe('writeField', () => {
  it('quotes a key that YAML would misread', () => {
    assert.equal(writeField('a: b', 'c', where), '"a: b": c');
  });

  it('leaves a value to be typed', () => {
    assert.equal(writeField('a', null, where), 'a:');
  });

  it('puts a list below its key', () => {
    assert.equal(writeField('a', ['b'], { ...where, lines: 1 }), 'a:\n    - b');
  });
});

describe('writeItem', () => {
  it('writes a mapping behind its dash', () => {
    assert.equal(writeItem({ a: 'b', c: 'd' }, { ...where, lines: 1 }), '- a: b\n    c: d');
  });
});
