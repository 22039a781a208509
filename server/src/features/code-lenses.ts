import * as l10n from '@vscode/l10n';
import type { CodeLens, Location, Range } from 'vscode-languageserver-types';
import type { Entity, Source } from '../model/definition.ts';
import { coverageOf } from '../project/coverage.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { breaksOf } from '../rules/breaks.ts';
import { isUnsourced, needsSource } from '../rules/sourcing/unsourced.ts';
import { spanOf } from '../syntax/tree.ts';
import { claimsIn } from './claims.ts';
import { around } from './meaning.ts';
import { rangeOf } from './place.ts';

/** The client's command that shows places: it takes a URI, a position there, and locations, all as LSP has them. */
export const showReferences = 'newsmark.showReferences';

/** What a lens is remembered by until it is shown. */
export interface LensData {
  readonly uri: string;
  readonly counts: 'claims' | 'unsourced' | 'quotations' | 'definition';
  /** Whose claims are counted, for a definition. */
  readonly id: string;
}

/** What a lens tells, and the places that it is about. */
interface Told {
  readonly title: string;
  readonly places: readonly Location[];
}

/**
 * Where an annotation file has something to count: above each entity and source, and above a file with an article.
 * What the counts are, `resolveCodeLens` finds out when they are shown.
 */
export function codeLenses(project: Project, uri: string): CodeLens[] {
  const file = project.annotations.get(uri);
  if (file === undefined) return [];
  const { entities, sources } = file.annotation;
  const ids = new Set<string>();
  const ofDefinitions = [...entities, ...sources].flatMap(({ id, idLeaf }): readonly CodeLens[] => {
    // Of an id that is given twice, references mean the first.
    if (id === '' || idLeaf === undefined || ids.has(id)) return [];
    ids.add(id);
    return [lensAt(rangeOf(file.text, idLeaf.at), { uri, counts: 'definition', id })];
  });
  return [...lensesOfFile(project, file), ...ofDefinitions];
}

function lensesOfFile(project: Project, file: AnnotationFile): readonly CodeLens[] {
  const { root, article } = file.annotation;
  const first = root?.node.pairs[0];
  if (article === undefined || first === undefined) return [];
  const range = rangeOf(file.text, first.key);
  const lens = (counts: LensData['counts']): CodeLens => lensAt(range, { uri: file.uri, counts, id: '' });
  const breaks = breaksOf(file.annotation.tree);
  const hasUnsourced = file.annotation.claims.some(
    (claim) => isUnsourced(claim, breaks) && needsSource(claim),
  );
  return [
    lens('claims'),
    ...(hasUnsourced ? [lens('unsourced')] : []),
    ...(project.articleOf(file)?.type === 'article' ? [lens('quotations')] : []),
  ];
}

function lensAt(range: Range, data: LensData): CodeLens {
  return { range, data };
}

/** A lens with its words, and with the client's command that shows what was counted. */
export function resolveCodeLens(project: Project, lens: CodeLens, { uri, counts, id }: LensData): CodeLens {
  const file = project.annotations.get(uri);
  const told = file && tellers[counts](project, file, id);
  // A lens without a command is asked for again and again; without a title it shows nothing.
  if (told === undefined) return { ...lens, command: { title: '', command: '' } };
  const { title, places } = told;
  // Nothing is to be seen behind a nought: the words alone are shown.
  if (places.length === 0) return { ...lens, command: { title, command: '' } };
  const args = [uri, lens.range.start, places];
  return { ...lens, command: { title, command: showReferences, arguments: args } };
}

const tellers: Readonly<
  Record<LensData['counts'], (project: Project, file: AnnotationFile, id: string) => Told | undefined>
> = { claims, unsourced, quotations, definition };

function claims(project: Project, file: AnnotationFile): Told {
  const places = claimPlaces(project, file, () => true);
  return { title: countOfClaims(places.length), places };
}

function unsourced(project: Project, file: AnnotationFile): Told {
  const places = claimPlaces(project, file, (claim) => claim.unsourced);
  return { title: l10n.t('{0} unsourced', String(places.length)), places };
}

function claimPlaces(
  project: Project,
  { uri }: AnnotationFile,
  wanted: (claim: { readonly unsourced: boolean }) => boolean,
): readonly Location[] {
  const found = claimsIn(project, uri)?.claims ?? [];
  return found.filter(wanted).map(({ selectionRange }) => ({ uri, range: selectionRange }));
}

/** Shows the quotations that are left. */
function quotations(project: Project, file: AnnotationFile): Told | undefined {
  const article = project.articleOf(file);
  if (article?.type !== 'article') return undefined;
  const { all, left } = coverageOf(project, article);
  if (all.length === 0) return { title: l10n.t('no quotations'), places: [] };
  return {
    title: l10n.t('{0} of {1} quotations annotated', String(all.length - left.length), String(all.length)),
    places: left.map(({ span }) => ({ uri: article.uri, range: rangeOf(article.text, span) })),
  };
}

function definition(project: Project, file: AnnotationFile, id: string): Told | undefined {
  const named = file.definitions.get(id)?.[0];
  if (named === undefined) return undefined;
  const { count, places } = usesIn(project, file, named);
  return { title: named.type === 'source' ? backed(count) : countOfClaims(count), places };
}

/** How many claims name a definition, for a source: rest on it, and where. */
function usesIn(
  project: Project,
  file: AnnotationFile,
  named: Entity | Source,
): { readonly count: number; readonly places: readonly Location[] } {
  const claiming = new Set<unknown>();
  const places = new Map<string, Location>();
  for (const use of project.scope.usesOf({ file, definition: named })) {
    const { reference } = use;
    const claim = around(reference.owner, 'claim');
    if (claim === undefined) continue;
    const isCited = reference.field === 'sources' || reference.owner.name === 'citation';
    if (named.type === 'source' && !isCited) continue;
    claiming.add(claim);
    // What several claims share by a merge stands in one place.
    const key = `${spanOf(reference.at).start} ${use.file.uri}`;
    if (!places.has(key)) places.set(key, { uri: use.file.uri, range: rangeOf(use.file.text, reference.at) });
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
