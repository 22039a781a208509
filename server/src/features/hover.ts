import type { Hover, Position } from 'vscode-languageserver-types';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { dateCard } from './cards/date.ts';
import { definitionCard } from './cards/definition.ts';
import type { Desk } from './cards/desk.ts';
import { fieldCard } from './cards/field.ts';
import { mergeCard } from './cards/merge.ts';
import { markdown, plaintext } from './cards/pen.ts';
import { ruleCard } from './cards/rule.ts';
import { valueCard } from './cards/value.ts';
import { whereabouts } from './cards/whereabouts.ts';
import { wordsCard } from './cards/words.ts';
import { dayOf } from './day.ts';
import { definitionOf, definitionWith, type Meaning, standingAt } from './meaning.ts';
import { rangeOf } from './place.ts';

/** How a client wants its hovers. */
export interface HoverOptions {
  readonly format: 'markdown' | 'plaintext';
  /** The language of dates and names of languages, as a BCP 47 tag. */
  readonly locale: string;
  /** The URI of the folder that holds the rules' pages, with a slash at its end. */
  readonly docs?: string | undefined;
}

/** What is known of the thing at a position of an annotation or settings file; null where there is nothing to say. */
export function hover(
  project: Project,
  uri: string,
  position: Position,
  { format, locale, docs }: HoverOptions,
): Hover | null {
  const annotation = project.annotations.get(uri);
  const file = annotation ?? (project.settingsFile?.uri === uri ? project.settingsFile : undefined);
  if (file === undefined) return null;
  const tree = file.type === 'annotation' ? file.annotation.tree : file.tree;
  const root = file.type === 'annotation' ? file.annotation.root : file.root;
  const { meaning } = standingAt(tree, root, file.text.offsetAt(position));
  if (meaning === undefined) return null;
  const desk: Desk = { project, locale, docs, pen: format === 'markdown' ? markdown : plaintext };
  const value = cardOf(desk, annotation, meaning);
  if (value === undefined || value === '') return null;
  return { contents: { kind: format, value }, range: rangeOf(file.text, meaning.on) };
}

function cardOf(desk: Desk, file: AnnotationFile | undefined, meaning: Meaning): string | undefined {
  switch (meaning.kind) {
    case 'key':
      return fieldCard(desk.pen, meaning);
    case 'named':
      return ruleCard(desk, meaning.on.value.trim());
    case 'merge':
      return mergeCard(desk.pen, meaning.pair);
    case 'entry': {
      const definition = file && definitionWith(file, meaning.entry);
      return (
        definition &&
        desk.pen.card([...definitionCard(desk, definition, undefined), whereabouts(desk, definition)])
      );
    }
    case 'leaf':
      return file === undefined ? valueCard(desk, meaning.leaf) : leafCard(desk, file, meaning);
  }
}

function leafCard(
  desk: Desk,
  file: AnnotationFile,
  { leaf }: Extract<Meaning, { kind: 'leaf' }>,
): string | undefined {
  switch (leaf.shape.type) {
    case 'reference': {
      const target = desk.project.resolve(leaf, file);
      if (target.kind !== 'found') return undefined;
      const day = dayOf(desk.project, file, leaf.owner);
      return desk.pen.card([...definitionCard(desk, target, day), whereabouts(desk, target)]);
    }
    case 'id': {
      const definition = definitionOf(file, leaf);
      return definition && desk.pen.card(definitionCard(desk, definition, undefined));
    }
    case 'date':
      return dateCard({ ...desk, file }, leaf);
    case 'words':
      return wordsCard({ ...desk, file }, leaf);
    default:
      return valueCard(desk, leaf);
  }
}
