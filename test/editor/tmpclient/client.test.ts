import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../inside/page.ts';
import { until } from '../inside/until.ts';

const text = `newsmark: 1\nclaims:\n  - id: one\n    sources: [a]\n  - id: two\n    sources: []\n`;
const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri;
describe('client', () => {
  it('activates', async () => {
    const x = vscode.extensions.getExtension('newsmark.newsmark');
    console.log('found', x !== undefined, x?.isActive);
    try {
      await Promise.race([
        x?.activate(),
        new Promise((_, no) => setTimeout(() => no(new Error('slow')), 8000)),
      ]);
      console.log('active');
    } catch (e) {
      console.log('FAILED', e instanceof Error ? e.stack : e);
    }
    await vscode.commands.executeCommand('newsmark.showOutput');
    await page.picture('web-output');
  });
  it('status', async () => {
    const file = vscode.Uri.joinPath(folder(), 'x.news.yaml');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(folder(), 'story.md'),
      new TextEncoder().encode('# A story\n\nWords.\n'),
    );
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await new Promise((r) => setTimeout(r, 4000));
    await page.picture('web-status');
    await vscode.commands.executeCommand('newsmark.showOutput');
    await new Promise((r) => setTimeout(r, 1000));
    await page.picture('web-status2');
  });
  it('next', async () => {
    await page.press('Control+F8');
    await until('two', () => vscode.window.activeTextEditor?.selection.active.line === 4);
  });
  it('hovers and reads files', async () => {
    const e = vscode.window.activeTextEditor as vscode.TextEditor;
    const h = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      e.document.uri,
      new vscode.Position(0, 2),
    );
    console.log(h.map((x) => x.contents.map((c) => (c as vscode.MarkdownString).value)).join());
    assert.ok(h.length > 0);
  });
  it('makes an annotation', async () => {
    const article = vscode.Uri.joinPath(folder(), 'story.md');
    await vscode.commands.executeCommand('newsmark.newAnnotation', article);
    await until('open', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('story.news.yaml'));
    await vscode.commands.executeCommand('undo');
    await until('undone', async () => {
      try {
        await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder(), 'story.news.yaml'));
        return false;
      } catch {
        return true;
      }
    });
  });
  it('restarts', async () => {
    await vscode.commands.executeCommand('newsmark.restartServer');
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), 'x.news.yaml')),
    );
    console.log(await page.see('.statusbar-item', 'Claims: 2'));
    await page.picture('client-web');
  });
});
