import * as l10n from '@vscode/l10n';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { isTooLong } from '../../annotate/passages.ts';
import { quotationsOf } from '../../article/quotations.ts';
import type { ReadArticle } from '../../project/document.ts';
import { passagesOf } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import { overlaps, type Span, touches } from '../../syntax/span.ts';
import { locatedBy } from '../handle.ts';
import type { articleActionKinds } from '../offer.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { EditOptions } from '../workspace-edit.ts';
import { addAlias } from './alias.ts';
import type { FileChange } from './change.ts';
import { entitiesLike } from './choices.ts';
import { annotateSelection } from './claims.ts';
import { selectedWords } from './words.ts';

type Kind = (typeof articleActionKinds)[number];

/** The client's command that goes where something is still to be typed. */
export const goOn = 'newsmark.goOn';

/** What a client can do with the actions of an article. */
export interface ArticleActionOptions extends EditOptions {
  /** Whether edits are asked for once somebody chose an action; given at once to those who do not ask. */
  readonly resolvesEdits: boolean;
  /** The client's commands that answers may name. */
  readonly commands: readonly string[];
}

/** What an action says of itself, so that its edit can be worked out later. */
export interface ArticleActionData {
  readonly article: string;
  readonly selection: Range;
  /** The entity that gets another name; absent where a claim is made. */
  readonly entity?: { readonly uri: string; readonly handle: unknown };
}

/** A name is not longer than this, in words. */
const mostNameWords = 5;
/** More entities than these are no choice. */
const mostEntities = 2;

/** What can be made of the words that are selected in an article, or of those at the cursor. */
export function articleActions(
  project: Project,
  uri: string,
  selection: Range,
  context: Pick<CodeActionContext, 'only' | 'triggerKind' | 'diagnostics'>,
  options: ArticleActionOptions,
): CodeAction[] {
  const article = project.articleAt(uri);
  if (article === undefined) return [];
  const span = spanIn(article, selection);
  const data: ArticleActionData = { article: uri, selection };
  const claim = claimTitle(project, article, span, context);
  const actions: readonly (readonly [Kind, string, ArticleActionData])[] = [
    ...(claim === undefined ? [] : ([['refactor.extract.claim', claim, data]] as const)),
    ...aliasActions(project, article, span, data),
  ];
  return actions
    .filter(([kind]) => isWanted(kind, context))
    .flatMap(([kind, title, own]) => {
      const action: CodeAction = { title, kind, data: own };
      if (options.resolvesEdits) return [action];
      const resolved = resolveArticleAction(project, action, own, options);
      return isRefusal(resolved) ? [] : [resolved];
    });
}

/** An action with its edit; why it cannot be done, where it cannot be done any more. */
export function resolveArticleAction(
  project: Project,
  { title, kind }: CodeAction,
  { article: uri, selection, entity }: ArticleActionData,
  options: ArticleActionOptions,
): CodeAction | Refusal {
  const article = project.articleAt(uri);
  const stale: Refusal = { refused: l10n.t('That can no longer be done: the files have changed.') };
  if (article === undefined) return stale;
  const span = spanIn(article, selection);
  const action = { title, ...(kind === undefined ? {} : { kind }) };
  if (entity === undefined) {
    const added = annotateSelection(project, article, [span], [], options);
    if (isRefusal(added)) return added;
    const { uri: file, cursor } = added.change;
    const command = options.commands.includes(goOn)
      ? { command: { title: '', command: goOn, arguments: [file, cursor] } }
      : {};
    return { ...action, edit: editOf(added.change, options), ...command };
  }
  const file = project.annotations.get(entity.uri);
  const located = file && locatedBy(file, entity.handle);
  if (located?.definition.type !== 'entity') return stale;
  const target = { file: located.file, definition: located.definition };
  const added = addAlias(target, selectedWords(article, span), options);
  return isRefusal(added) ? added : { ...action, edit: editOf(added.change, options) };
}

/** Reads what came back from a client. */
export function isArticleActionData(data: unknown): data is ArticleActionData {
  if (typeof data !== 'object' || data === null) return false;
  if (!('article' in data && typeof data.article === 'string')) return false;
  if (!('selection' in data && Range.is(data.selection))) return false;
  if (!('entity' in data)) return true;
  const { entity } = data;
  return typeof entity === 'object' && entity !== null && 'uri' in entity && typeof entity.uri === 'string';
}

/**
 * What making a claim is called there; undefined where nobody is likely to want one. At a mere cursor it is offered
 * unasked only within a quotation that has no claim and no fix of its own yet.
 */
function claimTitle(
  project: Project,
  article: ReadArticle,
  span: Span,
  { triggerKind, diagnostics }: Pick<CodeActionContext, 'triggerKind' | 'diagnostics'>,
): string | undefined {
  if (span.end > span.start) {
    if (isTooLong([span])) return undefined;
    const isWord = /[\p{L}\p{N}]/u.test(article.article.text.slice(span.start, span.end));
    return isWord ? l10n.t('Annotate the selection as a claim') : undefined;
  }
  if (passagesOf(project, article).some(({ pieces }) => pieces.some((piece) => touches(piece, span.start))))
    return undefined;
  const quotation = quotationsOf(article.article).quotations.find((each) => touches(each.span, span.start));
  if (quotation === undefined)
    return triggerKind === CodeActionTriggerKind.Invoked
      ? l10n.t('Annotate this sentence as a claim')
      : undefined;
  return diagnostics.some(({ code }) => code === 'unannotated-quote')
    ? undefined
    : l10n.t('Annotate this quotation as a claim');
}

function aliasActions(
  project: Project,
  article: ReadArticle,
  span: Span,
  data: ArticleActionData,
): readonly (readonly [Kind, string, ArticleActionData])[] {
  if (span.end === span.start) return [];
  const words = selectedWords(article, span);
  if (words === '' || words.split(' ').length > mostNameWords || isWithinClaim(project, article, span))
    return [];
  const like = entitiesLike(project, article, words).filter(({ likeness }) => likeness !== 'none');
  if (like.some(({ likeness }) => likeness === 'same')) return [];
  return like
    .slice(0, mostEntities)
    .map(({ uri, handle, name }) => [
      'refactor.extract.alias',
      l10n.t('Add “{0}” to the aliases of {1}', words, name),
      { ...data, entity: { uri, handle } },
    ]);
}

/** What somebody said is no name of anybody, as a rule. */
function isWithinClaim(project: Project, article: ReadArticle, span: Span): boolean {
  return passagesOf(project, article).some(({ pieces }) => pieces.some((piece) => overlaps(piece, span)));
}

function isWanted(kind: Kind, { only }: Pick<CodeActionContext, 'only'>): boolean {
  return only?.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`)) ?? true;
}

function editOf({ uri, version, edits }: FileChange, { documentChanges }: EditOptions): WorkspaceEdit {
  return documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

function spanIn({ text }: ReadArticle, { start, end }: Range): Span {
  return { start: text.offsetAt(start), end: text.offsetAt(end) };
}
