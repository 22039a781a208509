import * as l10n from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
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
import { extentOf } from './extent.ts';
import { rangeOf } from './place.ts';
import { type EditOptions, workspaceEdit } from './workspace-edit.ts';

/** The kind of the action that takes over the article's words. */
export const reanchorKind = 'source.reanchor.newsmark';

/** How a client takes the edit. */
export interface ReanchorOptions extends EditOptions {
  /** Whether it lets people confirm parts of an edit; else only what is safe to take unseen is in it. */
  readonly confirms: boolean;
}

/** What can be done about an annotation file whose article has changed. */
export interface Reanchoring {
  /** The annotation file. */
  readonly uri: string;
  /** Takes the article's words over, claim by claim; what is not safe to take unseen needs to be confirmed. */
  readonly edit: WorkspaceEdit;
  /** How many claims would have other words: those that are safe to take unseen, and those to be confirmed. */
  readonly safe: number;
  readonly unsure: number;
  /** Claims of which the edits of the article left nothing: by id, or else by their first words. */
  readonly lost: readonly { readonly name: string; readonly range: Range }[];
}

/**
 * What can be done about the claims of a file that have drifted, or about all that are told of an article; the files
 * for which nothing is due are left out.
 *
 * @param only `edited` for the claims that edits since the article was opened have changed or taken away
 */
export function* reanchor(
  project: Project,
  uri: string,
  only: 'edited' | undefined,
  options: ReanchorOptions,
): Steps<Reanchoring[]> {
  const own = project.annotations.get(uri);
  const answers: Reanchoring[] = [];
  for (const file of own ? [own] : project.annotationsOf(uri)) {
    const article = project.articleOf(file);
    if (article?.type !== 'article') continue;
    yield* project.findAnchors(file);
    const isEdited = (claim: Claim): boolean => article.tracked?.get(file.uri)?.has(keyOf(claim)) ?? false;
    const drifts = driftsIn(project, file).filter(({ claim }) => only === undefined || isEdited(claim));
    const taken = takeOverEach(
      file,
      article.article,
      drifts.filter(({ isSafe }) => isSafe || options.confirms),
    );
    const lost = lostOf(project, file, article);
    if (taken.length === 0 && lost.length === 0) continue;
    const safe = taken.filter(({ drift }) => drift.isSafe).length;
    const edit = editOf(project, file, taken, options);
    answers.push({ uri: file.text.uri, edit, safe, unsure: taken.length - safe, lost });
  }
  return answers;
}

/** The source action that takes over the article's words, where some have drifted. */
export function* reanchorActions(
  project: Project,
  uri: string,
  { only }: Pick<CodeActionContext, 'only'>,
  options: ReanchorOptions,
): Steps<CodeAction[]> {
  if (!only?.some(takesReanchor)) return [];
  const [answer] = project.annotations.has(uri) ? yield* reanchor(project, uri, undefined, options) : [];
  if (answer === undefined || answer.safe + answer.unsure === 0) return [];
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
      name: nameOf(claim),
      range: rangeOf(file.text, extentOf(file, claim.entry, [claim.idLeaf, claim.pieces[0]]).name),
    }));
}

function nameOf({ id, pieces }: Claim): string {
  return id === '' ? excerpt(pieces[0]?.text ?? '') : id;
}

interface TakenOver {
  readonly drift: Drift;
  readonly edits: readonly Edit[];
}

/** One change annotation a claim, so that each can be taken or left on its own. */
function editOf(
  project: Project,
  file: AnnotationFile,
  taken: readonly TakenOver[],
  options: ReanchorOptions,
): WorkspaceEdit {
  if (!options.confirms || !options.documentChanges)
    return workspaceEdit(project, new Map([[file.uri, taken.flatMap(({ edits }) => edits)]]), options);
  const annotations = taken.map(({ drift }): readonly [string, ChangeAnnotation] => {
    const number = String(file.annotation.claims.indexOf(drift.claim) + 1);
    const label = nameOf(drift.claim);
    return [
      number,
      { label, description: messageOf(drift, presentWords(drift)), needsConfirmation: !drift.isSafe },
    ];
  });
  return {
    documentChanges: [
      {
        textDocument: { uri: file.text.uri, version: options.versionOf(file.uri) ?? null },
        edits: taken.flatMap(({ edits }, index) =>
          edits.map((edit) => annotated(file.text, edit, annotations[index]?.[0] ?? '')),
        ),
      },
    ],
    changeAnnotations: Object.fromEntries(annotations),
  };
}

function annotated(text: TextDocument, { span, text: newText }: Edit, annotationId: string) {
  return { range: rangeOf(text, span), newText, annotationId };
}
