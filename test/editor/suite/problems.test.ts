import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../inside/page.ts';
import {
  closeAll,
  codeOf,
  noProblem,
  open,
  problem,
  problems,
  replace,
  sample,
  span,
} from '../inside/samples.ts';

const witkoff = 'articles/2025-03-13-witkoff-in-moscow.news.yaml';

describe('problems', () => {
  afterEach(closeAll);

  it('warn of a claim without a source', async () => {
    const { document } = await open(witkoff);
    const { severity } = await problem(document.uri, 'unsourced-claim');
    assert.equal(severity, vscode.DiagnosticSeverity.Warning);
  });

  it('are those that the samples intend, and no others', async () => {
    const { document } = await open(witkoff);
    await problem(document.uri, 'unsourced-claim');
    assert.deepEqual(problems(document.uri).map(codeOf).sort(), [
      'text-ambiguous',
      'unattributed-claim',
      'unsourced-claim',
    ]);
  });

  it('link to the page of their rule', async () => {
    const { document } = await open(witkoff);
    const { code } = await problem(document.uri, 'unsourced-claim');
    assert.match(typeof code === 'object' ? code.target.path : '', /docs\/rules\/unsourced-claim\.md$/);
  });

  it('go when a source is named', async () => {
    const { document } = await open(witkoff);
    await problem(document.uri, 'unsourced-claim');
    await replace(document, 'sources: []', 'sources: [izvestia-witkoff]');
    await noProblem(document.uri, 'unsourced-claim');
  });

  it('come back when the edit is undone', async () => {
    const { document } = await open(witkoff);
    await replace(document, 'sources: []', 'sources: [izvestia-witkoff]');
    await noProblem(document.uri, 'unsourced-claim');
    await vscode.commands.executeCommand('undo');
    await problem(document.uri, 'unsourced-claim');
  });

  it('tell of a speaker whom nobody has defined, where the name stands', async () => {
    const { document } = await open(witkoff);
    await replace(document, 'speaker: scott-bessent', 'speaker: scott-besent');
    const { range } = await problem(document.uri, 'undefined-entity');
    assert.ok(range.isEqual(span(document, 'scott-besent')), JSON.stringify(range));
  });

  it('come with a fix', async () => {
    const { document } = await open(witkoff);
    await replace(document, 'speaker: scott-bessent', 'speaker: scott-besent');
    const { range } = await problem(document.uri, 'undefined-entity');
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.ok(
      actions.some(({ title }) => title.includes('scott-bessent')),
      actions.map(({ title }) => title).join('; '),
    );
  });

  it('show in one file what is edited in another', async () => {
    const { document } = await open(witkoff);
    await problem(document.uri, 'unsourced-claim');
    const people = await open('registry/people.news.yaml');
    await replace(people.document, '  scott-bessent:', '  scott-b:');
    await problem(document.uri, 'undefined-entity');
    await vscode.commands.executeCommand('undo');
    await noProblem(document.uri, 'undefined-entity');
  });

  it('go with the file', async () => {
    const file = sample('articles/gone.news.yaml');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('newsmark: 1\nclaims:\n  - id: a\n'));
    await open('articles/gone.news.yaml');
    await problem(file, 'missing-key');
    await closeAll();
    await vscode.workspace.fs.delete(file);
    await noProblem(file, 'missing-key');
  });

  it('can be seen', async () => {
    const editor = await open(witkoff);
    const { range } = await problem(editor.document.uri, 'unsourced-claim');
    editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await page.see('.markers-panel', 'unsourced-claim');
    await page.picture('problems');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
