import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits, type Edit } from '../../../server/src/edit/edit.ts';
import { format, formatLine } from '../../../server/src/edit/format/format.ts';
import { lineStart, nextLine } from '../../../server/src/syntax/line.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import type { Node, Tree } from '../../../server/src/syntax/tree.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { untidyFile } from './untidy.ts';
import { anyFile, read } from './yaml.ts';

/** Everything that a file says, its anchors and styles included. */
function meaning(tree: Tree): unknown {
  const anchors: unknown[] = [];
  const says = read(tree.root, (node, value) => {
    if (node !== null) anchors.push([node.kind, styleOf(node)]);
    return value;
  });
  return { says, anchors };
}

function styleOf(node: Node): unknown {
  if (node.kind === 'alias') return node.target === undefined;
  return [node.anchor, node.kind === 'scalar' ? node.style : node.flow];
}

/** The comments of a made-up file in their order, and its tags. */
function remarks(text: string): readonly string[] {
  return text.match(/#(?:c\d+\.|the end|one|two|the file)| !t/g) ?? [];
}

const step = fc.constantFrom(2, 2, 3, 4);

/** Files that can be read, and some way to format them. */
function formatted<More>(
  more: fc.Arbitrary<More>,
  look: (text: string, tree: Tree, more: More) => void,
): void {
  fc.assert(
    fc.property(fc.oneof(anyFile, untidyFile), more, (text, extra) => {
      const tree = parse(text);
      fc.pre(tree.problems.length === 0);
      look(text, tree, extra);
    }),
    { numRuns: 500 },
  );
}

function saysTheSame(text: string, tree: Tree, edits: readonly Edit[]): string {
  const after = applyEdits(text, edits);
  const parsed = parse(after);
  assert.deepEqual(
    parsed.problems.map(({ message }) => message),
    [],
    after,
  );
  assert.deepEqual(meaning(parsed), meaning(tree), after);
  assert.deepEqual(remarks(after), remarks(text), after);
  return after;
}

/** A stretch of a text, by two fractions of its length. */
const stretch = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

function spanIn(text: string, [a, b]: readonly [number, number]): { start: number; end: number } {
  const [start = 0, end = 0] = [a, b].map((part) => Math.floor(part * text.length)).sort((x, y) => x - y);
  return { start, end };
}

describe('formatting any file', () => {
  it('keeps what it says: values, styles, anchors and comments', () => {
    formatted(step, (text, tree, columns) => saysTheSame(text, tree, atOnce(format(tree, columns))));
  });

  it('changes nothing the second time', () => {
    formatted(step, (text, tree, columns) => {
      const after = applyEdits(text, atOnce(format(tree, columns)));
      assert.deepEqual(atOnce(format(parse(after), columns)), [], after);
    });
  });

  it('takes away the blank lines at the end of each', () => {
    formatted(step, (text, _, columns) => {
      const untidy = `${text.trimEnd()}\n\n\n\n`;
      fc.pre(parse(untidy).problems.length === 0 && !/[|>]\d?\+/.test(text));
      assert.match(applyEdits(untidy, atOnce(format(parse(untidy), columns))), /[^\n]\n$/);
    });
  });

  it('keeps what it says where only some lines are formatted', () => {
    formatted(stretch, (text, tree, part) =>
      saysTheSame(text, tree, atOnce(format(tree, 2, [spanIn(text, part)]))),
    );
  });

  it('touches no other lines than those asked for', () => {
    formatted(stretch, (text, tree, part) => {
      const { start, end } = spanIn(text, part);
      for (const { span } of atOnce(format(tree, 2, [{ start, end }]))) {
        assert.ok(span.start >= lineStart(text, start));
        assert.ok(span.end <= nextLine(text, end));
      }
    });
  });

  it('changes nothing the second time where only some lines are formatted', () => {
    formatted(stretch, (text, tree, part) => {
      const range = spanIn(text, part);
      const edits = atOnce(format(tree, 2, [range]));
      const after = applyEdits(text, edits);
      const grown = edits.reduce(
        (sum, { span, text: added }) => sum + added.length - (span.end - span.start),
        0,
      );
      const ended = range.end > range.start && text[range.end - 1] === '\n';
      const last = (ended ? range.end : nextLine(text, range.end)) + grown;
      if (last <= lineStart(text, range.start)) return;
      assert.deepEqual(
        atOnce(
          format(parse(after), 2, [{ start: lineStart(text, range.start), end: Math.max(last - 1, 0) }]),
        ),
        [],
      );
    });
  });

  it('keeps what it says while it is typed', () => {
    formatted(stretch, (text, tree, part) =>
      saysTheSame(text, tree, atOnce(formatLine(tree, spanIn(text, part).start))),
    );
  });

  it('keeps line breaks and a byte order mark', () => {
    formatted(step, (text, tree, columns) => {
      const after = applyEdits(text, atOnce(format(tree, columns)));
      assert.equal(after.startsWith('\uFEFF'), text.startsWith('\uFEFF'));
      assert.doesNotMatch(after, /\r\n/.test(text) ? /(?<!\r)\n/ : /\r\n/);
    });
  });
});
