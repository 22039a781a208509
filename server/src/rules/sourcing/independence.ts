import type { Claim } from '../../model/claim.ts';
import type { Definition, Source } from '../../model/definition.ts';
import { type Leaf, leafOf, leavesOf, textOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import type { Known } from '../../project/traits.ts';
import { sourceNamed } from '../claims/sources.ts';
import { entitiesAmong, namedBy, voicesOf } from '../claims/voices.ts';
import { provenanceOf } from './provenance.ts';

/** A source that a claim gives, once for each however often it does. */
export interface Cited {
  readonly reference: Leaf;
  readonly source: Located<Source>;
}

/** Why two sources are one: what each of them rests on, who published it, who made it, or whose chain it is of. */
export type Bond =
  | { readonly kind: 'root'; readonly root: Located<Source> }
  | { readonly kind: 'publisher' | 'author'; readonly name: string }
  | { readonly kind: 'chain' };

/** A claim's sources, by what makes one of several. */
export interface Independence {
  readonly cited: readonly Cited[];
  /** How many of them know it on their own. */
  readonly count: number;
  /** For each that is not the first, why it is one with another; where `count` is 1. */
  readonly bonds: ReadonlyMap<Cited, Bond>;
  /** Whether each of them certainly has it from somebody else. */
  readonly secondHand: boolean;
}

/** The sources of a claim that may bear it out, each once: those that only give context are left out. */
export function citedBy(project: Project, file: AnnotationFile, claim: Claim): readonly Cited[] | undefined {
  const cited = new Map<Source, Cited>();
  for (const { source: reference, stance } of claim.sources) {
    if (stance === 'context') continue;
    const source = sourceNamed(project, file, reference);
    if (source === undefined) return undefined;
    if (!cited.has(source.definition)) cited.set(source.definition, { reference, source });
  }
  return [...cited.values()];
}

/**
 * How many sources of a claim are independent. Two are one where they rest on the same root by `derived-from`, or
 * where what they rest on has the same publisher or the same authors, or is by those in whose chain (speaker and
 * `via`) the claim came. Undefined where one of them is not known, or rests on several others: it may know more.
 */
export function independenceOf(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
): Independence | undefined {
  const cited = citedBy(project, file, claim);
  if (cited === undefined) return undefined;
  const chain = chainOf(project, file, claim);
  let groups: readonly ReadonlySet<Key['key']>[] = [];
  const bonds = new Map<Cited, Bond>();
  for (const one of cited) {
    const keys = keysOf(project, one.source, chain);
    if (keys === undefined) return undefined;
    const same = groups.filter((group) => keys.some(({ key }) => group.has(key)));
    const shared = keys.find(({ key }) => same.some((group) => group.has(key)));
    if (shared) bonds.set(one, shared.bond);
    const merged = new Set([...same.flatMap((group) => [...group]), ...keys.map(({ key }) => key)]);
    groups = [...groups.filter((group) => !same.includes(group)), merged];
  }
  return {
    cited,
    count: groups.length,
    bonds,
    secondHand: cited.every(({ source }) => isSecondHand(source)),
  };
}

/** What makes one of all sources that share it, and why. */
interface Key {
  readonly key: Definition | string;
  readonly bond: Bond;
}

/** By what a source can be one with another; undefined where it rests on several, or on what nobody knows. */
function keysOf(
  project: Project,
  source: Located<Source>,
  chain: ReadonlySet<Known>,
): readonly Key[] | undefined {
  const roots = provenanceOf(project).rootsOf(source);
  const [root, ...others] = roots ?? [];
  if (root === undefined || others.length > 0 || root === 'unknown') return undefined;
  return [{ key: root.definition, bond: { kind: 'root', root } }, ...makersOf(project, root, chain)];
}

/** Kinds whose author is who asked or wrote down, and no voice of its own. */
const askers: ReadonlySet<string> = new Set(['interview', 'other']);

function makersOf(
  project: Project,
  { file, definition }: Located<Source>,
  chain: ReadonlySet<Known>,
): readonly Key[] {
  const { entry, kind } = definition;
  const [publisher] = entitiesNamed(project, file, [leafOf(entry, 'publisher')]);
  const authors = entitiesNamed(project, file, leavesOf(entry, 'author'));
  const keys: Key[] = [];
  const isOfChain =
    chain.has(definition) ||
    (publisher !== undefined && chain.has(publisher)) ||
    (authors.length > 0 && authors.every((author) => chain.has(author)));
  if (isOfChain) keys.push({ key: 'chain', bond: { kind: 'chain' } });
  if (kind === undefined || askers.has(kind)) return keys;
  // A platform publishes what anybody posts.
  if (publisher && kind !== 'social-post')
    keys.push({ key: publisher, bond: { kind: 'publisher', name: nameOf(publisher) } });
  const [author] = authors;
  if (author) {
    const key = authors.length === 1 ? author : authors.map(idOf).sort().join(' and ');
    keys.push({ key, bond: { kind: 'author', name: authors.map(nameOf).join(', ') } });
  }
  return keys;
}

function entitiesNamed(
  project: Project,
  file: AnnotationFile,
  references: readonly (Leaf | undefined)[],
): readonly Definition[] {
  return entitiesAmong(
    voicesOf(
      project,
      file,
      references.filter((leaf) => leaf !== undefined),
    ),
  );
}

function chainOf(project: Project, file: AnnotationFile, claim: Claim): ReadonlySet<Known> {
  return new Set(namedBy(project, file, [...claim.speakers, ...claim.via]));
}

/** Whether a source says of itself that it has it from others. */
function isSecondHand({ definition: { entry } }: Located<Source>): boolean {
  const primary = textOf(entry, 'primary')?.toLowerCase();
  if (primary !== undefined) return primary === 'false';
  return leavesOf(entry, 'derived-from').some(({ text }) => text !== '');
}

function nameOf(definition: Definition): string {
  return definition.type === 'entity' ? (definition.name ?? definition.id) : definition.id;
}

function idOf({ id }: Definition): string {
  return id;
}
