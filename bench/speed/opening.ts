import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { made, madeRegistry } from './archive.ts';
import { Editor } from './editing.ts';
import { inFolder } from './scratch.ts';
import { type Delay, newsmark, Running } from './server.ts';

/** How large an archive is. */
export interface Size {
  readonly files: number;
  /** In each of the files. */
  readonly claims: number;
}

/** How one opening of an archive went. Times are in milliseconds from `initialized` on. */
export interface Opening {
  /** Until a hover in a file that is open was answered, while the rest was still being read. */
  readonly hover: number;
  /** Until every place was known that names somebody from the registry. */
  readonly references: number;
  /** Until the diagnostics of all files were told. */
  readonly diagnostics: number;
  /** Megabytes resident afterwards, and at most. */
  readonly memory: { readonly now: number; readonly most: number } | undefined;
}

/** The files of an archive, by their paths. */
export function* archive({ files, claims }: Size): Iterable<readonly [string, string]> {
  yield ['newsmark.yaml', ''];
  yield ['people.news.yaml', madeRegistry()];
  for (let number = 0; number < files; number++) {
    const name = `article-${number}`;
    const { annotation, article } = made(name, { claims, registry: true });
    const path = `${2000 + (number % 20)}/${name}`;
    yield [`${path}.md`, article];
    yield [`${path}.news.yaml`, annotation];
  }
}

/** Opens an archive that no server has seen before, and then again. */
export function openTwice(size: Size): Promise<{ readonly first: Opening; readonly again: Opening }> {
  return inFolder(archive(size), (folder) =>
    inFolder([], async (storage) => ({
      first: await open(folder, storage, size),
      again: await open(folder, storage, size),
    })),
  );
}

async function open(folder: string, storage: string, size: Size): Promise<Opening> {
  const running = await Running.start(newsmark, folder, 'pulled', storage);
  const { connection } = running;
  const started = performance.now();
  const since = () => performance.now() - started;
  const { annotation } = made('article-0', { claims: size.claims, registry: true });
  const uri = pathToFileURL(join(folder, '2000', 'article-0.news.yaml')).href;
  await running.open(uri, annotation);
  const position = {
    line: annotation.slice(0, annotation.indexOf('speaker: p')).split('\n').length - 1,
    character: 14,
  };
  const hover = connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }).then(since);
  const people = pathToFileURL(join(folder, 'people.news.yaml')).href;
  const references = connection
    .sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: people },
      position: { line: 2, character: 2 },
      context: { includeDeclaration: false },
    })
    .then((found) => {
      // Who comes first speaks once in each file, and gave one interview.
      if (found.length !== size.files + 1) throw new Error(`${found.length} references were found`);
      return since();
    });
  const diagnostics = connection
    .sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] })
    .then(since);
  const times = { hover: await hover, references: await references, diagnostics: await diagnostics };
  const memory = running.memory();
  await running.end();
  return { ...times, memory };
}

/**
 * How long others wait while a file of many claims is edited and an archive is read.
 *
 * @param times how often it is typed at most, where the archive takes longer to read than that
 */
export function editWhileReading(size: Size, claims: number, times: number): Promise<Delay> {
  const { annotation, article } = made('roads', { claims, registry: true, errors: 10 });
  const files = [...archive(size), ['roads.md', article], ['roads.news.yaml', annotation]] as const;
  return inFolder(files, async (folder) => {
    const running = await Running.start(newsmark, folder, 'pulled');
    try {
      running.forgetDelay();
      const uri = pathToFileURL(join(folder, 'roads.news.yaml')).href;
      const editor = new Editor(running, uri, annotation, 'pulled');
      let isRead = false;
      const read = running.connection.sendRequest('workspace/symbol', { query: 'c1' }).then(() => {
        isRead = true;
      });
      await editor.open();
      const typing = editor.typing(annotation.indexOf('indirect'), 'x', [11, 10]);
      for (let time = 0; time < times && !isRead; time++) await typing();
      await read;
      return await running.delay();
    } finally {
      running.stop();
    }
  });
}
