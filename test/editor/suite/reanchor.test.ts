import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../inside/page.ts';
import { closeAll, hoverAt, noProblem, problem, replace, sample } from '../inside/samples.ts';
import { until } from '../inside/until.ts';

const article = 'articles/made-up-ferry.md';
const annotation = 'articles/made-up-ferry.news.yaml';

const story = `# The ferry to Serin

*17 May 2024*

The ferry will sail twice a day from June, Mira Tal, the harbour master, said on Thursday.

"We need 14 new sailors," she told the council. Nobody asked who pays for them.
`;
const claims = `newsmark: 1
article:
  file: made-up-ferry.md
  published: 2024-05-17

entities:
  mira-tal: {kind: person, name: Mira Tal}

sources:
  council: {kind: speech, title: Session of the council, publisher: mira-tal}

claims:
  - id: twice
    text: The ferry will sail twice a day from June # as she put it
    speech: indirect
    speaker: mira-tal
    cue: said
    sources: [council]
  - id: sailors
    text: "We need 14 new sailors"
    speech: direct
    speaker: mira-tal
    sources: [council]
`;

/** The article in an editor, its claims known. */
async function openArticle(): Promise<vscode.TextDocument> {
  await write(article, story);
  await write(annotation, claims);
  await vscode.commands.executeCommand('vscode.open', sample(article), { preview: false });
  const { document } = await until('the article', () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.toString() === sample(article).toString() && active;
  });
  await until('its claims', async () => /Mira Tal/.test(await hoverAt(document, 'We need 14')));
  return document;
}

function write(path: string, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(sample(path), new TextEncoder().encode(text));
}

async function textOf(path: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(sample(path))).getText();
}

const row = '.refactor-preview .monaco-list-row, .bulk-edit-panel .monaco-list-row';

/** Waits for the preview, and takes what is ticked in it. */
async function takeTicked(picture?: string): Promise<void> {
  await page.see(row, 'made-up-ferry.news.yaml');
  if (picture !== undefined) await page.picture(picture);
  await until('the changes', async () => {
    await vscode.commands.executeCommand('refactorPreview.apply');
    return (await textOf(annotation)) !== claims;
  });
}

describe('Re-anchoring', () => {
  before(() => vscode.extensions.getExtension('newsmark.newsmark')?.activate());

  afterEach(async () => {
    await vscode.commands.executeCommand('refactorPreview.discard').then(undefined, () => undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    for (const file of [article, annotation])
      await vscode.workspace.fs.delete(sample(file)).then(undefined, () => undefined);
  });

  it('shows what changed, takes over what is ticked, and is undone in one step', async () => {
    const document = await openArticle();
    await replace(document, 'twice a day from June', 'twice a day from early June');
    await replace(document, '14 new sailors', '15 new sailors');
    await document.save();
    void vscode.commands.executeCommand('newsmark.reanchor');
    await takeTicked('reanchor-preview');
    assert.equal(
      await textOf(annotation),
      claims.replace('twice a day from June', 'twice a day from early June'),
    );
    await vscode.window.showTextDocument(sample(annotation));
    await vscode.commands.executeCommand('undo');
    assert.equal(await textOf(annotation), claims);
  });

  it('is offered once the article is saved', async () => {
    const document = await openArticle();
    await replace(document, 'twice a day', 'three times a day');
    await document.save();
    const seen = await page.seeNotice('A claim has other words in the article now');
    if (seen === undefined) void vscode.commands.executeCommand('newsmark.reanchor');
    else await page.clickNotice('Review');
    await takeTicked();
    assert.equal(await textOf(annotation), claims.replace('twice a day', 'three times a day'));
  });

  it('follows words that are written over little by little', async () => {
    const document = await openArticle();
    await replace(document, 'The ferry will sail', 'An old boat is to sail');
    await replace(document, 'from June', 'from July');
    await until('the claim at its new words', async () =>
      /Mira Tal/.test(await hoverAt(document, 'An old boat')),
    );
  });

  it('says that a claim was deleted, and changes nothing', async () => {
    const document = await openArticle();
    await replace(
      document,
      'The ferry will sail twice a day from June, Mira Tal, the harbour master, said on Thursday.\n\n',
      '',
    );
    await document.save();
    await problem(sample(annotation), 'text-not-found');
    await page.seeNotice('The words of a claim are not in the article any more: twice');
    assert.equal(await textOf(annotation), claims);
  });

  it('has nothing to say once the article is as it was', async () => {
    const document = await openArticle();
    await replace(document, 'twice a day', 'three times a day');
    await problem(sample(annotation), 'text-drifted');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await noProblem(sample(annotation), 'text-drifted');
    void vscode.commands.executeCommand('newsmark.reanchor');
    await page.seeNotice('No claim here has other words in the article');
    assert.equal(await textOf(annotation), claims);
  });
});
