import assert from 'node:assert/strict';
import { CancellationTokenSource, type ResponseError } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { made } from '../../bench/speed/archive.ts';
import { likeVsCode, TestClient } from './client.ts';

const { annotation, article } = made('a', { claims: 10_000 });
const text = TextDocument.create('', 'newsmark', 1, annotation);
const behindKey = text.positionAt(text.getText().indexOf('claims:') + 'claims:'.length);
const small = 'newsmark: 1\nentities:\n  jane-roe: {kind: person, name: Jane Roe}\n';

describe('While all of a large file is read again after an edit', function () {
  this.timeout(120_000);
  let client: TestClient;
  /** What was answered, in order. */
  let answered: string[];
  /** Settles when what is asked of the large file is answered. */
  let whole: Promise<unknown>;

  before(async () => {
    client = await TestClient.start(
      {
        'large/newsmark.yaml': '',
        'large/a.news.yaml': annotation,
        'large/a.md': article,
        'small/newsmark.yaml': '',
        'small/a.news.yaml': small,
      },
      likeVsCode,
    );
    await client.open('small/a.news.yaml', small);
    await client.open('large/a.news.yaml', annotation);
    await client.codes('small/a.news.yaml');
    await client.codes('large/a.news.yaml');
  });
  after(() => client.stop());

  /** Puts an anchor before all claims, and asks for something that has to wait for it. */
  beforeEach(async () => {
    answered = [];
    await client.edit('large/a.news.yaml', ' &all', { start: behindKey, end: behindKey });
    whole = hover('large/a.news.yaml').then(() => answered.push('the large file'));
  });
  afterEach(async () => {
    await whole;
    const end = { line: behindKey.line, character: behindKey.character + ' &all'.length };
    await client.edit('large/a.news.yaml', '', { start: behindKey, end });
    await client.codes('large/a.news.yaml');
  });

  function hover(name: string): Promise<unknown> {
    return client.request('textDocument/hover', name, { position: { line: 2, character: 4 } });
  }

  it('a file of another project is answered about', async () => {
    await hover('small/a.news.yaml').then(() => answered.push('the small file'));
    assert.deepEqual(answered, ['the small file']);
    await whole;
  });

  it('who no longer wants to know is let go', async () => {
    const source = new CancellationTokenSource();
    const textDocument = { uri: client.uri('large/a.news.yaml') };
    const given = client.connection
      .sendRequest('textDocument/documentSymbol', { textDocument }, source.token)
      .then(
        () => undefined,
        (error: ResponseError<unknown>) => error.code,
      );
    source.cancel();
    assert.equal(await given, -32800);
    assert.deepEqual(answered, []);
  });

  it('a change meanwhile is taken too', async () => {
    const line = text.positionAt(text.getText().indexOf('entities:')).line;
    const start = { line, character: 0 };
    await client.edit('large/a.news.yaml', 'nots: none\n', { start, end: start });
    assert.ok((await client.codes('large/a.news.yaml')).includes('unknown-key'));
    await client.edit('large/a.news.yaml', '', { start, end: { line: line + 1, character: 0 } });
    assert.ok(!(await client.codes('large/a.news.yaml')).includes('unknown-key'));
  });
});
