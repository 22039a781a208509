import assert from 'node:assert/strict';
import { parse } from '../../../server/src/syntax/parse.ts';
import { follow, type Mapping, type Node, spanOf } from '../../../server/src/syntax/tree.ts';
import { stopwatch } from '../stopwatch.ts';
import { type Outline, outline, says, slice } from './outline.ts';

function mapping(node: Node | null): Mapping {
  const found = follow(node);
  assert.ok(found?.kind === 'mapping');
  return found;
}

describe('parse', () => {
  const readings: readonly (readonly [string, string, Outline])[] = [
    ['an empty file', '', null],
    ['comments alone', '# nothing yet\n', null],
    ['a marker alone', '---\n', null],
    [
      'scalars as they are written',
      'a: 007\nb: null\nc: no\nd: 1e3\ne: 2025-03-18\nf: ~\n',
      [
        ['a', '007'],
        ['b', 'null'],
        ['c', 'no'],
        ['d', '1e3'],
        ['e', '2025-03-18'],
        ['f', '~'],
      ],
    ],
    [
      'values not written yet',
      'a:\nb: # later\nc: ""\n',
      [
        ['a', null],
        ['b', null],
        ['c', ''],
      ],
    ],
    [
      'a key half typed above another',
      'id: x\nspea\ntext: y\n',
      [
        ['id', 'x'],
        ['spea', null],
        ['text', 'y'],
      ],
    ],
    [
      'a key half typed at the end',
      'a:\n  id: x\n  te\n',
      [
        [
          'a',
          [
            ['id', 'x'],
            ['te', null],
          ],
        ],
      ],
    ],
    ['a key half typed under a field', 'article:\n  fi\n', [['article', 'fi']]],
    ['a list half typed', 'via:\n  - a\n  -\n', [['via', ['a', null]]]],
    [
      'a bracket left open',
      'to: [a, b\nid: x\n',
      [
        ['to', ['a', 'b']],
        ['id', 'x'],
      ],
    ],
    [
      'a quotation left open',
      'text: "he said\nid: x\n',
      [
        ['text', 'he said'],
        ['id', 'x'],
      ],
    ],
    [
      'a single quotation left open',
      "text: 'he said\nid: x\n",
      [
        ['text', 'he said'],
        ['id', 'x'],
      ],
    ],
    ['a quotation left open at the end', 'text: "he said', [['text', 'he said']]],
    [
      'our side of a conflict',
      'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\nc: 4\n',
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '4'],
      ],
    ],
    ['the first of two documents', 'a: 1\n---\nb: 2\n', [['a', '1']]],
    ['a document with both marks', '---\na: 1\n...\n', [['a', '1']]],
    [
      'keys written twice',
      'a: 1\na: 2\n',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    [
      'merge keys as pairs',
      'a: &a {b: c}\nd:\n  <<: *a\n',
      [
        ['a', [['b', 'c']]],
        ['d', [['<<', '*a']]],
      ],
    ],
    [
      'CRLF',
      'a: 1\r\nb: |\r\n  x\r\n  y\r\n',
      [
        ['a', '1'],
        ['b', 'x\ny\n'],
      ],
    ],
    ['a byte order mark', '\uFEFFa: 1\n', [['a', '1']]],
    [
      'block scalars',
      'a: >-\n  x\n  y\nb: |\n  x\n  y\n',
      [
        ['a', 'x y'],
        ['b', 'x\ny\n'],
      ],
    ],
    ['a pair in a list without braces', 'a: [b: c, d]\n', [['a', [[['b', 'c']], 'd']]]],
    ['a list as a key', '? [a, b]\n: c\n', [['[a, b]', 'c']]],
  ];
  for (const [name, text, expected] of readings)
    it(`reads ${name}`, () => {
      assert.deepEqual(says(text), expected);
    });

  const problems: readonly (readonly [string, string, string, RegExp])[] = [
    ['a tab that indents', 'a:\n\tb: 1\n', '\t', /tab cannot indent/],
    ['a second document', 'a: 1\n---\nb: 2\n', '---', /second document/],
    ['a conflict', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n', '<<<<<<< HEAD', /conflict/],
    ['a quotation left open', 'text: "he said\nid: x\n', '"he said', /never closed/],
    ['words behind a quotation', 'text: "so" he said\n', 'he said', /cannot follow a closing quotation mark/],
    ['an alias of nothing', 'a: *b\n', '*b', /No anchor/],
    ['a key without a colon', 'a: 1\nspeaker\n', 'speaker', /is no field yet/],
    ['a field without a space', 'speaker:roe\nid: x\n', 'speaker:roe', /space is missing/],
    ['a text with a colon', 'text: he said: stop\n', 'he said: stop', /quotation marks/],
    ['a line indented too deep', 'id: x\n text: y\nnote: z\n', 'text: y', /not indented like/],
    [
      'a line indented too little, whatever follows it',
      'claims:\r\n  - id: x\r\n   text: y\r\n    note: z\r\n    cue: c\r\n  - id: y\r\n',
      'text: y',
      /not indented like/,
    ],
    [
      'a line at the column of its list, whatever follows it',
      'claims:\n  - id: x\n  text: y\n    note: z\n  - id: y\n',
      'text: y',
      /not indented like/,
    ],
    ['a dash without a space', 'claims:\n  -id: x\n    text: y\n  - id: y\n', 'text: y', /not indented like/],
    ['a dash of a list without a space', 'a:\n  - id: x\n  -id: y\n', '-id: y', /space is missing.*- id: y/],
    ['a text that begins with a hyphen', 'text: - Nothing was agreed\n', '-', /quotation marks/],
    ['a list that begins in two columns', 'a:\n - b\n- c\n', '- c', /not indented like/],
    ['a tab among spaces', 'a:\n  - id: x\n\ttext: y\n    cue: z\n  - id: y\n', '\t', /tab cannot indent/],
  ];
  for (const [name, text, at, message] of problems) {
    it(`reports ${name} once`, () => {
      assert.equal(parse(text).problems.length, 1);
    });
    it(`says what is wrong with ${name}`, () => {
      assert.match(parse(text).problems[0]?.message ?? '', message);
    });
    if (message.source !== '.')
      it(`points at ${name}`, () => {
        const tree = parse(text);
        assert.deepEqual(
          tree.problems.map((problem) => slice(tree, problem.at)),
          [at],
        );
      });
  }

  const styles = ["a: '007'", 'a: "007"', 'a: |\n  007\n', 'a: >\n  007\n', 'a: 007'] as const;
  for (const [index, style] of (['single', 'double', 'literal', 'folded', 'plain'] as const).entries())
    it(`remembers that a scalar is ${style}`, () => {
      const value = mapping(parse(styles[index] ?? '').root).pairs[0]?.value;
      assert.equal(value?.kind === 'scalar' && value.style, style);
    });

  const spans: readonly (readonly [string, string, string])[] = [
    ['a plain scalar', 'a: some words # c\n', 'some words'],
    ['a quotation with its marks', "a: 'it''s' # c\n", "'it''s'"],
    ['a scalar behind an anchor', 'a: &x words\n', 'words'],
    ['a block scalar with its last line break', 'a: |-\n  x\n  y\nb: 1\n', '|-\n  x\n  y\n'],
    ['a block scalar in CRLF', 'a: |\r\n  x\r\nb: 1\r\n', '|\r\n  x\r\n'],
    ['a scalar behind Cyrillic letters and emoji', '"ключ 🕊": слово 🕊\n', 'слово 🕊'],
    ['a scalar behind a byte order mark', '\uFEFFa: words\n', 'words'],
    ['a list in flow style', 'a: [x, "y"] # c\n', '[x, "y"]'],
    ['an alias', 'a: *x\n', '*x'],
    ['a scalar behind a conflict', '<<<<<<< a\n=======\nx: y\n>>>>>>> b\na: words\n', 'words'],
  ];
  for (const [name, text, expected] of spans)
    it(`places ${name}`, () => {
      const tree = parse(text);
      const value = mapping(tree.root).pairs[0]?.value;
      assert.equal(value && slice(tree, value), expected);
    });

  it('places a key half typed', () => {
    const tree = parse('a:\r\n  id: x\r\n  te\r\n  b: 1\r\n');
    assert.deepEqual(
      mapping(mapping(tree.root).pairs[0]?.value ?? null).pairs.map((pair) => slice(tree, pair)),
      ['id: x', 'te', 'b: 1'],
    );
  });

  it('places items with their dashes', () => {
    const tree = parse('a:\n  - x\n  # - no item\n  -\n  - &k id: y\n  -   - z\n');
    const list = mapping(tree.root).pairs[0]?.value;
    assert.deepEqual(list?.kind === 'sequence' && list.slots.map((slot) => slice(tree, slot).trimEnd()), [
      '- x',
      '-',
      '- &k id: y',
      '-   - z',
    ]);
  });

  it('ties an alias to its anchor', () => {
    const [first, second] = mapping(parse('a: &x {b: c}\nd: *x\n').root).pairs;
    assert.equal(follow(second?.value ?? null), first?.value);
  });

  it('ties an alias to the last anchor of that name above it', () => {
    const [, second, third] = mapping(parse('a: &x 1\nb: &x 2\nc: *x\n').root).pairs;
    assert.equal(follow(third?.value ?? null), second?.value);
  });

  it('reads an alias that stands inside what it names', () => {
    assert.deepEqual(says('a: &x\n  b: *x\n'), [['a', [['b', '*x']]]]);
  });

  it('keeps the offsets of a text whose root is moved by its base', () => {
    const { root } = parse('a: 1\n');
    assert.ok(root);
    root.base.offset = 10;
    assert.deepEqual(spanOf(root), { start: 10, end: 15 });
  });

  it('takes time in proportion to the length of a file', () => {
    const claim =
      '  - id: c\n    text: "some words that are said, or nearly"\n    speaker: jane-roe\n    to: [a, b]\n';
    // The machine may be busy: what counts is the parser's own time, in the best of several runs.
    const best = (count: number): number => {
      const text = `claims:\n${claim.repeat(count)}`;
      const times = Array.from({ length: 12 }, () => {
        const taken = stopwatch();
        parse(text);
        return taken();
      });
      return Math.min(...times);
    };
    const [short, long] = [best(400), best(3200)];
    assert.ok(long < 24 * short, `${short} ms, and ${long} ms for 8 times the length`);
  });

  it('reads an alias bomb without expanding it', () => {
    const lines = Array.from(
      { length: 60 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`,
    );
    assert.equal(parse(`a0: &a0 [x]\n${lines.join('')}`).problems.length, 0);
  });

  const deep: readonly (readonly [string, string])[] = [
    ['brackets', '['.repeat(1000) + ']'.repeat(1000)],
    ['brackets left open', '[{a: '.repeat(50_000)],
    ['dashes', `${'- '.repeat(1000)}x`],
    ['question marks', `${'? '.repeat(1000)}x`],
    ['lines', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
    ['lines with dashes', Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- a:\n`).join('')],
  ];
  for (const [name, text] of deep)
    it(`refuses a deep nest of ${name}`, () => {
      assert.match(
        parse(text)
          .problems.map(({ message }) => message)
          .join(),
        /nested too deeply/,
      );
    });

  it('reads a nest of 90 levels', () => {
    assert.deepEqual(parse('['.repeat(90) + ']'.repeat(90)).problems, []);
  });

  it('takes brackets in texts for no nest', () => {
    assert.deepEqual(parse('- "[a"\n'.repeat(200)).problems, []);
  });

  it('goes on reading after a conflict without an end', () => {
    assert.deepEqual(outline(parse('a: 1\n<<<<<<< HEAD\nb: 2\n').root), [
      ['a', '1'],
      ['b', '2'],
    ]);
  });
});
