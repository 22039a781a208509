import type { Leaf } from '../model/entry.ts';
import { normalId } from '../model/id.ts';
import { articleTarget } from '../project/article-target.ts';
import type { AnnotationFile } from '../project/document.ts';
import { insideQuotes } from '../project/mentions.ts';
import type { Project } from '../project/project.ts';
import type { Located } from '../project/scope.ts';
import type { Span } from '../syntax/span.ts';
import { type Content, spanOf } from '../syntax/tree.ts';
import type { Steps } from '../work/steps.ts';
import { definitionOf, standingAt } from './meaning.ts';
import { placeOfLeaf } from './place.ts';
import { aliasesOf, anchoredAt, anchorOf } from './yaml-anchor.ts';

/** What a word of an annotation file stands for wherever it is used. */
export type Subject =
  | { readonly kind: 'definition'; readonly located: Located }
  /** What references name that nothing defines. */
  | { readonly kind: 'undefined'; readonly written: string; readonly claim: boolean }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'article'; readonly uri: string }
  /** What YAML aliases of one file stand for. */
  | { readonly kind: 'anchor'; readonly file: AnnotationFile; readonly content: Content };

/** One place of a subject. */
export interface Use {
  readonly file: AnnotationFile;
  /** UTF-16 offsets, without quotation marks. */
  readonly span: Span;
  readonly isDefinition: boolean;
}

/** What the word at a UTF-16 offset is about; an alias is about its anchor. */
export function subjectAt(project: Project, file: AnnotationFile, offset: number): Subject | undefined {
  const { tree, root } = file.annotation;
  const { cursor, meaning } = standingAt(tree, root, offset);
  const content = cursor.on === undefined ? anchoredAt(tree, offset) : undefined;
  if (content) return { kind: 'anchor', file, content };
  if (cursor.on?.kind === 'alias')
    return cursor.on.target && { kind: 'anchor', file, content: cursor.on.target };
  return meaning?.kind === 'leaf' ? subjectOf(project, file, meaning.leaf) : undefined;
}

function subjectOf(project: Project, file: AnnotationFile, leaf: Leaf): Subject | undefined {
  switch (leaf.shape.type) {
    case 'id': {
      const located = definitionOf(file, leaf);
      return located?.definition.id ? { kind: 'definition', located } : undefined;
    }
    case 'reference': {
      const target = project.resolve(leaf, file);
      if (target.kind === 'found') return { kind: 'definition', located: target };
      return { kind: 'undefined', written: normalId(leaf.text), claim: leaf.shape.to.includes('claim') };
    }
    case 'tag':
      return leaf.text === '' ? undefined : { kind: 'tag', tag: normalId(leaf.text) };
    case 'path': {
      const target = articleTarget(project.root, file);
      return target.kind === 'inside' ? { kind: 'article', uri: target.uri } : undefined;
    }
    default:
      return undefined;
  }
}

/** Every place of a subject in a project, in the order of the files' URIs, then of the files; each once. */
export function* usesOf(project: Project, subject: Subject): Steps<readonly Use[]> {
  const files = subject.kind === 'anchor' ? [subject.file] : [...project.annotations.values()];
  const uses: Use[] = [];
  for (const file of files.toSorted((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0)))
    for (const use of yield* usesIn(project, subject, file)) uses.push(use);
  return uses;
}

/** The places of a subject in one file, in its order; each once, however many entries a merge brings it to. */
export function* usesIn(project: Project, subject: Subject, file: AnnotationFile): Steps<readonly Use[]> {
  const uses = new Map<number, Use>();
  for (const { span, isDefinition } of placesIn(project, subject, file)) {
    yield;
    const isKnown = uses.get(span.start)?.isDefinition;
    if (isKnown !== true) uses.set(span.start, { file, span, isDefinition });
  }
  return [...uses.values()].sort((a, b) => a.span.start - b.span.start);
}

function* placesIn(project: Project, subject: Subject, file: AnnotationFile): Iterable<Omit<Use, 'file'>> {
  if (subject.kind === 'definition' && file.gist !== undefined && file !== subject.located.file) {
    for (const mention of project.scope.uses.mentionsIn(file, subject.located))
      yield { span: insideQuotes(mention), isDefinition: false };
    return;
  }
  if (subject.kind === 'article' && file.gist !== undefined && file.gist.target.uri !== subject.uri) return;
  const { tree } = file.annotation;
  const place = (leaf: Leaf, isDefinition = false) => ({
    span: placeOfLeaf(tree.pieces, leaf),
    isDefinition,
  });
  switch (subject.kind) {
    case 'definition': {
      const { located } = subject;
      if (located.file === file) for (const id of idsOf(located)) yield place(id, true);
      for (const reference of project.scope.uses.in(file, located)) yield place(reference);
      return;
    }
    case 'undefined':
      for (const reference of file.annotation.references)
        if (isThis(project, file, reference, subject)) yield place(reference);
      return;
    case 'tag':
      for (const tag of file.tags.get(subject.tag) ?? []) yield place(tag);
      return;
    case 'article': {
      const target = articleTarget(project.root, file);
      const leaf = file.annotation.article?.file;
      if (leaf && target.kind === 'inside' && target.uri === subject.uri) yield place(leaf);
      return;
    }
    case 'anchor': {
      const { content } = subject;
      const name = content.anchor;
      const written = name === undefined ? undefined : anchorOf(tree.pieces, { name, target: content });
      if (written) yield { span: written.anchor, isDefinition: true };
      for (const alias of aliasesOf(tree, content)) yield { span: spanOf(alias), isDefinition: false };
    }
  }
}

/** The ids that define it: more than one where somebody gave an id twice. */
function idsOf({ file, definition }: Located): readonly Leaf[] {
  const all = definition.type === 'claim' ? file.claims : file.definitions;
  return (all.get(definition.id) ?? []).flatMap(({ idLeaf }) => idLeaf ?? []);
}

function isThis(
  project: Project,
  file: AnnotationFile,
  reference: Leaf,
  { written, claim }: Extract<Subject, { kind: 'undefined' }>,
): boolean {
  if (reference.shape.type !== 'reference' || reference.shape.to.includes('claim') !== claim) return false;
  return normalId(reference.text) === written && project.resolve(reference, file).kind !== 'found';
}
