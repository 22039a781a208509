import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  CodeAction,
  CodeLens,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { likeVsCode, plainEditor, TestClient, until } from './client.ts';

const people = `newsmark: 1
entities:
  jane-roe: {kind: person, name: Jane Roe, aliases: [Roe]}
`;
const talks = `newsmark: 1
article: {file: talks.md, published: 2025-03-19}
claims:
  - id: stop
    text: the strikes stop tonight
    speaker: jane-roe
    sources: []
`;
const article =
  '# Talks end\r\n\r\n🕊 “We say the *strikes* stop tonight,” Roe said. “Nobody had asked us before.”\r\n';
const files = {
  'people.news.yaml': people,
  'talks.news.yaml': talks,
  'talks.md': article,
  'notes.md': article,
};

/** A place in the article’s words, on its line with the quotations. */
const at = (character: number) => ({ position: { line: 2, character } });
const onPassage = at(article.split('\r\n')[2]?.indexOf('stop') ?? 0);
const onName = at(article.split('\r\n')[2]?.indexOf('Roe') ?? 0);

const able = {
  ...likeVsCode,
  workspace: { ...likeVsCode.workspace, codeLens: { refreshSupport: true } },
  textDocument: {
    ...likeVsCode.textDocument,
    references: { dynamicRegistration: true },
    documentHighlight: { dynamicRegistration: true },
    codeLens: { dynamicRegistration: true },
    formatting: { dynamicRegistration: true },
    foldingRange: { dynamicRegistration: true },
    completion: { dynamicRegistration: true },
  },
};
const withCommands = {
  initializationOptions: { commands: ['newsmark.showReferences', 'newsmark.suggestClaims'] },
};

describe('the server, asked about an article', () => {
  let client: TestClient;
  let changed: string[];
  beforeEach(async () => {
    changed = [];
    client = await TestClient.start(files, able, withCommands);
    client.connection.onNotification('newsmark/claimsChanged', ({ uri }: { uri: string }) => {
      changed.push(client.nameOf(uri));
    });
    await client.open('talks.md', article, 'markdown');
  });
  afterEach(() => client.stop());

  it('registers for articles what does not compete with the editor’s own', async () => {
    const competing = ['textDocument/completion', 'textDocument/foldingRange', 'textDocument/formatting'];
    const inArticles = (): string[] =>
      [...client.selectors]
        .filter(([, patterns]) => patterns.some((pattern) => /\bmd\b/.test(pattern)))
        .map(([method]) => method)
        .sort();
    // Registrations come one after the other, in no order that anybody promised.
    await until(
      () => [...client.selectors.keys()],
      (known) => competing.every((method) => known.includes(method)) && inArticles().length >= 8,
    );
    assert.deepEqual(inArticles(), [
      'textDocument/codeAction',
      'textDocument/codeLens',
      'textDocument/definition',
      'textDocument/diagnostic',
      'textDocument/documentHighlight',
      'textDocument/documentSymbol',
      'textDocument/hover',
      'textDocument/references',
    ]);
  });

  it('hovers', async () => {
    const hover = await client.request<Hover>('textDocument/hover', 'talks.md', onPassage);
    assert.match(JSON.stringify(hover.contents), /Speaker: Jane Roe/);
    assert.deepEqual(hover.range, { start: { line: 2, character: 11 }, end: { line: 2, character: 37 } });
  });

  it('leads to the claim', async () => {
    const [link] = await client.request<LocationLink[]>('textDocument/definition', 'talks.md', onPassage);
    assert.deepEqual(
      [client.nameOf(link?.targetUri ?? ''), link?.targetSelectionRange.start.line],
      ['talks.news.yaml', 3],
    );
  });

  it('finds references of whoever is named', async () => {
    const found = await client.request<Location[]>('textDocument/references', 'talks.md', {
      ...onName,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map(({ uri }) => client.nameOf(uri)),
      ['people.news.yaml', 'talks.news.yaml'],
    );
  });

  it('highlights the words of the speaker', async () => {
    const found = await client.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      'talks.md',
      onPassage,
    );
    assert.equal(found.length, 1);
  });

  it('outlines claims, and no headings', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', 'talks.md');
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['stop'],
    );
  });

  it('counts in lenses', async () => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', 'talks.md');
    const resolved = await Promise.all(
      lenses.map((lens) => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens)),
    );
    assert.deepEqual(
      resolved.map(({ command }) => command?.title),
      ['1 claim', '1 unsourced', '1 of 2 quotations annotated', 'suggest the rest'],
    );
    assert.deepEqual(resolved.at(-1)?.command?.arguments, [client.uri('talks.md')]);
  });

  it('reports what is not annotated, and mends it', async () => {
    assert.deepEqual(await client.codes('talks.md'), ['unannotated-quote']);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', 'talks.md', {
      range: { start: { line: 2, character: 60 }, end: { line: 2, character: 60 } },
      context: { diagnostics: [] },
    });
    const annotate = actions.find(({ title }) => title === 'Annotate it as a claim');
    assert.match(JSON.stringify(annotate?.edit), /talks\.news\.yaml.*Nobody had asked us before/);
  });

  it('tells to ask again when an annotation file changes what is reported', async () => {
    await client.codes('talks.md');
    await client.open('talks.news.yaml', talks);
    await client.change('talks.news.yaml', talks.replace('the strikes stop tonight', 'Nobody had asked us'));
    await until(
      () => client.refreshes,
      (count) => count > 0,
    );
    assert.ok(changed.includes('talks.news.yaml'));
  });

  it('gives another result id when an annotation file changed', async () => {
    const idOf = async () =>
      (await client.request<{ resultId: string }>('textDocument/diagnostic', 'talks.md')).resultId;
    const before = await idOf();
    await client.onDisk('talks.news.yaml', `${talks}  - {id: asked, text: Nobody had asked us}\n`);
    assert.notEqual(await until(idOf, (id) => id !== before), before);
  });

  it('reports articles with the rest of the workspace', async () => {
    await client.codes('talks.news.yaml');
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.ok(items.some(({ uri }) => client.nameOf(uri) === 'talks.md'));
    assert.ok(!items.some(({ uri }) => client.nameOf(uri) === 'notes.md'));
  });

  it('takes what an article had away with its annotation file', async () => {
    await client.codes('talks.md');
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const value = items.find(({ uri }) => client.nameOf(uri) === 'talks.md')?.resultId ?? '';
    await client.removeOnDisk('talks.news.yaml');
    const after = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [{ uri: client.uri('talks.md'), value }],
    });
    const own = after.items.find(({ uri }) => client.nameOf(uri) === 'talks.md');
    assert.deepEqual(own?.kind === 'full' ? own.items : undefined, []);
  });

  it('shows what is annotated as it is typed', async () => {
    const shown = () =>
      client.request<{ passages: unknown[]; unannotated: unknown[] } | null>('newsmark/passages', 'talks.md');
    assert.deepEqual(await shown(), {
      passages: [
        {
          claim: 'stop',
          ranges: [{ start: { line: 2, character: 11 }, end: { line: 2, character: 37 } }],
          state: 'unsourced',
          anchoring: 'exact',
        },
      ],
      unannotated: [{ start: { line: 2, character: 50 }, end: { line: 2, character: 79 } }],
    });
    await client.change('talks.md', article.replace('stop tonight', 'stopped tonight'));
    assert.match(JSON.stringify(await shown()), /"anchoring":"drifted"/);
    await client.change('talks.md', 'Nothing.\n');
    assert.deepEqual(await shown(), { passages: [], unannotated: [] });
  });

  it('gives the claims of an article, for whoever steps through them', async () => {
    const answer = await client.request<{ claims: { id: string; unsourced: boolean }[] }>(
      'newsmark/claims',
      'talks.md',
    );
    assert.deepEqual(
      answer.claims.map(({ id, unsourced }) => [id, unsourced]),
      [['stop', true]],
    );
  });

  for (const method of ['hover', 'definition', 'documentHighlight', 'codeLens', 'documentSymbol'])
    it(`says nothing of a document that is no article: ${method}`, async () => {
      await client.open('notes.md', article, 'markdown');
      const answer = await client.request<unknown[] | null>(`textDocument/${method}`, 'notes.md', onPassage);
      assert.ok(answer === null || answer.length === 0, JSON.stringify(answer));
    });

  it('shows nothing of a document that is no article', async () => {
    await client.open('notes.md', article, 'markdown');
    assert.equal(await client.request('newsmark/passages', 'notes.md'), null);
    assert.deepEqual(await client.codes('notes.md'), []);
  });

  it('survives an article that goes', async () => {
    await client.close('talks.md');
    await rm(join(client.folder, 'talks.md'));
    await client.tellChanged('talks.md', 3);
    assert.equal(await client.request('newsmark/passages', 'talks.md'), null);
  });
});

describe('the server, with an editor that is sent diagnostics', () => {
  it('sends those of an open article, and takes them back', async () => {
    const client = await TestClient.start(files, plainEditor);
    await client.open('talks.md', article, 'markdown');
    await until(
      () => client.pushed.get('talks.md')?.length ?? 0,
      (count) => count === 1,
    );
    await client.onDisk('talks.news.yaml', `${talks}  - {id: asked, text: Nobody had asked us}\n`);
    // An editor that watches no files tells of none: what is open is enough to see it.
    await until(
      () => client.pushed.get('talks.md')?.length,
      (count) => count === 0,
    );
    await client.stop();
  });
});
