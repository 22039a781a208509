import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits, type Edit } from '../../../server/src/edit/edit.ts';
import { type Collection, entriesOf } from '../../../server/src/edit/entry.ts';
import { appendItem, insertField, insertItem } from '../../../server/src/edit/insert.ts';
import type { Value } from '../../../server/src/edit/node.ts';
import { removeField, removeItem } from '../../../server/src/edit/remove.ts';
import { renameKey } from '../../../server/src/edit/rename.ts';
import { setValue } from '../../../server/src/edit/set.ts';
import { unwrapList, wrapInList } from '../../../server/src/edit/wrap.ts';
import { lineEnd } from '../../../server/src/syntax/line.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import type { Span } from '../../../server/src/syntax/span.ts';
import {
  type Mapping,
  type Node,
  type Pair,
  type Sequence,
  spanOf,
  type Tree,
} from '../../../server/src/syntax/tree.ts';
import { anyFile, anyText, commentsOf, nodesOf, type Read, read } from './yaml.ts';

const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { weight: 4, arbitrary: anyText },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    {
      weight: 1,
      arbitrary: fc.dictionary(fc.constantFrom('id', 'kind', 'a b', 'no', '- x'), tie('value'), {
        maxKeys: 3,
      }),
    },
  ),
})).value;

/** How a written value reads. */
function asRead(value: Value): Read {
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return ['[]', ...value.map(asRead)];
  return ['{}', ...Object.entries(value).map(([key, field]) => [key, field === null ? null : asRead(field)])];
}

interface Change {
  readonly edits: readonly Edit[] | undefined;
  /** What the file says afterwards. */
  readonly expected: Read;
  /** The stretch whose comments may go. */
  readonly loses?: Span;
}

/** Applies a change to made-up files and looks at what has become of them. */
function holds(
  change: (tree: Tree, pick: <T>(all: readonly T[]) => T | undefined, value: Value) => Change | undefined,
) {
  fc.assert(
    fc.property(anyFile, fc.nat(), anyValue, (text, seed, value) => {
      const tree = parse(text);
      assert.deepEqual(
        tree.problems.map(({ message }) => message),
        [],
      );
      let rest = seed;
      const pick = <T>(all: readonly T[]): T | undefined => {
        const picked = all[rest % all.length];
        rest = Math.floor(rest / Math.max(1, all.length));
        return picked;
      };
      const result = change(tree, pick, value);
      if (result?.edits === undefined) return;
      const changed = applyEdits(text, result.edits);
      const after = parse(changed);
      assert.deepEqual(
        after.problems.map(({ message }) => message),
        [],
        changed,
      );
      assert.deepEqual(read(after.root), result.expected, changed);
      const lost = result.loses ? commentsOf(text.slice(result.loses.start, result.loses.end)) : [];
      const left = commentsOf(changed);
      const kept = commentsOf(text).filter((comment) => left.includes(comment) || !lost.includes(comment));
      assert.deepEqual(left, kept, changed);
      const ends = /\r\n/.test(text) ? /(?<!\r)\n/ : /\r\n/;
      if (text.includes('\n')) assert.doesNotMatch(changed, ends);
    }),
    { numRuns: 300 },
  );
}

/** The file with `wanted` reading as something else. */
function replaced(tree: Tree, wanted: Node, by: (value: Read) => Read): Read {
  return read(tree.root, (node, value) => (node === wanted ? by(value) : value));
}

function withEntry(value: Read, index: number, entry: Read, remove = 0): Read {
  return Array.isArray(value) ? value.toSpliced(index + 1, remove, entry) : value;
}

function without(value: Read, index: number): Read {
  return Array.isArray(value) ? value.toSpliced(index + 1, 1) : value;
}

/** The stretch whose comments may go with an entry: not the comment on the line of the entry before it. */
function around(text: string, collection: Collection, index: number): Span {
  const entries = entriesOf(text, collection);
  const before = entries[index - 1]?.end;
  const own = before !== undefined && (collection.flow || text[before - 1] === '\n');
  const start = before === undefined ? 0 : own ? before : lineEnd(text, before);
  return { start, end: entries[index + 1]?.start ?? text.length };
}

const mappings = (tree: Tree): readonly Mapping[] => nodesOf(tree).filter((node) => node.kind === 'mapping');
const lists = (tree: Tree): readonly Sequence[] => nodesOf(tree).filter((node) => node.kind === 'sequence');
const blankPairs = (tree: Tree): readonly (readonly [Mapping, Pair])[] =>
  mappings(tree).flatMap((mapping) =>
    mapping.pairs.filter((pair) => pair.value === null).map((pair) => [mapping, pair] as const),
  );

function pairReads(tree: Tree, [mapping, pair]: readonly [Mapping, Pair], value: Read): Read {
  const index = mapping.pairs.indexOf(pair);
  return replaced(tree, mapping, (all) => withEntry(all, index, [pair.key.value, value], 1));
}

describe('edits of any file', () => {
  it('insertField adds one field at the end', () => {
    holds((tree, pick, value) => {
      const mapping = pick(mappings(tree));
      return (
        mapping && {
          edits: insertField(tree, mapping, 'new', value),
          expected: replaced(tree, mapping, (all) =>
            withEntry(all, mapping.pairs.length, ['new', asRead(value)]),
          ),
        }
      );
    });
  });

  it('insertField adds one field where the order of keys puts it', () => {
    holds((tree, pick, value) => {
      const mapping = pick(mappings(tree).filter((each) => each.pairs.length > 0));
      const first = mapping?.pairs[0];
      return (
        mapping &&
        first && {
          edits: insertField(tree, mapping, 'new', value, { order: ['new', first.key.value] }),
          expected: replaced(tree, mapping, (all) => withEntry(all, 0, ['new', asRead(value)])),
        }
      );
    });
  });

  it('insertField begins a mapping under a field without a value', () => {
    holds((tree, pick, value) => {
      const at = pick(blankPairs(tree));
      return (
        at && {
          edits: insertField(tree, at[1], 'new', value),
          expected: pairReads(tree, at, ['{}', ['new', asRead(value)]]),
        }
      );
    });
  });

  it('appendItem adds one item', () => {
    holds((tree, pick, value) => {
      const list = pick(lists(tree));
      return (
        list && {
          edits: appendItem(tree, list, value),
          expected: replaced(tree, list, (all) => withEntry(all, list.items.length, asRead(value))),
        }
      );
    });
  });

  it('appendItem begins a list under a field without a value', () => {
    holds((tree, pick, value) => {
      const at = pick(blankPairs(tree));
      return (
        at && { edits: appendItem(tree, at[1], value), expected: pairReads(tree, at, ['[]', asRead(value)]) }
      );
    });
  });

  it('insertItem puts one item first', () => {
    holds((tree, pick, value) => {
      const list = pick(lists(tree));
      return (
        list && {
          edits: insertItem(tree, list, 0, value),
          expected: replaced(tree, list, (all) => withEntry(all, 0, asRead(value))),
        }
      );
    });
  });

  it('setValue fills a field without a value', () => {
    holds((tree, pick, value) => {
      const at = pick(blankPairs(tree));
      return at && { edits: setValue(tree, at[1], value), expected: pairReads(tree, at, asRead(value)) };
    });
  });

  it('setValue replaces a scalar', () => {
    holds((tree, pick, value) => {
      const node = pick(nodesOf(tree).filter((each) => each.kind === 'scalar'));
      return (
        node && { edits: setValue(tree, node, value), expected: replaced(tree, node, () => asRead(value)) }
      );
    });
  });

  it('setValue replaces any node', () => {
    holds((tree, pick, value) => {
      const node = pick(
        nodesOf(tree).filter((each) => each !== tree.root && !('anchor' in each && each.anchor)),
      );
      return (
        node && {
          edits: setValue(tree, node, value),
          expected: replaced(tree, node, () => asRead(value)),
          loses: spanOf(node),
        }
      );
    });
  });

  it('removeField takes out one field', () => {
    holds((tree, pick) => {
      const mapping = pick(mappings(tree).filter((each) => each.pairs.length > 0));
      const pair = mapping && pick(mapping.pairs);
      if (mapping === undefined || pair === undefined || pair.key.value === 'base') return undefined;
      const index = mapping.pairs.indexOf(pair);
      return {
        edits: removeField(tree, mapping, pair),
        expected: replaced(tree, mapping, (all) => without(all, index)),
        loses: around(tree.text, mapping, index),
      };
    });
  });

  it('removeItem takes out one item', () => {
    holds((tree, pick) => {
      const list = pick(lists(tree).filter((each) => each.items.length > 0));
      const index = list && pick([...list.items.keys()]);
      if (list === undefined || index === undefined) return undefined;
      return {
        edits: removeItem(tree, list, index),
        expected: replaced(tree, list, (all) => without(all, index)),
        loses: around(tree.text, list, index),
      };
    });
  });

  it('wrapInList puts a list around a node', () => {
    holds((tree, pick) => {
      const node = pick(nodesOf(tree).filter((each) => each !== tree.root));
      return (
        node && { edits: wrapInList(tree, node), expected: replaced(tree, node, (value) => ['[]', value]) }
      );
    });
  });

  it('unwrapList puts an only item in place of its list', () => {
    holds((tree, pick) => {
      const list = pick(lists(tree).filter((each) => each.items.length === 1));
      return (
        list && {
          edits: unwrapList(tree, list),
          expected: replaced(tree, list, (all) => (Array.isArray(all) ? (all[1] ?? null) : all)),
        }
      );
    });
  });

  it('renameKey changes one key', () => {
    holds((tree, pick, value) => {
      const mapping = pick(mappings(tree).filter((each) => each.pairs.length > 0));
      const pair = mapping?.pairs[0];
      if (mapping === undefined || pair === undefined || typeof value !== 'string') return undefined;
      return {
        edits: renameKey(tree, pair.key, value),
        expected: replaced(tree, mapping, (all) => withEntry(all, 0, [value, read(pair.value)], 1)),
      };
    });
  });
});
