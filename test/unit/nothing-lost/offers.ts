import { CodeActionTriggerKind, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import {
  articleActions,
  isArticleActionData,
  resolveArticleAction,
} from '../../../server/src/features/annotate/actions.ts';
import { addAlias } from '../../../server/src/features/annotate/alias.ts';
import type { FileChange } from '../../../server/src/features/annotate/change.ts';
import { annotatePassages, annotateSelection } from '../../../server/src/features/annotate/claims.ts';
import { define } from '../../../server/src/features/annotate/define.ts';
import { extendClaim } from '../../../server/src/features/annotate/extend.ts';
import { suggestedClaims } from '../../../server/src/features/annotate/suggestions.ts';
import { codeActions } from '../../../server/src/features/code-actions.ts';
import { fileRename } from '../../../server/src/features/file-rename/file-rename.ts';
import { fixAll } from '../../../server/src/features/fix-all.ts';
import { formatting, onTypeFormatting, rangesFormatting } from '../../../server/src/features/formatting.ts';
import { textOfFile } from '../../../server/src/features/place.ts';
import { reanchorActions } from '../../../server/src/features/reanchor.ts';
import {
  isActionData,
  refactorActions,
  resolveRefactoring,
} from '../../../server/src/features/refactor/actions.ts';
import { isRefusal, type Refusal } from '../../../server/src/features/refusal.ts';
import { rename } from '../../../server/src/features/rename/rename.ts';
import { sortKeys } from '../../../server/src/features/sort-keys.ts';
import { workspaceEdit } from '../../../server/src/features/workspace-edit.ts';
import type { ReadArticle } from '../../../server/src/project/document.ts';
import type { Project } from '../../../server/src/project/project.ts';
import type { Span } from '../../../server/src/syntax/span.ts';
import { spanOf } from '../../../server/src/syntax/tree.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { nodesOf } from '../edit/yaml.ts';
import { able } from '../features/refactorings.ts';

/** One edit that the tool offers. */
export interface Offer {
  /** What the edit is: the code of the rule that it mends, the kind of a refactoring. */
  readonly kind: string;
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

/** A file of a project in which somebody asks what can be done, at all places. */
export interface Scene {
  readonly project: Project;
  readonly uri: string;
}

/** A way in which the tool offers edits, by the request of the protocol. */
export interface Way {
  readonly method: string;
  readonly offers: (scene: Scene) => Iterable<Offer>;
}

const checking = {
  ...able,
  severities: new Map(),
  docs: undefined,
  failed: (_: string, error: unknown) => {
    throw error;
  },
};
const invoked = { triggerKind: CodeActionTriggerKind.Invoked, diagnostics: [] };
const everything = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
const spaces = { tabSize: 2, insertSpaces: true };

/** At how many places of a file somebody asks. */
const mostPlaces = 50;

/** Every way. A new one is put here, and tried by that. */
export const ways: Readonly<Record<string, Way>> = {
  fixes: {
    method: 'textDocument/codeAction',
    *offers({ project, uri }) {
      for (const { title, edit, diagnostics } of atOnce(codeActions(project, uri, everything, {}, checking)))
        if (edit)
          yield {
            kind: title.startsWith('Silence ') ? 'silence' : String(diagnostics?.[0]?.code),
            title,
            edit,
          };
    },
  },
  'all fixes': {
    method: 'textDocument/codeAction',
    *offers({ project, uri }) {
      for (const { title, edit } of atOnce(fixAll(project, uri, { only: ['source.fixAll'] }, checking)))
        if (edit) yield { kind: 'fix all', title, edit };
    },
  },
  refactorings: {
    method: 'textDocument/codeAction',
    *offers({ project, uri }) {
      const taken = new Set<string>();
      for (const position of placesIn({ project, uri })) {
        const range = { start: position, end: position };
        for (const action of atOnce(refactorActions(project, uri, range, { only: [''], ...invoked }, able))) {
          if (!isActionData(action.data) || taken.has(action.title)) continue;
          taken.add(action.title);
          const edit = atOnce(resolveRefactoring(project, action, action.data, able));
          if (edit) yield { kind: action.kind ?? '', title: action.title, edit };
        }
      }
    },
  },
  'keys in order': {
    method: 'textDocument/codeAction',
    *offers({ project, uri }) {
      for (const { title, edit } of atOnce(sortKeys(project, uri, { only: ['source'] }, able)))
        if (edit) yield { kind: 'sort keys', title, edit };
    },
  },
  'the article’s words': {
    method: 'textDocument/codeAction',
    *offers({ project, uri }) {
      for (const confirms of [false, true])
        for (const { title, edit } of atOnce(
          reanchorActions(project, uri, { only: ['source'] }, { ...able, confirms }),
        ))
          if (edit) yield { kind: 're-anchor', title, edit };
    },
  },
  'words of an article': {
    method: 'textDocument/codeAction',
    *offers(scene) {
      for (const { article, span } of selectionsIn(scene)) {
        const range = { start: article.text.positionAt(span.start), end: article.text.positionAt(span.end) };
        const options = { ...able, commands: [] };
        for (const action of articleActions(scene.project, article.uri, range, invoked, options)) {
          if (!isArticleActionData(action.data)) continue;
          const resolved = resolveArticleAction(scene.project, action, action.data, options);
          if (!isRefusal(resolved) && resolved.edit)
            yield { kind: action.kind ?? '', title: action.title, edit: resolved.edit };
        }
      }
    },
  },
  names: {
    method: 'textDocument/rename',
    *offers({ project, uri }) {
      const taken = new Set<string>();
      for (const position of placesIn({ project, uri })) {
        const edits = atOnce(rename(project, uri, position, 'renamed-2'));
        if (edits === null || isRefusal(edits)) continue;
        const edit = workspaceEdit(project, edits, able);
        const key = JSON.stringify(edit);
        if (taken.has(key)) continue;
        taken.add(key);
        yield { kind: 'rename', title: 'Rename', edit };
      }
    },
  },
  'names of files': {
    method: 'workspace/willRenameFiles',
    *offers({ project }) {
      for (const oldUri of [...project.annotations.keys(), ...project.articles.keys()])
        for (const newUri of [
          oldUri.replace(/([^/]*)$/, 'other/$1'),
          oldUri.replace(/\/[^/.]*([^/]*)$/, '/renamed$1'),
        ])
          yield {
            kind: 'rename files',
            title: newUri,
            edit: workspaceEdit(project, atOnce(fileRename(project, [{ oldUri, newUri }])), able),
          };
    },
  },
  layout: {
    method: 'textDocument/formatting',
    *offers({ project, uri }) {
      yield* formatted(uri, atOnce(formatting(project, uri, spaces)));
    },
  },
  'layout of lines': {
    method: 'textDocument/rangeFormatting',
    *offers({ project, uri }) {
      for (const position of placesIn({ project, uri })) {
        const range = { start: position, end: { line: position.line + 2, character: 0 } };
        yield* formatted(uri, atOnce(rangesFormatting(project, uri, [range], spaces)));
      }
    },
  },
  'layout of a typed line': {
    method: 'textDocument/onTypeFormatting',
    *offers({ project, uri }) {
      for (const { line } of placesIn({ project, uri }))
        yield* formatted(uri, atOnce(onTypeFormatting(project, uri, { line: line + 1, character: 0 })));
    },
  },
  claims: {
    method: 'newsmark/annotate',
    *offers(scene) {
      for (const { article, span } of selectionsIn(scene))
        yield* changed('annotate', annotateSelection(scene.project, article, [span], [], able));
      for (const article of articlesOf(scene)) {
        const suggested = suggestedClaims(scene.project, article).map(({ passages }) =>
          passages.map(({ start, end }) => ({
            start: article.text.offsetAt(start),
            end: article.text.offsetAt(end),
          })),
        );
        if (suggested.length > 0)
          yield* changed('suggested', annotatePassages(scene.project, article, suggested, [], able));
      }
    },
  },
  definitions: {
    method: 'newsmark/define',
    *offers(scene) {
      for (const article of articlesOf(scene))
        for (const home of [undefined, ...scene.project.annotations.keys()]) {
          yield* changed(
            'define',
            define(
              scene.project,
              article,
              { type: 'entity', kind: 'person', name: 'Петр O’Brien: #1' },
              home,
              able,
            ),
          );
          yield* changed(
            'define',
            define(
              scene.project,
              article,
              { type: 'source', kind: 'report', title: 'A “report”', address: 'https://example.org/a#b' },
              home,
              able,
            ),
          );
        }
    },
  },
  aliases: {
    method: 'newsmark/addAlias',
    *offers({ project, uri }) {
      const file = project.annotations.get(uri);
      for (const definition of file?.annotation.entities ?? [])
        if (file) yield* changed('add alias', addAlias({ file, definition }, 'the “one”, - #2', able));
    },
  },
  passages: {
    method: 'newsmark/extendClaim',
    *offers(scene) {
      const file = scene.project.annotations.get(scene.uri);
      for (const { article, span } of selectionsIn(scene))
        for (const definition of file?.annotation.claims ?? [])
          if (file && scene.project.articleOf(file) === article)
            yield* changed('extend', extendClaim(scene.project, article, span, { file, definition }, able));
    },
  },
};

function* formatted(uri: string, edits: readonly TextEdit[] | null): Iterable<Offer> {
  if (edits && edits.length > 0)
    yield { kind: 'format', title: 'Format', edit: { changes: { [uri]: [...edits] } } };
}

function* changed(kind: string, answer: { readonly change: FileChange } | Refusal): Iterable<Offer> {
  if ('change' in answer && answer.change.creates === undefined)
    yield { kind, title: kind, edit: { changes: { [answer.change.uri]: answer.change.edits } } };
}

/** Where some keys and values of a file begin, from its first to its last, as a client gives them. */
function placesIn({ project, uri }: Scene) {
  const file = project.annotations.get(uri);
  if (file === undefined) return [];
  const starts = nodesOf(file.annotation.tree).flatMap((node) => [
    spanOf(node).start,
    ...(node.kind === 'mapping' ? node.pairs.map(({ key }) => spanOf(key).start) : []),
  ]);
  const places = [...new Set(starts)];
  const step = Math.max(1, Math.ceil(places.length / mostPlaces));
  return places.filter((_, index) => index % step === 0).map((start) => file.text.positionAt(start + 1));
}

function articlesOf({ project, uri }: Scene): readonly ReadArticle[] {
  const file = project.annotations.get(uri);
  const article = file && project.articleOf(file);
  return article?.type === 'article' ? [article] : [];
}

/** Some words of a file's article, from a word to a few further on. */
function* selectionsIn(scene: Scene): Iterable<{ readonly article: ReadArticle; readonly span: Span }> {
  for (const article of articlesOf(scene)) {
    const words = [...article.text.getText().matchAll(/[\p{L}\p{N}]+/gu)];
    for (const index of [0, 3, Math.floor(words.length / 2), words.length - 3]) {
      const [first, last] = [words[index], words[index + 2]];
      if (first && last) yield { article, span: { start: first.index, end: last.index + last[0].length } };
    }
    const start = words[0]?.index ?? 0;
    for (const end of [start, start + (words[0]?.[0].length ?? 0)]) yield { article, span: { start, end } };
  }
}

/** The text of a file, annotation or settings. */
export function textAt({ project, uri }: Scene): string {
  return textOfFile(project, uri)?.getText() ?? '';
}
