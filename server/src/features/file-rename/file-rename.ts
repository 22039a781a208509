import { type Edit, replacement } from '../../edit/edit.ts';
import { setValue } from '../../edit/set.ts';
import { splitReference } from '../../model/id.ts';
import { articleTarget } from '../../project/article-target.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { fileNamed, nameFor } from '../../project/file-names.ts';
import type { Project } from '../../project/project.ts';
import { parentOf, pathFrom, within } from '../../project/uri.ts';
import { relativePath } from '../../rules/anchoring/relative-path.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { Steps } from '../../work/steps.ts';
import { insideOf } from '../place.ts';
import { type Move, Moves } from './moves.ts';

/**
 * The edits that keep a project's files pointing at one another when articles, annotation files or folders are
 * about to be renamed or moved: every `file` of an article, and every name before a `#`. What was written
 * in an unusual way and points right without a change stays so. The edits speak of the files where they stand now.
 */
export function* fileRename(
  project: Project,
  renamed: readonly Move[],
): Steps<ReadonlyMap<string, readonly Edit[]>> {
  const moves = new Moves(renamed);
  /** Every annotation file that the project holds afterwards, by its URI then. */
  const later = new Map<string, AnnotationFile>();
  for (const file of project.annotations.values()) {
    const uri = moves.within(project.root, file.uri);
    if (uri !== undefined && (uri !== file.uri || !later.has(uri))) later.set(uri, file);
  }
  const edits = new Map<string, readonly Edit[]>();
  for (const [uri, file] of later) {
    const made = [
      ...articleEdits(project, file, uri, moves),
      ...(yield* referenceEdits(project, file, uri, moves, later)),
    ];
    if (made.length > 0) edits.set(file.uri, made);
  }
  return edits;
}

function articleEdits(project: Project, file: AnnotationFile, uri: string, moves: Moves): readonly Edit[] {
  const leaf = file.annotation.article?.file;
  const target = articleTarget(project.root, file);
  if (leaf === undefined || (target.kind !== 'inside' && target.kind !== 'no-article-file')) return [];
  const article = moves.of(within(file.folder, leaf.text));
  const folder = parentOf(uri);
  if (pathFrom(project.root, article) === undefined) return [];
  const path = relativePath(folder, article);
  const wasShortest = leaf.text === relativePath(file.folder, within(file.folder, leaf.text));
  if (within(folder, leaf.text) === article && (!wasShortest || path === leaf.text)) return [];
  const dot = leaf.text.startsWith('./') && !path.startsWith('../') ? './' : '';
  return setValue(file.annotation.tree, leaf.node, dot + path) ?? [];
}

function* referenceEdits(
  project: Project,
  file: AnnotationFile,
  uri: string,
  moves: Moves,
  later: ReadonlyMap<string, AnnotationFile>,
): Steps<readonly Edit[]> {
  const { root } = project;
  const folder = parentOf(uri);
  const edits: Edit[] = [];
  const done = new Set<Scalar>();
  for (const { node, text } of file.annotation.references) {
    yield;
    const { file: name } = splitReference(text);
    if (name === undefined || done.has(node)) continue;
    done.add(node);
    const target = project.scope.fileNamed(name, file);
    const moved = target && moves.within(root, target.uri);
    if (target === undefined || moved === undefined) continue;
    const better = nameFor(later, root, moved, folder);
    if (better === undefined || better === name) continue;
    const wasUsual = name === nameFor(project.annotations, root, target.uri, file.folder);
    if (fileNamed(later, root, name, folder) === target && !wasUsual) continue;
    edits.push(...renameFilePart(file, node, better));
  }
  return edits;
}

/** Changes what stands before the `#` alone, where the new name needs no other quotation marks. */
function renameFilePart(
  { annotation: { tree } }: AnnotationFile,
  node: Scalar,
  name: string,
): readonly Edit[] {
  const text = node.value.trim();
  const hash = text.lastIndexOf('#');
  const inside = insideOf(tree.text, node);
  const written = tree.text.slice(inside.start, inside.end);
  const at = written.indexOf(text);
  if (at !== -1 && /^[\p{L}\p{M}\p{N}._/-]+$/u.test(name) && /^[\p{L}\p{N}.]/u.test(name))
    return [replacement(inside.start + at, inside.start + at + hash, name)];
  return setValue(tree, node, name + text.slice(hash)) ?? [];
}
