import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page } from '../inside/page.ts';
import { closeAll, open, place, problem, sample } from '../inside/samples.ts';
import { until } from '../inside/until.ts';

const twins = 'made-up-twins.news.yaml';

/** A person who stands there twice, spelled in two ways. */
const twice = `newsmark: 1

entities:
  mira-talin: {kind: person, name: Mira Talin, aliases: [the harbour master]}
  mira-tallin:
    kind: person
    name: Mira Tallin # as the wire spells her
    wikidata: Q42

claims:
  - id: begin-in-june
    text: We begin in June
    speaker: mira-tallin
    sources: []
`;
const menu = '.context-view .action-widget';

/** Opens what can be done at these words, as a key does, and sees an entry of it. */
async function seeOffers(editor: vscode.TextEditor, words: string, entry: string): Promise<void> {
  const at = place(editor.document, words);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  await problem(editor.document.uri, 'unsourced-claim');
  await until(`“${entry}” offered`, async () =>
    (await offersAt(editor)).some((title) => title.includes(entry)),
  );
  // The editor gives a menu up that it is still asking for when problems come or something else takes the focus.
  await until(`“${entry}” in the menu`, async () => {
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('editor.action.refactor');
    return page.sees(menu, entry, 2000);
  });
}

/** What can be done where the cursor stands, as the menu names it. */
async function offersAt({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
  const offers = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    vscode.CodeActionKind.Refactor.value,
  );
  return offers.map(({ title }) => title);
}

describe('Merge and Move', () => {
  beforeEach(() => vscode.workspace.fs.writeFile(sample(twins), new TextEncoder().encode(twice)));

  afterEach(async () => {
    await page.press('Escape');
    await closeAll();
    await vscode.workspace.fs.delete(sample(twins));
  });

  it('makes one of two who are the same, and undo makes them two again', async () => {
    const editor = await open(twins);
    await seeOffers(editor, '  mira-|tallin:', 'Merge “mira-tallin” into “mira-talin” (Mira Talin)');
    await page.picture('refactor-merge');
    await page.press('Enter');
    await until('one person', () => !editor.document.getText().includes('  mira-tallin:'));
    assert.equal(
      editor.document.getText(),
      `newsmark: 1

entities:
  # as the wire spells her
  mira-talin: {kind: person, name: Mira Talin, aliases: [the harbour master, Mira Tallin], wikidata: Q42}

claims:
  - id: begin-in-june
    text: We begin in June
    speaker: mira-talin
    sources: []
`,
    );
    await page.picture('refactor-merged');
    await vscode.commands.executeCommand('undo');
    await until('both again', () => editor.document.getText() === twice);
  });

  it('moves an entity to a registry', async () => {
    const registry = 'registry/people.news.yaml';
    const before = (await vscode.workspace.openTextDocument(sample(registry))).getText();
    const editor = await open(twins);
    await seeOffers(editor, '  mira-|tallin:', 'people.news.yaml');
    await page.picture('refactor-move');
    await page.press('ArrowDown');
    await page.press('Enter');
    await until('one entity less', () => !editor.document.getText().includes('  mira-tallin:'));
    await until('the entity in the registry, as it was written', async () =>
      /^ {2}mira-tallin:\n {4}kind: person\n {4}name: Mira Tallin # as the wire spells her\n/m.test(
        (await vscode.workspace.openTextDocument(sample(registry))).getText(),
      ),
    );
    assert.match(editor.document.getText(), /speaker: mira-tallin$/m);
    await vscode.commands.executeCommand('undo');
    await until('all as before', async () => {
      const now = (await vscode.workspace.openTextDocument(sample(registry))).getText();
      return editor.document.getText() === twice && now === before;
    });
  });
});
