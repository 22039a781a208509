/** A sign that is due, or none; and what may come after. */
export class State {
  readonly takes: ((sign: string) => boolean) | undefined;
  readonly next: State[];
  /** The last step that came here, so that each comes once. */
  met = 0;

  constructor(takes?: (sign: string) => boolean, next: State[] = []) {
    this.takes = takes;
    this.next = next;
  }
}

/**
 * Reads a glob into states: `*` and `?` within a name, `**` for any folders, `[a-z]` and `[!a-z]`, `{one,other}`, and
 * `\` before a sign that is meant as it is. What is begun and not ended is meant as it is too.
 *
 * @param end the state that comes after it
 * @returns the state at which it begins
 */
export function statesOf(glob: string, end: State): State {
  const first = new State();
  new Reader([...glob], first).read().next.push(end);
  return first;
}

const any = () => true;
const inName = (sign: string) => sign !== '/';

class Reader {
  readonly #signs: readonly string[];
  /** Which braces and commas offer a choice, by where they stand. */
  readonly #choices: ReadonlySet<number>;
  /** The choices that are read. */
  readonly #open: { readonly before: State; readonly after: State; readonly begins: boolean }[] = [];
  #state: State;
  #at = 0;
  /** Whether a name begins here. */
  #begins = true;

  constructor(signs: readonly string[], first: State) {
    this.#signs = signs;
    this.#choices = choicesIn(signs);
    this.#state = first;
  }

  /** Reads all, and gives the state that it leads to. */
  read(): State {
    while (this.#at < this.#signs.length) {
      const sign = this.#signs[this.#at] ?? '';
      if (this.#choices.has(this.#at++)) this.#choose(sign);
      else {
        const begins = this.#begins;
        this.#begins = sign === '/';
        this.#take(sign, begins);
      }
    }
    return this.#state;
  }

  #choose(sign: string): void {
    if (sign === '{') this.#open.push({ before: this.#state, after: new State(), begins: this.#begins });
    const choice = this.#open.at(-1);
    if (choice === undefined) return;
    if (sign !== '{') this.#state.next.push(choice.after);
    if (sign === '}') {
      this.#open.pop();
      this.#state = choice.after;
      this.#begins = false;
    } else {
      this.#state = after(choice.before);
      this.#begins = choice.begins;
    }
  }

  #take(sign: string, begins: boolean): void {
    if (sign === '/' && this.#startsWord('**') && this.#ends(2)) this.#folder();
    else if (sign === '*' && begins && this.#startsWord('*')) this.#folders();
    else if (sign === '*') this.#stars();
    else if (sign === '?') this.#one(inName);
    else if (sign === '[') this.#class();
    else this.#literal(sign === '\\' ? (this.#signs[this.#at++] ?? sign) : sign);
  }

  /** `/**` at an end: all that a folder holds, and the folder; but `*` before it is only for what is in folders. */
  #folder(): void {
    const folder = this.#signs[this.#at - 2] === '*' ? new State() : this.#state;
    this.#at += 2;
    this.#literal('/');
    this.#many(any);
    this.#state = after(this.#state);
    folder.next.push(this.#state);
  }

  /** `**` where a name begins, of which one star is read: any folders, each with the slash after it. */
  #folders(): void {
    if (this.#ends(1)) {
      this.#at++;
      this.#many(any);
    } else if (this.#startsWord('*/')) {
      this.#at += 2;
      this.#begins = true;
      const start = after(this.#state);
      this.#state = start;
      this.#many(inName);
      this.#literal('/');
      this.#state.next.push(start);
      this.#state = after(start);
    } else this.#stars();
  }

  /** However many, they are as one. */
  #stars(): void {
    while (this.#startsWord('*')) this.#at++;
    this.#many(inName);
  }

  /** After a `[`. */
  #class(): void {
    const isNegated = '!^'.includes(this.#signs[this.#at] ?? ' ');
    const start = this.#at + (isNegated ? 1 : 0);
    // The first sign may itself be a bracket.
    const end = this.#signs.indexOf(']', start + 1);
    if (end === -1) {
      this.#literal('[');
      return;
    }
    const signs = this.#signs.slice(start, end);
    this.#at = end + 1;
    this.#one((sign) => sign !== '/' && isAmong(signs, sign) !== isNegated);
  }

  #literal(wanted: string): void {
    this.#one((sign) => sign === wanted);
  }

  #one(takes: (sign: string) => boolean): void {
    const taken = new State();
    this.#state.next.push(new State(takes, [taken]));
    this.#state = taken;
  }

  #many(takes: (sign: string) => boolean): void {
    const state = after(this.#state);
    state.next.push(new State(takes, [state]));
    this.#state = state;
  }

  #startsWord(word: string): boolean {
    return [...word].every((sign, index) => this.#signs[this.#at + index] === sign);
  }

  /** Whether the glob, or what is chosen, ends some signs ahead. */
  #ends(ahead: number): boolean {
    const at = this.#at + ahead;
    return at >= this.#signs.length || (this.#choices.has(at) && this.#signs[at] !== '{');
  }
}

/** A state that is reached from another without a sign. */
function after(state: State): State {
  const next = new State();
  state.next.push(next);
  return next;
}

/** Where braces stand that are closed and hold a comma, with their commas. */
function choicesIn(signs: readonly string[]): ReadonlySet<number> {
  const choices = new Set<number>();
  const open: number[][] = [];
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at];
    if (sign === '\\') at++;
    else if (sign === '{') open.push([at]);
    else if (sign === ',') open.at(-1)?.push(at);
    else if (sign === '}') {
      const choice = open.pop() ?? [];
      if (choice.length > 1) for (const each of [...choice, at]) choices.add(each);
    }
  }
  return choices;
}

/** Whether a sign is one of a class, in which `a-z` are all from the one to the other. */
function isAmong(signs: readonly string[], sign: string): boolean {
  for (let at = 0; at < signs.length; at++) {
    const from = signs[at] ?? '';
    const to = signs[at + 1] === '-' ? signs[at + 2] : undefined;
    if (to === undefined ? sign === from : from <= sign && sign <= to) return true;
    if (to !== undefined) at += 2;
  }
  return false;
}
