/** A word of a text that is compared with another. */
export interface Word {
  readonly written: string;
  /** As it is compared. */
  readonly normal: string;
  /** Whether something may be left out before it. */
  readonly gap: boolean;
}

/** How one text stands in another. */
export interface Alignment {
  /** How many words would have to be put in, taken out or changed. */
  readonly cost: number;
  /** The words of both where they first differ. */
  readonly inner: string;
  readonly outer: string;
}

/** Looks for `inner` within `outer`, which may go on before and behind it. */
export function align(inner: readonly Word[], outer: readonly Word[]): Alignment {
  const grid = new Grid(inner, outer);
  return grid.isFree ? { cost: 0, inner: '', outer: '' } : grid.differences();
}

/** The edit distances between the beginnings of two texts: rows are words of `inner`, columns of `outer`. */
class Grid {
  readonly #inner: readonly Word[];
  readonly #outer: readonly Word[];
  readonly #costs: Int32Array;
  /** Where `inner` ends in `outer`, at the least cost. */
  readonly #end: number;

  constructor(inner: readonly Word[], outer: readonly Word[]) {
    this.#inner = inner;
    this.#outer = outer;
    const width = outer.length + 1;
    this.#costs = new Int32Array((inner.length + 1) * width);
    for (let row = 1; row <= inner.length; row++)
      for (let column = 0; column < width; column++)
        this.#costs[row * width + column] = Math.min(
          this.#cost(row - 1, column) + this.#removal(row, column),
          this.#cost(row, column - 1) + this.#addition(row),
          this.#cost(row - 1, column - 1) + (this.#isSame(row, column) ? 0 : 1),
        );
    let end = 0;
    for (let column = 0; column < width; column++)
      if (this.#cost(inner.length, column) < this.#cost(inner.length, end)) end = column;
    this.#end = end;
  }

  get isFree(): boolean {
    return this.#cost(this.#inner.length, this.#end) === 0;
  }

  /** Walks the cheapest way back from its end, for the first stretch that differs, and how much does in all. */
  differences(): Alignment {
    const stretches: { readonly inner: string[]; readonly outer: string[] }[] = [];
    let inStretch = false;
    for (let row = this.#inner.length, column = this.#end; row > 0; ) {
      const step = this.#stepTo(row, column);
      if (step.price === 0) inStretch &&= !step.isSame;
      else {
        if (!inStretch) stretches.push({ inner: [], outer: [] });
        inStretch = true;
        if (step.rows > 0) stretches.at(-1)?.inner.unshift(this.#inner[row - 1]?.written ?? '');
        if (step.columns > 0) stretches.at(-1)?.outer.unshift(this.#outer[column - 1]?.written ?? '');
      }
      row -= step.rows;
      column -= step.columns;
    }
    const altered = stretches.filter((stretch) => !isOneWord(stretch.inner, stretch.outer));
    const first = altered.at(-1);
    return {
      cost: altered.reduce((sum, it) => sum + Math.max(it.inner.length, it.outer.length), 0),
      inner: first?.inner.join(' ') ?? '',
      outer: first?.outer.join(' ') ?? '',
    };
  }

  /** The last step of the cheapest way to a place. */
  #stepTo(row: number, column: number): Move {
    const here = this.#cost(row, column);
    const isSame = this.#isSame(row, column);
    const pairing = isSame ? 0 : 1;
    if (here === this.#cost(row - 1, column - 1) + pairing)
      return { rows: 1, columns: 1, price: pairing, isSame };
    const addition = this.#addition(row);
    if (here === this.#cost(row, column - 1) + addition)
      return { rows: 0, columns: 1, price: addition, isSame: false };
    return { rows: 1, columns: 0, price: this.#removal(row, column), isSame: false };
  }

  #cost(row: number, column: number): number {
    if (column < 0) return Number.POSITIVE_INFINITY;
    return this.#costs[row * (this.#outer.length + 1) + column] ?? 0;
  }

  #isSame(row: number, column: number): boolean {
    return column > 0 && this.#inner[row - 1]?.normal === this.#outer[column - 1]?.normal;
  }

  /** A word that only `inner` has: free in the midst of it, where `outer` leaves something out. */
  #removal(row: number, column: number): 0 | 1 {
    return this.#outer[column]?.gap && row > 1 && row < this.#inner.length ? 0 : 1;
  }

  /** A word that only `outer` has: free where `inner` leaves something out. */
  #addition(row: number): 0 | 1 {
    return this.#inner[row]?.gap ? 0 : 1;
  }
}

interface Move {
  readonly rows: 0 | 1;
  readonly columns: 0 | 1;
  readonly price: number;
  readonly isSame: boolean;
}

/** Whether words differ only in what joins them: "power plants", "power-plants", "powerplants". */
function isOneWord(one: readonly string[], other: readonly string[]): boolean {
  const joined = (words: readonly string[]) => words.join('').toLowerCase().replaceAll('ё', 'е');
  return joined(one) === joined(other);
}
