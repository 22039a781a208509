import * as vscode from 'vscode';
import { killServer, page } from '../inside/page.ts';
import { closeAll, noProblem, open, problem, replace } from '../inside/samples.ts';

const witkoff = 'articles/2025-03-13-witkoff-in-moscow.news.yaml';

const lacking = 'sources: []';
const named = 'sources: [izvestia-witkoff] # at last';

/** Names the source that a claim lacks, and takes it away again: a server that lives sees both, though nothing is saved. */
async function seesEdits(document: vscode.TextDocument): Promise<void> {
  await replace(document, lacking, named);
  await noProblem(document.uri, 'unsourced-claim');
  await replace(document, named, lacking);
  await problem(document.uri, 'unsourced-claim');
}

/** Writes at the end of a document without looking. */
async function type(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

describe('A server that dies', () => {
  afterEach(closeAll);
  // Whatever becomes of these, what comes after finds a server.
  after(() => vscode.commands.executeCommand('newsmark.restartServer'));

  it('is started again with what is open and not saved', async () => {
    const { document } = await open(witkoff);
    await seesEdits(document);
    await replace(document, lacking, named);
    await noProblem(document.uri, 'unsourced-claim');
    // A worker cannot be killed from outside.
    if (!(await killServer())) return;
    await replace(document, named, lacking);
    await problem(document.uri, 'unsourced-claim');
    await seesEdits(document);
  });

  it('is started again while somebody types on', async () => {
    const { document } = await open(witkoff);
    await seesEdits(document);
    const killed = killServer();
    // The editor is busy, so that what is typed comes in one go, and some of it goes to a server that is dead.
    const typed: Promise<void>[] = [];
    for (let strokes = 0; strokes < 20; strokes++) {
      typed.push(type(document, '\n'));
      await new Promise((resolve) => setTimeout(resolve, 5));
      for (const end = Date.now() + 30; Date.now() < end; );
    }
    await Promise.all([...typed, killed]);
    await seesEdits(document);
  });

  it('is left alone when it dies again and again, which is said, and starts when somebody wants it', async () => {
    const { document } = await open(witkoff);
    await vscode.commands.executeCommand('newsmark.restartServer');
    for (let death = 1; death <= 5; death++) {
      await seesEdits(document);
      if (!(await killServer())) return;
    }
    await page.seeNotice('stopped several times in a row');
    await page.clickNotice('Restart');
    await seesEdits(document);
  }).timeout(180_000);
});
