import { loadScript } from './load-script.ts';

type Engine = typeof import('./engine.ts');

declare global {
  /** What the bundle of the engine leaves behind: the same file is loaded by Node and by a web worker. */
  var newsmarkEngine: Engine | undefined;
}

const script: string = './engine.js';

/** All that is more than saying hello: it is much, and loaded when it is needed. */
export async function loadEngine(): Promise<Engine> {
  if (globalThis.newsmarkEngine === undefined) await loadScript(script);
  if (globalThis.newsmarkEngine === undefined) throw new Error(`${script} is not what it should be`);
  return globalThis.newsmarkEngine;
}
