import assert from 'node:assert/strict';
import { applyEdits, deletion, type Edit, insertion, replacement } from '../../../server/src/edit/edit.ts';
import { appendItem, insertField, insertItem } from '../../../server/src/edit/insert.ts';
import { removeField, removeItem } from '../../../server/src/edit/remove.ts';
import { renameKey } from '../../../server/src/edit/rename.ts';
import { setValue } from '../../../server/src/edit/set.ts';
import { unwrapList, wrapInList } from '../../../server/src/edit/wrap.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import {
  follow,
  type Mapping,
  type Node,
  type Pair,
  type Sequence,
  type Tree,
} from '../../../server/src/syntax/tree.ts';

/** One file, and the ways to its parts by keys and indices. */
class File {
  readonly tree: Tree;

  constructor(text: string) {
    this.tree = parse(text);
  }

  node(...path: readonly (string | number)[]): Node {
    let node: Node | null = this.tree.root;
    for (const step of path) {
      const found: Node | null = follow(node);
      node =
        typeof step === 'number' ? (this.#list(found).items[step] ?? null) : this.#pair(found, step).value;
    }
    assert.ok(node);
    return node;
  }

  map(...path: readonly (string | number)[]): Mapping {
    const node = this.node(...path);
    assert.ok(node.kind === 'mapping');
    return node;
  }

  list(...path: readonly (string | number)[]): Sequence {
    return this.#list(this.node(...path));
  }

  pair(...path: readonly (string | number)[]): Pair {
    return this.#pair(this.node(...path.slice(0, -1)), String(path.at(-1)));
  }

  #list(node: Node | null): Sequence {
    assert.ok(node?.kind === 'sequence');
    return node;
  }

  #pair(node: Node | null, key: string): Pair {
    const pair = node?.kind === 'mapping' ? node.pairs.find((each) => each.key.value === key) : undefined;
    assert.ok(pair);
    return pair;
  }
}

type Row = readonly [
  name: string,
  before: string,
  edit: (file: File) => readonly Edit[] | undefined,
  after: string,
];

function examples(rows: readonly Row[]): void {
  for (const [name, before, edit, after] of rows)
    it(name, () => {
      const edits = edit(new File(before));
      assert.ok(edits);
      assert.equal(applyEdits(before, edits), after);
    });
}

const order = ['id', 'text', 'speech', 'speaker'];

describe('insertField', () => {
  examples([
    ['begins an empty file', '', ({ tree }) => insertField(tree, null, 'newsmark', 1), 'newsmark: 1\n'],
    [
      'begins a file with a byte order mark',
      '\uFEFF',
      ({ tree }) => insertField(tree, null, 'a', 'b'),
      '\uFEFFa: b\n',
    ],
    ['stands below comments', '# c', ({ tree }) => insertField(tree, null, 'a', 'b'), '# c\na: b\n'],
    [
      'stands between markers',
      '---\n...\n',
      ({ tree }) => insertField(tree, null, 'a', 'b'),
      '---\na: b\n...\n',
    ],
    ['takes CRLF over', 'a: 1\r\n', ({ tree }) => insertField(tree, null, 'b', '2 '), 'a: 1\r\nb: "2 "\r\n'],
    [
      'ends a file without a line break as it was',
      'a: 1',
      ({ tree }) => insertField(tree, null, 'b', 'x'),
      'a: 1\nb: x',
    ],
    [
      'stands first where the order says so',
      '# head\narticle:\n',
      (f) => insertField(f.tree, null, 'newsmark', 1, { order: ['newsmark', 'article'] }),
      '# head\nnewsmark: 1\narticle:\n',
    ],
    [
      'stands where the order says',
      'claims:\n  - id: a\n    text: b # c\n\n    speaker: d\n',
      (f) => insertField(f.tree, f.map('claims', 0), 'speech', 'direct', { order }),
      'claims:\n  - id: a\n    text: b # c\n    speech: direct\n\n    speaker: d\n',
    ],
    [
      'moves the first field of an item down',
      'claims:\n  - text: b\n',
      (f) => insertField(f.tree, f.map('claims', 0), 'id', 'a', { order }),
      'claims:\n  - id: a\n    text: b\n',
    ],
    [
      'stands before blank lines and comments',
      'a:\n  b: 1 # c\n\n  # d\ne: 2\n',
      (f) => insertField(f.tree, f.map('a'), 'f', 'x'),
      'a:\n  b: 1 # c\n  f: x\n\n  # d\ne: 2\n',
    ],
    [
      'begins a mapping',
      'article: # c\nclaims:\n',
      (f) => insertField(f.tree, f.pair('article'), 'file', 'a.md'),
      'article: # c\n  file: a.md\nclaims:\n',
    ],
    [
      'begins a mapping under a key half typed',
      'newsmark: 1\narticle',
      (f) => insertField(f.tree, f.pair('article'), 'file', 'a.md'),
      'newsmark: 1\narticle:\n  file: a.md',
    ],
    [
      'leaves a value to be typed',
      'a:\n  b: 1\n',
      (f) => insertField(f.tree, f.map('a'), 'c', null),
      'a:\n  b: 1\n  c:\n',
    ],
    ['fills {} in flow style', 'a: {}\n', (f) => insertField(f.tree, f.map('a'), 'b', 'c'), 'a: {b: c}\n'],
    [
      'makes {} a block for what has parts',
      'entities: {}\n',
      (f) => insertField(f.tree, f.map('entities'), 'jane', { kind: 'person', name: 'Jane, Roe' }),
      'entities:\n  jane: {kind: person, name: "Jane, Roe"}\n',
    ],
    [
      'adds to flow style',
      'd: {value: 2025-03-18}\n',
      (f) => insertField(f.tree, f.map('d'), 'text', 'the day before, it said'),
      'd: {value: 2025-03-18, text: "the day before, it said"}\n',
    ],
    [
      'goes on in flow style over lines',
      'd: {\n  a: 1, # x\n  b: 2 # y\n}\n',
      (f) => insertField(f.tree, f.map('d'), 'c', 'z'),
      'd: {\n  a: 1, # x\n  b: 2,\n  c: z # y\n}\n',
    ],
    [
      'gives a pair in a list its braces',
      'a: [b: c]\n',
      (f) => insertField(f.tree, f.map('a', 0), 'd', 'e'),
      'a: [{b: c, d: e}]\n',
    ],
    [
      'lays a long list out in lines',
      'a: 1\n',
      (f) =>
        insertField(f.tree, null, 'to', [{ name: 'x'.repeat(60) }, { name: 'y'.repeat(40), text: 'a\nb' }]),
      `a: 1\nto:\n  - {name: ${'x'.repeat(60)}}\n  - name: ${'y'.repeat(40)}\n    text: |-\n      a\n      b\n`,
    ],
  ]);

  it('puts nothing into a text', () => {
    const file = new File('a: b\n');
    assert.equal(insertField(file.tree, file.pair('a'), 'c', 'd'), undefined);
  });
});

describe('appendItem', () => {
  examples([
    [
      'goes on like the items before',
      'claims:\n  - id: a\n\n# end\n',
      (f) => appendItem(f.tree, f.pair('claims'), { id: 'b', text: 'c' }),
      'claims:\n  - id: a\n  - id: b\n    text: c\n\n# end\n',
    ],
    [
      'keeps dashes at the column of the key',
      'a:\n- b\nc: d\n',
      (f) => appendItem(f.tree, f.pair('a'), 'x'),
      'a:\n- b\n- x\nc: d\n',
    ],
    [
      'adds to flow style',
      'to: [a, "b" ]\n',
      (f) => appendItem(f.tree, f.pair('to'), 'c, d'),
      'to: [a, "b", "c, d" ]\n',
    ],
    ['fills []', 'to: []\n', (f) => appendItem(f.tree, f.pair('to'), 'a'), 'to: [a]\n'],
    [
      'makes [] a block for what has parts',
      'claims: []',
      (f) => appendItem(f.tree, f.pair('claims'), { id: 'a' }, { lines: 1 }),
      'claims:\n  - id: a',
    ],
    [
      'begins a list of words',
      'via:\nto: x\n',
      (f) => appendItem(f.tree, f.pair('via'), 'a'),
      'via: [a]\nto: x\n',
    ],
    [
      'begins a list below comments',
      'claims: # a\n  # b\n',
      (f) => appendItem(f.tree, f.pair('claims'), { id: 'a' }, { lines: 1 }),
      'claims: # a\n  # b\n  - id: a\n',
    ],
    [
      'puts an item first',
      'a:\n  # x\n  - b\n',
      (f) => insertItem(f.tree, f.list('a'), 0, 'c'),
      'a:\n  # x\n  - c\n  - b\n',
    ],
  ]);
});

describe('setValue', () => {
  examples([
    [
      'keeps single quotation marks',
      "a: 'b' # c\n",
      (f) => setValue(f.tree, f.pair('a'), "it's"),
      "a: 'it''s' # c\n",
    ],
    ['keeps double quotation marks', 'a: "b"\n', (f) => setValue(f.tree, f.node('a'), 'c'), 'a: "c"\n'],
    ['keeps a plain number plain', 'nth: 1\n', (f) => setValue(f.tree, f.pair('nth'), '2'), 'nth: 2\n'],
    ['quotes what cannot stay plain', 'a: b\n', (f) => setValue(f.tree, f.pair('a'), 'c: d'), 'a: "c: d"\n'],
    ['keeps an anchor', 'a: &x b\n', (f) => setValue(f.tree, f.pair('a'), 'c'), 'a: &x c\n'],
    [
      'keeps a block scalar, its indentation and comment',
      'a: |- # c\n    x\n    y\nb: 1\n',
      (f) => setValue(f.tree, f.pair('a'), 'z\nw'),
      'a: |- # c\n    z\n    w\nb: 1\n',
    ],
    [
      'wraps a folded text',
      'a: >-\n  x\n',
      (f) => setValue(f.tree, f.pair('a'), 'words '.repeat(20).trim()),
      `a: >-\n  ${'words '.repeat(13).trim()}\n  ${'words '.repeat(7).trim()}\n`,
    ],
    [
      'replaces a block by a text',
      'a: # c\n  - b\n  - d # e\nf: 1\n',
      (f) => setValue(f.tree, f.pair('a'), 'x'),
      'a: # c\n  x # e\nf: 1\n',
    ],
    [
      'replaces a list by a text',
      'a:\n  - b\nc: 1\n',
      (f) => setValue(f.tree, f.pair('a'), 'x'),
      'a: x\nc: 1\n',
    ],
    ['replaces an alias', 'a: &x b\nc: *x\n', (f) => setValue(f.tree, f.pair('c'), 'd'), 'a: &x b\nc: d\n'],
    ['fills a field', 'a: # c\n', (f) => setValue(f.tree, f.pair('a'), 'b'), 'a: b # c\n'],
    [
      'fills a field in flow style',
      'a: {b: , c: 1}\n',
      (f) => setValue(f.tree, f.pair('a', 'b'), 'x'),
      'a: {b: x , c: 1}\n',
    ],
  ]);

  it('changes nothing of another tree', () => {
    assert.equal(setValue(parse('a: b'), new File('a: b').pair('a'), 'c'), undefined);
  });
});

describe('removeField', () => {
  const entities =
    'entities:\n  # about a\n  a: {x: 1}\n\n  # about b\n  b:\n    c: 1\n    # more\n\nclaims: 1\n';
  examples([
    [
      'takes comments directly above along',
      entities,
      (f) => removeField(f.tree, f.map('entities'), f.pair('entities', 'a')),
      'entities:\n  # about b\n  b:\n    c: 1\n    # more\n\nclaims: 1\n',
    ],
    [
      'takes comments inside along, and leaves one blank line',
      entities,
      (f) => removeField(f.tree, f.map('entities'), f.pair('entities', 'b')),
      'entities:\n  # about a\n  a: {x: 1}\n\nclaims: 1\n',
    ],
    [
      'leaves comments that speak of a range',
      'a: 1\n# newsmark-disable\n# c\nb: 2\n',
      (f) => removeField(f.tree, f.map(), f.pair('b')),
      'a: 1\n# newsmark-disable\n',
    ],
    [
      'leaves {} behind',
      'entities: # e\n  a: 1\n\nclaims: 1\n',
      (f) => removeField(f.tree, f.map('entities'), f.pair('entities', 'a')),
      'entities: {} # e\n\nclaims: 1\n',
    ],
    [
      'leaves {} in an item',
      'a:\n  - b: 1\n',
      (f) => removeField(f.tree, f.map('a', 0), f.pair('a', 0, 'b')),
      'a:\n  - {}\n',
    ],
    [
      'moves the next field of an item up',
      'a:\n  - b: 1 # x\n    # y\n    c: 2\n',
      (f) => removeField(f.tree, f.map('a', 0), f.pair('a', 0, 'b')),
      'a:\n  - # y\n    c: 2\n',
    ],
    [
      'leaves a file without a last line break so',
      'a: 1\nb: 2',
      (f) => removeField(f.tree, f.map(), f.pair('b')),
      'a: 1',
    ],
    [
      'takes a comma along',
      'a: {b: 1, c: 2, d: 3}\n',
      (f) => removeField(f.tree, f.map('a'), f.pair('a', 'b')),
      'a: {c: 2, d: 3}\n',
    ],
    [
      'takes the comma before the last along',
      'a: {b: 1, c: 2}\n',
      (f) => removeField(f.tree, f.map('a'), f.pair('a', 'c')),
      'a: {b: 1}\n',
    ],
    [
      'takes its line in flow style along',
      'a: {\n  b: 1,\n  c: 2,\n}\n',
      (f) => removeField(f.tree, f.map('a'), f.pair('a', 'b')),
      'a: {\n  c: 2,\n}\n',
    ],
  ]);
});

describe('removeItem', () => {
  examples([
    [
      'takes a claim out',
      'claims:\n  - id: a\n    text: b\n\n  - id: c\n',
      (f) => removeItem(f.tree, f.list('claims'), 0),
      'claims:\n  - id: c\n',
    ],
    [
      'leaves [] behind',
      'claims:\r\n  - id: a\r\n',
      (f) => removeItem(f.tree, f.list('claims'), 0),
      'claims: []\r\n',
    ],
    [
      'takes one out of flow style',
      'to: [a, b, c]\n',
      (f) => removeItem(f.tree, f.list('to'), 1),
      'to: [a, c]\n',
    ],
  ]);
});

describe('wrapInList', () => {
  examples([
    ['puts brackets around a text', 'to: a # c\n', (f) => wrapInList(f.tree, f.node('to')), 'to: [a] # c\n'],
    [
      'quotes a text that holds a comma',
      'to: a, b\n',
      (f) => wrapInList(f.tree, f.node('to')),
      'to: ["a, b"]\n',
    ],
    [
      'puts a dash before a mapping',
      'roles:\n  title: a\n\n  # c\n  of: b\n',
      (f) => wrapInList(f.tree, f.node('roles')),
      'roles:\n  - title: a\n\n    # c\n    of: b\n',
    ],
    [
      'puts brackets around braces',
      'roles: {title: a}\n',
      (f) => wrapInList(f.tree, f.node('roles')),
      'roles: [{title: a}]\n',
    ],
  ]);
});

describe('unwrapList', () => {
  examples([
    [
      'takes brackets away',
      'date: [ 2025-03-18, ]\n',
      (f) => unwrapList(f.tree, f.list('date')),
      'date: 2025-03-18\n',
    ],
    ['takes a dash away', 'date:\n  - x # c\n', (f) => unwrapList(f.tree, f.list('date')), 'date: x # c\n'],
    [
      'leaves a mapping where it stands',
      'a:\n  - b: 1\n    c: 2\n',
      (f) => unwrapList(f.tree, f.list('a')),
      'a:\n    b: 1\n    c: 2\n',
    ],
    ['gives a pair its braces', 'a: [b: c]\n', (f) => unwrapList(f.tree, f.list('a')), 'a: {b: c}\n'],
  ]);

  for (const text of ['a: []\n', 'a: [b, c]\n', 'a: [ # c\n  b]\n'])
    it(`leaves ${JSON.stringify(text)} alone`, () => {
      const file = new File(text);
      assert.equal(unwrapList(file.tree, file.list('a')), undefined);
    });
});

describe('renameKey', () => {
  examples([
    [
      'renames',
      'a: {speker: x}\n',
      (f) => renameKey(f.tree, f.pair('a', 'speker').key, 'speaker'),
      'a: {speaker: x}\n',
    ],
    ['keeps quotation marks', '"a": x\n', (f) => renameKey(f.tree, f.pair('a').key, 'b'), '"b": x\n'],
    ['renames behind an anchor', '&k a: x\n', (f) => renameKey(f.tree, f.pair('a').key, 'b'), '&k b: x\n'],
  ]);
});

describe('applyEdits', () => {
  it('takes edits in any order', () => {
    assert.equal(applyEdits('abc', [replacement(2, 3, 'C'), replacement(0, 1, 'A')]), 'AbC');
  });

  it('keeps the order of insertions at one offset', () => {
    assert.equal(applyEdits('ab', [insertion(1, '1'), insertion(1, '2')]), 'a12b');
  });

  it('refuses edits that overlap', () => {
    assert.throws(() => applyEdits('abc', [deletion(0, 2), deletion(1, 3)]), RangeError);
  });

  it('refuses edits outside the text', () => {
    assert.throws(() => applyEdits('abc', [deletion(2, 4)]), RangeError);
  });
});
