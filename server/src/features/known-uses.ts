import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Definition } from '../model/definition.ts';
import type { Leaf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import { readOwnKey } from '../project/gist.ts';
import { eachMention, insideQuotes, type Mention, mentionBy } from '../project/mentions.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/span.ts';
import { fitted, none } from '../work/fitted.ts';
import type { Steps } from '../work/steps.ts';
import { placeOfLeaf, rangeOf } from './place.ts';

/**
 * The places of a project's files that define or name an entity, source or claim: what `references` would find, in a
 * form that can be kept and asked without reading the project. By URI and in the order of these, and of the places: of
 * each six numbers, one after the other, as there may be hundreds of thousands.
 */
export type KnownUses = readonly (readonly [uri: string, places: readonly number[]])[];

/** What is named, by a number of its own; how it stands there; and from where to where, in lines and characters. */
type Use = readonly [thing: number, how: number, ...range: readonly [number, number, number, number]];

const each = 6;

/** The place defines it. */
const defines = 1;
/** An alias stands there, which is about its anchor for whoever points at it. */
const isAlias = 2;

/** What a project's files name. */
export function* knownUses(project: Project): Steps<KnownUses> {
  const numbers = new Map<string, number>();
  const numberOf = ({ uri, isClaim, id }: Thing): number => {
    const key = JSON.stringify([uri, isClaim, id]);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const known: (readonly [string, readonly number[]])[] = [];
  const files = [...project.annotations.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  for (const file of files) {
    const uses = new Map<number, Use>();
    for (const { thing, how, span } of namedIn(project, file)) {
      yield;
      if (uses.has(span.start)) continue;
      const { start, end } = rangeOf(file.text, span);
      uses.set(span.start, [numberOf(thing), how, start.line, start.character, end.line, end.character]);
    }
    const inOrder = [...uses].sort(([a], [b]) => a - b);
    known.push([file.uri, fitted(inOrder.flatMap(([, use]) => use))]);
    yield;
  }
  return known;
}

/** An entity, source or claim. */
interface Thing {
  readonly uri: string;
  readonly isClaim: boolean;
  readonly id: string;
}

/** A place where it is defined or named. */
interface Named {
  readonly thing: Thing;
  readonly how: number;
  readonly span: Span;
}

/** What a file defines and names. A file that nobody edits need not be read for it, unless it names a certain file. */
function* namedIn(project: Project, file: AnnotationFile): Iterable<Named> {
  const { gist, uri } = file;
  if (gist?.own !== undefined && gist.elsewhere.length === 0) {
    for (const [key, mention] of eachMention(file, gist.own))
      yield mentioned({ uri, ...readOwnKey(key) }, mention);
    for (const [id, mention] of eachMention(file, gist.mentions)) {
      const [home] = project.scope.homesOf(id);
      if (home !== undefined) yield mentioned({ uri: home, isClaim: false, id }, mention);
    }
    return;
  }
  const { entities, sources, claims, references, tree } = file.annotation;
  const written = ({ uri }: AnnotationFile, { type, id }: Definition, leaf: Leaf): Named => ({
    thing: { uri, isClaim: type === 'claim', id },
    how: howOf(mentionBy(file, leaf)),
    span: placeOfLeaf(tree.pieces, leaf),
  });
  for (const definition of [...entities, ...sources, ...claims])
    if (definition.id !== '' && definition.idLeaf) yield written(file, definition, definition.idLeaf);
  for (const reference of references) {
    const target = project.resolve(reference, file);
    if (target.kind === 'found') yield written(target.file, target.definition, reference);
  }
}

function mentioned(thing: Thing, mention: Mention): Named {
  return { thing, how: howOf(mention), span: insideQuotes(mention) };
}

function howOf({ isDefinition, isAlias: alias }: Mention): number {
  return (isDefinition ? defines : 0) + (alias ? isAlias : 0);
}

/**
 * Every place that names what is named at a position of a file, as `references` finds it; undefined where nothing is
 * known of the position.
 *
 * @param declaration whether the places that define it are wanted too
 */
export function referencesKnown(
  known: KnownUses,
  uri: string,
  position: Position,
  declaration: boolean,
): Location[] | undefined {
  const own = known.find(([each]) => each === uri)?.[1] ?? none;
  const asked = placesIn(own).find(({ how, range }) => (how & isAlias) === 0 && holds(range, position));
  if (asked === undefined) return undefined;
  return known.flatMap(([uri, places]) =>
    placesIn(places, asked.thing)
      .filter(({ how }) => declaration || (how & defines) === 0)
      .map(({ range }) => ({ uri, range })),
  );
}

/** @param only where this is named, by its number */
function placesIn(
  places: readonly number[],
  only?: number,
): readonly { readonly thing: number; readonly how: number; readonly range: Range }[] {
  const found = [];
  for (let at = 0; at < places.length; at += each) {
    const thing = places[at] ?? 0;
    if (only !== undefined && thing !== only) continue;
    const [how = 0, line = 0, character = 0, endLine = 0, endCharacter = 0] = places.slice(at + 1, at + each);
    const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
    found.push({ thing, how, range });
  }
  return found;
}

function holds({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
