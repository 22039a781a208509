import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionId, hoverAt, open, problem } from '../inside/samples.ts';

describe('the installed package', () => {
  it('lies where a user has it', () => {
    assert.match(
      vscode.extensions.getExtension(extensionId)?.extensionPath ?? '',
      /extensions[\\/]newsmark\.newsmark-/,
    );
  });

  it('hovers', async () => {
    const { document } = await open('articles/2025-02-18-riyadh-talks.news.yaml');
    assert.match(await hoverAt(document, 'speaker: sergey|-lavrov'), /Sergey Lavrov/);
  });

  it('warns, and has the page of the rule with it', async () => {
    const { document } = await open('articles/2025-03-13-witkoff-in-moscow.news.yaml');
    const { code } = await problem(document.uri, 'unsourced-claim');
    if (typeof code !== 'object') throw new Error('The code has no page.');
    const rule = await vscode.workspace.openTextDocument(code.target);
    assert.match(rule.getText(), /unsourced-claim/);
  });
});
