import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fileRename } from '../../../server/src/features/file-rename/file-rename.ts';
import { articleTarget } from '../../../server/src/project/article-target.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { arrayOf } from '../../../server/src/work/list.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { projectOf, uriOf } from '../memory.ts';
import { anyProject, type Files } from './any-project.ts';
import { applied } from './changes.ts';

/** What moves: some path of the project, a file's or a folder's, and where to. */
interface Move {
  readonly from: string;
  readonly to: string;
}

function pathsOf(files: Files): readonly string[] {
  const folders = Object.keys(files).flatMap((path) =>
    path.split('/').map((_, index, parts) => parts.slice(0, index).join('/')),
  );
  return [...new Set([...Object.keys(files), ...folders])].filter((path) => path !== '').sort();
}

const newNames = fc.constantFrom('new', 'новое', 'a new name');
const newFolders = fc.constantFrom('', 'elsewhere/', 'desk/', 'архив/2025/');

/** A move of one path to one that is free. */
function moveOf(files: Files, pick: number, folder: string, name: string): Move | undefined {
  const paths = pathsOf(files);
  const from = paths[pick % paths.length];
  if (from === undefined) return undefined;
  const extension = /(?:\.news)?\.[a-z]+$/.exec(from)?.[0] ?? '';
  const to = folder + name + extension;
  return to.startsWith(`${from}/`) || paths.includes(to) ? undefined : { from, to };
}

function pathAfter(path: string, { from, to }: Move): string {
  return path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}

/** The files of a project after a move, with the changes that go with it. */
async function moved(files: Files, move: Move): Promise<{ readonly before: Project; readonly files: Files }> {
  const before = await projectOf(files);
  const renamed = [{ oldUri: uriOf(move.from), newUri: uriOf(move.to) }];
  const changed = { ...files, ...applied(before, atOnce(fileRename(before, renamed))) };
  const entries = Object.entries(changed).map(([path, text]) => [pathAfter(path, move), text] as const);
  return { before, files: Object.fromEntries(entries) };
}

/** What every reference and every annotation file of a project points at, by the paths after a move. */
function pointers(
  project: Project,
  pathOf: (path: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const name = (uri: string) => pathOf(project.pathOf(uri));
  return new Map(
    [...project.annotations.values()]
      .map((file) => {
        const article = articleTarget(project.root, file);
        const targets = arrayOf(file.annotation.references).map((reference) => {
          const target = project.resolve(reference, file);
          return target.kind === 'found' ? `${name(target.file.uri)} ${target.definition.id}` : target.kind;
        });
        return [
          name(file.uri),
          [article.kind === 'inside' ? name(article.uri) : article.kind, ...targets],
        ] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('Moving a file or folder of any project', function () {
  this.timeout(60_000);

  it('leaves everything pointing where it pointed', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, fc.nat(), newFolders, newNames, async (files, pick, folder, name) => {
        const move = moveOf(files, pick, folder, name);
        fc.pre(move !== undefined);
        const { before, files: after } = await moved(files, move);
        assert.deepEqual(
          pointers(await projectOf(after), (path) => path),
          pointers(before, (path) => pathAfter(path, move)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('there and back gives every file as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, fc.nat(), newFolders, newNames, async (files, pick, folder, name) => {
        const move = moveOf(files, pick, folder, name);
        fc.pre(move !== undefined);
        const there = await moved(files, move);
        const back = await moved(there.files, { from: move.to, to: move.from });
        assert.deepEqual(back.files, files);
      }),
      { numRuns: 150 },
    );
  });
});
