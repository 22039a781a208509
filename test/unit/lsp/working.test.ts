import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { GivenUp } from '../../../server/src/lsp/breathing.ts';
import { type Work, workOut, workOutEdit } from '../../../server/src/lsp/working.ts';
import type { Workspace } from '../../../server/src/project/workspace.ts';
import { documentOf, uriOf, workspaceOf } from '../memory.ts';

const uri = uriOf('a.news.yaml');

/** A workspace with a file that is open, and another on the disk. */
async function opened(): Promise<Workspace> {
  const workspace = workspaceOf({ 'a.news.yaml': '', 'b.news.yaml': '' });
  await workspace.change(uri, documentOf('a.news.yaml', 'note: before\n'));
  await workspace.projectOf(uri);
  return workspace;
}

/** Reads the file between two steps that take too long to do both in one breath; something happens between them. */
function readingSlowly(meanwhile: () => unknown): Work<string> {
  let happened = false;
  return function* (project) {
    for (const until = performance.now() + 15; performance.now() < until; );
    if (!happened) {
      happened = true;
      meanwhile();
    }
    yield;
    return project.annotations.get(uri)?.text.getText() ?? '';
  };
}

function givenUp(why: GivenUp['why']): (error: unknown) => boolean {
  return (error) => error instanceof GivenUp && error.why === why;
}

describe('An answer that takes long', () => {
  it('lets others in', async () => {
    const workspace = await opened();
    const heard: string[] = [];
    const work = readingSlowly(() => setImmediate(() => heard.push('another')));
    await workOut(workspace, uri, CancellationToken.None, work).then(() => heard.push('the answer'));
    assert.deepEqual(heard, ['another', 'the answer']);
  });

  it('lets a shorter one go on first, though that began later', async () => {
    const workspace = await opened();
    const heard: string[] = [];
    const slowly = (name: string, steps: number, atLast: () => void): Promise<void> =>
      workOut(workspace, uri, CancellationToken.None, function* () {
        for (let step = 1; step <= steps; step++) {
          for (const until = performance.now() + 15; performance.now() < until; );
          heard.push(name);
          if (step === 5) atLast();
          yield;
        }
      });
    let short: Promise<void> | undefined;
    await slowly('long', 8, () => {
      short = slowly('short', 3, () => {});
    });
    await short;
    assert.deepEqual(heard, [
      ...Array.from({ length: 5 }, () => 'long'),
      ...['short', 'short', 'short'],
      ...Array.from({ length: 3 }, () => 'long'),
    ]);
  });

  it('is given up where nobody wants to know it any more', async () => {
    const source = new CancellationTokenSource();
    const work = readingSlowly(() => setImmediate(() => source.cancel()));
    await assert.rejects(workOut(await opened(), uri, source.token, work), givenUp('cancelled'));
  });

  it('begins anew where the file has changed meanwhile', async () => {
    const workspace = await opened();
    const work = readingSlowly(() => workspace.change(uri, documentOf('a.news.yaml', 'note: after\n')));
    assert.equal(await workOut(workspace, uri, CancellationToken.None, work), 'note: after\n');
  });
});

describe('An edit that takes long to work out', () => {
  it('is given up where the file has changed meanwhile', async () => {
    const workspace = await opened();
    const work = readingSlowly(() => workspace.change(uri, documentOf('a.news.yaml', 'note: after\n')));
    await assert.rejects(workOutEdit(workspace, uri, CancellationToken.None, work), givenUp('changed'));
  });

  it('is given up where the file had changed before it began', async () => {
    const workspace = await opened();
    const edit = workOutEdit(
      workspace,
      uri,
      CancellationToken.None,
      readingSlowly(() => undefined),
    );
    const change = workspace.change(uri, documentOf('a.news.yaml', 'note: after\n'));
    await assert.rejects(edit, givenUp('changed'));
    await change;
  });

  it('begins anew where another file has changed meanwhile', async () => {
    const workspace = await opened();
    const work = readingSlowly(() => workspace.changedOnDisk([uriOf('b.news.yaml')]));
    assert.equal(await workOutEdit(workspace, uri, CancellationToken.None, work), 'note: before\n');
  });
});
