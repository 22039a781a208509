import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Answer, Tally, Wish } from '../wishes.ts';

/** How long a wish may wait for what it wants to see, in ms. */
const patience = 20_000;

export interface Bridge {
  /** Where the suite sends its wishes. */
  readonly url: string;
  /** The page with the editor; without one (desktop) wishes for a page are answered and do nothing. */
  page: Page | undefined;
  /** Kills the language server once it is there, and tells what it killed; undefined where it is no process. */
  killServer: (() => Promise<string | undefined>) | undefined;
  /** How the tests have gone so far. */
  readonly tally: Tally | undefined;
  close(): void;
}

/**
 * The suite runs inside the editor, with no way of its own to press a key or take a picture. It asks for these here,
 * by HTTP, which an extension host can speak whether it is a process or a worker in a browser.
 * @param pictures the folder that pictures go to
 */
export async function openBridge(pictures: string): Promise<Bridge> {
  // The secret path keeps other pages of the machine's browsers out.
  const path = `/${randomUUID()}`;
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method !== 'POST' || request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    const answer = await bodyOf(request)
      .then((body) => grant(JSON.parse(body)))
      .catch((error: unknown): Answer => ({ ok: false, message: String(error) }));
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  let tally: Tally | undefined;
  /** The page's size before anything was wished. */
  let original: ReturnType<Page['viewportSize']> | undefined;
  const bridge: Bridge = {
    url: `http://127.0.0.1:${port}${path}`,
    page: undefined,
    killServer: undefined,
    get tally() {
      return tally;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return bridge;

  async function grant(wish: Wish): Promise<Answer> {
    if (wish.do === 'say') {
      console.log(wish.line);
      return { ok: true };
    }
    if (wish.do === 'tally') {
      tally = { passed: wish.passed, failed: wish.failed };
      return { ok: true };
    }
    const { page } = bridge;
    if (page === undefined) return { ok: true };
    const text = wish.do === 'kill' ? await bridge.killServer?.() : await fulfil(page, wish);
    return text === undefined ? { ok: true } : { ok: true, text };
  }

  /** Does what is wished; only `see` has something to tell. */
  async function fulfil(
    page: Page,
    wish: Exclude<Wish, { do: 'say' | 'tally' | 'kill' }>,
  ): Promise<string | undefined> {
    switch (wish.do) {
      case 'picture':
        await takePicture(page, join(pictures, `${wish.name}.png`));
        break;
      case 'press':
        await page.keyboard.press(wish.keys);
        break;
      case 'type':
        await page.keyboard.type(wish.text, { delay: 5 });
        break;
      case 'point': {
        const { x, y } = await findText(page, wish.text);
        // Two moves: an editor shows no hover for a mouse that was there all along.
        await page.mouse.move(x + 200, y + 60);
        await page.mouse.move(x, y, { steps: 4 });
        break;
      }
      case 'away':
        await page.mouse.move(1, 1);
        break;
      case 'resize':
        original ??= page.viewportSize();
        await page.setViewportSize(wish.size ?? original ?? { width: 1280, height: 800 });
        break;
      case 'widen': {
        const box = await element(page, wish).boundingBox();
        if (box === null) throw new Error(`${wish.selector} is not on the page.`);
        const y = box.y + box.height / 2;
        await page.mouse.move(box.x + box.width, y);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width + wish.by, y, { steps: 4 });
        await page.mouse.up();
        break;
      }
      case 'click':
        await element(page, wish).click({ timeout: patience });
        break;
      case 'gone':
        await element(page, wish).waitFor({ state: 'hidden', timeout: patience });
        break;
      case 'see': {
        await element(page, wish).waitFor({ state: 'visible', timeout: wish.within ?? patience });
        return element(page, wish).innerText();
      }
    }
    return undefined;
  }
}

async function takePicture(page: Page, file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
}

function element(page: Page, { selector, text }: { readonly selector: string; readonly text?: string }) {
  const all = page.locator(selector);
  return (text === undefined ? all : all.filter({ hasText: text })).first();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where these words stand still: lenses and hints that come late push lines down. */
async function findText(page: Page, text: string): Promise<Point> {
  const deadline = Date.now() + patience;
  let before: Point | null = null;
  while (Date.now() < deadline) {
    const now: Point | null = await page.evaluate(placeOf, text);
    if (now !== null && before?.x === now.x && before.y === now.y) return now;
    before = now;
    await page.waitForTimeout(200);
  }
  throw new Error(`“${text}” is not to be seen in the editor.`);
}

/** In the page: the middle of the first place in the active editor's visible lines that holds this text. */
function placeOf(wanted: string): Point | null {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
    const shown = (line.textContent ?? '').replaceAll('\u00a0', ' ');
    const start = shown.indexOf(wanted);
    if (start < 0) continue;
    // A line is many spans, one a token: walk to the text node that holds the middle.
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let left = start + Math.floor(wanted.length / 2);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = (node.textContent ?? '').length;
      if (left < length) {
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      left -= length;
    }
  }
  return null;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
