import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type Position,
  type ResponseError,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import { features, pulledDiagnostics } from '../../server/src/lsp/features.ts';
import { largeProject } from '../large.ts';
import { likeVsCode, TestClient } from './client.ts';

const large = largeProject(10_000);
const text = TextDocument.create('', 'newsmark', 1, large['a.news.yaml']);
const whole = { start: text.positionAt(0), end: text.positionAt(text.getText().length) };
const small = 'newsmark: 1\nentities:\n  jane-roe: {kind: person, name: Jane Roe}\n';

/** Where words stand last in the large file, a character in. */
function at(words: string): Position {
  return text.positionAt(text.getText().lastIndexOf(words) + 1);
}

const inFile = { textDocument: { uri: '' } };
const mayor = { ...inFile, position: at('mayor\n') };
/** Another name for a tag that all claims have. */
const building = { ...inFile, position: at('bridges'), newName: 'building' };
const options = { tabSize: 2, insertSpaces: true };

/** An editor that has edits worked out once they are chosen, and renames files. */
const able = {
  ...likeVsCode,
  workspace: { ...likeVsCode.workspace, fileOperations: { willRename: true } },
  textDocument: {
    ...likeVsCode.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

/** A request of a feature. */
interface Asked {
  readonly method: string;
  readonly params: object;
  /** Whether it goes through the whole file, so that something quick certainly comes between. */
  readonly isLong?: boolean;
}

const quick = (method: string, params: object): Asked => ({ method, params });
const long = (method: string, params: object): Asked => ({ method, params, isLong: true });

/** The requests of every feature. */
const requests: Readonly<Record<string, readonly Asked[]>> = {
  'textDocument/hover': [
    quick('textDocument/hover', mayor),
    quick('textDocument/hover', { ...inFile, position: at('district') }),
  ],
  'textDocument/completion': ['district', 'minutes', 'c9998', '2025-03', 'bridges', 'text:'].map((words) =>
    quick('textDocument/completion', { ...inFile, position: at(words) }),
  ),
  'textDocument/documentSymbol': [long('textDocument/documentSymbol', inFile)],
  'textDocument/definition': [
    quick('textDocument/definition', mayor),
    quick('textDocument/definition', { ...inFile, position: at('district') }),
  ],
  'textDocument/typeDefinition': [quick('textDocument/typeDefinition', mayor)],
  'textDocument/references': [
    long('textDocument/references', { ...mayor, context: { includeDeclaration: true } }),
  ],
  'textDocument/implementation': [
    long('textDocument/implementation', {
      ...inFile,
      position: text.positionAt(large['a.news.yaml'].indexOf('c0')),
    }),
  ],
  'textDocument/documentHighlight': [quick('textDocument/documentHighlight', mayor)],
  'textDocument/prepareCallHierarchy': [quick('textDocument/prepareCallHierarchy', mayor)],
  'workspace/symbol': [long('workspace/symbol', { query: 'district' })],
  'textDocument/documentLink': [long('textDocument/documentLink', inFile)],
  'textDocument/rename': [
    quick('textDocument/prepareRename', mayor),
    quick('textDocument/rename', { ...mayor, newName: 'the-mayor' }),
    long('textDocument/rename', building),
  ],
  'textDocument/codeAction': [
    quick('textDocument/codeAction', { ...inFile, range: whole, context: { diagnostics: [] } }),
    long('textDocument/codeAction', {
      ...inFile,
      range: whole,
      context: { diagnostics: [], only: ['source.sortKeys', 'source.sortClaims'] },
    }),
  ],
  'textDocument/formatting': [long('textDocument/formatting', { ...inFile, options })],
  'textDocument/rangeFormatting': [
    long('textDocument/rangeFormatting', { ...inFile, range: whole, options }),
    long('textDocument/rangesFormatting', { ...inFile, ranges: [whole], options }),
  ],
  'textDocument/onTypeFormatting': [
    long('textDocument/onTypeFormatting', { ...inFile, position: at('note'), ch: '\n', options }),
  ],
  'textDocument/inlayHint': [long('textDocument/inlayHint', { ...inFile, range: whole })],
  'textDocument/semanticTokens': [
    long('textDocument/semanticTokens/full', inFile),
    long('textDocument/semanticTokens/full/delta', { ...inFile, previousResultId: '0' }),
    long('textDocument/semanticTokens/range', { ...inFile, range: whole }),
  ],
  'textDocument/codeLens': [quick('textDocument/codeLens', inFile)],
  'textDocument/foldingRange': [long('textDocument/foldingRange', inFile)],
  'textDocument/selectionRange': [
    quick('textDocument/selectionRange', { ...inFile, positions: [at('mayor\n')] }),
  ],
  'textDocument/diagnostic': [quick('textDocument/diagnostic', inFile)],
};

/** What is asked for beside features of the table. */
const others: readonly Asked[] = [
  quick('workspace/diagnostic', { previousResultIds: [] }),
  quick('workspace/willRenameFiles', { files: [{ oldUri: 'a.md', newUri: 'b.md' }] }),
  long('newsmark/claims', inFile),
];

/** Longer than this nobody waits without noticing, in milliseconds; many times what is quick takes. */
const noticed = 1000;

describe('In a file of ten thousand claims', function () {
  this.timeout(120_000);
  let client: TestClient;

  before(async () => {
    client = await TestClient.start(large, able, {
      initializationOptions: { commands: ['newsmark.showReferences'] },
    });
    await client.open('small.news.yaml', small);
    await client.open('a.news.yaml', large['a.news.yaml']);
    // What the server does unasked after a change is done then.
    await client.codes('a.news.yaml');
  });
  after(() => client.stop());

  function hoverSmall(): Promise<unknown> {
    return client.request('textDocument/hover', 'small.news.yaml', { position: { line: 2, character: 4 } });
  }

  /** The params with the URIs of this client's folder. */
  function here(params: object): object {
    return JSON.parse(JSON.stringify(params), (key, value) => {
      if (key === 'uri' && value === '') return client.uri('a.news.yaml');
      return key === 'oldUri' || key === 'newUri' ? client.uri(value) : value;
    });
  }

  /** Asks for something and then for a hover elsewhere, and gives the first up once the second is there. */
  async function overtaken({ method, params, isLong }: Asked): Promise<void> {
    const source = new CancellationTokenSource();
    const before = performance.now();
    let answered = false;
    const answer: Promise<ResponseError<unknown> | undefined> = client.connection
      .sendRequest(method, here(params), source.token)
      .then(
        () => undefined,
        (error: ResponseError<unknown>) => error,
      )
      .finally(() => {
        answered = true;
      });
    await hoverSmall();
    if (isLong) assert.ok(!answered, `${method} let nobody else in`);
    source.cancel();
    const error = await answer;
    // The last steps may be taken before word of it comes.
    assert.ok(error === undefined || error.code === -32800, error?.message);
    const took = Math.round(performance.now() - before);
    assert.ok(took < noticed, `${method} took ${took} ms`);
  }

  for (const { method } of [...features, pulledDiagnostics]) {
    it(`${method} is tried`, () => assert.ok(requests[method]?.length));
    for (const asked of requests[method] ?? [])
      it(`${asked.method} is overtaken by what is quick, and can be given up`, () => overtaken(asked));
  }

  for (const asked of others)
    it(`${asked.method} is overtaken by what is quick, and can be given up`, () => overtaken(asked));

  it('incoming calls are overtaken by what is quick, and can be given up', async () => {
    const items = await client.connection.sendRequest<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      here({ ...inFile, position: text.positionAt(large['a.news.yaml'].indexOf('radio:')) }),
    );
    await overtaken(long('callHierarchy/incomingCalls', { item: items[0] }));
  });

  it('a change elsewhere does not keep an answer from being whole', async () => {
    const answer = client.request<unknown[]>('textDocument/documentLink', 'a.news.yaml');
    await client.change('small.news.yaml', small.replace('Jane Roe', 'Jane Doe'));
    assert.equal((await answer).length, 10_002);
  });
});
