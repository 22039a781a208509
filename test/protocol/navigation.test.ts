import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  ClientCapabilities,
  DocumentHighlight,
  DocumentLink,
  Location,
  LocationLink,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { likeVsCode, plainEditor, TestClient, until } from './client.ts';

const people = `newsmark: 1
entities:
  arvenia: {kind: place, name: Arvenia}
  jane-roe:
    kind: person
    name: Jane Roe
    aliases: [the minister]
    roles: [{title: prime minister, of: arvenia, from: 2025-03-18}]
`;
const annotation = `newsmark: 1
article: {file: talks.md, published: 2025-03-19}
claims:
  - id: stop
    text: It stops tonight
    speaker: jane-roe
    tags: [truce]
  - id: again
    text: Мир 🕊 tonight
    speaker: jane-roe
    relations: {repeats: [stop]}
    note: https://example.org/
`;
const files = {
  'people.news.yaml': people,
  'talks.news.yaml': annotation,
  'talks.md': '“It stops tonight,” said Jane Roe.\n',
  'inner/newsmark.yaml': '{}\n',
  'inner/other.news.yaml': 'newsmark: 1\nentities: {jane-doe: {kind: person, name: Jane Doe}}\n',
};

/** VS Code, as far as navigation goes. */
const navigating: ClientCapabilities = {
  ...likeVsCode,
  workspace: {
    ...likeVsCode.workspace,
    symbol: {
      dynamicRegistration: true,
      symbolKind: { valueSet: [5, 14, 15, 24] },
      resolveSupport: { properties: ['location.range'] },
    },
  },
  textDocument: {
    ...likeVsCode.textDocument,
    typeDefinition: { dynamicRegistration: true, linkSupport: true },
    implementation: { dynamicRegistration: true, linkSupport: true },
    references: { dynamicRegistration: true },
    documentHighlight: { dynamicRegistration: true },
    callHierarchy: { dynamicRegistration: true },
  },
};

const speaker = { position: { line: 5, character: 15 } };
const claimId = { position: { line: 3, character: 9 } };

describe('navigation in an editor like VS Code', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start(files, navigating);
    await client.open('talks.news.yaml', annotation);
  });
  after(() => client.stop());

  it('is registered', async () => {
    const registered = await until(
      () => client.registered,
      (methods) => methods.includes('workspace/didChangeWatchedFiles'),
    );
    for (const method of [
      'textDocument/typeDefinition',
      'textDocument/references',
      'textDocument/implementation',
      'textDocument/documentHighlight',
      'textDocument/prepareCallHierarchy',
      'workspace/symbol',
    ])
      assert.ok(registered.includes(method), method);
  });

  it('leads from a speaker to whoever she holds office for', async () => {
    const [link] = await client.request<LocationLink[]>(
      'textDocument/typeDefinition',
      'talks.news.yaml',
      speaker,
    );
    assert.equal(link && client.nameOf(link.targetUri), 'people.news.yaml');
    assert.deepEqual(link?.targetSelectionRange.start, { line: 2, character: 2 });
  });

  it('finds references in all files', async () => {
    const found = await client.request<Location[]>('textDocument/references', 'talks.news.yaml', {
      ...speaker,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map(({ uri, range }) => `${client.nameOf(uri)}:${range.start.line}`),
      ['people.news.yaml:3', 'talks.news.yaml:5', 'talks.news.yaml:9'],
    );
  });

  it('leads from a claim to the claim that repeats it', async () => {
    const [link] = await client.request<LocationLink[]>(
      'textDocument/implementation',
      'talks.news.yaml',
      claimId,
    );
    assert.equal(link?.targetSelectionRange.start.line, 7);
  });

  it('highlights a claim’s id where it is defined and used', async () => {
    const found = await client.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      'talks.news.yaml',
      claimId,
    );
    assert.deepEqual(
      found.map(({ kind, range }) => [kind, range.start.line]),
      [
        [3, 3],
        [2, 10],
      ],
    );
  });

  it('finds symbols of every project, and their places once they are chosen', async () => {
    const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
      query: 'jane',
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Jane Roe · jane-roe', 'Jane Doe · jane-doe'],
    );
    const [roe] = symbols;
    assert.ok(roe && !('range' in roe.location));
    const resolved = await client.connection.sendRequest<WorkspaceSymbol>('workspaceSymbol/resolve', roe);
    assert.ok('range' in resolved.location);
    assert.deepEqual(resolved.location.range.start, { line: 3, character: 2 });
  });

  it('walks from a claim to its speaker, and to what repeats it', async () => {
    const [item] = await client.request<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      'talks.news.yaml',
      claimId,
    );
    const outgoing = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>(
      'callHierarchy/outgoingCalls',
      { item },
    );
    const incoming = await client.connection.sendRequest<CallHierarchyIncomingCall[]>(
      'callHierarchy/incomingCalls',
      { item },
    );
    assert.deepEqual(
      [outgoing.map(({ to }) => to.name), incoming.map(({ from }) => from.name)],
      [['Jane Roe'], ['again']],
    );
  });

  it('links a URL in a note', async () => {
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', 'talks.news.yaml');
    assert.equal(links.at(-1)?.target, 'https://example.org/');
  });
});

describe('navigation in a plain editor', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start(files, {
      ...plainEditor,
      general: { positionEncodings: ['utf-8'] },
    });
    await client.open('talks.news.yaml', annotation);
  });
  after(() => client.stop());

  it('gives locations where links are not known', async () => {
    const [place] = await client.request<Location[]>(
      'textDocument/typeDefinition',
      'talks.news.yaml',
      speaker,
    );
    assert.equal(place && client.nameOf(place.uri), 'people.news.yaml');
  });

  it('gives symbols with their places, counted in bytes', async () => {
    const [symbol] = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
      query: 'мир',
    });
    assert.ok(symbol && 'range' in symbol.location);
    assert.deepEqual(symbol.location.range, {
      start: { line: 7, character: 8 },
      end: { line: 7, character: 13 },
    });
  });

  it('answers with nothing outside the project’s files', async () => {
    assert.deepEqual(
      await client.request('textDocument/references', 'nowhere.news.yaml', {
        ...speaker,
        context: { includeDeclaration: true },
      }),
      [],
    );
  });
});
