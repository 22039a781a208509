import * as l10n from '@vscode/l10n';
import type { Anchoring } from '../../article/anchor.ts';
import type { Article } from '../../article/article.ts';
import { BY_WORDS } from '../../article/drift.ts';
import { needleOf } from '../../article/needle.ts';
import { isChosenBy, selectorsFor } from '../../article/selectors.ts';
import type { Edit } from '../../edit/edit.ts';
import { setValue } from '../../edit/set.ts';
import type { Claim } from '../../model/claim.ts';
import type { Leaf } from '../../model/entry.ts';
import { quoteOf } from '../../project/anchors.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/span.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { meet } from '../bulk.ts';
import { excerpt } from '../excerpt.ts';
import { together } from '../fix.ts';
import { choosePlace } from './choose-place.ts';

/** A claim whose words in the article are others now. */
export interface Drift {
  readonly claim: Claim;
  readonly anchoring: Extract<Anchoring, { readonly status: 'drifted' }>;
  /** The text or the passages that differ, each with the article's present words; never none. */
  readonly pieces: readonly { readonly leaf: Leaf; readonly words: string }[];
  /** Whether the present words may be taken over unseen: enough is left, and no digit and no negation changed. */
  readonly isSafe: boolean;
}

/** The drift of a claim; undefined where its words stand as they are written, or are not found. */
export function driftOfClaim(claim: Claim, anchoring: Anchoring | undefined): Drift | undefined {
  if (anchoring?.status !== 'drifted') return undefined;
  const { similarity, changed, words } = anchoring;
  const pieces = claim.pieces.flatMap((leaf, index) => {
    const present = words[index] ?? '';
    return needleOf(leaf.node.value).core === needleOf(present).core ? [] : [{ leaf, words: present }];
  });
  if (pieces.length === 0) return undefined;
  const isSafe = similarity >= BY_WORDS && !changed.digit && !changed.negation;
  return { claim, anchoring, pieces, isSafe };
}

/** The claims of a file that have drifted, in its order. */
export function driftsIn(project: Project, file: AnnotationFile): readonly Drift[] {
  const anchors = project.anchorsOf(file);
  return file.annotation.claims.flatMap((claim) => driftOfClaim(claim, anchors?.of(claim)) ?? []);
}

/**
 * Writes the article's present words in the stead of those that have drifted, and what chooses their place where it
 * does not fit any more; undefined where that cannot be done.
 */
export function takeOver(
  file: AnnotationFile,
  article: Article,
  { claim, anchoring, pieces }: Drift,
): readonly Edit[] | undefined {
  const words = pieces.map(({ leaf, words }) => setValue(file.annotation.tree, leaf.at, words));
  if (isChosenBy(article, anchoring.pieces, quoteOf(claim))) return together(...words);
  return together(...words, choosePlace(file, claim, selectorsFor(article, anchoring.pieces)));
}

/** What takes over the words of each drift; where two claims share what would be written, only for the first. */
export function takeOverEach(
  file: AnnotationFile,
  article: Article,
  drifts: readonly Drift[],
): readonly { readonly drift: Drift; readonly edits: readonly Edit[] }[] {
  const taken: Span[] = [];
  const written = new Map<Scalar, string>();
  return drifts.flatMap((drift) => {
    // An alias stays, where what it stands for gets the same words.
    const pieces = drift.pieces.filter(({ leaf, words }) => written.get(leaf.node) !== words);
    const edits = takeOver(file, article, { ...drift, pieces });
    if (edits === undefined || edits.some(({ span }) => taken.some((other) => meet(span, other)))) return [];
    taken.push(...edits.map(({ span }) => span));
    for (const { leaf, words } of pieces) if (leaf.at === leaf.node) written.set(leaf.node, words);
    return [{ drift, edits }];
  });
}

/** What the article says now, for people. */
export function presentWords(drift: Drift): string {
  return l10n.t(
    'The article says “{0}” now; {1} % of these words are left.',
    excerpt(drift.anchoring.words.join(' … ')),
    leftOf(drift),
  );
}

/** How much is left, in percent: what differs at all is not the same. */
export function leftOf({ anchoring }: Drift): string {
  return String(Math.min(99, Math.round(anchoring.similarity * 100)));
}

/**
 * What has drifted how far, for people.
 *
 * @param first the sentence that says what the words are
 */
export function messageOf({ anchoring: { similarity, changed } }: Drift, first: string): string {
  return [
    first,
    changed.digit ? l10n.t('A number is another now.') : '',
    changed.negation ? l10n.t('It may deny now what it asserted, or the other way round.') : '',
    similarity < BY_WORDS ? l10n.t('That is little: compare them.') : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
