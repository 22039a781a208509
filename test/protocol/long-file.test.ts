import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { largeProject } from '../large.ts';
import { likeVsCode, plainEditor, TestClient, until } from './client.ts';

const { 'a.md': article, 'a.news.yaml': sound } = largeProject(2500);
/** One thing is wrong with its form, and another with its sources. */
const text = `${sound}  - {id: last, text: It rained, speaker: mayor, sources: [], nots: none}\n`;
const ofForm = ['unknown-key'];

function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => String(code));
}

describe('the server, in a long file that was just opened', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('first answers what is wrong with its form, and has the client ask for the rest', async () => {
    client = await TestClient.start({ 'a.md': article }, likeVsCode);
    await client.open('a.news.yaml', text);
    assert.deepEqual(await client.codes('a.news.yaml'), ofForm);
    await until(
      () => client.refreshes,
      (times) => times > 0,
    );
    const all = await client.codes('a.news.yaml');
    assert.ok(all.includes('unsourced-claim') && all.includes('unknown-key'), all.join());
  });

  it('answers all at once where the client cannot be told to ask again', async () => {
    const { diagnostics: _, ...workspace } = likeVsCode.workspace ?? {};
    client = await TestClient.start({ 'a.md': article }, { ...likeVsCode, workspace });
    await client.open('a.news.yaml', text);
    assert.ok((await client.codes('a.news.yaml')).includes('unsourced-claim'));
  });

  it('answers all to a client that knows what the file had', async () => {
    client = await TestClient.start({ 'a.md': article }, likeVsCode);
    await client.open('a.news.yaml', text);
    const { items } = await client.request<{ items: readonly Diagnostic[] }>(
      'textDocument/diagnostic',
      'a.news.yaml',
      { previousResultId: 'of another day' },
    );
    assert.ok(codesOf(items).includes('unsourced-claim'));
  });

  it('pushes what is wrong with its form before the rest', async () => {
    client = await TestClient.start({ 'a.md': article }, plainEditor);
    const pushed: (readonly string[])[] = [];
    client.connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => {
      pushed.push(codesOf(diagnostics));
    });
    await client.open('a.news.yaml', text);
    await until(
      () => pushed,
      (lists) => lists.some((codes) => codes.includes('unsourced-claim')),
    );
    assert.deepEqual(pushed[0], ofForm);
    assert.equal(pushed.length, 2);
  });
});
