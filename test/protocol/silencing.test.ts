import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CompletionList,
  type Hover,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainEditor, TestClient } from './client.ts';

const text =
  'newsmark: 1\r\nnots: "😀" # ours\r\nsources: {s: {kind: report, title: T}}\r\nclaims:\r\n  - {id: a, text: w, speech: narration, date: 18.03.2025, sources: s}\r\n';

describe('the server, asked to mend and to silence', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await TestClient.start({});
    await client.open('a.news.yaml', text);
  });

  afterEach(() => client.stop());

  const actionsAt = (line: number, only?: string[]) =>
    client.request<CodeAction[]>('textDocument/codeAction', 'a.news.yaml', {
      range: { start: { line, character: 0 }, end: { line, character: 0 } },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });

  /** The file after an action, as an editor has it. */
  const after = (action: CodeAction | undefined) => {
    const [change] = action?.edit?.documentChanges ?? [];
    assert(change && TextDocumentEdit.is(change));
    const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
  };

  it('offers all that is safe to mend as a source action', async () => {
    const actions = await actionsAt(0, ['source.fixAll']);
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['source.fixAll.newsmark'],
    );
    assert.equal(
      after(actions[0]),
      text.replace('18.03.2025', '2025-03-18').replace('sources: s}', 'sources: [s]}'),
    );
  });

  it('names that action from the start to an editor that registers nothing', async () => {
    const plain = await TestClient.start({}, plainEditor);
    const { codeActionProvider } = plain.result.capabilities;
    await plain.stop();
    const kinds = typeof codeActionProvider === 'object' ? codeActionProvider.codeActionKinds : undefined;
    assert.equal(kinds?.includes('source.fixAll.newsmark'), true);
  });

  it('offers to silence a rule on its line; then it is silent', async () => {
    const actions = await actionsAt(1);
    const silence = actions.find(({ title }) => title === 'Silence unknown-key on this line');
    const silenced = after(silence);
    assert.equal(silenced, text.replace('nots', '# newsmark-disable-next-line unknown-key\r\nnots'));
    await client.change('a.news.yaml', silenced);
    assert.equal((await client.codes('a.news.yaml')).includes('unknown-key'), false);
  });

  it('completes and explains the rules in a comment', async () => {
    await client.change('a.news.yaml', text.replace('# ours', '# newsmark-disable-line unknown-key s'));
    const at = { line: 1, character: '"😀" # newsmark-disable-line unknown-key s'.length + 'nots: '.length };
    const list = await client.request<CompletionList>('textDocument/completion', 'a.news.yaml', {
      position: at,
    });
    assert(list.items.some(({ label }) => label === 'self-source'));
    const hover = await client.request<Hover>('textDocument/hover', 'a.news.yaml', {
      position: { line: 1, character: at.character - 5 },
    });
    assert.match(JSON.stringify(hover.contents), /unknown-key.*rule/);
  });
});
