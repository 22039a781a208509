import * as l10n from '@vscode/l10n';
import type {
  ChangeAnnotation,
  CodeAction,
  CodeActionContext,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Edit } from '../edit/edit.ts';
import type { Claim } from '../model/claim.ts';
import { keyOf } from '../project/anchors.ts';
import type { AnnotationFile, ReadArticle } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { type Drift, driftsIn, messageOf, presentWords, takeOverEach } from '../rules/anchoring/drift.ts';
import { excerpt } from '../rules/excerpt.ts';
import type { Steps } from '../work/steps.ts';
import { rangesOf } from './extent.ts';
import { reanchorKind } from './offer.ts';
import { rangeOf } from './place.ts';
import { type EditOptions, workspaceEdit } from './workspace-edit.ts';

/** How a client takes the edit. */
export interface ReanchorOptions extends EditOptions {
  /** Whether it lets people confirm parts of an edit; else only what is safe to take unseen is in it. */
  readonly confirms: boolean;
}

/** What can be done about claims whose article has changed. */
export interface Reanchoring {
  /** The annotation files that the edit changes. */
  readonly files: string[];
  /** Takes the article's words over, claim by claim; what is not safe to take unseen needs to be confirmed. */
  readonly edit: WorkspaceEdit;
  /** How many claims would have other words: those that are safe to take unseen, and those to be confirmed. */
  readonly safe: number;
  readonly unsure: number;
  /** Claims of which the edits of the article left nothing: by id, or else by their first words. */
  readonly lost: { readonly uri: string; readonly name: string; readonly range: Range }[];
}

/**
 * What can be done about the claims of an annotation file, or of all files of an article; null for any other file.
 *
 * @param only `edited` for the claims that edits since the article was opened have changed or taken away
 */
export function* reanchor(
  project: Project,
  uri: string,
  only: 'edited' | undefined,
  options: ReanchorOptions,
): Steps<Reanchoring | null> {
  const own = project.annotations.get(uri);
  if (own === undefined && project.articleAt(uri) === undefined) return null;
  const all: TakenOver[] = [];
  const lost: Reanchoring['lost'] = [];
  for (const file of own ? [own] : project.annotationsOf(uri)) {
    const article = project.articleOf(file);
    if (article?.type !== 'article') continue;
    yield* project.findAnchors(file);
    const isEdited = (claim: Claim): boolean => article.tracked?.get(file.uri)?.has(keyOf(claim)) ?? false;
    const drifts = driftsIn(project, file).filter(
      ({ claim, isSafe }) => (only === undefined || isEdited(claim)) && (isSafe || options.confirms),
    );
    for (const taken of takeOverEach(file, article.article, drifts)) all.push({ ...taken, file });
    for (const claim of lostOf(project, file, article)) lost.push(claim);
  }
  const safe = all.filter(({ drift }) => drift.isSafe).length;
  return {
    files: [...new Set(all.map(({ file }) => file.text.uri))],
    edit: editOf(project, all, options),
    safe,
    unsure: all.length - safe,
    lost,
  };
}

/** The source action that takes over the article's words, where some have drifted. */
export function* reanchorActions(
  project: Project,
  uri: string,
  { only }: Pick<CodeActionContext, 'only'>,
  options: ReanchorOptions,
): Steps<CodeAction[]> {
  if (!only?.some(takesReanchor)) return [];
  if (!project.annotations.has(uri)) return [];
  const answer = yield* reanchor(project, uri, undefined, options);
  if (answer === null || answer.safe + answer.unsure === 0) return [];
  return [{ title: l10n.t('Take over the article’s words'), kind: reanchorKind, edit: answer.edit }];
}

/** A kind stands for all kinds below it; the empty one for every kind. */
function takesReanchor(kind: string): boolean {
  return kind === '' || kind === reanchorKind || reanchorKind.startsWith(`${kind}.`);
}

function lostOf(project: Project, file: AnnotationFile, { tracked }: ReadArticle): Reanchoring['lost'] {
  const anchors = project.anchorsOf(file);
  const places = tracked?.get(file.uri);
  return file.annotation.claims
    .filter((claim) => places?.get(keyOf(claim)) === null && anchors?.of(claim)?.status === 'orphan')
    .map((claim) => ({
      uri: file.text.uri,
      name: nameOf(claim),
      range: rangesOf({ file, definition: claim }).selectionRange,
    }));
}

function nameOf({ id, pieces }: Claim): string {
  return id === '' ? excerpt(pieces[0]?.text ?? '') : id;
}

interface TakenOver {
  readonly file: AnnotationFile;
  readonly drift: Drift;
  readonly edits: readonly Edit[];
}

function editOf(project: Project, all: readonly TakenOver[], options: ReanchorOptions): WorkspaceEdit {
  const byFile = new Map<AnnotationFile, TakenOver[]>();
  for (const taken of all) byFile.set(taken.file, [...(byFile.get(taken.file) ?? []), taken]);
  if (options.confirms && options.documentChanges) return confirmedEdit(byFile, options);
  const edits = [...byFile].map(
    ([{ uri }, ofFile]) => [uri, ofFile.flatMap((taken) => taken.edits)] as const,
  );
  return workspaceEdit(project, new Map(edits), options);
}

/** One change annotation a claim, so that each can be taken or left on its own. */
function confirmedEdit(
  byFile: ReadonlyMap<AnnotationFile, readonly TakenOver[]>,
  { versionOf }: ReanchorOptions,
): WorkspaceEdit {
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const documentChanges = [...byFile].map(([file, ofFile]) => ({
    textDocument: { uri: file.text.uri, version: versionOf(file.uri) ?? null },
    edits: ofFile.flatMap(({ drift, edits }) => {
      const annotationId = String(Object.keys(changeAnnotations).length + 1);
      changeAnnotations[annotationId] = {
        label: nameOf(drift.claim),
        description: messageOf(drift, presentWords(drift)),
        needsConfirmation: !drift.isSafe,
      };
      return edits.map(({ span, text: newText }) => ({
        range: rangeOf(file.text, span),
        newText,
        annotationId,
      }));
    }),
  }));
  return { documentChanges, changeAnnotations };
}
