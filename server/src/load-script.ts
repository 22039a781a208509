/**
 * Runs a script that lies beside the bundle that this is part of, in Node or in a web worker.
 *
 * @param path no literal, so that no bundler takes the script in
 */
export async function loadScript(path: string): Promise<void> {
  if ('WorkerGlobalScope' in globalThis) await import(path);
  // What Node imports it first reads for what it may export, which takes longer than to run it.
  else require(path);
}
