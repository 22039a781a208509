import { isLineEnd, sign } from './signs.ts';
import { Unusual } from './unusual.ts';

/**
 * A stretch read line by line. YAML lets comments and blank lines belong to what stands before them, or to what
 * holds that, by their columns; where a collection ends depends on it.
 */
export class Lines {
  readonly text: string;
  /** Where the reading stands. */
  at = 0;
  /** The column of what the present line holds; -1 behind the last line. */
  column = 0;
  /** Whether blanks or comments stand before the present line that belong to nothing yet. */
  isLoose = false;
  /** The rightmost column of a comment among them; -1 where there is none. */
  comment = -1;
  #start = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The UTF-16 code at an offset from where the reading stands. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead);
  }

  /** The column of where the reading stands. */
  columnHere(): number {
    return this.at - this.#start;
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === sign.space) this.at++;
  }

  isAtEnd(): boolean {
    return this.column === -1;
  }

  /** Whether a comment begins here, behind something else on its line. */
  isAtComment(): boolean {
    return this.code() === sign.hash && this.code(-1) === sign.space;
  }

  /** Goes behind a line that holds nothing more than a comment. */
  endLine(): void {
    this.skipSpaces();
    if (this.isAtComment()) this.#skipComment();
    this.#skipBreak();
  }

  /**
   * Goes on to the next line that holds something.
   *
   * @param below comments that stand right below and right of this column belong to what was read before
   * @returns where that ends with them
   */
  next(below: number): number {
    let end = this.at;
    this.comment = -1;
    for (;;) {
      this.#start = this.at;
      this.skipSpaces();
      const code = this.code();
      const column = this.columnHere();
      if (code === sign.hash) {
        this.#skipComment();
        if (!Number.isNaN(this.code())) this.#skipBreak();
        if (column > below && this.comment === -1) end = this.at;
        else this.comment = Math.max(this.comment, column);
      } else if (!isLineEnd(code)) {
        this.column = column;
        break;
      } else if (Number.isNaN(code)) {
        this.column = -1;
        break;
      } else {
        this.#skipBreak();
      }
    }
    this.isLoose = this.at > end;
    return end;
  }

  /** What stands before the present line belongs to something now. */
  settle(): void {
    this.isLoose = false;
    this.comment = -1;
  }

  #skipComment(): void {
    while (!isLineEnd(this.text.charCodeAt(this.at))) this.at++;
  }

  #skipBreak(): void {
    const code = this.code();
    if (code === sign.newline) this.at++;
    else if (code === sign.carriageReturn) this.at += 2;
    else if (!Number.isNaN(code)) throw new Unusual();
  }
}
