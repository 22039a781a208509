import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { archive, type Size } from './opening.ts';
import { inFolder } from './scratch.ts';
import { program } from './server.ts';

/** How long `newsmark check` took for an archive, beside the mere parsing of its annotation files; milliseconds. */
export interface Checking {
  /** From the start of the process to its end, kept on one core; undefined where the system cannot keep it there. */
  readonly oneCore: Beside | undefined;
  readonly allCores: Beside;
  readonly cores: number;
}

/** What a check took, and what the `yaml` package takes to parse the texts, which it has already. */
export interface Beside {
  readonly check: number;
  readonly yaml: number;
}

const alone = join(import.meta.dirname, 'yaml-alone.mjs');

/** Checks an archive with all cores, and with one, and lets `yaml` parse it. */
export function checkArchive(size: Size): Promise<Checking> {
  return inFolder(archive(size), async (folder) => {
    const check = [process.execPath, program, 'check', folder];
    const parse = [process.execPath, alone, folder];
    const pinned = process.platform === 'linux' ? ['taskset', '-c', '0'] : undefined;
    const yaml = async () => Number(await output(pinned ? [...pinned, ...parse] : parse));
    // Before and after each check: within minutes the machine may become twice as fast.
    const before = await yaml();
    const oneCore = pinned && (await timed([...pinned, ...check]));
    const between = await yaml();
    const allCores = await timed(check);
    const after = await yaml();
    return {
      oneCore: oneCore === undefined ? undefined : { check: oneCore, yaml: (before + between) / 2 },
      allCores: { check: allCores, yaml: (between + after) / 2 },
      cores: availableParallelism(),
    };
  });
}

async function timed(command: readonly string[]): Promise<number> {
  const started = performance.now();
  const printed = await output(command);
  if (!printed.includes('files checked')) throw new Error(`The check ended early:\n${printed}`);
  return performance.now() - started;
}

async function output([file = '', ...args]: readonly string[]): Promise<string> {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  await once(child, 'close');
  return printed;
}
