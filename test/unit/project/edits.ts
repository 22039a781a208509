import fc from 'fast-check';

/** An annotation file with all that there is. */
export const oneOfEach = `# A file with one of each
newsmark: 1
article:
  file: call.md
  published: 2025-03-19
entities: # who
  # the first
  jane: {kind: person, name: Jane}
  bob:
    kind: person
    name: "Bob: the builder"
    aliases: [B., the builder]

  aide: &aide
    kind: anonymous
    name: an aide
sources:
  call: {kind: statement,
    title: A call}
claims:
  - id: one
    text: it stops tonight
    speaker: jane
    tags: [b]
    note: |
      Two lines
        of a note
  # between
  - id: two
    text: "said: “no”"
    speaker: *aide
    via:
      - bob
      - jane
  - &base
    id: three
    passages:
    - a first
    - 'it''s more'
  - <<: *base
    id: four
    sources: []
    tags: [a, b]
  - - no claim
    - at all
note: the end
`;

/** What people and merges leave in such files, YAML's oddities among them. */
const scraps = [
  ...[
    '\n',
    '\r\n',
    ' ',
    '  ',
    '\t',
    '"',
    "'",
    ':',
    ': ',
    '-',
    '- ',
    '#',
    ' # a word',
    '&a ',
    '*a',
    '*base',
    '<<: *base',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '|',
    '>',
    '|+\n',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '? ',
    '!!str ',
    '\uFEFF',
    '\\',
    '@',
    '`',
  ],
  ...[
    'x',
    'claims:\n',
    'entities:\n',
    '\nnote: x\n',
    '\n  - id: new\n',
    '\n- id: left\n',
    '\n  ann:\n    kind: person\n',
    '\n    text: "open\n',
  ],
  ...['<<<<<<< ours\n', '=======\n', '>>>>>>> theirs\n', 'ж', '😀', '\u2028', '\0'],
];

/** What somebody does to a text; where is counted around its end. */
export interface Typed {
  readonly at: number;
  readonly take: number;
  readonly put: string;
}

const typed: fc.Arbitrary<Typed> = fc.record({
  at: fc.nat(10_000),
  take: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(6) }, fc.nat(120)),
  put: fc.oneof(
    fc.constantFrom(...scraps, ''),
    fc.array(fc.constantFrom(...scraps), { maxLength: 4 }).map((all) => all.join('')),
  ),
});

/** Ten edits one after the other. */
export const edits = fc.array(typed, { minLength: 10, maxLength: 10 });

/** Where an edit replaces what, in a text of some length. */
export function spanOfTyped(
  { at, take }: Typed,
  length: number,
): { readonly start: number; readonly end: number } {
  const start = at % (length + 1);
  return { start, end: Math.min(length, start + take) };
}

/** A text after an edit. */
export function edited(text: string, typed: Typed): string {
  const { start, end } = spanOfTyped(typed, text.length);
  return text.slice(0, start) + typed.put + text.slice(end);
}
