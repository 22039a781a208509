import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync, readSync, rmSync } from 'node:fs';

/**
 * A file that notices when anybody opens it: a pipe, at whose other end somebody waits for a first reader. Windows
 * has none.
 */
export class Canary {
  readonly #path: string;
  readonly #waiting: ChildProcess;

  private constructor(path: string, waiting: ChildProcess) {
    this.#path = path;
    this.#waiting = waiting;
  }

  static async at(path: string): Promise<Canary> {
    execFileSync('mkfifo', [path]);
    // A shell can open a pipe for writing only once somebody has opened it for reading.
    const waiting = spawn('sh', ['-c', 'echo waits; echo sings > "$1"', 'sh', path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (waiting.stdout) await once(waiting.stdout, 'data');
    return new Canary(path, waiting);
  }

  /** Whether anybody has opened it before this is asked, which can be done once: it sings to the first alone. */
  async wasOpened(): Promise<boolean> {
    const ended = this.#waiting.exitCode === null ? once(this.#waiting, 'exit') : undefined;
    const pipe = openSync(this.#path, constants.O_RDONLY | constants.O_NONBLOCK);
    await ended;
    const heard = readSync(pipe, Buffer.alloc(100));
    closeSync(pipe);
    return heard === 0;
  }

  /** Waits no longer, and takes the file away. */
  remove(): void {
    this.#waiting.kill('SIGKILL');
    rmSync(this.#path, { force: true });
  }
}
