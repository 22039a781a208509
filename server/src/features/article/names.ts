import { indexOfParagraphAt } from '../../article/article.ts';
import { foldAll } from '../../article/fold.ts';
import { splitsWord } from '../../article/letters.ts';
import { wordsOf } from '../../article/word-index.ts';
import { starters } from '../../article/words/all.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Entity } from '../../model/definition.ts';
import type { AnnotationFile, ReadArticle } from '../../project/document.ts';
import { passagesOf } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import { remembered } from '../../project/remembered.ts';
import { isRegistry, type Located } from '../../project/scope.ts';
import { type Span, touches } from '../../syntax/span.ts';
import { Slot } from '../../work/slot.ts';

/** An entity that the article names in a place. */
export interface Named {
  readonly located: Located<Entity>;
  /** In the article's source. */
  readonly span: Span;
}

/** A name or alias as it is looked for. */
interface Name {
  /** In the form in which texts are compared. */
  readonly folded: string;
  /** Where its first word begins. */
  readonly lead: number;
  /** Whether it is written without a capital, as "the minister" is. */
  readonly common: boolean;
  readonly entity: Entity;
}

/** Longer names are not looked for, in UTF-16 units. */
const longest = 120;

/**
 * The entity that the words at an offset of an article name: one of its names or aliases in whole words, of those
 * that its annotation files can refer to; or the speaker, where a claim gives the words as its `mention`. Undefined
 * where that leaves a choice, and for words that say too little, such as a pronoun or a bare "minister".
 */
export function nameAt(project: Project, article: ReadArticle, offset: number): Named | undefined {
  return mentionAt(project, article, offset) ?? writtenAt(project, article, offset);
}

/** Where an article names an entity, in its order. */
export function placesNaming(
  project: Project,
  article: ReadArticle,
  { definition }: Located<Entity>,
): readonly Span[] {
  const { visible } = article.article;
  const spans = new Map<number, Span>();
  const keep = (named: Named | undefined) => {
    if (named?.located.definition === definition) spans.set(named.span.start, named.span);
  };
  for (const { name, start } of writings(visible.folded, definition.names)) {
    const { start: offset } = visible.toSource({ start, end: start + name.length });
    keep(writtenAt(project, article, offset));
  }
  for (const mention of mentionsOf(project, article)) keep(mention);
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

/** Where names may stand in a folded text, whatever the case of their letters. */
function* writings(
  folded: string,
  names: readonly string[],
): Iterable<{ readonly name: string; readonly start: number }> {
  const text = folded.toLowerCase();
  // Where lower case is of another length, offsets would not be the same.
  const searched = text.length === folded.length ? text : folded;
  for (const name of new Set(names.map((written) => foldAll(written).toLowerCase())))
    for (
      let start = searched.indexOf(name);
      start >= 0 && name !== '';
      start = searched.indexOf(name, start + 1)
    )
      yield { name, start };
}

/** The words that claims give as their speaker's mention. */
const mentionsOf = remembered((project, article): readonly Named[] =>
  passagesOf(project, article).flatMap(({ file, claim }) => {
    const span = project.anchorsOf(file)?.phrasesOf(claim).mention;
    const [speaker, ...others] = claim.speakers;
    if (!span || speaker === undefined || others.length > 0) return [];
    const target = project.resolve(speaker, file);
    if (target.kind !== 'found' || target.definition.type !== 'entity') return [];
    return [{ located: { file: target.file, definition: target.definition }, span }];
  }),
);

function mentionAt(project: Project, article: ReadArticle, offset: number): Named | undefined {
  return onlyOne(mentionsOf(project, article).filter(({ span }) => touches(span, offset)));
}

function writtenAt(project: Project, article: ReadArticle, offset: number): Named | undefined {
  const { visible } = article.article;
  const at = visible.toVisible({ start: offset, end: offset }).start;
  const found = namesAround(project, article, at).filter(({ span }) => touches(span, at));
  const most = Math.max(...found.map(({ span }) => span.end - span.start));
  const named = onlyOne(found.filter(({ span }) => span.end - span.start === most));
  const span = named && visible.toSource(named.span);
  // Markup before a name is seen where the name begins.
  return named && span && touches(span, offset) ? { located: named.located, span } : undefined;
}

function onlyOne(found: readonly Named[]): Named | undefined {
  const [first] = found;
  return found.every((each) => each.located.definition === first?.located.definition) ? first : undefined;
}

/** The names in the paragraph of a visible offset that may reach to it; visible spans. */
function namesAround(project: Project, read: ReadArticle, at: number): readonly Named[] {
  const { article } = read;
  const paragraph = article.paragraphs[indexOfParagraphAt(article, at)];
  if (paragraph === undefined) return [];
  const { folded } = article.visible;
  const start = Math.max(paragraph.visible.start, at - longest);
  const text = folded.slice(start, Math.min(paragraph.visible.end, at + longest));
  const annotators = project.annotationsOf(read.uri);
  const files = [...annotators, ...[...project.annotations.values()].filter(isRegistry)];
  return wordsOf(text).flatMap((word) => {
    if (start + word.start > at || splitsWord(folded, start + word.start)) return [];
    const first = text.slice(word.start, word.end).toLowerCase();
    return files.flatMap((file) =>
      (namesIn(file).get(first) ?? []).flatMap((name) => {
        const from = word.start - name.lead;
        const span = { start: start + from, end: start + from + name.folded.length };
        const located = { file, definition: name.entity };
        const isHere =
          from >= 0 && isWritten(name, folded, span) && isMeant(project, annotators, name, located);
        return isHere ? [{ located, span }] : [];
      }),
    );
  });
}

/** Whether a name stands there, on whole words; one without a capital may begin a sentence. */
function isWritten({ folded: name }: Name, folded: string, { start, end }: Span): boolean {
  const written = folded.slice(start, end);
  const same =
    written === name || (written.slice(1) === name.slice(1) && written[0]?.toLowerCase() === name[0]);
  return same && !splitsWord(folded, end);
}

/** "The minister" is somebody else in the next article, unless this one's annotation speaks of the same. */
function isMeant(
  project: Project,
  annotators: readonly AnnotationFile[],
  { common }: Name,
  located: Located<Entity>,
): boolean {
  if (!common || annotators.includes(located.file)) return true;
  return annotators.some((file) => [...project.scope.uses.in(file, located)].length > 0);
}

const knownNames = new Slot<Annotation, ReadonlyMap<string, readonly Name[]>>();

/** The names that a file gives its entities, by their first word in lower case. */
function namesIn({ annotation }: AnnotationFile): ReadonlyMap<string, readonly Name[]> {
  let names = knownNames.get(annotation);
  if (names === undefined) {
    names = readNames(annotation);
    knownNames.set(annotation, names);
  }
  return names;
}

function readNames({ entities }: Annotation): ReadonlyMap<string, readonly Name[]> {
  const byWord = new Map<string, Name[]>();
  for (const entity of entities)
    for (const written of new Set(entity.names.map(foldAll))) {
      const words = wordsOf(written);
      const [first] = words;
      if (first === undefined || written.length > longest || saysTooLittle(written, words.length)) continue;
      const key = written.slice(first.start, first.end).toLowerCase();
      const name = { folded: written, lead: first.start, common: isCommon(written), entity };
      const names = byWord.get(key);
      if (names) names.push(name);
      else byWord.set(key, [name]);
    }
  return byWord;
}

/** A single letter, a pronoun or an article, and a single word that is nobody's name. */
function saysTooLittle(name: string, words: number): boolean {
  return words === 1 && (/^.$/su.test(name) || starters.has(name.toLowerCase()) || isCommon(name));
}

/** Whether a text of a script that has capitals has none, and no digits. */
function isCommon(text: string): boolean {
  return /\p{Ll}/u.test(text) && !/[\p{Lu}\p{Lt}\p{N}]/u.test(text);
}
