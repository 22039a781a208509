import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import { CST, Lexer, parseAllDocuments } from 'yaml';
import { textOfFile } from '../../../server/src/features/place.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { nodesOf } from '../edit/yaml.ts';

/** What an edit may do beside what it is for. */
export interface Leave {
  /** It takes something out, and the comments that stand in it. */
  readonly removes?: boolean;
  /** It writes the same in another way. */
  readonly rewrites?: boolean;
}

/**
 * Looks at what becomes of the files of a project by an edit, as an editor carries it out: they can be read as well as
 * before, by any reader of YAML; no comment is gone; what the edit is not about is written as it was; and taking it
 * back gives what was there.
 */
export function keepsAll(project: Project, edit: WorkspaceEdit, leave: Leave = {}): void {
  const changes = [...editsOf(edit)].map(([uri, edits]) => {
    // One that is made anew has nothing to lose, and may take what another file had.
    const before = textOfFile(project, uri) ?? TextDocument.create(uri, 'newsmark', 0, '');
    const text = before.getText();
    const after = TextDocument.applyEdits(before, [...edits]);
    assert.equal(takenBack(before, edits, after), text);
    return { uri, text, after };
  });
  const files = changes.filter(({ uri }) => /\.ya?ml$/.test(uri));
  for (const { text, after } of files) readsAsBefore(text, after);
  const [before, later] = [files.map(({ text }) => text), files.map(({ after }) => after)];
  const shown = files.map(({ uri, text, after }) => `\n${uri}\n${text}\n→\n${after}`).join('');
  const [had, has] = [before.map(piecesOf), later.map(piecesOf)];
  const comments = (all: readonly Pieces[]) => all.flatMap((file) => file.comments);
  const scalars = (all: readonly Pieces[]) => all.flatMap((file) => file.scalars);
  if (!leave.removes)
    assert.deepEqual(missing(comments(had), comments(has)), [], `a comment is gone:${shown}`);
  if (leave.rewrites) return;
  const [values, afterwards] = [countOf(before.flatMap(valuesIn)), countOf(later.flatMap(valuesIn))];
  const rewritten = missing(scalars(had), scalars(has)).filter((written) => {
    const [value = ''] = valuesIn(written);
    // Between quotation marks these are words, and say something else.
    if (value === 'true' || value === 'false') return false;
    const count = afterwards.get(value) ?? 0;
    return count > 0 && count >= (values.get(value) ?? 0);
  });
  assert.deepEqual(rewritten, [], `what says the same is written in another way:${shown}`);
}

function readsAsBefore(text: string, after: string): void {
  const shown = `\n${text}\n→\n${after}`;
  assert(parse(after).problems.length <= parse(text).problems.length, `it cannot be read as before:${shown}`);
  assert(faults(after) <= faults(text), `another reader cannot read it:${shown}`);
  const ends = text.includes('\r\n') ? /(?<!\r)\n/ : /\r\n/;
  if (text.includes('\n')) assert.doesNotMatch(after, ends, `the ends of lines are mixed:${shown}`);
  if (text !== '')
    assert.equal(
      after.startsWith('\uFEFF'),
      text.startsWith('\uFEFF'),
      `the mark of the byte order:${shown}`,
    );
}

function editsOf(edit: WorkspaceEdit): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, readonly TextEdit[]>(Object.entries(edit.changes ?? {}));
  for (const change of edit.documentChanges ?? []) {
    if (!TextDocumentEdit.is(change)) continue;
    const own = change.edits.filter((each): each is TextEdit => 'newText' in each);
    edits.set(change.textDocument.uri, [...(edits.get(change.textDocument.uri) ?? []), ...own]);
  }
  return edits;
}

/** The text after the opposite of edits: what an editor keeps for Undo. */
function takenBack(before: TextDocument, edits: readonly TextEdit[], after: string): string {
  const sorted = edits
    .map(({ range, newText }) => ({
      start: before.offsetAt(range.start),
      end: before.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let moved = 0;
  const back = sorted.map(({ start, end, newText }) => {
    const at = start + moved;
    moved += newText.length - (end - start);
    return { at, written: newText, was: before.getText().slice(start, end) };
  });
  return back.reduceRight((text, { at, written, was }) => {
    assert.equal(text.slice(at, at + written.length), written);
    return text.slice(0, at) + was + text.slice(at + written.length);
  }, after);
}

function faults(text: string): number {
  return parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false }).reduce(
    (sum, document) => sum + document.errors.length,
    0,
  );
}

interface Pieces {
  readonly comments: readonly string[];
  readonly scalars: readonly string[];
}

/** The comments and scalars of a file as they are written, by a reader of YAML that is not ours. */
function piecesOf(text: string): Pieces {
  const comments: string[] = [];
  const scalars: string[] = [];
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'comment') comments.push(token.trimEnd());
    else if (isScalar || type === 'single-quoted-scalar' || type === 'double-quoted-scalar')
      scalars.push(token.replaceAll(/[ \t]*\r?\n[ \t]*/g, '\n').trim());
    isScalar = type === 'scalar';
  }
  return { comments, scalars };
}

function valuesIn(text: string): readonly string[] {
  return nodesOf(parse(text)).flatMap((node) => {
    if (node.kind === 'scalar') return [node.value];
    return node.kind === 'mapping' ? node.pairs.map(({ key }) => key.value) : [];
  });
}

/** What is in one list more often than in another. */
function missing(had: readonly string[], has: readonly string[]): readonly string[] {
  const left = new Map(countOf(has));
  return had.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

function countOf(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
