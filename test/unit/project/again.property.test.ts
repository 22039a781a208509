import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotationFile } from '../../../server/src/project/document.ts';
import { annotationFile } from '../../../server/src/project/document.ts';
import { type Node, type Place, spanOf, type Tree } from '../../../server/src/syntax/tree.ts';
import { arrayOf } from '../../../server/src/work/list.ts';
import { edited, edits, oneOfEach } from './edits.ts';

/** How many files are edited, ten times each: `RUNS=2000` makes 20,000 edits. */
const numRuns = Number(process.env.RUNS ?? 300);

describe('reading a file again after an edit', () => {
  it('gives what reading it afresh gives, whatever the edits', function () {
    this.timeout(Math.max(300_000, numRuns * 1000));
    fc.assert(
      fc.property(edits, (edits) => {
        let known = read(oneOfEach);
        for (const edit of edits) {
          known = read(edited(known.text.getText(), edit), known);
          assert.deepEqual(
            shown(known),
            shown(read(known.text.getText())),
            JSON.stringify(known.text.getText()),
          );
        }
      }),
      { numRuns },
    );
  });

  it('gives the same in a file of many claims, whose lists are kept in pieces', function () {
    this.timeout(Math.max(300_000, numRuns * 1000));
    const many = Array.from({ length: 1050 }, (_, number) => `  - id: c${number}\n    speaker: jane\n`);
    const long = oneOfEach.replace('claims:\n', `claims:\n${many.join('')}`);
    const line = fc.constantFrom('  - id: new\n', '    via: [bob, jane]\n', '  - &other\n', '# who\n', '\n');
    const lines = fc.record({ at: fc.nat(2200), take: fc.nat(3), put: fc.array(line, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 8 }), (edits) => {
        let known = read(long);
        for (const { at, take, put } of edits) {
          const now = known.text.getText().split(/(?<=\n)/);
          now.splice(at, take, ...put);
          known = read(now.join(''), known);
          // As text: of so much, to compare it item by item takes many times longer than to read it.
          assert.equal(JSON.stringify(shown(known)), JSON.stringify(shown(read(now.join('')))));
        }
      }),
      { numRuns: Math.ceil(numRuns / 30) },
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
    references: arrayOf(references).map(({ text, at, field, owner }) => [text, span(at), field, owner.name]),
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
