/** How a verb or noun of reporting goes on with what it reports. */
export type Complement =
  /** Words between quotation marks. */
  | 'quote'
  /** "that", and a clause. */
  | 'that'
  /** A clause, with nothing before it. */
  | 'clause'
  /** "whether", "why", "how". */
  | 'question'
  /** What it is about, as an object. */
  | 'object'
  /** "to", and a verb. */
  | 'infinitive';

/** What kind of reporting it is: how surely a claim follows, most surely first. */
export type CueKind =
  /** Words were uttered: "said". */
  | 'say'
  /** A document or a study says it: "shows". */
  | 'show'
  /** Somebody's stance on something: "criticized". */
  | 'judge'
  /** Something in somebody's mind: "believes". */
  | 'think'
  /** What somebody wants or means to do: "plans". */
  | 'want';

/** Verbs or nouns that behave alike. */
export interface CueGroup {
  readonly kind: CueKind;
  readonly takes: readonly Complement[];
  /** Whether somebody addressed may stand before what is said: "told them that". */
  readonly addresses?: boolean;
  /** In their dictionary forms; words behind the first follow it unchanged: "call on". */
  readonly words: readonly string[];
}

/** The forms of a verb in a text. */
export interface Inflection {
  /** With a subject of its own: "says", "said". */
  readonly finite: readonly string[];
  /** Without one: "saying". */
  readonly participle: readonly string[];
  /** After an auxiliary, or in a passive: "said", "known". */
  readonly perfect: readonly string[];
  /** "say". */
  readonly infinitive: readonly string[];
}

/** A pronoun that stands for somebody, as a subject. */
export interface Pronoun {
  readonly gender?: 'male' | 'female' | 'thing';
  readonly plural?: boolean;
  /** Whether it is whoever speaks, or is spoken to: "I", "we", "you". */
  readonly person?: boolean;
}

/** What finding out who says what needs to know of a language. All words are in lower case. */
export interface Grammar {
  /** BCP 47. */
  readonly language: string;
  /** Letters that tell it from its neighbours. */
  readonly letters?: RegExp;
  /** Whether all nouns are written with a capital. */
  readonly capitalNouns?: boolean;
  readonly verbs: readonly CueGroup[];
  /** Nouns that announce what somebody says: "his claim that". */
  readonly nouns: readonly CueGroup[];
  /** Predicates: "be sure", "be afraid". */
  readonly adjectives: readonly CueGroup[];
  readonly inflect: (verb: string) => Inflection;
  readonly plural: (noun: string) => string;
  /** "according to": the source follows. */
  readonly accordingTo: readonly string[];
  /** "in" in "in her opinion", where the source stands between the two, and the words that it may be. */
  readonly inMarks: readonly string[];
  readonly opinions: readonly string[];
  /** "as" in "as Roe said": what is said stands around it. */
  readonly asMarks: readonly string[];
  /** What introduces a clause: "that". */
  readonly that: readonly string[];
  /** What introduces a question: "whether". */
  readonly questions: readonly string[];
  readonly infinitiveMarks: readonly string[];
  /** Pronouns that can be a subject. */
  readonly pronouns: Readonly<Record<string, Pronoun>>;
  /** Pronouns that are no subjects: "his", "him". */
  readonly obliques: Readonly<Record<string, Pronoun>>;
  /** "me", "them": they can be addressed, and are no subject. */
  readonly objects: readonly string[];
  /** "who", "which". */
  readonly relatives: readonly string[];
  /** "the", "a", "this". */
  readonly determiners: readonly string[];
  /** Determiners that can stand for somebody: "many", "others". */
  readonly quantifiers: readonly string[];
  /** "his", "'s". */
  readonly possessives: readonly string[];
  readonly prepositions: readonly string[];
  /** Prepositions that may belong to the noun before them: "of", "in". */
  readonly ofs: readonly string[];
  /** Those of them that do where a verb stands before the noun: "of". */
  readonly links: readonly string[];
  /** Those of them that a determiner ends: "for the". */
  readonly goals: readonly string[];
  /** Those of them that tell where or when somebody speaks, behind a name: "Roe at a rally". */
  readonly places: readonly string[];
  readonly ands: readonly string[];
  /** "worth" in "it is worth saying": nobody says it. */
  readonly worths: readonly string[];
  /** "but", "and": at the beginning of a sentence they belong to nobody's words. */
  readonly leads: readonly string[];
  /** "but", "while": they begin a main clause after a comma. */
  readonly buts: readonly string[];
  /** "but", "while", "when": they begin a clause of their own. */
  readonly conjunctions: readonly string[];
  /** "has", "did", "would", "not": they stand before a verb and belong to it. */
  readonly auxiliaries: readonly string[];
  /** Those of them that make it only possible: "could". */
  readonly modals: readonly string[];
  /** Those of them that deny it: "not". */
  readonly nots: readonly string[];
  /** "is", "was", "been": with a perfect form they make a passive. */
  readonly passives: readonly string[];
  /** "about": behind whoever is told, it leads to what they are told. */
  readonly topics: readonly string[];
  /** "when", "while", "because": they begin a clause that depends on another. */
  readonly subordinators: readonly string[];
  /** Those of them, and prepositions, with which a story goes on in its own voice behind what it tells of. */
  readonly asides: readonly string[];
  /** Those that do whatever follows: "during". */
  readonly durings: readonly string[];
  /** Auxiliaries that are never infinitives: "is", "would". */
  readonly finites: readonly string[];
  /** Where something may be said: "statement", "interview". */
  readonly occasions: readonly string[];
  /** Whoever did it in a passive: "by". */
  readonly by: readonly string[];
  /** "continued to", "declined to": the subject of what follows is theirs. */
  readonly raising: readonly string[];
  readonly adverbs: readonly string[];
  readonly adverbEnding: RegExp | undefined;
  /** "yesterday", "monday": they stand without a preposition. */
  readonly times: readonly string[];
  /** Finite verbs that are no cues, so that clauses can be told apart. */
  readonly otherVerbs: readonly string[];
  /** What the past of a regular verb ends in. */
  readonly pastEnding: RegExp | undefined;
  /** What the participle of an action that goes on ends in. */
  readonly actingEnding: RegExp | undefined;
  /** Who is many without looking so, and what only looks so. */
  readonly plurals: readonly string[];
  readonly singulars: readonly string[];
  readonly pluralEnding: RegExp | undefined;
  /** What tells a finite form from a noun or an adjective; undefined where all forms do. */
  readonly verbEnding: RegExp | undefined;
  /** Whether who is told may stand before who tells it, shown by its ending. */
  readonly dative: boolean;
  /** Who is often addressed: "reporters". */
  readonly audiences: readonly string[];
  /** Behind "according to", they are no source: "plan". */
  readonly measures: readonly string[];
  /** What ministers are of: "defence". */
  readonly offices: readonly string[];
  /** Whoever heads a country, whatever their office: "leader"; and the offices that they may hold. */
  readonly leaders: readonly string[];
  readonly heads: readonly string[];
  /** What somebody is called who was named before: "the expert". */
  readonly people: readonly string[];
}

/** Parts a list of words or phrases at its commas. */
export function list(words: string): readonly string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
