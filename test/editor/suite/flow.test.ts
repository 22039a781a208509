import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wear } from '../inside/looks.ts';
import { page } from '../inside/page.ts';
import { closeAll, hoverAt, noProblem, problem, replace, sample, span } from '../inside/samples.ts';
import { until } from '../inside/until.ts';

const story = `# The quay at Serin is rebuilt

*17 May 2024*

"The old quay will not see another winter," Mira Tal, the harbour master, said on Thursday.

The town has no money for a second crane, the treasurer Sol Adry told the council.
`;

/** How somebody may have the editor. */
const looks = [
  { name: 'light', theme: 'light', size: undefined },
  { name: 'dark', theme: 'dark', size: undefined },
  { name: 'narrow', theme: 'dark', size: { width: 700, height: 640 } },
] as const;

/** The document of a file, once it has some words in the editor. */
function documentWith(path: string, words: string): Promise<vscode.TextDocument> {
  return until(`“${words}” in ${path}`, () =>
    vscode.workspace.textDocuments.find(
      ({ uri, ...document }) =>
        uri.toString() === sample(path).toString() && document.getText().includes(words),
    ),
  );
}

/** Shows the card of the claim at some words, as the key for hovers does. */
async function showCard(editor: vscode.TextEditor, words: string, line: string): Promise<void> {
  const { start } = span(editor.document, words);
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand('editor.action.showHover');
  await page.see('.monaco-hover', line);
}

describe('From an article to its annotation, and on through edits', () => {
  before(() => vscode.extensions.getExtension('newsmark.newsmark')?.activate());

  afterEach(async () => {
    await closeAll();
    await page.resize();
    await wear('light');
  });

  for (const { name, theme, size } of looks)
    it(`keeps the claim at its words, in a ${name} editor`, async () => {
      const article = `articles/made-up-flow-${name}.md`;
      const annotation = `articles/made-up-flow-${name}.news.yaml`;
      await wear(theme);
      await page.resize(size);
      await vscode.workspace.fs.writeFile(sample(article), new TextEncoder().encode(story));
      await vscode.commands.executeCommand('vscode.open', sample(article), { preview: false });
      const editor = await until('the article', () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.toString() === sample(article).toString() && active;
      });
      const { document } = editor;

      const { start, end } = span(document, '"The old quay will not see another winter,"');
      editor.selection = new vscode.Selection(start, end);
      await vscode.commands.executeCommand('newsmark.annotateSelection');
      const written = await documentWith(annotation, 'The old quay will not see another winter');
      assert.match(written.getText(), /mention: "?Mira Tal"?\n {4}cue: "?said"?\n/);
      await until('the cursor in the annotation', () => vscode.window.activeTextEditor?.document === written);
      await page.picture(`flow-${name}-1-annotated`);
      await vscode.commands.executeCommand('hideSuggestWidget');
      await written.save();

      await vscode.window.showTextDocument(document, editor.viewColumn);
      const card = await until(
        'the card',
        async () => (await hoverAt(document, 'not see another')) || undefined,
      );
      assert.match(card, /Annotated in/);
      await showCard(editor, 'another winter', 'Annotated in');
      await page.picture(`flow-${name}-2-hover`);
      await page.press('Escape');

      await replace(document, '*17 May 2024*', '*17 May 2024, corrected*\n\nThe port has a new quay.');
      await replace(document, 'another winter', 'one more winter');
      await until('the claim at its new words', async () =>
        /Annotated in/.test(await hoverAt(document, 'one more winter')),
      );
      await problem(sample(annotation), 'text-drifted');
      await showCard(editor, 'more winter', 'The words have changed');
      await page.picture(`flow-${name}-3-edited`);
      await page.press('Escape');

      await document.save();
      await page.seeNotice('A claim has other words in the article now');
      void vscode.commands.executeCommand('newsmark.reanchor');
      await page.see('.refactor-preview .monaco-list-row, .bulk-edit-panel .monaco-list-row', 'one more');
      await page.picture(`flow-${name}-4-preview`);
      await until('the new words in the annotation', async () => {
        await vscode.commands.executeCommand('refactorPreview.apply');
        return written.getText().includes('text: "The old quay will not see one more winter"');
      });
      await noProblem(sample(annotation), 'text-drifted');
      assert.match(await hoverAt(document, 'one more winter'), /Annotated in/);
    });
});
