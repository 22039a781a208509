import type { CancellationToken } from 'vscode-languageserver';
import type { Steps } from '../work/steps.ts';

/** How long work goes on before it lets others in, in milliseconds. */
const longest = 10;

/** Work was given up: nobody wants to know any more, or what it was worked out from is another now. */
export class GivenUp extends Error {
  readonly why: 'cancelled' | 'changed';

  constructor(why: 'cancelled' | 'changed') {
    super(why);
    this.why = why;
  }
}

/** Has the event loop come round: only there word from the client is taken. */
const comeRound: (then: () => void) => void =
  // A timer takes a millisecond at least; a browser has nothing else.
  typeof setImmediate === 'function' ? setImmediate : (then) => setTimeout(then, 0);

/** Those who wait to go on with long work, and how many turns each has had. */
const waiting: { readonly turns: number; readonly goOn: () => void }[] = [];

/**
 * Has the event loop come round, and lets go on first whoever has had the fewest turns: what takes little is not
 * kept waiting by what takes long, though nobody knows beforehand which is which.
 */
function turn(turns: number): Promise<void> {
  return new Promise((goOn) => {
    waiting.push({ turns, goOn });
    if (waiting.length === 1) comeRound(next);
  });
}

function next(): void {
  const fewest = Math.min(...waiting.map(({ turns }) => turns));
  const index = waiting.findIndex(({ turns }) => turns === fewest);
  const [first] = waiting.splice(index, 1);
  if (waiting.length > 0) comeRound(next);
  first?.goOn();
}

/**
 * Waits for what others work out, as long as somebody wants to know.
 *
 * @throws GivenUp
 */
export function wanted<Answer>(answer: Promise<Answer>, token: CancellationToken): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const listening = token.onCancellationRequested(() => reject(new GivenUp('cancelled')));
    answer.then(resolve, reject).finally(() => listening.dispose());
  });
}

/** Something to wait for between two pieces of long work: it lets others in where some time has passed. */
export function lulls(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return;
    await new Promise<void>(comeRound);
    last = performance.now();
  };
}

/**
 * Takes steps to their answer, and lets other requests and changes be taken where some time has passed.
 *
 * @param stands whether what the steps read is still as it was
 * @throws GivenUp
 */
export async function breathing<Answer>(
  steps: Steps<Answer>,
  token: CancellationToken,
  stands: () => boolean = () => true,
): Promise<Answer> {
  let last = performance.now();
  for (let turns = 0; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - last < longest) continue;
    await turn(turns++);
    if (token.isCancellationRequested) throw new GivenUp('cancelled');
    if (!stands()) throw new GivenUp('changed');
    last = performance.now();
  }
}
