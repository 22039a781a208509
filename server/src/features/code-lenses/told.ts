import * as l10n from '@vscode/l10n';
import type { Location } from 'vscode-languageserver-types';
import type { Entity, Source } from '../../model/definition.ts';
import { coverageOf } from '../../project/coverage.ts';
import type { AnnotationFile, ReadArticle } from '../../project/document.ts';
import { findPassages } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import type { Steps } from '../../work/steps.ts';
import { claimsIn } from '../claims.ts';
import { rangeOf } from '../place.ts';

/** The client's command that suggests claims for an article: it takes the article's URI. */
export const suggestClaims = 'newsmark.suggestClaims';

/** What lenses count; the last only leads to what suggests claims for the quotations that are left. */
export const countables = ['claims', 'unsourced', 'quotations', 'definition', 'suggest'] as const;

export type Countable = (typeof countables)[number];

/** What a lens tells, and the places that it is about, or a command of its own. */
export type Told =
  | { readonly title: string; readonly places: readonly Location[] }
  | { readonly title: string; readonly command: string };

/** What each kind of lens tells of a file, or of one of its ids. */
export const tellers: Readonly<
  Record<Countable, (project: Project, uri: string, id: string) => Steps<Told | undefined>>
> = { claims, unsourced, quotations, definition, suggest };

function* claims(project: Project, uri: string): Steps<Told> {
  const places = yield* claimPlaces(project, uri, () => true);
  return { title: countOfClaims(places.length), places };
}

function* unsourced(project: Project, uri: string): Steps<Told> {
  const places = yield* claimPlaces(project, uri, (claim) => claim.unsourced);
  return { title: l10n.t('{0} unsourced', String(places.length)), places };
}

function* claimPlaces(
  project: Project,
  uri: string,
  wanted: (claim: { readonly unsourced: boolean }) => boolean,
): Steps<readonly Location[]> {
  const found = (yield* claimsIn(project, uri))?.claims ?? [];
  return found.filter(wanted).map(({ selectionRange }) => ({ uri, range: selectionRange }));
}

/** Shows the quotations that are left. */
function* quotations(project: Project, uri: string): Steps<Told | undefined> {
  const article = articleOf(project, uri);
  if (article === undefined) return undefined;
  yield* findPassages(project, article);
  const { all, left } = coverageOf(project, article);
  if (all.length === 0) return { title: l10n.t('no quotations'), places: [] };
  return {
    title: l10n.t('{0} of {1} quotations annotated', String(all.length - left.length), String(all.length)),
    places: left.map(({ span }) => ({ uri: article.uri, range: rangeOf(article.text, span) })),
  };
}

function* suggest(project: Project, uri: string): Steps<Told | undefined> {
  const article = articleOf(project, uri);
  if (article === undefined) return undefined;
  yield* findPassages(project, article);
  const { left } = coverageOf(project, article);
  return left.length === 0 ? undefined : { title: l10n.t('suggest the rest'), command: suggestClaims };
}

/** The article itself, or the one that a file annotates. */
function articleOf(project: Project, uri: string): ReadArticle | undefined {
  const file = project.annotations.get(uri);
  const article = file ? project.articleOf(file) : project.articleAt(uri);
  return article?.type === 'article' ? article : undefined;
}

function* definition(project: Project, uri: string, id: string): Steps<Told | undefined> {
  const file = project.annotations.get(uri);
  const named = file?.definitions.get(id)?.[0];
  if (file === undefined || named === undefined) return undefined;
  const { count, places } = yield* usesIn(project, file, named);
  return { title: named.type === 'source' ? backed(count) : countOfClaims(count), places };
}

/** How many claims name a definition, for a source: rest on it, and where. */
function* usesIn(
  project: Project,
  file: AnnotationFile,
  named: Entity | Source,
): Steps<{ readonly count: number; readonly places: readonly Location[] }> {
  const claiming = new Set<unknown>();
  const places = new Map<string, Location>();
  for (const { file: home, at, claim, as } of yield* project.scope.uses.findMentions({
    file,
    definition: named,
  })) {
    yield;
    if (claim === undefined || (named.type === 'source' && as !== 'source')) continue;
    claiming.add(claim);
    // What several claims share by a merge stands in one place.
    const key = `${at.start} ${home.uri}`;
    if (!places.has(key)) places.set(key, { uri: home.uri, range: rangeOf(home.text, at) });
  }
  return { count: claiming.size, places: [...places.values()] };
}

function countOfClaims(count: number): string {
  if (count === 0) return l10n.t('no claims');
  return count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', String(count));
}

function backed(count: number): string {
  if (count === 0) return l10n.t('backs no claims');
  return count === 1 ? l10n.t('backs 1 claim') : l10n.t('backs {0} claims', String(count));
}
