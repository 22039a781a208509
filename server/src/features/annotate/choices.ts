import * as l10n from '@vscode/l10n';
import { indexOfParagraphAt } from '../../article/article.ts';
import type { Choice } from '../../format/shape.ts';
import { entityKinds, sourceKinds } from '../../format/vocabulary.ts';
import type { Entity } from '../../model/definition.ts';
import { textOf } from '../../model/entry.ts';
import { nearest } from '../../model/nearest.ts';
import type { ReadArticle } from '../../project/document.ts';
import { type Passage, passagesOf } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import { isRegistry, type Located } from '../../project/scope.ts';
import type { Span } from '../../syntax/span.ts';
import { spoken } from '../cards/labels.ts';
import { foldedWords } from '../fuzzy.ts';
import { type Handle, handleOf } from '../handle.ts';
import { claimName, entityName, referenceName } from '../names.ts';
import { type Home, homesFor } from './homes.ts';
import { selectedAddress, selectedWords } from './words.ts';

/** An entity that a name can be added to. */
export interface EntityChoice {
  readonly uri: string;
  readonly handle: Handle;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  /** Whether it is called so already, or has a name with a word like one of those selected. */
  readonly likeness: 'same' | 'like' | 'none';
}

/** A claim that a passage can be added to. */
export interface ClaimChoice {
  readonly uri: string;
  readonly handle: Handle;
  readonly id: string;
  readonly name: string;
  /** The names of its speakers. */
  readonly speaker: string;
  /** Whether its words stand in a paragraph of the selection. */
  readonly near: boolean;
}

/** What an entity or source can be, in words. */
export interface Kind {
  readonly value: string;
  readonly label: string;
  readonly doc: string;
}

/** What a selection in an article can be made of. */
export interface Choices {
  /** The words as a name or title; empty where nothing of the article is selected. */
  readonly words: string;
  /** A web address in the selection, or behind it. */
  readonly address?: string;
  /** The likeliest first. */
  readonly entities: readonly EntityChoice[];
  readonly homes: { readonly entity: readonly Home[]; readonly source: readonly Home[] };
  readonly kinds: { readonly entity: readonly Kind[]; readonly source: readonly Kind[] };
  /** The nearest first. */
  readonly claims: readonly ClaimChoice[];
}

/** What can be made of a span of an article's source. */
export function choicesFor(project: Project, article: ReadArticle, selection: Span): Choices {
  const words = selectedWords(article, selection);
  const address = selectedAddress(article, selection);
  return {
    words,
    ...(address === undefined ? {} : { address }),
    entities: entitiesLike(project, article, words),
    homes: {
      entity: homesFor(project, article, 'entity'),
      source: homesFor(project, article, 'source'),
    },
    kinds: { entity: likelyFirst(entityKinds, words).map(kindOf), source: sourceKinds.map(kindOf) },
    claims: claimsNear(project, article, selection),
  };
}

function kindOf({ value, doc }: Choice): Kind {
  return { value, label: spoken(value), doc: l10n.t(doc) };
}

/** A name without a capital is none: whoever is called so is not named. */
function likelyFirst(kinds: readonly Choice[], words: string): readonly Choice[] {
  if (!/^\p{Ll}/u.test(words)) return kinds;
  return kinds.toSorted((a, b) => Number(b.value === 'anonymous') - Number(a.value === 'anonymous'));
}

/** The entities that an article's annotation can refer to, those first whose names are like some words. */
export function entitiesLike(project: Project, article: ReadArticle, words: string): readonly EntityChoice[] {
  const files = project.annotationsOf(article.uri);
  const homes = [...files, ...[...project.annotations.values()].filter(isRegistry)];
  const wanted = foldedWords(words).trim();
  return homes
    .flatMap((file) => file.annotation.entities.map((definition) => ({ file, definition })))
    .filter(({ definition }) => definition.id !== '')
    .map((located) => ({
      choice: entityChoice(located, wanted),
      isUsed: files.some((file) => [...project.scope.uses.in(file, located)].length > 0),
    }))
    .sort(
      (a, b) =>
        likenesses.indexOf(a.choice.likeness) - likenesses.indexOf(b.choice.likeness) ||
        Number(b.isUsed) - Number(a.isUsed) ||
        a.choice.name.localeCompare(b.choice.name),
    )
    .map(({ choice }) => choice);
}

/** The likeliest first. */
const likenesses: readonly EntityChoice['likeness'][] = ['same', 'like', 'none'];

function entityChoice({ file, definition }: Located<Entity>, wanted: string): EntityChoice {
  const name = entityName(definition);
  return {
    uri: file.uri,
    handle: handleOf({ file, definition }),
    id: definition.id,
    name,
    kind: textOf(definition.entry, 'kind') ?? '',
    aliases: definition.names.filter((each) => each !== name),
    likeness: likenessOf(definition, wanted),
  };
}

/** @param wanted folded words */
function likenessOf({ names }: Entity, wanted: string): EntityChoice['likeness'] {
  const own = names.map((name) => foldedWords(name).trim());
  if (own.includes(wanted)) return 'same';
  const parts = own.flatMap((name) => name.split(' ')).filter(tells);
  return wanted.split(' ').some((word) => tells(word) && nearest(word, parts) !== undefined)
    ? 'like'
    : 'none';
}

function tells(word: string): boolean {
  return word.length > 2;
}

function claimsNear(project: Project, article: ReadArticle, selection: Span): readonly ClaimChoice[] {
  const distance = ({ pieces }: Passage): number =>
    Math.min(...pieces.map(({ start, end }) => Math.max(start - selection.end, selection.start - end, 0)));
  const paragraphOf = (offset: number): number => {
    const { start } = article.article.visible.toVisible({ start: offset, end: offset });
    return indexOfParagraphAt(article.article, start);
  };
  const here = new Set([paragraphOf(selection.start), paragraphOf(selection.end)]);
  return passagesOf(project, article)
    .filter(({ anchoring, claim }) => anchoring.status !== 'ambiguous' && claim.id !== '')
    .toSorted((a, b) => distance(a) - distance(b))
    .map(({ file, claim, pieces }) => ({
      uri: file.uri,
      handle: handleOf({ file, definition: claim }),
      id: claim.id,
      name: claimName(claim),
      speaker: claim.speakers.map((leaf) => referenceName(project, file, leaf)).join(', '),
      near: pieces.some(({ start }) => here.has(paragraphOf(start))),
    }));
}
