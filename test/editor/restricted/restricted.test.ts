import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt, open, problem } from '../inside/samples.ts';

describe('In a workspace that nobody trusts', () => {
  it('nobody does', () => assert.equal(vscode.workspace.isTrusted, false));

  it('hovers', async () => {
    const { document } = await open('articles/2025-02-18-riyadh-talks.news.yaml');
    assert.match(await hoverAt(document, 'speaker: sergey|-lavrov'), /Sergey Lavrov/);
  });

  it('warns, and offers to mend', async () => {
    const { document } = await open('articles/2025-03-13-witkoff-in-moscow.news.yaml');
    const { range } = await problem(document.uri, 'unsourced-claim');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    assert.ok(actions.some(({ title }) => title.startsWith('Silence unsourced-claim')));
  });
});
