import { activation } from './activation.ts';
import { checkArchive } from './checking.ts';
import { type Editing, edit } from './editing.ts';
import { editEntity } from './entity.ts';
import { editWhileReading, openTwice, type Size } from './opening.ts';
import { inFolder } from './scratch.ts';
import { newsmark, Running, yamlServer } from './server.ts';
import type { Spread } from './spread.ts';

/** What is measured, and how often. */
export interface Plan {
  /** Claims of a file, from few to many. */
  readonly sizes: readonly number[];
  readonly archive: Size;
  /** How often we are asked: of a hundred times, the five slowest are left out of the 95th percentile. */
  readonly times: number;
  /** How often the other server is asked, and how often about a large file, where it takes seconds. */
  readonly timesTheirs: number;
  readonly timesLarge: number;
  /** Whether a real editor is started too. */
  readonly inEditor: boolean;
}

/** What both servers took for one file. */
export interface Beside {
  readonly claims: number;
  /** As VS Code does it: it asks the one for diagnostics, the other sends them. */
  readonly ours: Editing;
  readonly theirs: Editing;
  /** Ours for an editor that does not ask. */
  readonly pushed: Spread;
}

/** All figures of a run. Times are in milliseconds. */
export interface Figures {
  readonly beside: readonly Beside[];
  readonly start: { readonly ours: number; readonly theirs: number };
  /** A keystroke in an entity that so many claims name. */
  readonly entity: { readonly claims: number; readonly keystroke: Spread };
  readonly checking: Awaited<ReturnType<typeof checkArchive>>;
  readonly opening: Awaited<ReturnType<typeof openTwice>>;
  readonly delay: Awaited<ReturnType<typeof editWhileReading>>;
  readonly activation: number | undefined;
}

/** Measures everything, telling what it is about. */
export async function measure(plan: Plan, tell: (what: string) => void): Promise<Figures> {
  const { sizes, archive, times, timesTheirs, timesLarge } = plan;
  const largest = Math.max(...sizes);
  const beside: Beside[] = [];
  for (const claims of sizes) {
    tell(`a file of ${claims} claims`);
    const ours = await edit(newsmark, { way: 'pulled', claims, times });
    const { keystroke: pushed } = await edit(newsmark, { way: 'pushed', claims, times });
    const slow = claims > 1000 ? timesLarge : timesTheirs;
    const theirs = await edit(yamlServer, { way: 'pushed', claims, times: slow });
    beside.push({ claims, ours, theirs, pushed });
  }
  tell('starting');
  const start = {
    ours: await starting(newsmark, timesTheirs),
    theirs: await starting(yamlServer, timesLarge),
  };
  tell('an entity that half of the claims name');
  const entity = { claims: largest / 2, keystroke: await editEntity(largest, times) };
  tell(`checking ${archive.files} files`);
  const checking = await checkArchive(archive);
  tell(`opening ${archive.files} files`);
  const opening = await openTwice(archive);
  tell(`editing ${largest} claims while ${archive.files} files are read`);
  const delay = await editWhileReading(archive, largest, 2 * times);
  if (plan.inEditor) tell('the activation of the extension');
  const activated = plan.inEditor ? await activation() : undefined;
  return { beside, start, entity, checking, opening, delay, activation: activated };
}

/** From the start of a process to its answer to `initialize`: the median. */
function starting(contender: typeof newsmark, times: number): Promise<number> {
  return inFolder([], async (folder) => {
    const taken: number[] = [];
    for (let time = 0; time < times; time++) {
      const running = await Running.start(contender, folder, 'pushed');
      taken.push(running.startup);
      running.stop();
    }
    return taken.sort((a, b) => a - b)[times >> 1] ?? 0;
  });
}
