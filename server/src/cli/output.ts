import type { Writable } from 'node:stream';

/**
 * Writes to a stream, one text after the other and each to its end, so that nothing is cut off when the program
 * ends. A reader that goes away early (`newsmark check | head`) is no fault: what is left is not written.
 */
export function writerTo(stream: Writable): (text: string) => Promise<void> {
  let gone = false;
  stream.on('error', (error) => {
    if (!isClosedPipe(error)) throw error;
    gone = true;
  });
  return (text) =>
    gone || text === ''
      ? Promise.resolve()
      : new Promise((resolve) => {
          // What went wrong comes as an event too.
          stream.write(text, () => resolve());
        });
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'EOF');
}
