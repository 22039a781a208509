import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type {
  ClientCapabilities,
  CodeAction,
  CodeLens,
  Diagnostic,
  DocumentLink,
  Hover,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { Canary } from '../canary.ts';
import { likeVsCode, TestClient, until } from './client.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, '..', '..', 'server', 'bin', 'newsmark.js');

/** Ways to name an article outside: `$` is the folder that holds a secret, beside the project. */
const ways: Readonly<Record<string, string>> = {
  'a path upwards': '../$/secret.md',
  'a path in and out again': 'in/../../$/secret.md',
  'a whole path': '/tmp/$/secret.md',
  'a path of another machine': '//localhost/tmp/$/secret.md',
  'a path of another machine, as Windows writes it': '\\\\localhost\\tmp\\$\\secret.md',
  'a URI': 'file:///tmp/$/secret.md',
  'a link to a file': 'link.md',
  'a link to a folder': 'link/secret.md',
  'a link to the folder above': 'up/$/secret.md',
};

/** Those that lead nowhere, though somebody may take them for more. */
const inside: Readonly<Record<string, string>> = {
  'a path upwards, written for URIs': '%2e%2e/$/secret.md',
  'a slash of another script': '..∕$∕secret.md',
  'a device of Windows': 'CON.md',
};

const annotation = (path: string): string => `newsmark: 1
article: {file: ${JSON.stringify(path)}}
claims:
  - id: one
    text: the secret
    speech: narration
    relations: {repeats: ["link/secret#a", "../secret#a"]}
`;

/** A client that asks for all that may lead somewhere. */
const curious: ClientCapabilities = {
  ...likeVsCode,
  workspace: { ...likeVsCode.workspace, fileOperations: { willRename: true } },
  textDocument: { ...likeVsCode.textDocument, codeLens: {}, completion: {} },
};

// Windows lets few make links, and has no pipes among its files.
if (process.platform !== 'win32')
  describe('A project that would like to be read elsewhere', function () {
    this.timeout(60_000);
    let elsewhere: string;
    let canary: Canary;
    let client: TestClient;

    const nameOf = (index: number) => `${index}.news.yaml`;
    const texts = (): readonly (readonly [string, string])[] =>
      Object.values({ ...ways, ...inside }).map((path, index) => [
        nameOf(index),
        annotation(path.replace('/tmp/', `${dirname(elsewhere)}/`).replace('$', basename(elsewhere))),
      ]);

    beforeEach(async () => {
      elsewhere = mkdtempSync(join(tmpdir(), 'newsmark-elsewhere-'));
      canary = await Canary.at(join(elsewhere, 'secret.md'));
      client = await TestClient.start({}, curious, {
        initializationOptions: { commands: ['newsmark.showReferences'] },
      });
      symlinkSync(join(elsewhere, 'secret.md'), join(client.folder, 'link.md'));
      symlinkSync(elsewhere, join(client.folder, 'link'));
      symlinkSync('..', join(client.folder, 'up'));
      mkdirSync(join(client.folder, 'in'));
      symlinkSync('..', join(client.folder, 'in', 'round'));
      for (const [name, text] of texts()) writeFileSync(join(client.folder, name), text);
    });

    afterEach(async () => {
      await client.stop();
      canary.remove();
      rmSync(elsewhere, { recursive: true, force: true });
    });

    it('is told so at the path, and nothing is opened, whatever is asked', async () => {
      await client.tellChanged('newsmark.yaml', 1);
      for (const [name, text] of texts()) await client.open(name, text);
      const titles = [...Object.keys(ways), ...Object.keys(inside)];
      for (const [index, title] of titles.entries()) {
        const name = nameOf(index);
        const { items } = await client.request<{ items: readonly Diagnostic[] }>(
          'textDocument/diagnostic',
          name,
        );
        const found = items.filter(({ code }) => code === 'article-not-found');
        assert.equal(found.length, 1, title);
        if (title in ways)
          assert.match(String(found[0]?.message), /outside the project|out of the project/, title);
        const position = { line: 1, character: 18 };
        const range = { start: position, end: position };
        await client.request<Hover | null>('textDocument/hover', name, { position });
        await client.request<unknown>('textDocument/completion', name, { position });
        await client.request<unknown>('textDocument/definition', name, { position });
        await client.request<readonly CodeLens[]>('textDocument/codeLens', name);
        const links = await client.request<readonly DocumentLink[]>('textDocument/documentLink', name);
        assert.deepEqual(links, [], title);
        const context = { diagnostics: found };
        await client.request<readonly CodeAction[]>('textDocument/codeAction', name, { range, context });
      }
      const renamed = await client.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', {
        files: [{ oldUri: client.uri('link'), newUri: client.uri('other') }],
      });
      for (const uri of Object.keys(renamed?.changes ?? {})) assert(uri.startsWith(client.uri('')), uri);
      assert.equal(await canary.wasOpened(), false);
    });

    it('is told so by the command line, which opens nothing either', async () => {
      symlinkSync(join(elsewhere, 'secret.md'), join(client.folder, 'newsmark.yaml'));
      const { stdout, stderr } = await run(process.execPath, [program, 'check', client.folder]).catch(
        (failed: { readonly stdout: string; readonly stderr: string }) => failed,
      );
      const told = stdout.match(/(?:outside|out of) the project/g) ?? [];
      assert.equal(told.length, Object.keys(ways).length, stdout);
      assert.match(stderr, /newsmark\.yaml is a link that leads out of the project/);
      assert.equal(await canary.wasOpened(), false);
    });

    it('has its links watched, and not followed', async () => {
      await client.open('0.news.yaml', annotation('link.md'));
      await client.tellChanged('link.md', 2);
      await client.tellChanged('link/secret.md', 2);
      await until(
        () => client.codes('0.news.yaml'),
        (codes) => codes.includes('article-not-found'),
      );
      assert.equal(await canary.wasOpened(), false);
    });
  });
