/** How many characters are written at a time: a report may be longer than any text can be. */
const atOnce = 1 << 16;

/** Writes the pieces of a text one after the other, some at a time. */
export async function print(pieces: Iterable<string>, out: (text: string) => Promise<void>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < atOnce) continue;
    await out(waiting);
    waiting = '';
  }
  await out(waiting);
}
