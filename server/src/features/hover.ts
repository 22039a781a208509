import type { Hover, Position } from 'vscode-languageserver-types';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Located } from '../project/scope.ts';
import type { Span } from '../syntax/span.ts';
import type { EdtfDate } from '../time/date.ts';
import type { Steps } from '../work/steps.ts';
import { type Spot, spotAt } from './article/spot.ts';
import { oncePerClaim } from './article/standing.ts';
import { dateCard } from './cards/date.ts';
import { definitionCard } from './cards/definition.ts';
import type { Desk } from './cards/desk.ts';
import { directiveCard } from './cards/directive.ts';
import { fieldCard } from './cards/field.ts';
import { mergeCard } from './cards/merge.ts';
import { passageCard } from './cards/passage.ts';
import { type CardLine, markdown, plaintext } from './cards/pen.ts';
import { ruleCard } from './cards/rule.ts';
import { valueCard } from './cards/value.ts';
import { whereabouts } from './cards/whereabouts.ts';
import { wordsCard } from './cards/words.ts';
import { dayOf } from './day.ts';
import { definitionOf, definitionWith, type Meaning, standingAt } from './meaning.ts';
import { rangeOf } from './place.ts';
import { suppressionWordAt } from './suppression-at.ts';

/** How a client wants its hovers. */
export interface HoverOptions {
  readonly format: 'markdown' | 'plaintext';
  /** The language of dates and names of languages, as a BCP 47 tag. */
  readonly locale: string;
  /** The URI of the folder that holds the rules' pages, with a slash at its end. */
  readonly docs?: string | undefined;
}

/**
 * What is known of the thing at a position of an annotation or settings file; in an article, of the claims that stand
 * on the words and of whoever is named there. Null where there is nothing to say.
 */
export function* hover(
  project: Project,
  uri: string,
  position: Position,
  { format, locale, docs }: HoverOptions,
): Steps<Hover | null> {
  const desk: Desk = { project, locale, docs, pen: format === 'markdown' ? markdown : plaintext };
  const spot = yield* spotAt(project, uri, position);
  if (spot) {
    const found = yield* spotCards(desk, spot);
    return (
      found && { contents: { kind: format, value: found.cards }, range: rangeOf(spot.article.text, found.on) }
    );
  }
  const annotation = project.annotations.get(uri);
  const file = annotation ?? (project.settingsFile?.uri === uri ? project.settingsFile : undefined);
  if (file === undefined) return null;
  const tree = file.type === 'annotation' ? file.annotation.tree : file.tree;
  const root = file.type === 'annotation' ? file.annotation.root : file.root;
  const offset = file.text.offsetAt(position);
  const word = suppressionWordAt(tree, offset);
  if (word !== undefined) {
    const value =
      word.kind === 'code' ? ruleCard(desk, word.on.text) : directiveCard(desk.pen, word.directive);
    return value === undefined
      ? null
      : { contents: { kind: format, value }, range: rangeOf(file.text, word.on) };
  }
  const { meaning } = standingAt(tree, root, offset);
  if (meaning === undefined) return null;
  const value = yield* cardOf(desk, annotation, meaning);
  if (value === undefined || value === '') return null;
  return { contents: { kind: format, value }, range: rangeOf(file.text, meaning.on) };
}

function* cardOf(desk: Desk, file: AnnotationFile | undefined, meaning: Meaning): Steps<string | undefined> {
  switch (meaning.kind) {
    case 'key':
      return fieldCard(desk.pen, meaning);
    case 'named':
      return ruleCard(desk, meaning.on.value.trim());
    case 'merge':
      return mergeCard(desk.pen, meaning.pair);
    case 'entry': {
      const definition = file && definitionWith(file, meaning.entry);
      if (definition === undefined) return undefined;
      const lines = yield* linesOf(desk, definition, undefined);
      return desk.pen.card([...lines, whereabouts(desk, definition)]);
    }
    case 'leaf':
      return file === undefined ? valueCard(desk, meaning.leaf) : yield* leafCard(desk, file, meaning);
  }
}

function* leafCard(
  desk: Desk,
  file: AnnotationFile,
  { leaf }: Extract<Meaning, { kind: 'leaf' }>,
): Steps<string | undefined> {
  switch (leaf.shape.type) {
    case 'reference': {
      const target = desk.project.resolve(leaf, file);
      if (target.kind !== 'found') return undefined;
      const day = dayOf(desk.project, file, leaf.owner);
      return desk.pen.card([...(yield* linesOf(desk, target, day)), whereabouts(desk, target)]);
    }
    case 'id': {
      const definition = definitionOf(file, leaf);
      return definition && desk.pen.card(yield* linesOf(desk, definition, undefined));
    }
    case 'date':
      return dateCard({ ...desk, file }, leaf);
    case 'words':
      yield* desk.project.findAnchors(file);
      return wordsCard({ ...desk, file }, leaf);
    default:
      return valueCard(desk, leaf);
  }
}

/** The cards of what stands at a place of an article, and the words that they are about; null for nothing. */
function* spotCards(
  desk: Desk,
  { passages, named }: Spot,
): Steps<{ readonly cards: string; readonly on: Span } | null> {
  const claims = oncePerClaim(passages);
  const on = named?.span ?? claims[0]?.piece;
  if (on === undefined) return null;
  const cards = claims.map((passage) => desk.pen.card(passageCard(desk, passage)));
  if (named) {
    const day = claims[0] && dayOf(desk.project, claims[0].file, claims[0].claim.entry);
    const lines = yield* linesOf(desk, named.located, day);
    cards.unshift(desk.pen.card([...lines, whereabouts(desk, named.located)]));
  }
  return { cards: desk.pen.cards(cards), on };
}

function* linesOf(desk: Desk, located: Located, day: EdtfDate | undefined): Steps<readonly CardLine[]> {
  if (desk.project.isWhole) yield* desk.project.scope.uses.findMentions(located);
  return definitionCard(desk, located, day);
}
