import * as l10n from '@vscode/l10n';
import { none } from '../work/fitted.ts';
import { eachIn, type List } from '../work/list.ts';
import { Slot } from '../work/slot.ts';
import { atOnce, type Steps } from '../work/steps.ts';
import { type Conflict, withoutConflicts } from './conflict.ts';
import { copied } from './copied.ts';
import { cut, recut } from './cut.ts';
import { type Joined, join } from './join.ts';
import { Layout } from './layout.ts';
import { PiecedText } from './pieced-text.ts';
import { Reading } from './reading.ts';
import type { Stretch } from './stretch.ts';
import type { Base, Node, SyntaxProblem, Tree } from './tree.ts';

/** What a tree was made of, by the tree. */
const parts = new Slot<Tree, Parts>();

interface Parts {
  /** The text without what git left in it. */
  readonly source: PiecedText;
  readonly layout: Layout;
  readonly joined: Joined;
  /** Of what stands in no stretch alone. */
  readonly base: Base;
}

class ReadTree implements Tree {
  readonly pieces: PiecedText;
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];

  constructor(pieces: PiecedText, root: Node | null, problems: readonly SyntaxProblem[]) {
    this.pieces = pieces;
    this.root = root;
    this.problems = problems;
  }

  get text(): string {
    return this.pieces.toString();
  }
}

/**
 * Reads YAML 1.2 as far as it can be read. Whatever the text, there is a tree: what cannot be understood
 * becomes a problem, and everything around it is kept. Offsets are those of `text`, a byte order mark included.
 *
 * A file is read in stretches, one a key of its own mapping and one an entry of its collections, so that an
 * error stays in its stretch.
 *
 * @param before the tree of the file before an edit, whose nodes are taken over, and moved, where their
 * stretches are as they were. The old tree no longer knows where they stood.
 */
export function parse(text: string | PiecedText, before?: Tree): Tree {
  return atOnce(parseInSteps(text, before));
}

/** The same in steps. The old tree is a past one from the first of them on. */
export function* parseInSteps(text: string | PiecedText, before?: Tree): Steps<Tree> {
  const base: Base = { offset: 0 };
  const pieces = typeof text === 'string' ? PiecedText.of(text) : text;
  const { source, conflicts } = takeOutConflicts(pieces);
  const known = before && parts.get(before);
  const layout = yield* known ? readAgain(source, known) : readAll(source.toString());
  const joined = join(layout, base, known?.joined);
  const problems = [
    ...conflicts.map(
      ({ marker }): SyntaxProblem => ({
        at: { base, from: marker.start, to: marker.end },
        message: l10n.t(
          'Git left a conflict here. Keep one side and take out the lines <<<<<<<, ======= and >>>>>>>.',
        ),
      }),
    ),
    ...joined.problems,
  ];
  const tree = new ReadTree(pieces, joined.root, problems);
  parts.set(tree, { source, layout, joined, base });
  return tree;
}

export type { Stretch };

/** The stretches in which a file was read, in its order. One that stays the same reads the same, wherever it moves to. */
export function stretchesOf(tree: Tree): List<Stretch> {
  return parts.get(tree)?.layout.stretches ?? none;
}

/** Has something last as long as anybody holds anything of a tree; undefined: no more. */
export function lastingAs(tree: Tree, held: object | undefined): void {
  const known = parts.get(tree);
  if (known === undefined) return;
  known.base.holds = held;
  for (const { base } of known.layout.stretches) base.holds = held;
}

/** Whether a file has anchors, or aliases for them: without, everything stands where it is read. */
export function hasNames(tree: Tree): boolean {
  return (parts.get(tree)?.layout.named.length ?? 0) > 0;
}

function takeOutConflicts(text: PiecedText): {
  readonly source: PiecedText;
  readonly conflicts: readonly Conflict[];
} {
  if (!text.holds('<<<<<<<')) return { source: text, conflicts: [] };
  const { text: left, conflicts } = withoutConflicts(text.toString());
  return { source: PiecedText.of(left), conflicts };
}

function* readAll(source: string): Steps<Layout> {
  const cuts = cut(source);
  yield;
  const textOf = (start: number, end: number) => source.slice(start, end);
  return Layout.of(yield* new Reading([]).readEach(cuts, source.length, textOf));
}

/** Reads what an edit touched, and what stands for something else by it; the rest is taken over. */
function* readAgain(source: PiecedText, { source: before, layout }: Parts): Steps<Layout> {
  const change = source.changeFrom(before);
  if (change === undefined) return layout;
  const { stretches: old, named } = layout;
  const { from, fresh, kept } = recut(source, old, change);
  const end = old.length - kept;
  const moved = change.newEnd - change.oldEnd;
  const untouched: Stretch[] = [];
  let after = from;
  for (let each = old.at(after); each !== undefined && each.start < change.oldEnd; each = old.at(++after))
    if (each.start + each.length <= change.start) untouched.push(each);
  if (moved !== 0)
    eachIn(old, after, old.length, ({ base }) => {
      base.offset += moved;
    });

  const reading = new Reading(untouched.concat(old.slice(after, Math.max(after, end))));
  for (const index of named) if (index < from) reading.pass(old.at(index));
  const textOf = (start: number, end: number) => copied(source.slice(start, end));
  const middle = yield* reading.readEach(fresh, old.at(end)?.start ?? source.length, textOf);
  let behind: Stretch[] | undefined;
  for (const index of named) {
    const stretch = index < end ? undefined : old.at(index);
    if (stretch === undefined || reading.keep(stretch)) continue;
    const { start, length, as } = stretch;
    behind ??= [...old.slice(end)];
    behind[index - end] = yield* reading.readOne(textOf(start, start + length), start, as);
    yield;
  }
  if (behind === undefined) return layout.replaced(from, middle, kept);
  return Layout.of(old.slice(0, from).concat(middle, behind));
}
