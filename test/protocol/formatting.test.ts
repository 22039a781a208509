import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { likeVsCode, plainEditor, TestClient, until } from './client.ts';

const untidy = 'newsmark:   1\nclaims:\n-   {text: a ,id: b}\n';
const options = { tabSize: 2, insertSpaces: true, trimTrailingWhitespace: true };

/** VS Code, as far as formatting asks. */
const editor: ClientCapabilities = {
  ...likeVsCode,
  textDocument: {
    ...likeVsCode.textDocument,
    formatting: { dynamicRegistration: true },
    rangeFormatting: { dynamicRegistration: true, rangesSupport: true },
    onTypeFormatting: { dynamicRegistration: true },
  },
};

/** What edits put where, as line, character and text. */
function written(edits: readonly TextEdit[] | null): readonly unknown[] | undefined {
  return edits?.map(({ range: { start }, newText }) => [start.line, start.character, newText]);
}

describe('the server, asked to format', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ 'a.news.yaml': untidy }, editor);
    await client.open('a.news.yaml', untidy);
  });
  afterEach(() => client.stop());

  const all = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
  const firstLine = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };

  it('formats a file', async () =>
    assert.deepEqual(
      written(await client.request<TextEdit[]>('textDocument/formatting', 'a.news.yaml', { options })),
      [
        [0, 9, ' '],
        [2, 0, '  '],
        [2, 1, ' '],
        [2, 12, ''],
        [2, 14, ' '],
      ],
    ));

  it('formats a selection', async () =>
    assert.deepEqual(
      written(
        await client.request<TextEdit[]>('textDocument/rangeFormatting', 'a.news.yaml', {
          range: firstLine,
          options,
        }),
      ),
      [[0, 9, ' ']],
    ));

  it('formats several selections', async () =>
    assert.deepEqual(
      written(
        await client.request<TextEdit[]>('textDocument/rangesFormatting', 'a.news.yaml', {
          ranges: [firstLine],
          options,
        }),
      ),
      [[0, 9, ' ']],
    ));

  it('formats the line that Enter ended', async () =>
    assert.deepEqual(
      written(
        await client.request<TextEdit[]>('textDocument/onTypeFormatting', 'a.news.yaml', {
          position: { line: 1, character: 0 },
          ch: '\n',
          options,
        }),
      ),
      [[0, 9, ' ']],
    ));

  it('formats what is typed just before', async () => {
    await client.change('a.news.yaml', 'newsmark:  1\n');
    assert.deepEqual(
      written(await client.request<TextEdit[]>('textDocument/formatting', 'a.news.yaml', { options })),
      [[0, 9, ' ']],
    );
  });

  it('has no edits for a file that it does not know', async () =>
    assert.equal(await client.request('textDocument/formatting', 'other.md', { options }), null));

  it('puts keys in order for whoever asks for source actions', async () => {
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', 'a.news.yaml', {
      range: all,
      context: { diagnostics: [], only: ['source'] },
    });
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind]),
      [['Put keys in the format’s order', 'source.sortKeys.newsmark']],
    );
  });

  it('registers every way of formatting', async () => {
    const isFormatting = (method: string) => /formatting$/i.test(method);
    const methods = await until(
      () => client.registered.filter(isFormatting),
      (found) => found.length === 3,
    );
    assert.deepEqual(methods.toSorted(), [
      'textDocument/formatting',
      'textDocument/onTypeFormatting',
      'textDocument/rangeFormatting',
    ]);
  });
});

describe('the server, asked to format by an editor that registers nothing', () => {
  it('offers every way from the start', async () => {
    const client = await TestClient.start({}, plainEditor);
    const { capabilities } = client.result;
    await client.stop();
    assert.deepEqual(
      [
        capabilities.documentFormattingProvider,
        capabilities.documentRangeFormattingProvider,
        capabilities.documentOnTypeFormattingProvider,
      ],
      [{}, { rangesSupport: true }, { firstTriggerCharacter: '\n' }],
    );
  });
});
