import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../inside/page.ts';
import {
  closeAll,
  hoverAt,
  noProblem,
  open,
  outlineOf,
  place,
  problem,
  sample,
  span,
} from '../inside/samples.ts';
import { until } from '../inside/until.ts';

const article = 'articles/2025-03-13-witkoff-in-moscow.md';
const annotation = 'articles/2025-03-13-witkoff-in-moscow.news.yaml';

/** What decorations leave in the page, in the text and in the margin. */
const underlined = '.view-overlays .cdr[class*="TextEditorDecorationType"]';
const signs = '.margin [class*="TextEditorDecorationType"]';

describe('an article', () => {
  afterEach(closeAll);

  it('has the words of claims underlined', async () => {
    await open(article);
    await page.see(underlined);
  });

  it('has signs in the margin', async () => {
    await open(article);
    await page.see(signs);
  });

  it('shows the claim behind its words, with a link to its annotation', async () => {
    const { document } = await open(article);
    const card = await until('the card', () => hoverAt(document, 'behind closed |doors'));
    assert.match(card, /claim/);
    assert.match(card, /Annotated in \[articles\/2025-03-13-witkoff-in-moscow\.news\.yaml, line \d+\]/);
  });

  it('shows who is behind a name', async () => {
    const { document } = await open(article);
    const card = await until('the card', () => hoverAt(document, 'Lukashenko|, the president of Belarus'));
    assert.match(card, /Alexander Lukashenko/);
  });

  it('leads to the claim', async () => {
    const { document } = await open(article);
    const places = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place(document, 'behind closed |doors'),
    );
    assert.deepEqual(
      places.map((target) => ('uri' in target ? target.uri : target.targetUri).toString()),
      [sample(annotation).toString()],
    );
  });

  it('lists its claims beside the headings', async () => {
    const { document } = await open(article);
    await until('the claims', async () =>
      (await outlineOf(document)).some(({ name }) => name === 'closed-doors'),
    );
  });

  it('tells how far it is annotated', async () => {
    const { document } = await open(article);
    const titles = await until('the lenses', async () => {
      const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        9,
      );
      return lenses.length > 0 && lenses.map(({ command }) => command?.title);
    });
    assert.match(
      titles.join(' · '),
      /^\d+ claims · 1 unsourced · (\d+) of \1 quotations annotated|no quotations/,
    );
  });

  it('leads from what is left to suggestions', async () => {
    const editor = await open('arvenia/harbour-deal.md');
    const { document } = editor;
    const end = document.positionAt(document.getText().length);
    await editor.edit((edit) =>
      edit.insert(end, '\n“We have waited long enough for it,” Jonas Bell said.\n'),
    );
    await problem(document.uri, 'unannotated-quote');
    await page.see('.codelens-decoration', 'suggest the rest');
    await vscode.commands.executeCommand('editorScroll', { to: 'up', by: 'page', value: 9 });
    await page.click('.codelens-decoration a', 'suggest the rest');
    await page.see('.quick-input-widget', 'We have waited long enough');
    await page.press('Escape');
  });

  it('has a key that goes to the next claim, and one that goes back', async () => {
    const editor = await open(article);
    await page.see(underlined);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const first = place(editor.document, 'Vladimir Putin was to receive');
    const second = place(editor.document, 'they would talk');
    if ((await page.see('.statusbar', 'Claims:')) === undefined) return;
    await page.press('Control+F7');
    await until('the first claim', () => editor.selection.active.isEqual(first));
    await page.press('Control+F7');
    await until('the second claim', () => editor.selection.active.isEqual(second));
    await page.press('Control+Shift+F7');
    await until('the first claim again', () => editor.selection.active.isEqual(first));
  });

  it('steps through claims by command', async () => {
    const editor = await open(article);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await until('the next claim', async () => {
      await vscode.commands.executeCommand('newsmark.nextUnsourced');
      return editor.selection.active.isEqual(span(editor.document, 'his government would impose').start);
    });
  });

  it('tells of a quotation without a claim as it is written, and mends it', async () => {
    const editor = await open(article);
    const { document } = editor;
    const end = document.positionAt(document.getText().length);
    await editor.edit((edit) => edit.insert(end, '\nRoe said: “We have waited long enough for it.”\n'));
    const { range } = await problem(document.uri, 'unannotated-quote');
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.ok(
      actions.some(({ title }) => title === 'Annotate it as a claim'),
      actions.map(({ title }) => title).join('; '),
    );
    await vscode.commands.executeCommand('undo');
    await noProblem(document.uri, 'unannotated-quote');
  });

  it('follows its annotation file', async () => {
    await open(article);
    await page.see(underlined);
    const file = sample(annotation);
    const before = await vscode.workspace.fs.readFile(file);
    const text = new TextDecoder().decode(before);
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode(text.replace(/claims:.*/s, 'claims: []\n')),
    );
    await page.seeGone(underlined);
    await vscode.workspace.fs.writeFile(file, before);
    await page.see(underlined);
  });
});

describe('Markdown that is no article', () => {
  afterEach(closeAll);

  it('is left alone', async () => {
    const { document } = await open('README.md');
    await page.seeGone(underlined);
    await page.seeGone(signs);
    assert.equal((await hoverAt(document, 'Samples')).includes('claim'), false);
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    assert.deepEqual(lenses, []);
  });
});

describe('the article in the editor', () => {
  afterEach(closeAll);

  it('can be seen', async () => {
    await open(article);
    await page.see(underlined);
    await page.pointAt('closed doors');
    await page.see('.monaco-hover', 'Annotated in');
    await page.picture('article');
    await page.moveAway();
  });
});
