import * as fc from 'fast-check';
import type { Node, Tree } from '../../../server/src/syntax/tree.ts';

/** A YAML file made up for a property test, in every style that a person may write it in. */

type Made =
  | { readonly kind: 'text'; readonly written: string; readonly body?: readonly string[] }
  | { readonly kind: 'map' | 'list'; readonly flow: boolean; readonly entries: readonly Entry[] };

interface Entry {
  readonly key: string;
  readonly value: Made | null;
  readonly above: 'nothing' | 'blank' | 'comment' | 'blank and comment';
  readonly beside: boolean;
  readonly below: boolean;
}

const words = ['jane-roe', '2025-03-18', '007', 'null', 'слово', '🕊 dove', "it's", 'a b c', 'x'];

/** Texts that YAML could trip over. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...words,
    '',
    ' ',
    'a: b',
    'a #b',
    '- a',
    '[a, b',
    '{',
    "'",
    '"',
    '\\',
    '#',
    '~',
    'no',
    '1e3',
    '04:10',
  ),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '"', "'", ':', '#', ',', ']', '-', 'ж', '🕊', '\t', '\r', '\\'),
  }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('word', ' and', '\n', ' '), minLength: 8, maxLength: 60 }),
);

const text: fc.Arbitrary<Made> = fc.oneof(
  fc.constantFrom(...words).map((written): Made => ({ kind: 'text', written })),
  fc
    .constantFrom(...words)
    .map((word): Made => ({ kind: 'text', written: `'${word.replaceAll("'", "''")}, [x]: # y'` })),
  fc.constantFrom(...words).map((word): Made => ({ kind: 'text', written: `"${word} \\" \\u00e9 {"` })),
);

const blockText: fc.Arbitrary<Made> = fc
  .tuple(
    fc.constantFrom('|', '|-', '|+', '>', '>-'),
    fc.constantFrom(['one'], ['one', 'two: # x'], ['one', '', '  two']),
  )
  .map(([written, body]): Made => ({ kind: 'text', written, body }));

function entries(value: fc.Arbitrary<Made>, least: number): fc.Arbitrary<readonly Entry[]> {
  return fc.uniqueArray(
    fc.record({
      key: fc.constantFrom('id', 'text', 'to', 'ключ', 'e-1', 'note'),
      value: fc.option(value, { freq: 6 }),
      above: fc.constantFrom('nothing', 'nothing', 'blank', 'comment', 'blank and comment'),
      beside: fc.boolean(),
      below: fc.boolean(),
    }),
    { selector: (entry) => entry.key, minLength: least, maxLength: 3 },
  );
}

function collection(value: fc.Arbitrary<Made>, flow: boolean): fc.Arbitrary<Made> {
  return fc
    .tuple(fc.constantFrom('map' as const, 'list' as const), entries(value, flow ? 0 : 1))
    .map(([kind, all]) => ({ kind, flow, entries: all }));
}

const flowNode = fc.oneof(
  text,
  collection(text, true),
  collection(fc.oneof(text, collection(text, true)), true),
);
const inner = fc.oneof(text, blockText, flowNode, collection(fc.oneof(text, blockText, flowNode), false));
const root = entries(
  fc.oneof({ weight: 1, arbitrary: inner }, { weight: 2, arbitrary: collection(inner, false) }),
  0,
);

/** Writes a made-up file; every comment is `#c` and a number of its own. */
class Writer {
  #comments = 0;
  readonly #eol: string;
  readonly #step: number;

  constructor(eol: string, step: number) {
    this.#eol = eol;
    this.#step = step;
  }

  #comment(): string {
    return `#c${this.#comments++}.`;
  }

  block(all: readonly Entry[], kind: 'map' | 'list', column: number): string {
    const pad = ' '.repeat(column);
    let written = '';
    for (const entry of all) {
      if (entry.above.startsWith('blank')) written += this.#eol;
      if (entry.above.endsWith('comment')) written += pad + this.#comment() + this.#eol;
      written += pad + (kind === 'map' ? `${entry.key}:` : '-') + this.#value(entry, kind, column);
      if (entry.below && !entry.value?.kind.startsWith('text'))
        written += `${pad}   ${this.#comment()}${this.#eol}`;
    }
    return written;
  }

  #value({ value, beside }: Entry, kind: 'map' | 'list', column: number): string {
    const comment = beside ? ` ${this.#comment()}` : '';
    if (value === null) return comment + this.#eol;
    if (value.kind === 'text') {
      const pad = ' '.repeat(column + 2);
      const body = (value.body ?? []).map((line) => (line === '' ? '' : pad + line) + this.#eol);
      return ` ${value.written}${comment}${this.#eol}${body.join('')}`;
    }
    if (value.flow) return ` ${this.#flow(value, column)}${comment}${this.#eol}`;
    const deeper = column + (kind === 'list' ? 2 : this.#step);
    const block = this.block(value.entries, value.kind, deeper);
    const first = value.entries[0]?.above;
    return kind === 'list' && first === 'nothing' ? ` ${block.trimStart()}` : comment + this.#eol + block;
  }

  #flow(node: Made, column: number): string {
    if (node.kind === 'text') return node.written;
    const [open, close] = node.kind === 'map' ? '{}' : '[]';
    let written = `${open}`;
    for (const [index, entry] of node.entries.entries()) {
      const value = entry.value === null ? '' : this.#flow(entry.value, column);
      written += node.kind === 'map' ? `${entry.key}: ${value}` : value || 'nothing';
      if (index < node.entries.length - 1 || entry.below) written += ',';
      const broken = entry.above === 'blank';
      if (broken && entry.beside) written += ` ${this.#comment()}`;
      written += broken ? this.#eol + ' '.repeat(column + 3) : index < node.entries.length - 1 ? ' ' : '';
    }
    return written + close;
  }
}

/** A file in some style, with an anchor `base` in its first field. */
export const anyFile: fc.Arbitrary<string> = fc
  .record({
    root,
    eol: fc.constantFrom('\n', '\r\n'),
    step: fc.constantFrom(2, 2, 4),
    head: fc.constantFrom('', '\uFEFF', '# the file\n\n', '---\n', '\uFEFF---\n'),
    tail: fc.constantFrom('', '\n', '# the end\n', '...\n'),
    final: fc.boolean(),
  })
  .map(({ root, eol, step, head, tail, final }) => {
    const first = `base: &base {x: 'y'}${eol}other: *base${eol}`;
    const body = first + new Writer(eol, step).block(root, 'map', 0);
    const whole = head.replaceAll('\n', eol) + body + tail.replaceAll('\n', eol);
    return final || tail === '...\n' ? whole : whole.replace(/(?:\r?\n)+$/, '');
  });

/** What a file says, for comparing: pairs as `[key, value]`. */
export type Read = string | null | readonly Read[];

/** @param change says what stands in the place of a node's value */
export function read(
  node: Node | null,
  change: (node: Node | null, value: Read) => Read = (_, value) => value,
): Read {
  if (node === null) return change(null, null);
  switch (node.kind) {
    case 'scalar':
      return change(node, node.from === node.to ? null : node.value);
    case 'alias':
      return change(node, `*${node.name}`);
    case 'mapping':
      return change(node, ['{}', ...node.pairs.map((pair) => [pair.key.value, read(pair.value, change)])]);
    case 'sequence':
      return change(node, ['[]', ...node.items.map((item) => read(item, change))]);
  }
}

/** All nodes of a tree, outermost first. */
export function nodesOf(tree: Tree): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node | null): void => {
    if (node === null) return;
    found.push(node);
    if (node.kind === 'mapping') for (const pair of node.pairs) visit(pair.value);
    if (node.kind === 'sequence') for (const item of node.items) visit(item);
  };
  visit(tree.root);
  return found;
}

/** The comments of a made-up file that are read as comments. */
export function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/#c\d+\./g)].map((match) => match[0]).sort();
}
