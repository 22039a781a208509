import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { digest } from '../../server/src/storage.ts';
import { likeVsCode, TestClient } from './client.ts';

const people = 'newsmark: 1\nentities: {jane: {kind: person, name: Jane Roe}}\n';
const annotation = `newsmark: 1
article: {file: a.md}
claims:
  - {id: c, text: the bridge stays open, speech: indirect, speaker: jane, cue: said}
  - {id: d, text: nowhere to be found, speaker: joan}
`;
const onDisk = {
  'newsmark.yaml': 'rules: {unsourced-claim: error}\n',
  'people.news.yaml': people,
  'a.news.yaml': annotation,
  'a.md': 'Jane Roe said that the bridge stays open.\n',
};

/** What was told of each file: its diagnostics, or nothing. */
type Told = Readonly<Record<string, unknown>>;

/** A project of so many files that it is not read before anything is answered. */
const many: Readonly<Record<string, string>> = Object.fromEntries([
  ['newsmark.yaml', ''],
  ['people.news.yaml', people],
  ...Array.from({ length: 100 }, (_, number) => [
    `${number % 7}/article-${number}.news.yaml`,
    annotation.replace('joan', 'jane'),
  ]),
]);

describe('Where ids are used, as it was known in the session before', function () {
  this.timeout(120_000);
  let storage: string;
  let folder: string;

  beforeEach(async () => {
    storage = await mkdtemp(join(tmpdir(), 'newsmark-storage-'));
    folder = await mkdtemp(join(tmpdir(), 'newsmark-kept-'));
    for (const [name, text] of Object.entries(many)) {
      await mkdir(join(folder, dirname(name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  });
  afterEach(async () => {
    for (const each of [storage, folder]) await rm(each, { recursive: true, force: true });
  });

  /** Opens the folder, asks at once for everybody who names somebody, and closes it. */
  async function session(keeps: boolean, open: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const uri = pathToFileURL(folder).href;
    const client = await TestClient.start({}, likeVsCode, {
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'kept' }],
      initializationOptions: keeps ? { storage: pathToFileURL(storage).href } : {},
    });
    for (const [name, text] of Object.entries(open))
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: `${uri}/${name}`, languageId: 'newsmark', version: 1, text },
      });
    const found = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: `${uri}/people.news.yaml` },
      position: { line: 1, character: people.split('\n')[1]?.indexOf('jane') },
      context: { includeDeclaration: true },
    });
    await client.stop();
    return found.map((each) => ({ ...each, uri: each.uri.slice(uri.length + 1) }));
  }

  /** Has all that is kept say something else. */
  async function misled(what: string, instead: string): Promise<void> {
    for (const name of await readdir(storage)) {
      const kept = await readFile(join(storage, name), 'utf8');
      const text = kept.slice(kept.indexOf('\n') + 1).replaceAll(what, instead);
      await writeFile(join(storage, name), `${digest(text)}\n${text}`);
    }
  }

  it('is told before the project is read', async () => {
    const without = await session(false);
    assert.deepEqual(await session(true), without);
    await misled('article-3.news', 'article-x.news');
    assert.match(JSON.stringify(await session(true)), /article-x/);
  });

  it('is found anew where a file has changed since, on the disk or in an editor', async () => {
    await session(true);
    await misled('article-3.news', 'article-x.news');
    const name = '4/article-4.news.yaml';
    assert.deepEqual(await session(true, { [name]: people }), await session(false, { [name]: people }));
    await misled('article-3.news', 'article-x.news');
    await writeFile(join(folder, name), people);
    assert.deepEqual(await session(true), await session(false));
  });
});

describe('What is kept from one session to the next', function () {
  this.timeout(120_000);
  let storage: string;
  let folder: string;

  beforeEach(async () => {
    storage = await mkdtemp(join(tmpdir(), 'newsmark-storage-'));
    folder = await mkdtemp(join(tmpdir(), 'newsmark-kept-'));
    for (const [name, text] of Object.entries(onDisk)) await writeFile(join(folder, name), text);
  });
  afterEach(async () => {
    for (const each of [storage, folder]) await rm(each, { recursive: true, force: true });
  });

  /** Opens the folder, asks for all diagnostics, and closes it. */
  async function session(
    keeps: boolean,
    work?: (client: TestClient, article: string) => Promise<unknown>,
  ): Promise<Told> {
    const uri = pathToFileURL(folder).href;
    const client = await TestClient.start({}, likeVsCode, {
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'kept' }],
      initializationOptions: keeps ? { storage: pathToFileURL(storage).href } : {},
    });
    await work?.(client, `${uri}/a.md`);
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    await client.stop();
    return Object.fromEntries(items.map((item) => [item.uri.slice(uri.length + 1), item]).sort());
  }

  it('is told as it was found, with a cache as without', async () => {
    const without = await session(false);
    assert.deepEqual(Object.keys(without), ['a.news.yaml']);
    assert.deepEqual(await session(true), without);
    assert.deepEqual(await session(true), without);
  });

  it('is told without looking again', async () => {
    await session(true);
    const [name = ''] = await readdir(storage);
    const kept = await readFile(join(storage, name), 'utf8');
    const text = kept.slice(kept.indexOf('\n') + 1).replaceAll('joan', 'somebody');
    await writeFile(join(storage, name), `${digest(text)}\n${text}`);
    assert.match(JSON.stringify(await session(true)), /somebody/);
  });

  const changes: Readonly<Record<string, readonly [string, string]>> = {
    'the file itself': ['a.news.yaml', annotation.replace('joan', 'jane')],
    'another file': ['people.news.yaml', people.replace('jane', 'joan')],
    'the article': ['a.md', 'The bridge, Jane Roe said, is nowhere to be found.\n'],
    'the settings': ['newsmark.yaml', 'rules: {unsourced-claim: off}\n'],
    'a new file': ['b.news.yaml', people.replace('jane', 'joan')],
  };
  for (const [what, [name, text]] of Object.entries(changes))
    it(`is found anew where ${what} changed meanwhile`, async () => {
      const before = await session(true);
      await writeFile(join(folder, name), text);
      const now = await session(true);
      assert.notDeepEqual(now, before);
      assert.deepEqual(now, await session(false));
    });

  it('is found anew where it rested on edits through which a claim was followed', async () => {
    const [old, words] = ['bridge stays', 'ferries run'];
    const text = onDisk['a.md'];
    const edited = await session(true, async (client, uri) => {
      const textDocument = { uri, languageId: 'markdown', version: 1, text };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      const range = {
        start: { line: 0, character: text.indexOf(old) },
        end: { line: 0, character: text.indexOf(old) + old.length },
      };
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range, text: words }],
      });
    });
    assert.match(JSON.stringify(edited), /The article says “the ferries run open” now/);
    await writeFile(join(folder, 'a.md'), text.replace(old, words));
    assert.deepEqual(await session(true), await session(false));
  });

  it('is found anew where it was not written to its end', async () => {
    const before = await session(true);
    const [name = ''] = await readdir(storage);
    const kept = await readFile(join(storage, name), 'utf8');
    await writeFile(join(storage, name), kept.slice(0, -20));
    assert.deepEqual(await session(true), before);
  });
});
