import * as l10n from '@vscode/l10n';
import type { Position } from 'vscode-languageserver-types';
import { type Edit, replacement } from '../../edit/edit.ts';
import { setValue } from '../../edit/set.ts';
import type { Leaf } from '../../model/entry.ts';
import { normalId } from '../../model/id.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { spanOf } from '../../syntax/tree.ts';
import type { Steps } from '../../work/steps.ts';
import type { Refusal } from '../refusal.ts';
import { type Subject, subjectAt } from '../subject.ts';
import { aliasesOf, anchorOf } from '../yaml-anchor.ts';
import { changeId } from './id-place.ts';
import { faultOfNewId, faultOfOldId } from './new-id.ts';
import { changeLeaves, type Edits } from './renaming.ts';

/**
 * The edits that give another name to what is named at a position of an annotation file: an entity, source or
 * claim, a tag, in the whole project; a YAML anchor, in its file. Quotation marks and the file before a `#` stay
 * as they are. Refused where two things would have one name, since no later rename could part them, and where two have
 * it already, since nobody knows which of them a reference means; null where nothing is named.
 */
export function* rename(
  project: Project,
  uri: string,
  position: Position,
  newName: string,
): Steps<Edits | Refusal | null> {
  const file = project.annotations.get(uri);
  const subject = file && subjectAt(project, file, file.text.offsetAt(position));
  if (subject === undefined) return null;
  const name = normalId(newName);
  switch (subject.kind) {
    case 'definition':
      return yield* renameDefinition(project, subject.located, name);
    case 'tag':
      return yield* renameTag(project, subject.tag, name);
    case 'anchor':
      return renameAnchor(subject, name);
    case 'undefined':
    case 'article':
      return null;
  }
}

/** The edits that give a definition another id, where it stands and wherever something refers to it. */
export function* renameDefinition(project: Project, located: Located, id: string): Steps<Edits | Refusal> {
  const twice = faultOfOldId(project, located);
  if (twice !== undefined) return { refused: twice };
  const { file: home, definition } = located;
  if (definition.id === id) return new Map();
  const fault = faultOfNewId(project, located, id);
  if (fault !== undefined) return { refused: fault };
  const leaves = new Map<AnnotationFile, Leaf[]>();
  const add = (file: AnnotationFile, leaf: Leaf) => {
    const ofFile = leaves.get(file);
    if (ofFile) ofFile.push(leaf);
    else leaves.set(file, [leaf]);
  };
  if (definition.idLeaf) add(home, definition.idLeaf);
  for (const { file, reference } of yield* project.scope.uses.find(located)) add(file, reference);
  return yield* changeLeaves(leaves, ({ annotation }, node) => changeId(annotation.tree, node, id));
}

function* renameTag(project: Project, tag: string, name: string): Steps<Edits | Refusal> {
  if (name === tag) return new Map();
  if (name === '') return { refused: l10n.t('Write the new tag.') };
  const leaves = new Map<AnnotationFile, readonly Leaf[]>();
  for (const file of project.annotations.values()) {
    if (file.tags.has(name))
      return {
        refused: l10n.t(
          'The project has the tag “{0}” already. Renamed to it, “{1}” could not be told from it any more.',
          name,
          tag,
        ),
      };
    const tags = file.tags.get(tag);
    if (tags) leaves.set(file, tags);
  }
  return yield* changeLeaves(leaves, ({ annotation }, node) => setValue(annotation.tree, node, name));
}

function renameAnchor(
  { file, content }: Extract<Subject, { kind: 'anchor' }>,
  name: string,
): Edits | Refusal | null {
  const { tree } = file.annotation;
  const old = content.anchor;
  const written = old === undefined ? undefined : anchorOf(tree.text, { name: old, target: content });
  if (old === undefined || written === undefined) return null;
  if (name === old) return new Map();
  if (!/^[^\s,[\]{}&*]+$/.test(name))
    return {
      refused: l10n.t('“{0}” cannot be the name of an anchor: write it without spaces and brackets.', name),
    };
  // A second anchor of one name would take over the aliases below it.
  const names = [...tree.text.matchAll(/[&*]([^\s,[\]{}]+)/g)].map(([, used]) => used);
  if (names.includes(name)) return { refused: l10n.t('This file uses “&{0}” already.', name) };
  const edits: Edit[] = [written.anchor, ...aliasesOf(tree, content).map(spanOf)].map(({ start }) =>
    replacement(start + 1, start + 1 + old.length, name),
  );
  return new Map([[file.uri, edits]]);
}
