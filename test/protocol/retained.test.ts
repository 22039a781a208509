import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { likeVsCode, TestClient, until } from './client.ts';

/** Stands at the beginning of what is open and nowhere on the disk. */
const mark = 'nobody-else-writes-this';

const annotation =
  'newsmark: 1\narticle: {file: a.md}\nclaims:\n  - {id: c, text: stays open, speaker: jane-roe}\n';
const article = 'The bridge stays open, Jane Roe said.\n';
const onDisk = {
  'newsmark.yaml': '',
  'people.news.yaml': 'newsmark: 1\nentities: {jane-roe: {kind: person, name: Jane Roe}}\n',
  'a.news.yaml': annotation,
  'a.md': article,
};

const edges = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const position = { line: 4, character: 40 };

/** All that an editor asks of a file as it shows it. */
const questions: readonly (readonly [string, object])[] = [
  ['textDocument/hover', { position }],
  ['textDocument/completion', { position }],
  ['textDocument/definition', { position }],
  ['textDocument/references', { position, context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', { position }],
  ['textDocument/documentSymbol', {}],
  ['textDocument/documentLink', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/inlayHint', { range: edges }],
  ['textDocument/codeAction', { range: edges, context: { diagnostics: [] } }],
  ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }],
  ['textDocument/diagnostic', {}],
];

/** What is told when it is there still: the strings that hold it. */
function linesWith(words: string, text: string): readonly string[] {
  return text.split('\n').filter((line) => line.includes(words));
}

describe('The memory of the server', function () {
  // A snapshot of the heap takes seconds.
  this.timeout(300_000);
  let client: TestClient;
  let snapshots: string;

  before(async () => {
    snapshots = await mkdtemp(join(tmpdir(), 'newsmark-heap-'));
    client = await TestClient.start(onDisk, likeVsCode, {
      env: { NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${snapshots}` },
    });
  });
  after(async () => {
    await client.stop();
    await rm(snapshots, { recursive: true, force: true });
  });

  /** Everything that is in the heap of the server now, once what nobody holds has been taken away. */
  async function heap(): Promise<string> {
    const before = await readdir(snapshots);
    client.signal('SIGUSR2');
    return until(
      async () => {
        const [name] = (await readdir(snapshots)).filter((each) => !before.includes(each));
        return name === undefined ? '' : readFile(join(snapshots, name), 'utf8');
      },
      (text) => text.trimEnd().endsWith('}'),
      60,
    );
  }

  it('keeps nothing of files that are closed', async () => {
    const names = ['a.news.yaml', 'a.md', 'unsaved.news.yaml'];
    await client.open('a.news.yaml', `# ${mark} 1\n${annotation}`);
    await client.open('a.md', `${mark} 2\n\n${article}`, 'markdown');
    await client.open('unsaved.news.yaml', `# ${mark} 3\n${annotation}`);
    for (const name of names)
      for (const [method, params] of questions) await client.request(method, name, params);
    for (let edit = 0; edit < 3; edit++) {
      for (const name of names)
        await client.edit(name, `# ${mark} ${edit} `, { start: edges.start, end: edges.start });
      for (const name of names) await client.codes(name);
    }
    assert((await heap()).includes(mark), 'what is open is in the heap');

    for (const name of names) await client.close(name);
    // What was said last is remembered by the connection, and by regular expressions.
    for (const [method, params] of questions) await client.request(method, 'people.news.yaml', params);
    await until(
      async () => linesWith(mark, await heap()),
      (held) => held.length === 0,
      60,
    );
  });
});
