import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { CancellationTokenSource, type ResponseError } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { likeVsCode, TestClient } from '../protocol/client.ts';

/** How many times as long as usual to go on. */
const thorough = Number(process.env.NEWSMARK_THOROUGH ?? 1);

const names = [
  'newsmark.yaml',
  'people.news.yaml',
  'a.news.yaml',
  'a.md',
  'b/b.news.yaml',
  'b/newsmark.yaml',
];
const texts = [
  '',
  'newsmark: 1\nentities:\n  jane-roe: {kind: person, name: Jane Roe}\n',
  'newsmark: 1\narticle: {file: a.md}\nclaims:\n  - {id: c1, text: two birds came, speaker: jane-roe}\n',
  'newsmark: 1\narticle: {file: ../a.md}\nclaims:\n- id: c2\n  text: One stone falls\n  speaker: nobody\n  relations: {repeats: [a#c1]}\n',
  'rules: {unsourced-claim: error}\nexclude: ["b/**"]\n',
  '# Birds\n\n“One stone falls from the roof,” said Jane Roe. Then two birds came.\n',
  '<<<<<<< ours\nnewsmark: 1\n=======\nclaims: [\n>>>>>>> theirs\n',
];
const methods = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/documentSymbol',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/diagnostic',
  'textDocument/codeAction',
  'textDocument/foldingRange',
  'textDocument/formatting',
  'newsmark/passages',
];
/** Errors by which a server may refuse what nobody needs any more: cancelled, and the content is another now. */
const refusals = new Set([-32_800, -32_801]);

/** What ought to be there: what the disk holds, and the editor above it. */
interface Model {
  readonly disk: Map<string, string>;
  readonly open: Map<string, string>;
}

/** A client whose requests are in flight. */
interface Real {
  readonly client: TestClient;
  readonly inFlight: { readonly answer: Promise<unknown>; readonly source: CancellationTokenSource }[];
}

type Step = fc.AsyncCommand<Model, Real>;

/** A step that some state of a file allows. */
function step(
  told: string,
  may: (model: Model) => boolean,
  take: (model: Model, real: Real) => Promise<void>,
): Step {
  return { check: may, run: take, toString: () => told };
}

const name = fc.constantFrom(...names);
const text = fc.constantFrom(...texts);

const open = name.map((file) =>
  step(
    `open ${file}`,
    (model) => model.disk.has(file) && !model.open.has(file),
    async ({ disk, open: opened }, { client }) => {
      const now = disk.get(file) ?? '';
      opened.set(file, now);
      await client.open(file, now);
    },
  ),
);

const change = fc.tuple(name, fc.nat(), fc.nat(30), text).map(([file, at, length, added]) =>
  step(
    `change ${file}: ${length} at ${at} become ${JSON.stringify(added)}`,
    (model) => model.open.has(file),
    async ({ open: opened }, { client }) => {
      const before = opened.get(file) ?? '';
      const start = at % (before.length + 1);
      const document = TextDocument.create('', 'newsmark', 1, before);
      const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
      opened.set(file, TextDocument.applyEdits(document, [{ range, newText: added }]));
      await client.edit(file, added, range);
    },
  ),
);

const close = name.map((file) =>
  step(
    `close ${file}`,
    (model) => model.open.has(file),
    async ({ open: opened }, { client }) => {
      opened.delete(file);
      await client.close(file);
    },
  ),
);

const write = fc.tuple(name, text).map(([file, now]) =>
  step(
    `write ${file}: ${JSON.stringify(now)}`,
    () => true,
    async ({ disk }, { client }) => {
      disk.set(file, now);
      await client.onDisk(file, now);
    },
  ),
);

const remove = name.map((file) =>
  step(
    `delete ${file}`,
    (model) => model.disk.has(file),
    async ({ disk }, { client }) => {
      disk.delete(file);
      await client.removeOnDisk(file);
    },
  ),
);

/** As editors do it: the document is closed under its old name and opened under the new one. */
const rename = fc.tuple(name, name).map(([from, to]) =>
  step(
    `rename ${from} to ${to}`,
    (model) => model.disk.has(from) && !model.disk.has(to) && !model.open.has(to),
    async ({ disk, open: opened }, { client }) => {
      const kept = disk.get(from) ?? '';
      const shown = opened.get(from);
      disk.delete(from);
      disk.set(to, kept);
      if (shown !== undefined) {
        opened.delete(from);
        opened.set(to, shown);
        await client.close(from);
        await client.open(to, shown);
      }
      await client.onDisk(to, kept);
      await client.removeOnDisk(from);
      await client.connection.sendNotification('workspace/didRenameFiles', {
        files: [{ oldUri: client.uri(from), newUri: client.uri(to) }],
      });
    },
  ),
);

const ask = fc
  .tuple(name, fc.constantFrom(...methods), fc.nat(12), fc.nat(40))
  .map(([file, method, line, character]) =>
    step(
      `ask ${method} of ${file} at ${line}:${character}`,
      () => true,
      async (_, { client, inFlight }) => {
        const source = new CancellationTokenSource();
        const position = { line, character };
        const params = {
          textDocument: { uri: client.uri(file) },
          position,
          range: { start: position, end: position },
          context: { includeDeclaration: true, diagnostics: [] },
          options: { tabSize: 2, insertSpaces: true },
        };
        const answer = client.connection.sendRequest(method, params, source.token);
        // It is looked at in the end.
        answer.catch(() => undefined);
        inFlight.push({ answer, source });
      },
    ),
  );

const cancel = fc.constant(
  step(
    'cancel the last request',
    () => true,
    async (_, { inFlight }) => inFlight.at(-1)?.source.cancel(),
  ),
);

const rest = fc.constant(
  step(
    'wait for the answers',
    () => true,
    async (_, { inFlight }) => {
      await Promise.allSettled(inFlight.map(({ answer }) => answer));
    },
  ),
);

const able = { ...likeVsCode, workspace: { ...likeVsCode.workspace, fileOperations: { didRename: true } } };

/** A client and its server on a state of things, and what the server calls faults of its own. */
async function begin({ disk, open: opened }: Model): Promise<{ client: TestClient; faults: string[] }> {
  const client = await TestClient.start(Object.fromEntries(disk), able);
  const faults: string[] = [];
  for (const method of ['window/logMessage', 'window/showMessage'])
    client.connection.onNotification(method, ({ type, message }: { type: number; message: string }) => {
      if (type === 1) faults.push(message);
    });
  for (const [file, shown] of opened) await client.open(file, shown);
  return { client, faults };
}

/** Closes the article and opens it again: where its claims went while it was edited, no new server can know. */
async function forget(client: TestClient, { open: opened }: Model): Promise<void> {
  const shown = opened.get('a.md');
  if (shown === undefined) return;
  await client.close('a.md');
  await client.open('a.md', shown);
}

/** What a server says of each file, now that nothing is on its way; the folders of two servers have other names. */
async function saidBy(client: TestClient, { disk, open: opened }: Model): Promise<unknown> {
  const said: Record<string, unknown> = {};
  for (const file of [...new Set([...disk.keys(), ...opened.keys()])].sort())
    for (const method of ['textDocument/diagnostic', 'textDocument/documentSymbol'])
      said[`${method} ${file}`] = await client.request(method, file);
  return JSON.parse(JSON.stringify(said).replaceAll(client.folder, ''), (key, value) =>
    key === 'resultId' ? undefined : value,
  );
}

describe('Documents that come, change and go', function () {
  this.timeout(120_000 * thorough);

  it('leave no request without an answer, and in the end a server that knows what a new one would', () =>
    fc.assert(
      fc.asyncProperty(
        fc.commands([open, change, change, close, write, remove, rename, ask, ask, ask, cancel, rest], {
          maxCommands: 40,
          size: 'max',
        }),
        async (steps) => {
          const model: Model = {
            disk: new Map([
              ['people.news.yaml', texts[1] ?? ''],
              ['a.news.yaml', texts[2] ?? ''],
              ['a.md', texts[5] ?? ''],
            ]),
            open: new Map(),
          };
          const { client, faults } = await begin(model);
          const inFlight: Real['inFlight'] = [];
          await fc.asyncModelRun(() => ({ model, real: { client, inFlight } }), steps);
          for (const { answer } of inFlight)
            await answer.catch((error: ResponseError<unknown>) =>
              assert.ok(refusals.has(error.code), `${error.code}: ${error.message}`),
            );
          await forget(client, model);
          const said = await saidBy(client, model);
          await client.stop();
          const fresh = await begin(model);
          assert.deepEqual(said, await saidBy(fresh.client, model));
          await fresh.client.stop();
          assert.deepEqual(faults, []);
        },
      ),
      // Looking for a shorter life ends in time to tell the shortest so far.
      {
        numRuns: 12 * thorough,
        interruptAfterTimeLimit: 90_000 * thorough,
        markInterruptAsFailure: true,
      },
    ));
});
