import * as l10n from '@vscode/l10n';
import type { MarkupContent, Position } from 'vscode-languageserver-types';
import type { Anchoring } from '../../article/anchor.ts';
import { claimsNear } from '../../model/leaves.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/span.ts';
import type { Steps } from '../../work/steps.ts';
import { markdown, plaintext } from '../cards/pen.ts';
import { behind, type Hint } from './hint.ts';

type Drift = Extract<Anchoring, { status: 'drifted' }>;

/** How much of a claim's text, or of the last of its passages, is still as the article has it. */
export function* driftHints(project: Project, file: AnnotationFile, within: Span): Steps<readonly Hint[]> {
  const drifts = yield* driftsIn(project, file, within);
  return drifts.map(({ at, drift }) => ({
    at,
    // What differs at all is not the same.
    label: l10n.t('{0} % like the article', String(Math.min(99, Math.round(drift.similarity * 100)))),
  }));
}

/** The article's present words for the claim whose hint stands at a position. */
export function* driftTooltip(
  project: Project,
  uri: string,
  position: Position,
  format: MarkupContent['kind'],
): Steps<MarkupContent | undefined> {
  const file = project.annotations.get(uri);
  if (file === undefined) return undefined;
  const at = file.text.offsetAt(position);
  const [found] = yield* driftsIn(project, file, { start: at, end: at });
  if (found === undefined) return undefined;
  const { words, changed } = found.drift;
  const pen = format === 'markdown' ? markdown : plaintext;
  const value = pen.card([
    l10n.t('The article says “{0}”', pen.text(words.join(' … '))),
    changed.digit ? l10n.t('A number is another now.') : undefined,
    changed.negation ? l10n.t('It may deny now what it asserted, or the other way round.') : undefined,
  ]);
  return { kind: format, value };
}

function* driftsIn(
  project: Project,
  file: AnnotationFile,
  within: Span,
): Steps<readonly { readonly at: number; readonly drift: Drift }[]> {
  const anchors = yield* project.findAnchors(file);
  const drifts: { readonly at: number; readonly drift: Drift }[] = [];
  for (const claim of claimsNear(file.annotation, within)) {
    const piece = claim.pieces.at(-1);
    const at = piece && behind(file, piece.at, within);
    if (at === undefined) continue;
    yield;
    const anchoring = anchors?.of(claim);
    if (anchoring?.status === 'drifted') drifts.push({ at, drift: anchoring });
  }
  return drifts;
}
