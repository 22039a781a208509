import assert from 'node:assert/strict';
import type {
  CodeLens,
  FoldingRange,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-protocol';
import { likeVsCode, plainEditor, TestClient, until } from './client.ts';

const people = `newsmark: 1
entities:
  jane-roe: {kind: person, name: Jane Roe}
`;
const talks = `newsmark: 1
article: {file: talks.md, published: 2025-03-19}
claims:
  - id: stop
    text: The strikes on power plants stop tonight
    speaker: jane-roe
    sources: []
`;
const files = {
  'people.news.yaml': people,
  'talks.news.yaml': talks,
  'talks.md':
    '# Talks end\n\n“The strikes on power plants will stop tonight,” said Jane Roe. “We are glad about that.”\n',
};
const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** An editor that can be told to ask again. */
const refreshing = {
  ...likeVsCode,
  workspace: {
    ...likeVsCode.workspace,
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: { ...likeVsCode.textDocument, inlayHint: { resolveSupport: { properties: ['tooltip'] } } },
};
const withLenses = { initializationOptions: { commands: ['newsmark.showReferences'] } };

describe('the server, asked for what helps to read', () => {
  let client: TestClient;
  let refreshed: string[];
  beforeEach(async () => {
    refreshed = [];
    client = await TestClient.start(files, refreshing, withLenses);
    for (const kind of ['inlayHint', 'semanticTokens', 'codeLens'])
      client.connection.onRequest(`workspace/${kind}/refresh`, () => {
        refreshed.push(kind);
        return null;
      });
    await client.open('talks.news.yaml', talks);
  });
  afterEach(() => client.stop());

  const hints = () =>
    client.request<InlayHint[]>('textDocument/inlayHint', 'talks.news.yaml', { range: everything });
  const tokens = () => client.request<SemanticTokens>('textDocument/semanticTokens/full', 'talks.news.yaml');
  const lenses = () => client.request<CodeLens[]>('textDocument/codeLens', 'talks.news.yaml');
  const resolved = (lens: CodeLens) => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens);

  it('offers all of it', () => {
    const { capabilities } = client.result;
    assert.ok(
      capabilities.inlayHintProvider &&
        capabilities.semanticTokensProvider &&
        capabilities.codeLensProvider &&
        capabilities.foldingRangeProvider &&
        capabilities.selectionRangeProvider,
    );
  });

  it('shows hints', async () => {
    assert.deepEqual(
      (await hints()).map(({ label }) => label),
      ['Wed', '89 % like the article', 'Jane Roe'],
    );
  });

  it('fills in the tooltip of a hint when it is looked at', async () => {
    const hint = (await hints()).at(-1);
    const { tooltip } = await client.connection.sendRequest<InlayHint>('inlayHint/resolve', hint);
    assert.match(typeof tooltip === 'object' ? tooltip.value : '', /Jane Roe/);
  });

  it('leaves out the hints that the editor’s settings switch off, from then on', async () => {
    await hints();
    client.settings = { inlayHints: { names: false, drift: false } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(
      () => refreshed,
      (kinds) => kinds.includes('inlayHint'),
    );
    assert.deepEqual(
      (await hints()).map(({ label }) => label),
      ['Wed'],
    );
  });

  it('asks the editor to look again at what rests on a file that changed, and at nothing else', async () => {
    await hints();
    await tokens();
    await client.onDisk('people.news.yaml', people.replace('Jane Roe', 'Janet Roe'));
    await until(
      () => refreshed,
      (kinds) => kinds.length > 0,
    );
    assert.deepEqual(refreshed, ['inlayHint']);
  });

  it('asks for colours again when a reference comes to name nothing', async () => {
    await tokens();
    await client.onDisk('people.news.yaml', people.replace('jane-roe', 'jane-doe'));
    await until(
      () => refreshed,
      (kinds) => kinds.includes('semanticTokens'),
    );
  });

  it('asks for lenses again when another file has a use more', async () => {
    await client.open('people.news.yaml', people);
    const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', 'people.news.yaml');
    assert.ok(lens);
    assert.equal((await resolved(lens)).command?.title, '1 claim');
    await client.change('talks.news.yaml', talks.replace('speaker: jane-roe', 'speaker: jane'));
    await until(
      () => refreshed,
      (kinds) => kinds.includes('codeLens'),
    );
    assert.equal((await resolved(lens)).command?.title, 'no claims');
  });

  it('says only how colours changed', async () => {
    const { resultId, data } = await tokens();
    await client.change('talks.news.yaml', talks.replace('speaker: jane-roe', 'speaker: jane'));
    const delta = await client.request<SemanticTokensDelta>(
      'textDocument/semanticTokens/full/delta',
      'talks.news.yaml',
      { previousResultId: resultId },
    );
    const after = delta.edits.reduce<readonly number[]>(
      (all, { start, deleteCount, data: added = [] }) => all.toSpliced(start, deleteCount, ...added),
      data,
    );
    assert.deepEqual(after, (await tokens()).data);
  });

  it('says all colours where it does not know what the editor has', async () => {
    const { data } = await tokens();
    const answer = await client.request<SemanticTokens>(
      'textDocument/semanticTokens/full/delta',
      'talks.news.yaml',
      { previousResultId: 'of another day' },
    );
    assert.deepEqual(answer.data, data);
  });

  it('colours what is in sight', async () => {
    const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
    const { data } = await client.request<SemanticTokens>(
      'textDocument/semanticTokens/range',
      'talks.news.yaml',
      { range },
    );
    assert.deepEqual(data.slice(0, 3), [5, 13, 8]);
  });

  it('counts in lenses', async () => {
    const found = await Promise.all((await lenses()).map(resolved));
    assert.deepEqual(
      found.map(({ command }) => command?.title),
      ['1 claim', '1 unsourced', '1 of 2 quotations annotated'],
    );
  });

  it('folds', async () => {
    assert.deepEqual(await client.request<FoldingRange[]>('textDocument/foldingRange', 'talks.news.yaml'), [
      { startLine: 2, endLine: 6 },
      { startLine: 3, endLine: 6 },
    ]);
  });

  it('grows a selection', async () => {
    const [innermost] = await client.request<SelectionRange[]>(
      'textDocument/selectionRange',
      'talks.news.yaml',
      { positions: [{ line: 4, character: 12 }] },
    );
    assert.deepEqual(innermost?.range, {
      start: { line: 4, character: 10 },
      end: { line: 4, character: 13 },
    });
  });
});

describe('the server, asked by a plain editor', () => {
  it('has no lenses where nothing could show what they count', async () => {
    const client = await TestClient.start(files, plainEditor);
    assert.equal(client.result.capabilities.codeLensProvider, undefined);
    await client.stop();
  });
});

describe('the server, asked for hints by an editor that does not ask again for their tooltips', () => {
  it('gives both at once', async () => {
    const client = await TestClient.start(files, likeVsCode);
    await client.open('talks.news.yaml', talks);
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', 'talks.news.yaml', {
      range: everything,
    });
    const tooltips = hints.map(({ tooltip }) => (typeof tooltip === 'object' ? tooltip.value : ''));
    assert.deepEqual(
      tooltips.map((tooltip) => tooltip !== ''),
      [true, true, true],
    );
    assert.match(tooltips[2] ?? '', /Jane Roe/);
    await client.stop();
  });
});
