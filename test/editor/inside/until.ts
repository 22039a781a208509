/** How long a state may take to come, in ms; less than a test's own limit, so that the message says what was missing. */
const patience = 30_000;

/**
 * Looks again and again until there is something, and gives it. Nothing is ever waited for by the clock alone.
 * @param what said when it never comes
 * @param probe gives undefined or false while it is not there yet
 */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | Thenable<T | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${patience / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
