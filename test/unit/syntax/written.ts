import fc from 'fast-check';

/** Texts as YAML is written: line by line, mostly right, with comments and blank lines anywhere. */
export const anyLines: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.record({
        indent: fc.constantFrom(0, 0, 0, 1, 2, 2, 2, 3, 4, 4, 4, 5, 6, 8),
        holds: fc.constantFrom(
          ...['a: b', 'b: c d', '- c', '- a: b', 'a:', 'b:', '# c', '#', '', '', 'a: |', 'a: >-', 'a: >'],
          ...['- |', '- >-', 'text', 'more text # c', 'a: [x, y]', 'a: {b: c, d: [e]}', 'a: "q"', "- 'q''s'"],
          ...['a: &n', 'a: &n v', '- &n', '- &m', 'a: *n', '- &n x', '<<: *n', 'a: b # c', '- - x', '- -'],
          ...['-', '- a:', 'a: [x,', ']', '}', '{a: b}', '- {a: b,', 'y, z]', 'y: z}', 'a: # c', '- # c'],
          ...[
            'a: b ',
            '"k": v',
            'a: "x\\n\\u00e9\\x41"',
            'a: {<<: *n, b: "c"}',
            '[x]',
            'a: [x, ]',
            'a: b: c',
          ],
          ...['a: [*n, &k v]', 'k: - x', 'a:b', 'a: -1', 'a: ж😀', '---', '...', '? x', '%x', 'a: @b'],
          ...["a: 'x", 'a: x"y', 'a: #c', 'a: b#c', 'a : b', 'a: [x#y, z #w', 'a: []', 'a: {}', '- []'],
          ...['a: |2', 'a: |+', 'a: !!str b', 'a: "b" c', 'a: [b] c', '*n', '*n : x', '&k a: b', 'a: *n # c'],
          ...['a: http://x.y/z', 'a: b, [c]', 'a: {b: c,}', 'a: [b, c: d]', 'a: "\\q"', 'a:\tb', 'a: b\0'],
          ...[
            '- a: b\n  c: d',
            '- a: b\n  c:\n  - d',
            'a:\n  b: c\n  # d',
            'a:\n  - b\n  # c',
            'a: b\n    c',
          ],
        ),
        end: fc.constantFrom('\n', '\n', '\n', '\n', '\n', '\n\n', ' \n', '\n  \n'),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    fc.constantFrom('', '\n', '  '),
    fc.boolean(),
  )
  .map(([lines, end, isCrlf]) => {
    const text = lines.map((line) => indented(line.holds, line.indent) + line.end).join('');
    return withBreaks(text.trimEnd() + end, isCrlf);
  });

type Shape = string | readonly Shape[] | { readonly pairs: readonly (readonly [string, Shape])[] };

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 4 },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        ...['word', 'two words', '"marked: \\"so\\""', "'it''s'", '[a, "b", c d]', '{a: b, c: {d: "e"}}', ''],
        ...[
          '|\nline\n  deeper\n\nline',
          '>-\nfolded\nlines\n\n  deeper\nagain',
          '|-\n\none',
          '&n named',
          '*n',
        ],
        ...['[a,\n  b] # end', '{a: b, # one\n  # two\n\n  c: d}', '[\n  a,\n]', '007', '2025-03-18?', 'ж😀'],
      ),
    },
    { weight: 2, arbitrary: fc.array(tie('shape'), { minLength: 1, maxLength: 4 }) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(fc.constantFrom('id', 'text', '"k: k"', 'a.b c', 'ж', '<<'), tie('shape')), {
          minLength: 1,
          maxLength: 4,
        })
        .map((pairs) => ({ pairs })),
    },
  ),
}));

/** What stands between entries. */
const between = fc.constantFrom(
  ...['', '', '', '', '', '\n', '# c\n', '  # c\n', '    # c\n', '      # c\n\n  # d\n', '\n\n    # c\n'],
);

/** Texts that nest, without errors but for where comments and odd values make some. */
export const nested: fc.Arbitrary<string> = fc
  .tuple(shape, fc.array(between, { minLength: 8, maxLength: 8 }), fc.constantFrom(0, 2), fc.boolean())
  .map(([made, trivia, indent, isCrlf]) => {
    let count = 0;
    const next = (): string => trivia[count++ % trivia.length] ?? '';
    const value = (of: Shape, column: number, isItem: boolean): string => {
      if (typeof of === 'string') {
        const [first = '', ...rest] = of.split('\n');
        return ` ${[first, ...rest.map((line) => indented(line, line === '' ? 0 : column + 2))].join('\n')}\n`;
      }
      const below = entries(of, isItem || 'pairs' in of ? column + 2 : column);
      // A list or mapping can begin on the line of a dash.
      return isItem && !below.startsWith('#') && count % 2 === 0
        ? ` ${below.slice(column + 2)}`
        : ` \n${next()}${below}`;
    };
    const entries = (of: Exclude<Shape, string>, column: number): string =>
      'pairs' in of
        ? of.pairs
            .map(([key, inner]) => indented(`${key}:${value(inner, column, false)}`, column, true))
            .join('')
        : of.map((inner) => indented(`-${value(inner, column, true)}`, column, true) + next()).join('');
    const outer = typeof made === 'string' ? { pairs: [['key', made] as const] } : made;
    return withBreaks(entries(outer, indent), isCrlf);
  });

function indented(text: string, column: number, firstOnly = false): string {
  const indent = ' '.repeat(column);
  return indent + (firstOnly ? text : text.replaceAll('\n', `\n${indent}`));
}

function withBreaks(text: string, isCrlf: boolean): string {
  return isCrlf ? text.replaceAll('\n', '\r\n') : text;
}
