/** What the reading of an article needs to know of a language. Words are in lower case, abbreviations without their last full stop. */
export interface LanguageWords {
  /** Abbreviations that a name or more of the sentence follows. */
  readonly titles: readonly string[];
  /** Abbreviations that stand before a number, and are plain words otherwise. */
  readonly beforeNumbers: readonly string[];
  /** Abbreviations that end a sentence only where one of {@link starters} follows. */
  readonly abbreviations: readonly string[];
  /** Words that, written with a capital after an abbreviation, begin a sentence. */
  readonly starters: readonly string[];
  /** Words that turn a statement into its opposite. */
  readonly negations: readonly string[];
  /** Verbs of reporting, in the forms that news uses. */
  readonly reporting: readonly string[];
  /** Words before a verb of reporting that make an aside of it ("as he said"). */
  readonly asides: readonly string[];
}
