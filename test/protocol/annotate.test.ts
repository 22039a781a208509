import assert from 'node:assert/strict';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { likeVsCode, TestClient } from './client.ts';

const article = '# A call\r\n\r\n🕊 "We stop tonight and nobody fires again," Jane Roe said.\r\n';
const annotation =
  'newsmark: 1\narticle: {file: call.md}\nentities:\n  roe: {kind: person, name: Jane Roe}\n';
const quotation = { start: { line: 2, character: 3 }, end: { line: 2, character: 44 } };

describe('Annotating over the protocol', () => {
  let client: TestClient;

  before(async () => {
    client = await TestClient.start(
      { 'call.md': article, 'call.news.yaml': annotation, 'other.md': 'Nothing is said here.\n' },
      {
        ...likeVsCode,
        textDocument: {
          ...likeVsCode.textDocument,
          codeAction: {
            dynamicRegistration: true,
            dataSupport: true,
            resolveSupport: { properties: ['edit', 'command'] },
          },
        },
      },
      { initializationOptions: { commands: ['newsmark.goOn'] } },
    );
    await client.open('call.md', article, 'markdown');
    await client.open('call.news.yaml', annotation);
  });

  after(() => client.stop());

  const send = <Answer>(method: string, params: object): Promise<Answer> =>
    client.connection.sendRequest<Answer>(method, params);

  it('makes a claim of a selection', async () => {
    const { change, ids, due } = await send<{
      change: { uri: string; version: number; edits: { newText: string }[]; cursor: object };
      ids: string[];
      due: string;
    }>('newsmark/annotate', { article: client.uri('call.md'), selection: quotation, prefer: [] });
    assert.deepEqual(
      [change.uri, change.version, ids, due],
      [client.uri('call.news.yaml'), 1, ['stop-tonight-nobody'], 'sources'],
    );
    assert.match(
      change.edits[0]?.newText ?? '',
      /^claims:\n {2}- id: stop-tonight-nobody\n {4}text: "We stop tonight and nobody fires again"\n {4}speech: direct\n {4}speaker: roe\n/,
    );
  });

  it('refuses a selection that is no place', async () => {
    await assert.rejects(
      send('newsmark/annotate', {
        article: client.uri('call.md'),
        selection: { start: {}, end: {} },
        prefer: [],
      }),
      /a position needs a line and a character/,
    );
  });

  it('suggests what can be accepted', async () => {
    const { claims } = await send<{ claims: { words: string; passages: object[]; speaker: string }[] }>(
      'newsmark/suggestions',
      { textDocument: { uri: client.uri('call.news.yaml') } },
    );
    assert.deepEqual(
      claims.map(({ words, speaker }) => [words, speaker]),
      [['We stop tonight and nobody fires again', 'Jane Roe']],
    );
    const { ids } = await send<{ ids: string[] }>('newsmark/annotate', {
      article: client.uri('call.md'),
      claims: claims.map(({ passages }) => passages),
      prefer: [],
    });
    assert.deepEqual(ids, ['stop-tonight-nobody']);
  });

  it('tells what can be made of a selection', async () => {
    const { words, kinds, homes } = await send<{
      words: string;
      kinds: { entity: { value: string }[] };
      homes: { source: { path: string }[] };
    }>('newsmark/choices', {
      article: client.uri('call.md'),
      selection: { start: { line: 2, character: 45 }, end: { line: 2, character: 53 } },
    });
    assert.deepEqual(
      [words, kinds.entity[0]?.value, homes.source[0]?.path],
      ['Jane Roe', 'person', 'call.news.yaml'],
    );
  });

  it('says why nothing can be made of it', async () => {
    const nothing = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    assert.deepEqual(
      await send('newsmark/annotate', { article: client.uri('call.md'), selection: nothing, prefer: [] }),
      { refused: 'Select words of the article first.' },
    );
  });

  it('has nothing to say of what is no article', async () => {
    for (const name of ['call.news.yaml', 'none.md', 'picture.png'])
      assert.equal(
        await send('newsmark/annotate', { article: client.uri(name), selection: quotation, prefer: [] }),
        null,
      );
  });

  it('makes the annotation file of an article that has none', async () => {
    const selection = { start: { line: 0, character: 0 }, end: { line: 0, character: 20 } };
    const { change } = await send<{ change: { uri: string; creates: string } }>('newsmark/annotate', {
      article: client.uri('other.md'),
      selection,
      prefer: [],
    });
    assert.equal(change.uri, client.uri('other.news.yaml'));
    assert.match(change.creates, /^newsmark: 1\narticle:\n {2}file: other\.md\n/);
  });

  it('offers to annotate what is selected, with the edit once it is chosen', async () => {
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', 'call.md', {
      range: quotation,
      context: { diagnostics: [], only: ['refactor.extract'] },
    });
    const action = actions.find(({ title }) => title === 'Annotate the selection as a claim');
    assert(action && action.edit === undefined);
    const { edit, command } = await send<{ edit: WorkspaceEdit; command: { command: string } }>(
      'codeAction/resolve',
      action,
    );
    assert.equal(edit.documentChanges?.length, 1);
    assert.equal(command.command, 'newsmark.goOn');
  });

  it('offers nothing in a document that nobody annotates', async () => {
    await client.open('other.md', 'Nothing is said here.\n', 'markdown');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } };
    assert.deepEqual(
      await client.request('textDocument/codeAction', 'other.md', { range, context: { diagnostics: [] } }),
      [],
    );
  });

  it('turns a saved page into an article', async () => {
    const page = '<html><head><title>The quay</title></head><body><p>“We stop,” Roe said.</p></body></html>';
    assert.deepEqual(
      await send('newsmark/importPage', { base64: Buffer.from(page).toString('base64'), name: 'page.html' }),
      { text: '---\ntitle: The quay\n---\n\n# The quay\n\n“We stop,” Roe said.\n', name: 'quay.md' },
    );
  });

  it('says why a page gives no article', async () => {
    assert.deepEqual(await send('newsmark/importPage', { base64: '', name: 'page.html' }), {
      refused: 'page.html is empty.',
    });
  });
});
