import * as l10n from '@vscode/l10n';
import type { Edit } from '../../edit/edit.ts';
import type { Leaf } from '../../model/entry.ts';
import { leavesUnder } from '../../model/leaves.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { eachOf, type Steps } from '../../work/steps.ts';
import type { Refusal } from '../refusal.ts';

/** Edits by the URI of the file that they change. */
export type Edits = ReadonlyMap<string, readonly Edit[]>;

/**
 * The edits that give some values of files other words. A scalar that several places share by an alias or a
 * merge is changed once; where one of those places means something else, nothing is changed.
 */
export function* changeLeaves(
  leaves: ReadonlyMap<AnnotationFile, readonly Leaf[]>,
  change: (file: AnnotationFile, node: Scalar) => readonly Edit[] | undefined,
): Steps<Edits | Refusal> {
  const edits = new Map<string, readonly Edit[]>();
  for (const [file, ofFile] of leaves) {
    const wanted = new Set(ofFile);
    const nodes = new Set(ofFile.map(({ node }) => node));
    const other = yield* otherUse(file, nodes, wanted);
    if (other !== undefined)
      return {
        refused: l10n.t(
          'In {0}, the alias *{1} uses “{2}” for something else too. Write the words out there first.',
          file.name,
          other.node.anchor ?? '',
          other.text,
        ),
      };
    const made = (yield* eachOf(nodes, (node) => change(file, node) ?? [])).flat();
    if (made.length > 0) edits.set(file.uri, made);
  }
  return edits;
}

/** A value that shares an anchored scalar with those wanted, and is none of them. */
function* otherUse(
  { annotation }: AnnotationFile,
  nodes: ReadonlySet<Scalar>,
  wanted: ReadonlySet<Leaf>,
): Steps<Leaf | undefined> {
  if (annotation.root === undefined || ![...nodes].some((node) => node.anchor !== undefined))
    return undefined;
  for (const leaf of leavesUnder(annotation.root)) {
    if (nodes.has(leaf.node) && leaf.node.anchor !== undefined && !wanted.has(leaf)) return leaf;
    yield;
  }
  return undefined;
}
