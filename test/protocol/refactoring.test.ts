import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  ClientCapabilities,
  CodeAction,
  PrepareRenameResult,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { likeVsCode, plainEditor, TestClient, until } from './client.ts';

const people = 'newsmark: 1\nentities:\n  jane-roe: {kind: person, name: Jane Roe}\n';
const saidBy = (speaker: string) =>
  `newsmark: 1\narticle: {file: talks.md}\nclaims:\n  - {id: stop, text: It stops, speaker: ${speaker}, sources: []}\n`;
const repeating =
  'newsmark: 1\nclaims:\n  - {id: again, text: It stops, relations: {repeats: [talks#stop]}}\n';
const project = {
  'people.news.yaml': people,
  'talks.md': '“It stops,” said Jane Roe.\n',
  'talks.news.yaml': saidBy('jane-roe'),
  'other.news.yaml': repeating,
};

/** VS Code, as far as refactorings ask. */
const editor: ClientCapabilities = {
  ...likeVsCode,
  workspace: {
    ...likeVsCode.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    fileOperations: { dynamicRegistration: true, willRename: true, didRename: true },
  },
  textDocument: {
    ...likeVsCode.textDocument,
    rename: { dynamicRegistration: true, prepareSupport: true },
    codeAction: { dynamicRegistration: true, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

/** What an edit puts into each file, by its name. */
function written(client: TestClient, edit: WorkspaceEdit | null): Record<string, string[]> {
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return Object.fromEntries(
    changes.map(({ textDocument, edits }) => [
      client.nameOf(textDocument.uri),
      edits.map((each) => ('newText' in each ? each.newText : '')),
    ]),
  );
}

describe('the server, asked to rename', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start(project, editor);
    await client.open('talks.news.yaml', saidBy('jane-roe'));
  });
  afterEach(() => client.stop());

  const speaker = { line: 3, character: saidBy('').split('\n')[3]?.indexOf(', sources') ?? 0 };

  it('says what can be renamed', async () => {
    const answer = await client.request<PrepareRenameResult>(
      'textDocument/prepareRename',
      'talks.news.yaml',
      {
        position: speaker,
      },
    );
    assert.deepEqual(answer, {
      range: { start: speaker, end: { line: 3, character: speaker.character + 'jane-roe'.length } },
      placeholder: 'jane-roe',
    });
  });

  it('changes every file, and names the version of an open one', async () => {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', 'talks.news.yaml', {
      position: speaker,
      newName: 'j-roe',
    });
    assert.deepEqual(written(client, edit), { 'people.news.yaml': ['j-roe'], 'talks.news.yaml': ['j-roe'] });
    const versions = (edit.documentChanges as TextDocumentEdit[]).map(
      ({ textDocument }) => textDocument.version,
    );
    assert.deepEqual(versions, [null, 1]);
  });

  it('refuses with a sentence', async () => {
    await assert.rejects(
      client.request('textDocument/rename', 'talks.news.yaml', { position: speaker, newName: 'j roe' }),
      /“j roe” cannot be an id/,
    );
  });

  it('says nothing where nothing is named', async () => {
    const position = { line: 0, character: 2 };
    assert.equal(await client.request('textDocument/prepareRename', 'talks.news.yaml', { position }), null);
  });
});

describe('the server, told that files are about to be renamed', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start(project, editor);
    await client.open('other.news.yaml', repeating);
  });
  afterEach(() => client.stop());

  const willRename = (oldName: string, newName: string): Promise<WorkspaceEdit | null> =>
    client.connection.sendRequest('workspace/willRenameFiles', {
      files: [{ oldUri: client.uri(oldName), newUri: client.uri(newName) }],
    });

  it('registers for files and folders', async () => {
    const registered = await until(
      () => client.registered,
      (methods) => methods.includes('workspace/didRenameFiles'),
    );
    assert.ok(registered.includes('workspace/willRenameFiles'));
  });

  it('changes the path to a renamed article', async () => {
    assert.deepEqual(written(client, await willRename('talks.md', 'the call.md')), {
      'talks.news.yaml': ['the call.md'],
    });
  });

  it('changes what names a renamed annotation file', async () => {
    assert.deepEqual(written(client, await willRename('talks.news.yaml', 'call.news.yaml')), {
      'other.news.yaml': ['call'],
    });
  });

  it('changes nothing for a file that nobody names', async () => {
    assert.equal(await willRename('readme.md', 'read-me.md'), null);
  });

  it('knows the files of a renamed folder afterwards', async () => {
    const text = repeating.replace('talks#stop', 'y/a#stop');
    await client.onDisk('x/a.news.yaml', saidBy('jane-roe'));
    await client.change('other.news.yaml', text);
    assert.ok((await client.codes('other.news.yaml')).includes('undefined-claim'));
    await rename(join(client.folder, 'x'), join(client.folder, 'y'));
    await client.connection.sendNotification('workspace/didRenameFiles', {
      files: [{ oldUri: client.uri('x'), newUri: client.uri('y') }],
    });
    await until(
      () => client.codes('other.news.yaml'),
      (codes) => !codes.includes('undefined-claim'),
    );
  });
});

describe('the server, with a plain editor', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start(project, plainEditor);
  });
  afterEach(() => client.stop());

  it('offers to rename without preparing', () => {
    assert.equal(client.result.capabilities.renameProvider, true);
  });

  it('does not speak of files that are renamed', () => {
    assert.equal(client.result.capabilities.workspace?.fileOperations, undefined);
  });

  it('renames with changes by file', async () => {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', 'people.news.yaml', {
      position: { line: 2, character: 4 },
      newName: 'j-roe',
    });
    assert.deepEqual(
      Object.keys(edit.changes ?? {}).map((uri) => client.nameOf(uri)),
      ['people.news.yaml', 'talks.news.yaml'],
    );
  });
});

const interview = `newsmark: 1
article: {file: talks.md}
sources:
  call: {kind: interview, title: Call}
claims:
  - {id: late, text: Jane Roe, sources: [call]}
  - {id: early, text: It stops, sources: [call]}
`;

describe('the server, asked for refactorings', () => {
  const files = { 'talks.md': project['talks.md'], 'talks.news.yaml': interview };
  let client: TestClient;
  afterEach(() => client.stop());

  const at = (line: number, character: number) => ({ line, character });
  /** What is offered on the id of the source. */
  const actionsOn = (only: string): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', 'talks.news.yaml', {
      range: { start: at(3, 3), end: at(3, 3) },
      context: { diagnostics: [], only: [only] },
    });

  it('gives the edit once an action is chosen', async () => {
    client = await TestClient.start(files, editor);
    await client.open('talks.news.yaml', interview);
    const [action] = await actionsOn('refactor');
    assert.deepEqual(
      [action?.title, action?.kind, action?.edit],
      ['Extract “call” to a new file, sources.news.yaml', 'refactor.extract', undefined],
    );
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.deepEqual(edit?.documentChanges?.slice(0, 2), [
      { kind: 'create', uri: client.uri('sources.news.yaml') },
      {
        textDocument: { uri: client.uri('sources.news.yaml'), version: null },
        edits: [
          {
            range: { start: at(0, 0), end: at(0, 0) },
            newText: 'newsmark: 1\n\nsources:\n  call: {kind: interview, title: Call}\n',
          },
        ],
      },
    ]);
  });

  it('says so where an action can no longer be done', async () => {
    client = await TestClient.start(files, editor);
    await client.open('talks.news.yaml', interview);
    const [action] = await actionsOn('refactor');
    await client.change('talks.news.yaml', 'newsmark: 1\n');
    await assert.rejects(
      client.connection.sendRequest('codeAction/resolve', action),
      /That can no longer be done/,
    );
  });

  it('sorts claims for an editor that asks for source actions', async () => {
    client = await TestClient.start(files, editor);
    await client.open('talks.news.yaml', interview);
    const actions = await actionsOn('source.sortClaims');
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', actions[0]);
    assert.deepEqual(written(client, edit ?? null), {
      'talks.news.yaml': [
        '- {id: early, text: It stops, sources: [call]}',
        '- {id: late, text: Jane Roe, sources: [call]}',
      ],
    });
  });

  it('makes no file for an editor that cannot', async () => {
    client = await TestClient.start(files, plainEditor);
    await client.open('talks.news.yaml', interview);
    assert.deepEqual(await actionsOn('refactor'), []);
  });

  it('gives edits at once to an editor that asks for none later', async () => {
    client = await TestClient.start({ ...files, 'people.news.yaml': people }, plainEditor);
    await client.open('talks.news.yaml', interview);
    const [action] = await actionsOn('refactor');
    assert.deepEqual(
      Object.keys(action?.edit?.changes ?? {}).map((uri) => client.nameOf(uri)),
      ['talks.news.yaml', 'people.news.yaml'],
    );
  });
});
