import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Leaf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Steps } from '../work/steps.ts';
import { placeOfLeaf, rangeOf } from './place.ts';

/**
 * The places of a project's files that define or name an entity, source or claim: what `references` would find, in a
 * form that can be kept and asked without reading the project. By URI and in the order of these, and of the places.
 */
export type KnownUses = readonly (readonly [uri: string, places: readonly Use[]])[];

/** What is named, by a number of its own; how it stands there; and from where to where, in lines and characters. */
type Use = readonly [thing: number, how: number, ...range: readonly [number, number, number, number]];

/** The place defines it. */
const defines = 1;
/** An alias stands there, which is about its anchor for whoever points at it. */
const isAlias = 2;

/** What a project's files name. */
export function* knownUses(project: Project): Steps<KnownUses> {
  const numbers = new Map<string, number>();
  const numberOf = (file: AnnotationFile, isClaim: boolean, id: string): number => {
    const key = JSON.stringify([file.uri, isClaim, id]);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const known: (readonly [string, readonly Use[]])[] = [];
  const files = [...project.annotations.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  for (const file of files) {
    const { entities, sources, claims, references, tree } = file.annotation;
    const uses = new Map<number, Use>();
    const add = (leaf: Leaf, thing: number, how: number) => {
      const span = placeOfLeaf(tree.text, leaf);
      if (uses.has(span.start)) return;
      const { start, end } = rangeOf(file.text, span);
      const alias = leaf.at.kind === 'alias' ? isAlias : 0;
      uses.set(span.start, [thing, how + alias, start.line, start.character, end.line, end.character]);
    };
    for (const { type, id, idLeaf } of [...entities, ...sources, ...claims])
      if (id !== '' && idLeaf) add(idLeaf, numberOf(file, type === 'claim', id), defines);
    for (const reference of references) {
      const target = project.resolve(reference, file);
      if (target.kind !== 'found') continue;
      const { type, id } = target.definition;
      add(reference, numberOf(target.file, type === 'claim', id), 0);
      yield;
    }
    const inOrder = [...uses].sort(([a], [b]) => a - b);
    known.push([file.uri, inOrder.map(([, use]) => use)]);
    yield;
  }
  return known;
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
  const own = known.find(([each]) => each === uri)?.[1];
  const asked = own?.find((use) => (use[1] & isAlias) === 0 && holds(rangeIn(use), position));
  if (asked === undefined) return undefined;
  return known.flatMap(([file, uses]) =>
    uses
      .filter(([thing, how]) => thing === asked[0] && (declaration || (how & defines) === 0))
      .map((use) => ({ uri: file, range: rangeIn(use) })),
  );
}

function rangeIn([, , line, character, endLine, endCharacter]: Use): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function holds({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
