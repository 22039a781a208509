import { loadScript } from '../load-script.ts';

type PageModule = typeof import('../page/page.ts');

declare global {
  /** What the bundle for saved pages leaves behind: the same file is loaded by Node and by a web worker. */
  var newsmarkPage: PageModule | undefined;
}

const script: string = './page.js';

/** The reading of saved web pages. It comes with libraries of its own, which are loaded when somebody needs them. */
export async function loadPage(): Promise<PageModule> {
  if (globalThis.newsmarkPage === undefined) await loadScript(script);
  if (globalThis.newsmarkPage === undefined) throw new Error(`${script} is not what it should be`);
  return globalThis.newsmarkPage;
}
