/** How many claims something has. */
export interface Count {
  claims: number;
  /** Those that need a source. */
  due: number;
  /** Those that need one and have none. */
  unsourced: number;
}

/** The claims of one speaker, verdict or month. */
export interface Row extends Readonly<Count> {
  /** The speaker's id, as files of the project refer to it; the verdict; the month. Empty where there is none. */
  readonly id: string;
  /** The name behind an id, where there is one. */
  readonly name: string;
}

/** What rests on one source. */
export interface SourceRow {
  readonly id: string;
  readonly name: string;
  /** Claims that name it. */
  readonly claims: number;
  /** Claims that name nothing else. */
  readonly alone: number;
  /** Claims that name it, or a source that is derived from it. */
  readonly rests: number;
}

/** What can be counted of some annotation files. */
export interface Stats {
  readonly files: number;
  readonly total: Readonly<Count>;
  /** Those with the most claims first. */
  readonly speakers: readonly Row[];
  /** Those on which most rests first. */
  readonly sources: readonly SourceRow[];
  readonly verdicts: readonly Row[];
  /** In their order; of the claim's own date, else of the article's. */
  readonly months: readonly Row[];
}
