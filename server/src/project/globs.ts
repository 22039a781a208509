import { State, statesOf } from './glob-states.ts';

/** What comes after so much, in UTF-16 units over all globs of a list, is left out: nobody's list is as long. */
const mostGlobs = 2_000;

/** How many sets of states are remembered, and of how many states. */
const mostMoments = 500;
const mostStates = 100;

/**
 * Whether a path, or a folder above it, is named by one of some globs. A glob after `!` names all but what it would.
 *
 * Settings come with strangers' projects, and what libraries make of globs are regular expressions that a dozen `*`
 * keep busy for hours. Here each sign of a path is held against all states of all globs at once: the time is the
 * product of their lengths at most (Thompson, 1968), and mostly that of the path, as sets of states are remembered.
 *
 * @returns a function of a path without slashes at its ends
 */
export function namedBy(globs: readonly string[]): (path: string) => boolean {
  let left = mostGlobs;
  const list = globs.filter((glob) => {
    left -= glob.length;
    return left >= 0;
  });
  const plain = automaton(list.filter((glob) => !glob.startsWith('!')));
  const opposites = list.filter((glob) => glob.startsWith('!')).map((glob) => automaton([glob.slice(1)]));
  return (path) => plain(path) || opposites.some((names) => !names(path));
}

/** The states that some signs of a path may have led to. */
interface Moment {
  readonly states: readonly State[];
  readonly isEnd: boolean;
  readonly after: Map<string, Moment>;
}

function automaton(globs: readonly string[]): (path: string) => boolean {
  const end = new State();
  const numbers = new Map<State, number>();
  const moments = new Map<string, Moment>();
  let steps = 0;
  const first = globs
    .map((glob) => glob.replace(/^\.?\/+/, '').replace(/(?<!\/)\/+$/, ''))
    .filter((glob) => glob !== '')
    .map((glob) => statesOf(glob, end));
  const start = momentOf(first);
  return (path) => {
    let moment = start;
    for (const sign of path) {
      if (moment.states.length === 0) return false;
      if (sign === '/' && moment.isEnd) return true;
      moment = moment.after.get(sign) ?? step(moment, sign);
    }
    return moment.isEnd;
  };

  function step(moment: Moment, sign: string): Moment {
    const taken = moment.states.filter(({ takes }) => takes?.(sign));
    const next = momentOf(taken.flatMap((state) => state.next));
    if (next.states.length <= mostStates) moment.after.set(sign, next);
    return next;
  }

  function momentOf(begun: readonly State[]): Moment {
    const states: State[] = [];
    steps++;
    const meet = (state: State) => {
      if (state.met === steps) return;
      state.met = steps;
      states.push(state);
    };
    begun.forEach(meet);
    for (const { takes, next } of states) if (takes === undefined) next.forEach(meet);
    const isEnd = end.met === steps;
    if (states.length > mostStates) return { states, isEnd, after: new Map() };
    const name = states.map(numberOf).sort().join();
    const known = moments.get(name);
    if (known !== undefined) return known;
    if (moments.size === mostMoments) {
      for (const { after } of moments.values()) after.clear();
      moments.clear();
    }
    const moment: Moment = { states, isEnd, after: new Map() };
    moments.set(name, moment);
    return moment;
  }

  function numberOf(state: State): number {
    const number = numbers.get(state) ?? numbers.size;
    numbers.set(state, number);
    return number;
  }
}
