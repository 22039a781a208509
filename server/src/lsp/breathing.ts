import type { CancellationToken } from 'vscode-languageserver';

/** How long work goes on before it lets others in, in milliseconds. */
const longest = 10;

/**
 * For work in steps that may take long together: what it returns is asked before each step, lets other requests
 * and changes be taken where some time has passed, and says whether to go on: not where the client cancelled.
 */
export function breathing(token: CancellationToken): () => Promise<boolean> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last > longest) {
      // Word from the client is only taken where the event loop comes round.
      await new Promise((resolve) => setTimeout(resolve, 0));
      last = performance.now();
    }
    return !token.isCancellationRequested;
  };
}
