/** What a language calls those whose words an article passes on. Words are in lower case, in each form that news uses. */
export interface VoiceWords {
  /** Nouns for people that tell nothing of who they are ("source", "official"). */
  readonly vague: readonly string[];
  /** Words beside such a noun that tell no more ("a", "several", "unnamed"). */
  readonly fillers: readonly string[];
  /** Nouns that name several voices at once ("sources", "officials"). */
  readonly plurals: readonly string[];
  /** Words that make one of a noun that follows, plural though it may be ("one of the officials"). */
  readonly ones: readonly string[];
  /** Words at which the head of a noun phrase has passed ("officials in Kyiv", "a source close to the talks"). */
  readonly afterHead: readonly string[];
  /** Words that tell of an office that somebody left, or does not hold yet ("former", "incoming"). */
  readonly former: readonly string[];
  /** Words that make another office of a title that follows ("deputy", "shadow"). */
  readonly otherOffice: readonly string[];
  /** Words that may stand between a name and its title, or between a title and where the office is held. */
  readonly links: readonly string[];
  /** Nouns for whoever somebody has it from ("source"). */
  readonly sources: readonly string[];
  /** Phrases behind which stands whom a report has it from ("citing Y"). */
  readonly citing: readonly string[];
  /** Verbs behind which such a voice stands where one of `asSaying` follows ("quoted Y as saying"). */
  readonly quoting: readonly string[];
  readonly asSaying: readonly string[];
  /** Phrases behind which stands who reports somebody else's words ("quoted by X"). */
  readonly citedBy: readonly string[];
  /** Words that may stand between whoever reports and a phrase of `citing`, beside verbs of reporting. */
  readonly betweenVoices: readonly string[];
  /** Words that may follow a voice, and are no part of its name ("citing Roe on Monday"). */
  readonly afterVoice: readonly string[];
}
