import assert from 'node:assert/strict';
import { effectivePairs } from '../../../server/src/model/pairs.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { follow } from '../../../server/src/syntax/tree.ts';

/** The fields of the mapping under `at`, merges followed. */
function fieldsOf(yaml: string): Readonly<Record<string, string>> {
  const root = parse(yaml).root;
  const pair = root?.kind === 'mapping' ? root.pairs.find(({ key }) => key.value === 'at') : undefined;
  const mapping = follow(pair?.value ?? null);
  assert(mapping?.kind === 'mapping');
  const { pairs } = effectivePairs(mapping);
  return Object.fromEntries(
    pairs.map(({ key, value }) => {
      const content = follow(value);
      return [key.value, content?.kind === 'scalar' ? content.value : ''];
    }),
  );
}

describe('the fields of a mapping', () => {
  it('are those that are written and those that are merged', () => {
    assert.deepEqual(fieldsOf('x: &x {a: 1}\nat: {<<: *x, b: 2}\n'), { b: '2', a: '1' });
  });

  it('win over what is merged, wherever they stand', () => {
    assert.deepEqual(fieldsOf('x: &x {a: 1}\nat: {<<: *x, a: 2}\n'), { a: '2' });
  });

  it('come from an earlier merge before a later one', () => {
    assert.deepEqual(fieldsOf('x: &x {a: 1}\ny: &y {a: 2, b: 3}\nat: {<<: [*x, *y]}\n'), { a: '1', b: '3' });
  });

  it('come from merges of merges', () => {
    assert.deepEqual(fieldsOf('x: &x {a: 1}\ny: &y {<<: *x, b: 2}\nat: {<<: *y}\n'), { b: '2', a: '1' });
  });

  it('come from a mapping that is merged as it stands', () => {
    assert.deepEqual(fieldsOf('at: {<<: {a: 1}}\n'), { a: '1' });
  });

  it('do not come from a merge of what is no mapping', () => {
    assert.deepEqual(fieldsOf('x: &x [1]\nat: {<<: *x, b: 2}\n'), { b: '2' });
  });

  it('may be called << in quotation marks', () => {
    assert.deepEqual(fieldsOf('at: {"<<": 1}\n'), { '<<': '1' });
  });

  it('are alike in every Unicode form', () => {
    assert.deepEqual(Object.values(fieldsOf('at: {caf\u00e9: 1, cafe\u0301: 2}\n')), ['1']);
  });

  it('are none where a mapping merges itself', () => {
    assert.deepEqual(fieldsOf('at: &at {<<: *at, a: 1}\n'), { a: '1' });
  });

  it('cost no more than they are many, however merges are stacked', () => {
    const stack = Array.from({ length: 40 }, (_, n) => `m${n + 1}: &m${n + 1} {<<: [*m${n}, *m${n}]}\n`);
    assert.deepEqual(fieldsOf(`m0: &m0 {a: 1}\n${stack.join('')}at: {<<: *m40}\n`), { a: '1' });
  });
});
