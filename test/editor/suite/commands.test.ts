import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../inside/page.ts';
import { closeAll, noProblem, open, place, problem, replace, sample } from '../inside/samples.ts';
import { until } from '../inside/until.ts';

const witkoff = 'articles/2025-03-13-witkoff-in-moscow.news.yaml';

describe('Next Unsourced Claim', () => {
  afterEach(closeAll);

  it('goes to the claim without a source', async () => {
    const editor = await open(witkoff);
    await vscode.commands.executeCommand('newsmark.nextUnsourced');
    assert.deepEqual(editor.selection.active, place(editor.document, '- id: |bessent-measures'));
  });

  it('has a key', async () => {
    const editor = await open(witkoff);
    await page.press('Control+F8');
    if ((await page.see('.statusbar', 'unsourced: 1')) !== undefined)
      await until('the cursor there', () =>
        editor.selection.active.isEqual(place(editor.document, '- id: |bessent-measures')),
      );
  });
});

describe('New Annotation File for This Article', () => {
  const article = 'articles/made-up.md';
  const annotation = 'articles/made-up.news.yaml';

  before(() =>
    vscode.workspace.fs.writeFile(
      sample(article),
      new TextEncoder().encode('# Harbour reopens\n\nThe harbour reopens, the mayor said.\n'),
    ),
  );

  after(async () => {
    await closeAll();
    for (const file of [article, annotation]) await vscode.workspace.fs.delete(sample(file));
  });

  it('opens a file beside the article that names it, with its title', async () => {
    await vscode.window.showTextDocument(sample(article));
    await vscode.commands.executeCommand('newsmark.newAnnotation');
    const document = await until('the new file', () =>
      vscode.window.visibleTextEditors
        .map((editor) => editor.document)
        .find(({ uri }) => uri.toString() === sample(annotation).toString()),
    );
    assert.match(document.getText(), /file: made-up\.md\n {2}title: Harbour reopens/);
  });

  it('can be seen', async () => {
    await page.see('.statusbar', 'Claims:');
    await page.picture('new-annotation');
  });
});

describe('the status bar', () => {
  afterEach(closeAll);

  it('counts claims, and those without a source', async () => {
    await open(witkoff);
    const shown = await page.see('[id="newsmark.newsmark.newsmark.claims"]', 'unsourced');
    if (shown !== undefined) assert.match(shown, /Claims: 21, unsourced: 1/);
  });

  it('opens the problems', async () => {
    await open(witkoff);
    await page.click('[id="newsmark.newsmark.newsmark.claims"]', 'unsourced');
    await page.see('.markers-panel', 'unattributed-claim');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});

describe('Restart Server', () => {
  afterEach(closeAll);

  it('brings everything back', async () => {
    const { document } = await open(witkoff);
    await problem(document.uri, 'unsourced-claim');
    await vscode.commands.executeCommand('newsmark.restartServer');
    await problem(document.uri, 'unsourced-claim');
    await replace(document, 'sources: []', 'sources: [izvestia-witkoff]');
    await noProblem(document.uri, 'unsourced-claim');
  });
});
