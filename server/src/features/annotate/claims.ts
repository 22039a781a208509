import * as l10n from '@vscode/l10n';
import type { Range } from 'vscode-languageserver-types';
import { addClaims } from '../../annotate/add-claims.ts';
import type { Draft } from '../../annotate/claim.ts';
import type { Due } from '../../annotate/due.ts';
import { draftOf, meantBy } from '../../annotate/meant.ts';
import { isTooLong } from '../../annotate/passages.ts';
import type { ReadArticle } from '../../project/document.ts';
import { passagesOf } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import { type Span, touches } from '../../syntax/span.ts';
import { rangesOf } from '../extent.ts';
import type { Refusal } from '../refusal.ts';
import type { EditOptions } from '../workspace-edit.ts';
import { type FileChange, fileChange } from './change.ts';

/** Claims that are added to an annotation file. */
export interface AddedClaims {
  readonly change: FileChange;
  readonly ids: readonly string[];
  /** What is to be typed where the cursor goes. */
  readonly due: Due['field'];
}

/** Why nothing was added, and what to look at instead. */
export interface NothingAdded extends Refusal {
  readonly at?: { readonly uri: string; readonly range: Range };
}

/** Makes a claim of the words that somebody selected in an article, or of those at the cursor. */
export function annotateSelection(
  project: Project,
  article: ReadArticle,
  [selection, ...others]: readonly [Span, ...Span[]],
  prefer: readonly string[],
  options: Pick<EditOptions, 'versionOf'>,
): AddedClaims | NothingAdded {
  const known =
    selection.start === selection.end && others.length === 0
      ? claimAt(project, article, selection.start)
      : undefined;
  if (known) return known;
  if (isTooLong([selection, ...others])) return tooLong();
  const draft = meantBy(project, article, selection, ...others);
  if (draft === undefined) return { refused: l10n.t('Select words of the article first.') };
  return add(project, article, [draft], prefer, options);
}

/**
 * Makes claims of words of an article, each of its passages, as they are.
 *
 * @param claims spans of the article's source
 */
export function annotatePassages(
  project: Project,
  article: ReadArticle,
  claims: readonly (readonly Span[])[],
  prefer: readonly string[],
  options: Pick<EditOptions, 'versionOf'>,
): AddedClaims | NothingAdded {
  if (claims.some(isTooLong)) return tooLong();
  const drafts = claims.map((passages) => draftOf(project, article, passages));
  return add(project, article, drafts, prefer, options);
}

function tooLong(): NothingAdded {
  return { refused: l10n.t('Select fewer words: a claim is what somebody says of one thing.') };
}

function add(
  project: Project,
  article: ReadArticle,
  drafts: readonly Draft[],
  prefer: readonly string[],
  options: Pick<EditOptions, 'versionOf'>,
): AddedClaims | NothingAdded {
  const added = addClaims(project, article, drafts, prefer);
  if (added === undefined) return unwritable(project, article);
  const { uri, file, edits, ids, due } = added;
  return { change: fileChange(uri, file, edits, due.offset, options), ids, due: due.field };
}

/** Why an article's annotation file cannot be added to. */
export function unwritable(project: Project, { uri }: ReadArticle): Refusal {
  const [file] = project.annotationsOf(uri);
  return {
    refused: l10n.t(
      '{0} cannot be read well enough to add to it. Mend what is reported there first.',
      project.pathOf(file?.uri ?? uri),
    ),
  };
}

/** The claim that is made of the words at the cursor already. */
function claimAt(project: Project, article: ReadArticle, offset: number): NothingAdded | undefined {
  const passage = passagesOf(project, article).find(({ pieces }) =>
    pieces.some((piece) => touches(piece, offset)),
  );
  if (passage === undefined) return undefined;
  const { file, claim } = passage;
  return {
    refused: l10n.t(
      'These words have a claim already: “{0}”. Select words to make another of them.',
      claim.id,
    ),
    at: { uri: file.uri, range: rangesOf({ file, definition: claim }).selectionRange },
  };
}
