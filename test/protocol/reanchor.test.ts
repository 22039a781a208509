import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { likeVsCode, TestClient } from './client.ts';

const talks = `newsmark: 1
article: {file: talks.md}
claims:
  - {id: stop, text: the strikes stop tonight}
  - {id: days, text: it takes 14 days to rebuild them}
`;
const article =
  '# 🕊 Talks\r\n\r\nPeace 🕊: the strikes stop tonight, and it takes 14 days to rebuild them.\r\n';

const confirming: ClientCapabilities = {
  ...likeVsCode,
  workspace: {
    ...likeVsCode.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

interface Answer {
  readonly edit: WorkspaceEdit;
  readonly safe: number;
  readonly unsure: number;
  readonly lost: readonly { readonly name: string }[];
}

describe('the server, of claims whose article is edited', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  /** Opens the article, and puts words in it from one character of its last line to another. */
  async function edited(
    [start, end]: readonly [number, number],
    text: string,
    capabilities = confirming,
  ): Promise<void> {
    client = await TestClient.start({ 'talks.news.yaml': talks, 'talks.md': article }, capabilities);
    await client.open('talks.md', article, 'markdown');
    await client.request('newsmark/passages', 'talks.md');
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: client.uri('talks.md'), version: 2 },
      contentChanges: [
        { range: { start: { line: 2, character: start }, end: { line: 2, character: end } }, text },
      ],
    });
  }

  const ask = (only?: 'edited') => client.request<Answer>('newsmark/reanchor', 'talks.md', { only });

  it('follows them through edits that leave little', async () => {
    await edited([10, 26], 'all the old trams halt');
    const answer = await ask('edited');
    assert.deepEqual([answer.safe, answer.unsure, answer.lost], [0, 1, []]);
    assert.match(JSON.stringify(answer.edit), /"newText":"all the old trams halt tonight"/);
  });

  it('follows them where characters are counted in bytes', async () => {
    await edited([10 + 2, 26 + 2], 'all the old trams halt', {
      ...confirming,
      general: { positionEncodings: ['utf-8'] },
    });
    const answer = await ask('edited');
    assert.match(JSON.stringify(answer.edit), /"newText":"all the old trams halt tonight"/);
  });

  it('has what was counted otherwise confirmed', async () => {
    await edited([49, 51], '15');
    const { edit } = await ask('edited');
    const [annotation] = Object.values(edit.changeAnnotations ?? {});
    assert.deepEqual([annotation?.label, annotation?.needsConfirmation], ['days', true]);
  });

  it('tells which are lost', async () => {
    await edited([10, 35], '');
    const answer = await ask('edited');
    assert.deepEqual([answer.safe, answer.unsure, answer.lost.map(({ name }) => name)], [0, 0, ['stop']]);
  });

  it('forgets it when the article is closed', async () => {
    await edited([10, 26], 'all the old trams halt');
    await client.close('talks.md');
    const answer = await ask();
    assert.deepEqual([answer.safe, answer.unsure], [0, 0]);
  });

  it('says nothing of a file that is none of its own', async () => {
    await edited([10, 10], '');
    assert.equal(await client.request('newsmark/reanchor', 'other.md'), null);
  });

  it('takes over what is safe as a source action, for clients that confirm nothing', async () => {
    await edited([10, 13], 'all', likeVsCode);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', 'talks.news.yaml', {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.reanchor.newsmark'] },
    });
    assert.deepEqual(
      actions.map(({ kind, edit }) => [kind, edit?.changeAnnotations]),
      [['source.reanchor.newsmark', undefined]],
    );
    assert.match(JSON.stringify(actions), /"newText":"all strikes stop tonight"/);
  });
});
