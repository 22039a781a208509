import * as fc from 'fast-check';

/** A YAML file made up for a property test of the formatter, laid out as badly as YAML allows. */

type Node =
  | { readonly kind: 'words'; readonly lines: readonly string[]; readonly mark: '' | '"' | "'" }
  | {
      readonly kind: 'block';
      readonly head: string;
      readonly lines: readonly string[];
      readonly digit: boolean;
    }
  | { readonly kind: 'alias' }
  | { readonly kind: 'map' | 'list'; readonly flow: boolean; readonly items: readonly (Node | null)[] };

const word = fc.constantFrom(
  'jane-roe',
  '2025-03-18',
  'слово',
  '🕊',
  "it's",
  'a b',
  'x:y',
  'null',
  '- x',
  '%',
);

const words: fc.Arbitrary<Node> = fc
  .record({
    lines: fc.array(fc.oneof({ weight: 5, arbitrary: word }, fc.constant('')), {
      minLength: 1,
      maxLength: 3,
    }),
    mark: fc.constantFrom('' as const, '' as const, '"' as const, "'" as const),
  })
  .map(({ lines, mark }) => {
    const ends = (line: string | undefined) => line === '' || /^[-%]/.test(line ?? '');
    const first = ends(lines[0]) ? ['first', ...lines] : lines;
    return { kind: 'words', mark, lines: first.at(-1) === '' ? [...first, 'last'] : first };
  });

const block: fc.Arbitrary<Node> = fc.record({
  kind: fc.constant('block' as const),
  head: fc.constantFrom('|', '|-', '|+', '>', '>-', '>+'),
  lines: fc.array(fc.constantFrom('one', 'two: # x', '', '  more', '- three', '   '), { maxLength: 4 }),
  digit: fc.boolean(),
});

function collection(item: fc.Arbitrary<Node>, flow: boolean): fc.Arbitrary<Node> {
  return fc.record({
    kind: fc.constantFrom('map' as const, 'list' as const),
    flow: fc.constant(flow),
    items: fc.array(fc.option(item, { freq: 6 }), { minLength: flow ? 0 : 1, maxLength: 3 }),
  });
}

const leaf = fc.oneof(words, fc.constant<Node>({ kind: 'alias' }));
const flow = fc.oneof(leaf, collection(fc.oneof(leaf, collection(leaf, true)), true));
const inner = fc.oneof(flow, block, collection(fc.oneof(flow, block), false));
const middle = fc.oneof(inner, collection(inner, false));
const root = collection(fc.oneof(inner, collection(middle, false)), false);

/** Writes a file; `choose` decides everything that means nothing. */
class Writer {
  #comments = 0;
  readonly #eol: string;
  readonly #rest: readonly number[];
  #at = 0;

  constructor(eol: string, choices: readonly number[]) {
    this.#eol = eol;
    this.#rest = choices;
  }

  #choose<T>(...all: readonly [T, ...T[]]): T {
    const choice = this.#rest[this.#at++ % this.#rest.length] ?? 0;
    return all[choice % all.length] ?? all[0];
  }

  #white(): string {
    return this.#choose(' ', ' ', ' ', '  ', '\t', '     ');
  }

  /** The end of a line. */
  #end(comment = true): string {
    const beside = comment ? this.#choose('', '', '', '', `${this.#white()}#c${this.#comments++}.`) : '';
    return beside + this.#choose('', '', '', ' ', '\t ') + this.#eol;
  }

  /** Lines that mean nothing, at any column from `least`. */
  #between(least: number, choose = this.#choose('', '', '', '', 'blank', 'comment', 'both')): string {
    const blank = choose === 'blank' || choose === 'both' ? this.#choose('', ' ', '   ') + this.#eol : '';
    if (choose !== 'comment' && choose !== 'both') return blank.repeat(this.#choose(1, 2, 3));
    const column = least + this.#choose(0, 0, 1, 2, 5);
    return `${blank}${' '.repeat(column)}#c${this.#comments++}.${this.#eol}${this.#choose('', blank)}`;
  }

  /** A mapping with an anchor `base` in its first field, and a node in its second. */
  root(node: Node): string {
    const column = this.#choose(0, 0, 0, 2);
    const first = `${' '.repeat(column)}base:${this.#white()}&base${this.#white()}b${this.#end()}`;
    return first + this.#block({ kind: 'map', flow: false, items: [node] }, 0, column, false);
  }

  #block(node: Node, least: number, column: number, onLine: boolean): string {
    if (node.kind !== 'map' && node.kind !== 'list') return '';
    let written = '';
    for (const [index, item] of node.items.entries()) {
      const between = index === 0 && onLine ? '' : this.#between(index === 0 ? least : 0);
      const pad = index === 0 && onLine ? '' : ' '.repeat(column);
      const head = node.kind === 'list' ? '-' : `${this.#choose('', '', '', '&k ')}k${index}:`;
      written += between + pad + head + this.#after(item, column, node.kind === 'list');
    }
    return written;
  }

  /** What follows a dash or colon in a block. */
  #after(node: Node | null, column: number, list: boolean): string {
    if (node === null) return this.#choose('', '', ' !t', ` &n`) + this.#end();
    const property =
      node.kind === 'alias' ? '' : this.#choose('', '', '', '', `${this.#white()}&a`, ' !t', ' &a !t');
    const compact = list && (node.kind === 'map' || node.kind === 'list') && !node.flow && property === '';
    if (compact && this.#choose(true, true, false)) {
      const gap = this.#choose(' ', '  ', '    ');
      return gap + this.#block(node, column + 1, column + 1 + gap.length, true);
    }
    if ((node.kind === 'map' || node.kind === 'list') && !node.flow) {
      const flush = node.kind === 'list' && !list && this.#choose(false, true);
      const deeper = flush ? column : column + this.#choose(1, 2, 3, 4);
      return property + this.#end() + this.#block(node, column + 1, deeper, false);
    }
    if (node.kind === 'block') return property + this.#blockText(node, column);
    const below = this.#choose(false, false, true);
    const start = below ? this.#end() + this.#between(column + 1) + ' '.repeat(column + 1) : this.#white();
    return property + start + this.#flow(node, column + 1) + this.#end();
  }

  #blockText(node: Node & { kind: 'block' }, column: number): string {
    const deep = this.#choose(1, 2, 4);
    const pad = ' '.repeat(column + deep);
    const safe =
      /^[\s#]/.test(node.lines.find((line) => line.trim() !== '') ?? 'x') ||
      /^\s+$/.test(node.lines[0] ?? '');
    const digit = node.digit || safe ? String(deep) : '';
    const lines = node.lines.map((line) => (line === '' ? this.#choose('', pad, ' ') : pad + line));
    return ` ${node.head}${digit}${this.#end()}${lines.map((line) => line + this.#eol).join('')}`;
  }

  /** A break or a space between two things in flow style. */
  #gap(column: number): string {
    return this.#choose('', ' ', '   ', ' ', '', this.#end() + this.#between(column) + ' '.repeat(column));
  }

  #flow(node: Node, column: number): string {
    if (node.kind === 'alias') return '*base';
    if (node.kind === 'block') return 'x';
    if (node.kind === 'words') {
      const pad = () => this.#choose('', ' ', '\t') + this.#eol + ' '.repeat(column + this.#choose(0, 1, 4));
      const mark = node.mark;
      const text = node.lines.map((line) => (mark === "'" ? line.replaceAll("'", "''") : line));
      return mark + text.join(pad()) + mark;
    }
    const items = node.items.map((item, index) => {
      const value = item === null ? '' : this.#flow(item, column);
      const colon = item?.kind === 'words' && item.lines.length > 0 ? ': ' : ' : ';
      return node.kind === 'map' ? `k${index}${colon}${this.#gap(column)}${value}` : value || 'nothing';
    });
    const [open, close] = node.kind === 'map' ? '{}' : '[]';
    const separated = items.map((item) => this.#gap(column) + item + this.#choose('', ' ')).join(',');
    return open + separated + this.#gap(column) + close;
  }
}

/** An untidy file; most of them are YAML. */
export const untidyFile: fc.Arbitrary<string> = fc
  .record({
    root,
    choices: fc.array(fc.nat(59), { minLength: 1, maxLength: 60 }),
    eol: fc.constantFrom('\n', '\r\n'),
    head: fc.constantFrom('', '\uFEFF', '\n\n', ' # the file\n\n\n', '---\n', '\uFEFF# one\n---   # two\n'),
    tail: fc.constantFrom('', '\n\n\n', '   \n', '  #the end\n', '...\n'),
    final: fc.boolean(),
  })
  .map(({ root, choices, eol, head, tail, final }) => {
    const body = new Writer(eol, choices).root(root);
    const whole = head.replaceAll('\n', eol) + body + tail.replaceAll('\n', eol);
    return final || tail === '...\n' ? whole : whole.replace(/(?:\r?\n)$/, '');
  });
