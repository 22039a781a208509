import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotationFile } from '../../../server/src/project/document.ts';
import { annotationFile } from '../../../server/src/project/document.ts';
import { type Node, type Place, spanOf, type Tree } from '../../../server/src/syntax/tree.ts';

const file = `# A file with one of each
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

const edit = fc.record({
  at: fc.nat(10_000),
  take: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(6) }, fc.nat(120)),
  put: fc.oneof(
    fc.constantFrom(...scraps, ''),
    fc.array(fc.constantFrom(...scraps), { maxLength: 4 }).map((all) => all.join('')),
  ),
});

describe('reading a file again after an edit', () => {
  it('gives what reading it afresh gives, whatever the edits', function () {
    this.timeout(300_000);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 20 }), (edits) => {
        let known = read(file);
        for (const { at, take, put } of edits) {
          const text = known.text.getText();
          const from = at % (text.length + 1);
          known = read(text.slice(0, from) + put + text.slice(from + take), known);
          assert.deepEqual(
            shown(known),
            shown(read(known.text.getText())),
            JSON.stringify(known.text.getText()),
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('points at a key that was read again', () => {
    const first = read('newsmark: 1\nclaims: # all\n  - - no claim\n');
    const second = read('newsmark: 1\nclaims: # every\n  - - no claim\n', first);
    const third = read('# A note\nnewsmark: 1\nclaims: # every\n  - - no claim\n', second);
    assert.deepEqual(shown(third), shown(read(third.text.getText())));
  });
});

function read(text: string, before?: AnnotationFile): AnnotationFile {
  return annotationFile(
    'file:///a.news.yaml',
    TextDocument.create('file:///a.news.yaml', 'newsmark', 0, text),
    before,
  );
}

/** All that is known of a file, with where it stands now. */
function shown(each: AnnotationFile): unknown {
  const { tree, entities, sources, claims, references, problems } = each.annotation;
  const grouped = <Item>(groups: ReadonlyMap<string, readonly Item[]>, show: (item: Item) => unknown) =>
    [...groups]
      .map(([key, items]) => [key, items.map(show)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return {
    tree: treeShown(tree),
    definitions: [...entities, ...sources, ...claims].map(({ type, id, entry }) => [
      type,
      id,
      span(entry.at),
    ]),
    references: references.map(({ text, at, field, owner }) => [text, span(at), field, owner.name]),
    problems: problems.map(({ code, at }) => [code, span(at)]),
    byId: grouped(each.definitions, ({ type, entry }) => [type, span(entry.at)]),
    claims: grouped(each.claims, ({ entry }) => span(entry.at)),
    byName: grouped(each.references, ({ at }) => span(at)),
    tags: grouped(each.tags, ({ at }) => span(at)),
  };
}

function treeShown({ root, problems }: Tree): unknown {
  return {
    root: node(root),
    problems: problems.map(({ at, message }) => [...span(at), message]),
  };
}

function node(each: Node | null): unknown {
  if (each === null) return null;
  const own = [each.kind, ...span(each)];
  switch (each.kind) {
    case 'scalar':
      return [...own, each.value, each.style, each.anchor];
    case 'alias':
      return [...own, each.name, each.target && span(each.target)];
    case 'sequence':
      return [...own, each.flow, each.anchor, each.items.map(node), each.slots.map(span)];
    case 'mapping':
      return [
        ...own,
        each.flow,
        each.anchor,
        each.pairs.map((pair) => [span(pair), node(pair.key), node(pair.value)]),
      ];
  }
}

function span(place: Place): readonly [number, number] {
  const { start, end } = spanOf(place);
  return [start, end];
}
