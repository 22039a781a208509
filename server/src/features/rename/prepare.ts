import * as l10n from '@vscode/l10n';
import type { Position, Range } from 'vscode-languageserver-types';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/span.ts';
import { type Scalar, spanOf } from '../../syntax/tree.ts';
import { standingAt } from '../meaning.ts';
import { insideOf, rangeOf } from '../place.ts';
import type { Refusal } from '../refusal.ts';
import { type Subject, subjectAt } from '../subject.ts';
import { anchorOf } from '../yaml-anchor.ts';
import { idPlace, writtenId } from './id-place.ts';
import { faultOfOldId } from './new-id.ts';

/** What a client lets a person edit: the name alone, and where it stands. */
export interface Renamable {
  readonly range: Range;
  readonly placeholder: string;
}

/**
 * What would be renamed at a position of an annotation file: an id without quotation marks and without the file
 * before its `#`, a tag, or the name of a YAML anchor. Null where nothing is named; refused where it is plain
 * what is meant, but it cannot be renamed.
 */
export function prepareRename(project: Project, uri: string, position: Position): Renamable | Refusal | null {
  const file = project.annotations.get(uri);
  if (file === undefined) return null;
  const offset = file.text.offsetAt(position);
  const subject = subjectAt(project, file, offset);
  if (subject === undefined) return null;
  const { tree, root } = file.annotation;
  const { on } = standingAt(tree, root, offset).cursor;
  if (subject.kind === 'anchor') return prepareAnchor(subject, on === undefined ? undefined : spanOf(on));
  return on?.kind === 'scalar' ? prepareScalar(project, file, subject, on, offset) : null;
}

function prepareScalar(
  project: Project,
  file: AnnotationFile,
  subject: Exclude<Subject, { kind: 'anchor' }>,
  on: Scalar,
  offset: number,
): Renamable | Refusal | null {
  const { text } = file.annotation.tree;
  const inside = insideOf(text, on);
  switch (subject.kind) {
    case 'definition': {
      const twice = faultOfOldId(project, subject.located);
      if (twice !== undefined) return { refused: twice };
      const place = idPlace(text, on);
      if (place && offset < place.start && text.slice(inside.start, place.start).endsWith('#'))
        return {
          refused: l10n.t(
            'Before the “#” stands the name of a file. Rename the file itself, and all that refers to it follows.',
          ),
        };
      return { range: rangeOf(file.text, place ?? inside), placeholder: writtenId(on) };
    }
    case 'tag':
      return { range: rangeOf(file.text, inside), placeholder: on.value.trim() };
    case 'undefined':
      return {
        refused: l10n.t('Nothing has the id “{0}” yet, so there is nothing to rename.', subject.written),
      };
    case 'article':
      return { refused: l10n.t('To rename the article, rename its file: whatever annotates it follows.') };
  }
}

/** @param alias where the alias stands that was pointed at; undefined for the anchor itself */
function prepareAnchor(
  { file, content }: Extract<Subject, { kind: 'anchor' }>,
  alias: Span | undefined,
): Renamable | null {
  const name = content.anchor;
  if (name === undefined) return null;
  const at = alias ?? anchorOf(file.annotation.tree.text, { name, target: content })?.anchor;
  if (at === undefined) return null;
  return { range: rangeOf(file.text, { start: at.start + 1, end: at.end }), placeholder: name };
}
