import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { commentAt, pathAt } from '../../../server/src/syntax/cursor.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { contains } from '../../../server/src/syntax/span.ts';
import { spanOf, type Tree } from '../../../server/src/syntax/tree.ts';
import { placesOf } from './outline.ts';

const sample = `\uFEFF# Кто сказал 🕊
newsmark: 1
article: {file: call.md, published: 2025-03-19, x-n: [a: 1, "b", ]}
base: &base
  kind: person
entities:
  jane-roe:
    <<: *base
    aliases: ["Roe, J.", 'the minister''s']\r
    note: |+
      one: two

      # no comment

  ? odd
  : - - x
    -
claims:
- id: пауза
  text: >-
    the strikes
    stop   # tonight
  to: [a,
    b]   # both
- {id: *base, via: }
`;

/** Every place lies in the text and in the place around it, and the children of one follow each other. */
function isSound(tree: Tree): void {
  const all = { start: 0, end: tree.text.length };
  for (const { inner, outer } of placesOf(tree)) {
    const span = spanOf(inner);
    assert.ok(span.start <= span.end);
    const around = outer === undefined ? all : spanOf(outer);
    assert.ok(contains(around, span), `${span.start}–${span.end} in ${around.start}–${around.end}`);
  }
  for (const { at } of tree.problems) assert.ok(contains(all, spanOf(at)));
}

/** A cursor's steps hold its offset, or the blank of its line. */
function isFound(tree: Tree, offset: number): void {
  const cursor = pathAt(tree, offset);
  if (cursor.on !== undefined) {
    const { start, end } = spanOf(cursor.on);
    assert.ok(start <= offset && offset <= end);
  }
  for (const step of cursor.steps) {
    const place = step.kind === 'field' ? step.pair : step.sequence.slots[step.index];
    assert.ok(place !== undefined && spanOf(place).start <= offset);
  }
  commentAt(tree, offset);
}

const yamlish = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'id',
        ': ',
        ':',
        '- ',
        '-',
        '\n',
        '\n  ',
        '\n    ',
        '\r\n',
        ' ',
        '\t',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
      ],
      ...[
        ',',
        '#',
        ' # ',
        '|',
        '>',
        '|-\n',
        '&x ',
        '*x',
        '!!map ',
        '? ',
        '---\n',
        '...\n',
        '<<',
        '%',
        '@',
        '\\',
      ],
      ...['🕊', 'ж', '\uFEFF', '<<<<<<< a\n', '=======\n', '>>>>>>> b\n', '\u0000', '\u2028'],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('parse of any text', () => {
  it('gives a sound tree for random text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => isSound(parse(text))),
      {
        numRuns: 500,
      },
    );
  });

  it('gives a sound tree for what looks like YAML', () => {
    fc.assert(
      fc.property(yamlish, (text) => isSound(parse(text))),
      { numRuns: 1000 },
    );
  });

  it('gives a sound tree for every beginning of a file', () => {
    for (let end = 0; end <= sample.length; end++) isSound(parse(sample.slice(0, end)));
  });

  it('gives a sound tree for a file with a stretch replaced', () => {
    fc.assert(
      fc.property(fc.nat(sample.length), fc.nat(12), yamlish, (at, length, added) =>
        isSound(parse(sample.slice(0, at) + added + sample.slice(at + length))),
      ),
      { numRuns: 500 },
    );
  });

  it('gives a sound tree where the library reads past the end', () => {
    isSound(parse('claims:\n- {]>>>>>>> b\nia: }\n'));
  });

  it('reads the sample itself without a problem', () => {
    assert.deepEqual(parse(sample).problems, []);
  });
});

describe('pathAt in any text', () => {
  it('tells what stands at every offset of a file', () => {
    const tree = parse(sample);
    for (let offset = 0; offset <= sample.length; offset++) isFound(tree, offset);
  });

  it('tells what stands anywhere in what looks like YAML', () => {
    fc.assert(
      fc.property(yamlish, fc.nat(), (text, seed) => isFound(parse(text), seed % (text.length + 1))),
      { numRuns: 1000 },
    );
  });
});
