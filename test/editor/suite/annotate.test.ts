import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { set } from '../inside/looks.ts';
import { page } from '../inside/page.ts';
import { closeAll, hoverAt, sample, span } from '../inside/samples.ts';
import { until } from '../inside/until.ts';

/** Each test has files of its own: what the last one did to its files may still be on its way to the server. */
let number = 0;
let article = '';
let annotation = '';

const story = `# The quay at Serin is rebuilt

*17 May 2024*

"The old quay will not see another winter," Mira Tal, the harbour master, said on Thursday. "We begin in June."

The town has no money for a second crane, the treasurer Sol Adry told the council.
`;
const annotated = `newsmark: 1
article:
  file: FILE
  published: 2024-05-17

entities:
  mira-tal: {kind: person, name: Mira Tal, aliases: [Tal]}

claims:
  - id: begin-in-june
    text: "We begin in June"
    speaker: mira-tal
    sources: []
`;

function named(): string {
  return annotated.replace('FILE', `made-up-quay-${number}.md`);
}

/** Opens the article in an editor of its own, once its files are written. */
async function openArticle(annotationText?: string): Promise<vscode.TextEditor> {
  await write(article, story);
  if (annotationText !== undefined) await write(annotation, annotationText);
  await vscode.commands.executeCommand('vscode.open', sample(article), { preview: false });
  return until('the article', () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.toString() === sample(article).toString() && active;
  });
}

function write(path: string, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(sample(path), new TextEncoder().encode(text));
}

function select(editor: vscode.TextEditor, words: string): void {
  const { start, end } = span(editor.document, words);
  editor.selection = new vscode.Selection(start, end);
}

/** The annotation file as it is in the editor. */
function annotationDocument(): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === sample(annotation).toString());
}

function annotationWith(words: string): Promise<vscode.TextDocument> {
  return until(`“${words}” in the annotation file`, () => {
    const document = annotationDocument();
    return document?.getText().includes(words) && document;
  });
}

/** Waits until the server knows what annotates the article. */
function ready(editor: vscode.TextEditor, words: string): Promise<string | false> {
  return until(`a hover at “${words}”`, async () => (await hoverAt(editor.document, words)) || undefined);
}

describe('Annotate Selection as Claim', () => {
  before(() => vscode.extensions.getExtension('newsmark.newsmark')?.activate());

  beforeEach(() => {
    number += 1;
    article = `articles/made-up-quay-${number}.md`;
    annotation = `articles/made-up-quay-${number}.news.yaml`;
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
    for (const file of [article, annotation])
      await vscode.workspace.fs.delete(sample(file)).then(undefined, () => undefined);
  });

  it('adds a claim, goes where the cursor is due, shows it in the article, and is undone in one step', async () => {
    const editor = await openArticle(named());
    await ready(editor, 'We begin in June');
    select(editor, '"The old quay will not see another winter,"');
    await vscode.commands.executeCommand('newsmark.annotateSelection');
    const document = await annotationWith('The old quay');
    const claim = document.getText().slice(named().length);
    assert.match(claim, /^ {2}- id: old-quay-not\n {4}text: "The old quay will not see another winter"\n/);
    assert.match(claim, /\n {4}speech: direct\n/);
    const active = await until('the annotation file', () => {
      const shown = vscode.window.activeTextEditor;
      return shown?.document === document && shown;
    });
    const line = document.lineAt(active.selection.active).text;
    assert.match(line, /^ {4}(?:speaker: |sources: \[\])$/);
    await until('the claim at its words', async () =>
      /Mira Tal/.test(await hoverAt(editor.document, 'not see another')),
    );
    await page.picture('annotate-selection');
    await vscode.commands.executeCommand('hideSuggestWidget');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), named());
  });

  it('has a key, and makes the annotation file', async () => {
    const editor = await openArticle();
    select(editor, 'no money for a second crane');
    await page.press('Alt+Enter');
    const pressed = await page.see('.statusbar', 'Claims: 1');
    if (pressed === undefined) await vscode.commands.executeCommand('newsmark.annotateSelection');
    const document = await annotationWith('no money for a second crane');
    assert.match(document.getText(), /^newsmark: 1\narticle:\n {2}file: made-up-quay-\d+\.md\n/);
  });

  it('leaves the focus in the article where somebody wants it so', async () => {
    await set('newsmark.annotate.cursor', 'stay');
    const editor = await openArticle(named());
    await ready(editor, 'We begin in June');
    select(editor, 'no money for a second crane');
    await vscode.commands.executeCommand('newsmark.annotateSelection');
    await annotationWith('no money for a second crane');
    assert.equal(vscode.window.activeTextEditor, editor);
    await set('newsmark.annotate.cursor', undefined);
  });

  it('adds a passage to the claim of the paragraph', async () => {
    const editor = await openArticle(named());
    await ready(editor, 'We begin in June');
    select(editor, 'The old quay will not see another winter');
    await vscode.commands.executeCommand('newsmark.extendClaim');
    await annotationWith('passages: ["The old quay will not see another winter", "We begin in June"]');
  });

  it('asks what an entity is, and stays in the article', async () => {
    const editor = await openArticle(named());
    await ready(editor, 'We begin in June');
    select(editor, 'Sol Adry');
    const done = vscode.commands.executeCommand('newsmark.addEntity');
    if ((await page.see('.quick-input-widget', 'What is “Sol Adry”?')) === undefined) return;
    await page.press('Enter');
    await page.see('.quick-input-widget', 'Where to define “Sol Adry”?');
    await page.press('ArrowUp');
    await page.press('Enter');
    await annotationWith('sol-adry: {kind: person, name: Sol Adry}');
    assert.equal(vscode.window.activeTextEditor, editor);
    await vscode.commands.executeCommand('notifications.clearAll');
    await done;
  });

  it('walks through suggestions with the keyboard', async () => {
    const editor = await openArticle(named());
    await ready(editor, 'We begin in June');
    const done = vscode.commands.executeCommand('newsmark.suggestClaims');
    const next = '.quick-input-widget .monaco-list-row.focused';
    if ((await page.see(next, 'The old quay will not see another winter')) === undefined) return;
    await page.picture('suggest-claims');
    await page.press('Enter');
    await annotationWith('The old quay will not see another winter');
    await page.see(next, 'no money for a second crane');
    await page.press('Enter');
    const document = await annotationWith('The town has no money for a second crane');
    await done;
    await until('the annotation file', () => vscode.window.activeTextEditor?.document === document);
    await vscode.commands.executeCommand('undo');
    assert.doesNotMatch(document.getText(), /second crane/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), named());
  });

  it('writes all suggestions that are sure enough, in one step to undo', async () => {
    const editor = await openArticle(named().slice(0, named().indexOf('claims:')));
    await ready(editor, 'Mira Tal');
    const done = vscode.commands.executeCommand('newsmark.suggestClaims');
    if ((await page.see('.quick-input-widget', 'Write all that are at least')) === undefined) return;
    await page.press('ArrowUp');
    await page.press('Enter');
    const document = await annotationWith('second crane');
    assert.match(document.getText(), /The old quay will not see another winter/);
    await done;
    await until('the annotation file', () => vscode.window.activeTextEditor?.document === document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), named().slice(0, named().indexOf('claims:')));
  });
});

describe('Import Saved Web Page as Article', () => {
  const web = 'articles/made-up-page.html';
  const made = ['articles/2024-05-17-quay-rebuilt.md', 'articles/2024-05-17-quay-rebuilt-2.md'];
  const html = `<!DOCTYPE html><html lang="en"><head><title>The quay is rebuilt</title>
<meta name="date" content="2024-05-17"></head><body><article><h1>The quay is rebuilt</h1>
<p>“The old quay will not see another winter,” the harbour master said.</p></article></body></html>`;

  before(() => vscode.extensions.getExtension('newsmark.newsmark')?.activate());

  after(async () => {
    await closeAll();
    for (const file of [web, ...made])
      await vscode.workspace.fs.delete(sample(file)).then(undefined, () => undefined);
  });

  it('opens a new file beside the page, and writes over none', async () => {
    await write(web, html);
    for (const file of made) {
      await vscode.commands.executeCommand('newsmark.importArticle', sample(web));
      const editor = await until(`an editor of ${file}`, () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.toString() === sample(file).toString() && active;
      });
      assert.match(editor.document.getText(), /^---\ntitle: The quay is rebuilt\npublished: 2024-05-17\n/);
    }
  });
});
