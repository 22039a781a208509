import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, place, replace, sample } from '../inside/samples.ts';
import { until } from '../inside/until.ts';

const deal = 'arvenia/harbour-deal.news.yaml';
const vote = 'arvenia/harbour-vote.news.yaml';

/** The actions of a kind at some words, each with its edit. */
async function actionsAt(
  document: vscode.TextDocument,
  words: string,
  kind: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  const at = place(document, words);
  return vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    kind.value,
    9,
  );
}

async function apply(edit: vscode.WorkspaceEdit | undefined): Promise<void> {
  assert.ok(edit && (await vscode.workspace.applyEdit(edit)), 'the edit is applied');
}

/** The text of a file as the editor has it, saved or not. */
async function textOf(path: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(sample(path))).getText();
}

describe('Format Document', () => {
  afterEach(closeAll);

  it('lays out what was typed in haste', async () => {
    const { document } = await open(vote);
    const before = document.getText();
    await replace(document, 'newsmark: 1\n', 'newsmark:   1  \n\n\n');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await apply(edit);
    assert.equal(document.getText(), before.replace('newsmark: 1\n', 'newsmark: 1\n\n'));
  });
});

describe('Rename Symbol', () => {
  afterEach(closeAll);

  it('renames an id in all files', async () => {
    const { document } = await open(deal);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      place(document, '  lena-|morvan:'),
      'l-morvan',
    );
    await apply(edit);
    assert.match(document.getText(), /^ {2}l-morvan:$/m);
    assert.match(await textOf(vote), /author: harbour-deal#l-morvan$/m);
  });
});

describe('Rename File', () => {
  const article = 'arvenia/harbour-vote.md';
  const renamed = 'arvenia/vote.md';

  async function move(from: string, to: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(sample(from), sample(to));
    await apply(edit);
  }

  afterEach(async () => {
    await move(renamed, article);
    await closeAll();
  });

  it('of an article takes its annotation along', async () => {
    const { document } = await open(vote);
    await move(article, renamed);
    await until('the new name in the annotation file', () => document.getText().includes('file: vote.md'));
  });
});

describe('Refactor', () => {
  afterEach(closeAll);

  it('extracts what an article defines to the registry of its kind', async () => {
    const { document } = await open(deal);
    const [action] = await actionsAt(document, '  harbour-|strike:', vscode.CodeActionKind.RefactorExtract);
    assert.equal(action?.title, 'Extract “harbour-strike” to registry/events.news.yaml');
    await apply(action.edit);
    assert.doesNotMatch(document.getText(), /^ {2}harbour-strike:/m);
    assert.match(await textOf('registry/events.news.yaml'), /^ {2}harbour-strike:\n {4}kind: event$/m);
    assert.match(await textOf(vote), /^ {4}about: \[harbour-strike\]$/m);
  });

  it('writes an alias out', async () => {
    const { document } = await open(deal);
    const [action] = await actionsAt(document, '<<: *|desk', vscode.CodeActionKind.RefactorInline);
    await apply(action?.edit);
    assert.match(document.getText(), /^ {4}confidence: high\n {4}reviewed: \{by: Night desk/m);
  });
});

describe('The call hierarchy', () => {
  afterEach(closeAll);

  async function rootAt(words: string): Promise<vscode.CallHierarchyItem | undefined> {
    const { document } = await open(deal);
    const items = await vscode.commands.executeCommand<readonly vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      place(document, words),
    );
    return items[0];
  }

  it('leads from a person to what they said, in other articles too', async () => {
    const calls = await vscode.commands.executeCommand<readonly vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      await rootAt('  lena-|morvan:'),
    );
    assert.deepEqual(
      calls.map(({ from }) => from.name),
      ['gates-open', 'toll-off', 'toll-off-again'],
    );
  });

  it('leads from a claim to whoever passed it on', async () => {
    const calls = await vscode.commands.executeCommand<readonly vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      await rootAt('id: reop|ening'),
    );
    assert.ok(calls.some(({ to }) => to.name === 'Arvenian Press Agency'));
  });
});
