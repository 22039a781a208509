import type { CodeLens, Range } from 'vscode-languageserver-types';
import { breaksOf } from '../project/breaks.ts';
import { coverageOf } from '../project/coverage.ts';
import type { AnnotationFile, ReadArticle } from '../project/document.ts';
import { findPassages } from '../project/passages.ts';
import type { Project } from '../project/project.ts';
import { isUnsourced, needsSource } from '../rules/sourcing/unsourced.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { sourcingIn } from './article/standing.ts';
import { type Countable, tellers } from './code-lenses/told.ts';
import { showReferences } from './offer.ts';
import { rangeOf } from './place.ts';

/** What a lens is remembered by until it is shown. */
export interface LensData {
  readonly uri: string;
  readonly counts: Countable;
  /** Whose claims are counted, for a definition. */
  readonly id: string;
}

/**
 * Where an annotation file has something to count: above each entity and source, and above a file with an article;
 * above an article too. What the counts are, `resolveCodeLens` finds out when they are shown.
 *
 * @param suggests whether the client has the command that suggests claims
 */
export function* codeLenses(project: Project, uri: string, suggests: boolean): Steps<CodeLens[]> {
  const article = project.articleAt(uri);
  if (article) return yield* lensesOfArticle(project, article, suggests);
  const file = project.annotations.get(uri);
  if (file === undefined) return [];
  const { entities, sources } = file.annotation;
  const ids = new Set<string>();
  const ofDefinitions = yield* eachOf([...entities, ...sources], ({ id, idLeaf }): readonly CodeLens[] => {
    // Of an id that is given twice, references mean the first.
    if (id === '' || idLeaf === undefined || ids.has(id)) return [];
    ids.add(id);
    return [lensAt(rangeOf(file.text, idLeaf.at), { uri, counts: 'definition', id })];
  });
  return [...(yield* lensesOfFile(project, file)), ...ofDefinitions.flat()];
}

function* lensesOfFile(project: Project, file: AnnotationFile): Steps<readonly CodeLens[]> {
  const { root, article } = file.annotation;
  const first = root?.node.pairs[0];
  if (article === undefined || first === undefined) return [];
  const range = rangeOf(file.text, first.key);
  const lens = (counts: Countable): CodeLens => lensAt(range, { uri: file.uri, counts, id: '' });
  const breaks = breaksOf(file.annotation.tree);
  const lacking = yield* eachOf(
    file.annotation.claims,
    (claim) => isUnsourced(claim, breaks) && needsSource(claim),
  );
  return [
    lens('claims'),
    ...(lacking.includes(true) ? [lens('unsourced')] : []),
    ...(project.articleOf(file)?.type === 'article' ? [lens('quotations')] : []),
  ];
}

function* lensesOfArticle(project: Project, article: ReadArticle, suggests: boolean): Steps<CodeLens[]> {
  const { uri } = article;
  const lacksSource = sourcingIn(project, article);
  const lacking = yield* eachOf(yield* findPassages(project, article), lacksSource);
  const isLeft = coverageOf(project, article).left.length > 0;
  const counts: readonly Countable[] = [
    'claims',
    ...(lacking.includes(true) ? (['unsourced'] as const) : []),
    'quotations',
    ...(suggests && isLeft ? (['suggest'] as const) : []),
  ];
  const start = { line: 0, character: 0 };
  return counts.map((each) => lensAt({ start, end: start }, { uri, counts: each, id: '' }));
}

function lensAt(range: Range, data: LensData): CodeLens {
  return { range, data };
}

/** A lens with its words, and with the client's command that shows what was counted. */
export function* resolveCodeLens(
  project: Project,
  lens: CodeLens,
  { uri, counts, id }: LensData,
): Steps<CodeLens> {
  const told = yield* tellers[counts](project, uri, id);
  // A lens without a command is asked for again and again; without a title it shows nothing.
  if (told === undefined) return { ...lens, command: { title: '', command: '' } };
  const { title } = told;
  if ('command' in told) return { ...lens, command: { title, command: told.command, arguments: [uri] } };
  // Nothing is to be seen behind a nought: the words alone are shown.
  if (told.places.length === 0) return { ...lens, command: { title, command: '' } };
  const args = [uri, lens.range.start, told.places];
  return { ...lens, command: { title, command: showReferences, arguments: args } };
}
