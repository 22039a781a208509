import assert from 'node:assert/strict';
import type { ClientCapabilities, CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { likeVsCode, plainEditor, TestClient } from './client.ts';

const able: ClientCapabilities = {
  ...likeVsCode,
  textDocument: {
    ...likeVsCode.textDocument,
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        labelDetailsSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
    },
  },
};
const files = {
  'people.news.yaml':
    'newsmark: 1\nentities:\n  steve-roe: {kind: person, name: Steve Roe, aliases: [Roe]}\n',
  'talks.md': '# Talks end\n\n🕊️ “Все решено tonight,” said Steve Roe.\n',
};
const head = 'newsmark: 1\narticle: {file: talks.md}\nclaims:\n';

/** A file whose end is where something is typed, and what is offered there. */
async function offered(client: TestClient, end: string): Promise<CompletionList | null> {
  const text = head + end;
  await client.open('talks.news.yaml', text);
  const lines = text.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return client.request('textDocument/completion', 'talks.news.yaml', {
    position,
    context: { triggerKind: 1 },
  });
}

describe('the server, asked for completions by an editor that knows all of it', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start(files, able);
  });
  afterEach(() => client.stop());

  it('offers to resolve items, and says behind which characters it may be asked', () => {
    const { completionProvider } = client.result.capabilities;
    assert.equal(completionProvider?.resolveProvider, true);
    assert.ok(completionProvider?.triggerCharacters?.includes(' '));
  });

  it('finds a person by surname, and replaces what is typed', async () => {
    const list = await offered(client, '  - id: a\n    speaker: Ro');
    const [item] = list?.items ?? [];
    assert.equal(item?.filterText, 'Roe steve-roe Steve Roe');
    assert.deepEqual(item?.textEdit, {
      newText: 'steve-roe',
      range: { start: { line: 4, character: 13 }, end: { line: 4, character: 15 } },
    });
  });

  it('gives the documentation of an item once it is asked to', async () => {
    const list = await offered(client, '  - id: a\n    speaker: ');
    const item = await client.connection.sendRequest<CompletionItem>(
      'completionItem/resolve',
      list?.items[0],
    );
    assert.match(JSON.stringify(item.documentation), /"kind":"markdown","value":"\*\*Steve Roe\*\*/);
  });

  it('gives the edits that define something once it is asked to', async () => {
    const list = await offered(client, '  - id: a\n    speaker: ann-other');
    const item = await client.connection.sendRequest<CompletionItem>(
      'completionItem/resolve',
      list?.items[0],
    );
    assert.deepEqual(
      item.additionalTextEdits?.map(({ range }) => range.start),
      [{ line: 2, character: 0 }],
    );
  });

  it('leaves alone an item that it did not make', async () => {
    const item = { label: 'foreign' };
    assert.deepEqual(await client.connection.sendRequest('completionItem/resolve', item), item);
  });
});

describe('the server, asked for completions by a plain editor', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start(files, { ...plainEditor, general: { positionEncodings: ['utf-8'] } });
  });
  afterEach(() => client.stop());

  it('gives plain text and nothing that the editor does not know', async () => {
    const list = await offered(client, '  - id: a\n    spe');
    const items = list?.items ?? [];
    assert.ok(items.length > 0);
    assert.deepEqual(
      items.filter(
        (item) => item.insertTextFormat || item.insertTextMode || item.labelDetails || item.command,
      ),
      [],
    );
  });

  it('counts characters as was agreed', async () => {
    const text = `${head}  - {note: Ответ 🕊️, text: "Все`;
    await client.open('talks.news.yaml', text);
    const bytes = new TextEncoder().encode(text.split('\n').at(-1)).length;
    const list = await client.request<CompletionList>('textDocument/completion', 'talks.news.yaml', {
      position: { line: 3, character: bytes },
    });
    assert.deepEqual(list.items[0]?.textEdit, {
      newText: 'Все решено tonight"',
      range: { start: { line: 3, character: bytes - 6 }, end: { line: 3, character: bytes } },
    });
  });
});
