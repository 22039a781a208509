import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import { orderKeys } from '../../../server/src/edit/order/keys.ts';
import { readAnnotation } from '../../../server/src/model/annotation.ts';
import { readSettings } from '../../../server/src/project/settings.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { atOnce } from '../../../server/src/work/steps.ts';

/** An annotation file with its keys in order. */
function ordered(...lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const tree = parse(text);
  const { root } = readAnnotation(tree);
  assert(root);
  return applyEdits(text, atOnce(orderKeys(tree, root))).split('\n');
}

describe('keys in the format’s order', () => {
  it('stand so in the whole file', () =>
    assert.deepEqual(ordered('claims: []', 'newsmark: 1'), ['newsmark: 1', 'claims: []']));

  it('stand so behind a dash', () =>
    assert.deepEqual(ordered('claims:', '  - text: a', '    id: b'), [
      'claims:',
      '  - id: b',
      '    text: a',
    ]));

  it('stand so in braces', () =>
    assert.deepEqual(ordered('claims: [{text: a ,  id: b}]'), ['claims: [{id: b ,  text: a}]']));

  it('stand so in mappings that move themselves', () =>
    assert.deepEqual(ordered('claims:', '  - {text: a, id: b}', 'newsmark: 1'), [
      'newsmark: 1',
      'claims:',
      '  - {id: b, text: a}',
    ]));

  it('take the comments above and beside them along', () =>
    assert.deepEqual(ordered('article:', '  # t', '  title: a  # b', '  # f', '  file: c'), [
      'article:',
      '  # f',
      '  file: c',
      '  # t',
      '  title: a  # b',
    ]));

  it('take the comments further in along', () =>
    assert.deepEqual(ordered('article:', '  title: a', '    # more', '  file: c'), [
      'article:',
      '  file: c',
      '  title: a',
      '    # more',
    ]));

  it('leave comments above the dash that they come to stand behind', () =>
    assert.deepEqual(ordered('claims:', '  - text: a', '    # the id', '    id: b'), [
      'claims:',
      '  # the id',
      '  - id: b',
      '    text: a',
    ]));

  it('leave what is said at the head of the file', () =>
    assert.deepEqual(ordered('# the file', '', '# claims', 'claims: []', 'newsmark: 1'), [
      '# the file',
      '',
      'newsmark: 1',
      '# claims',
      'claims: []',
    ]));

  it('leave blank lines where they are', () =>
    assert.deepEqual(ordered('claims: []', '', 'article: {}', 'newsmark: 1'), [
      'newsmark: 1',
      '',
      'article: {}',
      'claims: []',
    ]));

  it('leave keys of one’s own and merges in their place', () =>
    assert.deepEqual(ordered('note: a', 'x-b: &b {title: c}', 'newsmark: 1', 'article: {<<: *b, file: d}'), [
      'newsmark: 1',
      'x-b: &b {title: c}',
      'article: {<<: *b, file: d}',
      'note: a',
    ]));

  it('leave what stands in keys of one’s own', () =>
    assert.deepEqual(ordered('x-a: {date: 1, by: b}', 'newsmark: 1'), [
      'x-a: {date: 1, by: b}',
      'newsmark: 1',
    ]));

  it('leave an alias behind its anchor', () =>
    assert.deepEqual(ordered('claims:', '  - text: &a b', '    id: *a'), [
      'claims:',
      '  - text: &a b',
      '    id: *a',
    ]));

  it('keep a key that stands twice in the order of the two', () =>
    assert.deepEqual(ordered('note: a', 'newsmark: 1', 'note: b'), ['newsmark: 1', 'note: a', 'note: b']));

  it('leave a text that keeps the blank lines below it', () =>
    assert.deepEqual(ordered('article:', '  title: |+', '    a', '', '  file: b'), [
      'article:',
      '  title: |+',
      '    a',
      '',
      '  file: b',
    ]));

  it('leave what speaks of a range of lines', () =>
    assert.deepEqual(ordered('article:', '  # newsmark-disable', '  title: a', '  file: b'), [
      'article:',
      '  # newsmark-disable',
      '  title: a',
      '  file: b',
    ]));

  it('keep a file without a last line break as it is', () =>
    assert.deepEqual(ordered('note: |', '  a', 'newsmark: 1'), ['newsmark: 1', 'note: |', '  a']));

  it('keep the line breaks of Windows', () =>
    assert.deepEqual(ordered('claims: []\r', 'newsmark: 1\r', ''), ['newsmark: 1\r', 'claims: []\r', '']));

  it('stand so in settings', () => {
    const text = 'language: en\nrules: {}\n';
    const { tree, root } = readSettings(text);
    assert(root);
    assert.equal(applyEdits(text, atOnce(orderKeys(tree, root))), 'rules: {}\nlanguage: en\n');
  });
});
