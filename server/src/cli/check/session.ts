import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { Disk } from '../../disk.ts';
import type { Meanwhile } from '../../project/meanwhile.ts';
import { utf16Text } from '../../project/text.ts';
import { Workspace } from '../../project/workspace.ts';
import { holding } from '../../rules/holding.ts';
import { Readings } from './readings.ts';
import { type Selection, select } from './selection.ts';
import { unreadSentence } from './sentences.ts';
import { type Target, targetAt, targetNamed } from './target.ts';

/** So many files take some 300 MB, if they hold fifty claims each. Of larger projects each file is read once more instead. */
const mostHeld = 400;

/** The projects that a run of the program looks at, from its first look to its last. */
export class Session {
  /** The current folder, links followed. */
  readonly folder: string;
  readonly workspace: Workspace;
  readonly targets: readonly Target[];
  /** Sentences on paths that lead nowhere. */
  readonly astray: readonly string[];
  readonly #readings: Readings;

  private constructor(
    folder: string,
    targets: readonly Target[],
    astray: readonly string[],
    share?: Meanwhile['share'],
  ) {
    this.folder = folder;
    this.targets = targets;
    this.astray = astray;
    this.#readings = new Readings(new Disk());
    const homes = [...new Set(targets.map(({ home }) => home))];
    this.workspace = new Workspace(this.#readings, homes, {
      share,
      holding: holding(mostHeld, { tellsOwn: false }),
    });
  }

  /**
   * Begins with what paths name, or with a folder.
   *
   * @param share shares out the reading of a project
   */
  static async at(
    paths: readonly string[],
    currentFolder: string,
    share?: Meanwhile['share'],
  ): Promise<Session> {
    const folder = await realpath(currentFolder);
    const targets: Target[] = [];
    const astray: string[] = [];
    for (const path of paths.length === 0 ? ['.'] : paths) {
      const target = await targetAt(path, folder);
      if ('home' in target) targets.push(target);
      else astray.push(unreadSentence(path, target));
    }
    return new Session(folder, targets, astray, share);
  }

  /** Begins with a text that stands for a file, which need not be there. */
  static async over(name: string, text: string, currentFolder: string): Promise<Session> {
    const folder = await realpath(currentFolder);
    const path = await nearestReal(resolve(folder, name));
    const session = new Session(folder, [targetNamed(name, path, folder)], []);
    const uri = URI.file(path).toString();
    await session.workspace.change(uri, utf16Text(uri, 'newsmark', 0, text));
    return session;
  }

  /** How a URI is shown: as its path from the current folder, with forward slashes. */
  readonly pathOf = (uri: string): string =>
    relative(this.folder, URI.parse(uri).fsPath).split(sep).join('/') || '.';

  /** The files that were asked for, as they are now. */
  select(): Promise<Selection> {
    return select(this.targets, this.workspace, this.#readings, this.pathOf);
  }
}

/** A path with its links followed, as far as it exists. */
async function nearestReal(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await nearestReal(parent), basename(path));
  }
}
