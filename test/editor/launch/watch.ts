import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';

export interface Watched {
  /** The page that opens the editor and runs the tests. */
  readonly url: string;
  /** Gets the page before it loads. */
  readonly onPage?: (page: Page) => void;
  /** The page's size in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** How long the run may take, in ms. */
  readonly limit: number;
  /** Where a picture goes of a page that did not come to an end. */
  readonly stuckPicture: string;
  /** The run's own folder: `console.log` there gets all that the page and the extension host write. */
  readonly scratch: string;
  /** Show it as it comes, and not only its end when the run fails. */
  readonly verbose: boolean;
}

/** What every host complains of by itself: native modules that nothing here needs, networks and logins. */
const noise =
  /bindings file|native-watchdog|vscode-sqlite3|connection token|Creating a socket|getaddrinfo|Service ?Worker|github|\[?Chat|AgentHost|AccountPolicy|grace-time|builtin extensions cache|from gallery as it is disabled/i;

/** Opens the editor in a browser and waits until its tests end, or their time. Whether they were green. */
export async function watchEditor(watched: Watched): Promise<boolean> {
  const { url, onPage, size = { width: 1280, height: 800 }, limit, stuckPicture, scratch, verbose } = watched;
  const log = join(scratch, 'console.log');
  const browser = await openBrowser(join(scratch, 'browser'), size);
  try {
    const page = browser.pages()[0] ?? (await browser.newPage());
    const lines: string[] = [];
    const note = (line: string) => {
      appendFileSync(log, `${line}\n`);
      if (noise.test(line)) return;
      if (verbose) console.log(line);
      else lines.push(line);
    };
    page.on('pageerror', (error) => note(`page: ${error.message}`));
    page.on('crash', () => note('page: crashed'));
    const ended = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    // The extension host's console comes out here.
    await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) =>
      note(`${type}: ${format(...args)}`),
    );
    onPage?.(page);
    await page.goto(url);

    const code = await Promise.race([ended, later(limit)]);
    if (code === 0) return true;
    if (code === undefined) {
      mkdirSync(dirname(stuckPicture), { recursive: true });
      await page.screenshot({ path: stuckPicture });
      console.error(
        `The tests did not end within ${limit / 1000} s. The editor as it stood: ${stuckPicture}`,
      );
    }
    for (const line of lines.slice(-40)) console.error(line);
    console.error(`All that the editor wrote: ${log}`);
    return false;
  } finally {
    await browser.close();
  }
}

function later(time: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), time).unref();
  });
}
