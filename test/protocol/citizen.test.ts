import assert from 'node:assert/strict';
import { CancellationTokenSource, type Diagnostic, type Hover } from 'vscode-languageserver-protocol/node';
import { likeVsCode, plainEditor, TestClient, until } from './client.ts';

const people = 'newsmark: 1\nentities:\n  jane-roe: {kind: person, name: Jane Roe}\n';
const russian = { locale: 'ru' };

describe('a client that counts characters in UTF-8', () => {
  it('is answered in bytes, and understood', async () => {
    const client = await TestClient.start(
      {},
      { ...plainEditor, general: { positionEncodings: ['utf-8', 'utf-16'] } },
    );
    assert.equal(client.result.capabilities.positionEncoding, 'utf-8');
    const text = 'newsmark: 1\nentities:\n  я: {kind: person, name: Я 😀, wat: 1}\n';
    await client.open('people.news.yaml', text);
    const [found] = await until(
      () => client.pushed.get('people.news.yaml') ?? [],
      (list: readonly Diagnostic[]) => list.length > 0,
    );
    assert.deepEqual(found?.range.start, {
      line: 2,
      character: Buffer.byteLength('  я: {kind: person, name: Я 😀, '),
    });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: client.uri('people.news.yaml'), version: 2 },
      contentChanges: [{ range: { start: found?.range.start, end: { ...found?.range.end } }, text: 'note' }],
    });
    await until(
      () => client.pushed.get('people.news.yaml') ?? [],
      (list: readonly Diagnostic[]) => !list.some(({ code }) => code === 'unknown-key'),
    );
    await client.stop();
  });
});

describe('a client with a language of its own', () => {
  it('is spoken to in it, where there is a translation', async () => {
    const client = await TestClient.start({ 'people.news.yaml': people }, plainEditor, russian);
    await client.open('people.news.yaml', people);
    const hover = await client.request<Hover>('textDocument/hover', 'people.news.yaml', {
      position: { line: 2, character: 5 },
    });
    assert.match(JSON.stringify(hover.contents), /[а-я]{3}/);
    await client.stop();
  });

  it('may bring the messages itself', async () => {
    const messages = {
      'Something stands here that YAML cannot read.': 'x',
      '“{0}” is no field yet: a colon and a value are missing.': '<{0}>',
    };
    const client = await TestClient.start({}, likeVsCode, { initializationOptions: { messages } });
    await client.open('a.news.yaml', 'newsmark: 1\nnot\n');
    const report = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', 'a.news.yaml');
    assert.ok(report.items.some(({ message }) => message === '<not>'));
    await client.stop();
  });
});

describe('a large project', () => {
  const many = Object.fromEntries(
    Array.from({ length: 200 }, (_, n) => [`f${n}.news.yaml`, people.replace('jane-roe', `jane-${n}`)]),
  );

  it('shows how far its reading has come', async () => {
    const client = await TestClient.start(many, { ...likeVsCode, window: { workDoneProgress: true } });
    const kinds = await until(
      () => client.progress,
      (seen) => seen.includes('end'),
    );
    assert.equal(kinds[0], 'begin');
    await client.stop();
  });

  it('gives up an answer that nobody waits for any more', async () => {
    const client = await TestClient.start(many);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'workspace/diagnostic',
      { previousResultIds: [] },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    await client.stop();
  });
});
