import * as l10n from '@vscode/l10n';
import { withoutConflicts } from './conflict.ts';
import { type Cut, cut, isAlike, type Role, recut } from './cut.ts';
import { difference } from './difference.ts';
import { join } from './join.ts';
import { Stretch } from './stretch.ts';
import type { Base, Content, SyntaxProblem, Tree } from './tree.ts';

/** What a tree was made of, by the tree. */
const layouts = new WeakMap<Tree, Layout>();

interface Layout {
  /** The text without what git left in it. */
  readonly source: string;
  readonly stretches: readonly Stretch[];
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
export function parse(text: string, before?: Tree): Tree {
  const base: Base = { offset: 0 };
  const { text: source, conflicts } = withoutConflicts(text);
  const known = before && layouts.get(before);
  const stretches = known ? readAgain(source, known) : readAll(source, cut(source));
  const { root, problems } = join(stretches, base);
  const tree: Tree = {
    text,
    root,
    problems: [
      ...conflicts.map(
        ({ marker }): SyntaxProblem => ({
          at: { base, from: marker.start, to: marker.end },
          message: l10n.t(
            'Git left a conflict here. Keep one side and take out the lines <<<<<<<, ======= and >>>>>>>.',
          ),
        }),
      ),
      ...problems,
    ],
  };
  layouts.set(tree, { source, stretches });
  return tree;
}

function readAll(source: string, cuts: readonly Cut[]): readonly Stretch[] {
  const anchors = new Map<string, Content>();
  return cuts.map(({ start, as }, index) =>
    read(source, start, cuts[index + 1]?.start ?? source.length, as, anchors),
  );
}

/** Reads what an edit touched, and what stands for something else by it; the rest is taken over. */
function readAgain(source: string, { source: before, stretches: old }: Layout): readonly Stretch[] {
  const change = difference(before, source);
  if (change === undefined) return old;
  const { from, fresh, kept } = recut(source, old, change);
  const behind = old.slice(old.length - kept);
  for (const { base } of behind) base.offset += change.newEnd - change.oldEnd;
  const untouched = new Map(
    old
      .slice(from, old.length - kept)
      .filter(({ start, length }) => start + length <= change.start)
      .map((stretch) => [stretch.start, stretch]),
  );
  const anchors = new Map<string, Content>();
  const keep = (stretch: Stretch): Stretch => {
    const { start, length, as } = stretch;
    if (!stretch.stillBorrows(anchors)) return read(source, start, start + length, as, anchors);
    remember(stretch, anchors);
    return stretch;
  };
  const middle = fresh.map(({ start, as }, index) => {
    const end = (fresh[index + 1] ?? behind[0])?.start ?? source.length;
    const same = untouched.get(start);
    const isSame = same !== undefined && same.start + same.length === end && isAlike(same.as, as);
    return () => (isSame ? keep(same) : read(source, start, end, as, anchors));
  });
  return [...old.slice(0, from).map(keep), ...middle.map((readIt) => readIt()), ...behind.map(keep)];
}

function read(source: string, start: number, end: number, as: Role, anchors: Map<string, Content>): Stretch {
  const stretch = new Stretch(source.slice(start, end), start, as, anchors);
  remember(stretch, anchors);
  return stretch;
}

function remember(stretch: Stretch, anchors: Map<string, Content>): void {
  // Asked first, since hardly any has one and there may be thousands.
  if (stretch.anchors.size > 0) for (const [name, content] of stretch.anchors) anchors.set(name, content);
}
