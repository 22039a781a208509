import * as l10n from '@vscode/l10n';
import type { Anchoring } from '../../article/anchor.ts';
import { BY_WORDS } from '../../article/drift.ts';
import type { Edit } from '../../edit/edit.ts';
import { reorderItems } from '../../edit/reorder.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/span.ts';
import { follow } from '../../syntax/tree.ts';
import { known, type Steps } from '../../work/steps.ts';
import { refactoringKinds } from '../offer.ts';
import type { Refactoring } from './refactoring.ts';

/** The claims of a file come to stand in the order in which the article makes them. */
export const sortClaims: Refactoring = {
  kind: refactoringKinds.sortClaims,
  *offers({ project, file }) {
    const edits = yield* claimsInOrder(project, file);
    if (edits === undefined || edits.length === 0) return [];
    const change = { edits: new Map([[file.uri, edits]]) };
    return [
      {
        title: l10n.t('Sort the claims in the order of the article'),
        change: () => known(change),
      },
    ];
  },
};

/**
 * The edits that sort a file's claims by where their words stand in the article. A claim whose words are not found
 * stays behind the one that it follows; of those at one place, the shorter comes later. No edits where they stand
 * so already; undefined where they cannot be sorted.
 */
export function* claimsInOrder(project: Project, file: AnnotationFile): Steps<readonly Edit[] | undefined> {
  const { tree, root, claims } = file.annotation;
  const list = root?.fields.get('claims')?.content;
  const anchors = yield* project.findAnchors(file);
  if (list?.kind !== 'sequence' || anchors === undefined || tree.problems.length > 0) return undefined;
  const byNode = new Map(claims.map((claim) => [claim.entry.node, claim]));
  /** Claims that stay together, with where the first of them stands. */
  const groups: { readonly start: number; readonly end: number; readonly items: number[] }[] = [];
  for (const [index, item] of list.items.entries()) {
    yield;
    const content = follow(item);
    const claim = content?.kind === 'mapping' ? byNode.get(content) : undefined;
    const anchoring = claim && anchors.of(claim);
    const span = anchoring && placeOf(anchoring);
    const last = groups.at(-1);
    if (span !== undefined) groups.push({ ...span, items: [index] });
    else if (last === undefined) groups.push({ start: -1, end: -1, items: [index] });
    else last.items.push(index);
  }
  const sorted = groups.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return yield* reorderItems(
    tree,
    list,
    sorted.flatMap(({ items }) => items),
  );
}

/** Where a claim's words stand, as far as they alone tell: not where its neighbours helped to find them. */
function placeOf(anchoring: Anchoring): Span | undefined {
  const isSure =
    anchoring.status === 'exact' || (anchoring.status === 'drifted' && anchoring.similarity >= BY_WORDS);
  if (!isSure || anchoring.pieces.length === 0) return undefined;
  return {
    start: Math.min(...anchoring.pieces.map(({ start }) => start)),
    end: Math.max(...anchoring.pieces.map(({ end }) => end)),
  };
}
