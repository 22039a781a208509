/** What a search spent of a budget. */
export interface Spending {
  /** What was left before it. */
  readonly of: number;
  readonly spent: number;
  /** Whether it would have spent more. */
  readonly denied: boolean;
}

/** What approximate matching may still spend on one article, in steps of `EditPattern.cost`. */
export class Budget {
  #left: number;
  #denied = false;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Takes what something costs, if as much is left; whether it is. */
  take(cost: number): boolean {
    if (cost > this.#left) {
      this.#denied = true;
      return false;
    }
    this.#left -= cost;
    return true;
  }

  /** Runs a search, and tells what it spent. */
  spending<Result>(search: () => Result): { readonly result: Result; readonly spending: Spending } {
    const of = this.#left;
    this.#denied = false;
    const result = search();
    return { result, spending: { of, spent: of - this.#left, denied: this.#denied } };
  }

  /** Spends the same again, if the same search would: whether it would. */
  repeat({ of, spent, denied }: Spending): boolean {
    if (denied ? this.#left !== of : this.#left < spent) return false;
    this.#left -= spent;
    return true;
  }
}
