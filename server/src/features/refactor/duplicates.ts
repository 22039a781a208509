import { distance } from 'fastest-levenshtein';
import type { Entity } from '../../model/definition.ts';
import { textOf } from '../../model/entry.ts';
import type { Project } from '../../project/project.ts';
import { isRegistry, type Located } from '../../project/scope.ts';
import { nameKey, nameWords } from '../../rules/references/mention.ts';

/** More than these are no choice. */
const most = 5;
/** A word of at least so many letters may be spelled otherwise in one of them … */
const oneIn = 4;
/** … and one of so many in two. */
const twoIn = 8;

/**
 * The entities that are likely the same as one: of one Wikidata item; else of one kind, and of names that are alike
 * word by word, but for case, accents and spelling. The likeliest first.
 */
export function duplicatesOf(
  project: Project,
  { file, definition }: Located<Entity>,
): readonly Located<Entity>[] {
  const item = textOf(definition.entry, 'wikidata');
  const found: { readonly other: Located<Entity>; readonly apart: number }[] = [];
  for (const { file: home, definition: other } of project.scope.visible(['entity'], file)) {
    if (other.type !== 'entity' || other === definition || other.id === definition.id) continue;
    if (home !== file && !isRegistry(home)) continue;
    const apart = apartness(definition, other, item);
    if (apart !== undefined) found.push({ other: { file: home, definition: other }, apart });
  }
  return found
    .sort((a, b) => a.apart - b.apart)
    .slice(0, most)
    .map(({ other }) => other);
}

function apartness(entity: Entity, other: Entity, item: string | undefined): number | undefined {
  const itsItem = textOf(other.entry, 'wikidata');
  if (item !== undefined && itsItem !== undefined) return item === itsItem ? 0 : undefined;
  if (entity.kind !== other.kind && entity.kind !== undefined && other.kind !== undefined) return undefined;
  let nearest: number | undefined;
  for (const name of entity.names.map(wordsOf))
    for (const itsName of other.names.map(wordsOf)) {
      const edits = editsBetween(name, itsName);
      if (edits !== undefined && (nearest === undefined || edits < nearest)) nearest = edits;
    }
  return nearest;
}

function wordsOf(name: string): readonly string[] {
  return nameWords(nameKey(name)).map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** How many letters part two names; undefined where a word is another word, and no other spelling of it. */
function editsBetween(name: readonly string[], other: readonly string[]): number | undefined {
  if (name.length === 0 || name.length !== other.length) return undefined;
  let edits = 0;
  for (const [index, word] of name.entries()) {
    const itsWord = other[index] ?? '';
    if (word === itsWord) continue;
    const length = Math.min(word.length, itsWord.length);
    const atMost = /\p{N}/u.test(word + itsWord) || length < oneIn ? 0 : length < twoIn ? 1 : 2;
    const apart = distance(word, itsWord);
    if (apart > atMost) return undefined;
    edits += apart;
  }
  return edits;
}
