import type { Complement, CueGroup, Grammar, Inflection, Pronoun } from '../../article/words/grammar.ts';

/** A form of a verb or noun that may report something, and the words that must follow it. */
export interface CueEntry {
  readonly group: CueGroup;
  readonly form: keyof Inflection | 'noun' | 'adjective';
  readonly particles: readonly string[];
}

type WordList = {
  [Key in keyof Grammar]-?: Grammar[Key] extends readonly string[] ? Key : never;
}[keyof Grammar];

/** The words of a language by what they are. */
export class Lexicon {
  readonly grammar: Grammar;
  readonly #verbs = new Map<string, CueEntry[]>();
  readonly #nouns = new Map<string, CueEntry[]>();
  readonly #verbsOnly = new Set<string>();
  readonly #phrases = new Map<string, readonly (readonly string[])[]>();
  readonly #lists = new Map<WordList, ReadonlySet<string>>();

  constructor(grammar: Grammar) {
    this.grammar = grammar;
    for (const group of grammar.verbs)
      for (const words of group.words) {
        const [verb = '', ...particles] = words.split(' ');
        for (const [form, written] of forms(grammar.inflect(verb)))
          for (const word of written) add(this.#verbs, word, { group, form, particles });
      }
    for (const word of grammar.otherVerbs) this.#verbsOnly.add(word);
    for (const [word, entries] of this.#verbs)
      if (entries.some(({ form }) => form === 'finite') && (grammar.verbEnding?.test(word) ?? true))
        this.#verbsOnly.add(word);
    for (const group of grammar.adjectives)
      for (const words of group.words) {
        const [adjective = '', ...particles] = words.split(' ');
        add(this.#verbs, adjective, { group, form: 'adjective', particles });
      }
    for (const phrase of grammar.accordingTo) {
      const words = phrase.split(' ');
      const [first = ''] = words;
      this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), words]);
    }
    for (const group of grammar.nouns)
      for (const words of group.words) {
        const [noun = '', ...particles] = words.split(' ');
        for (const word of new Set([noun, grammar.plural(noun)]))
          add(this.#nouns, word, { group, form: 'noun', particles });
      }
  }

  verbs(word: string): readonly CueEntry[] {
    return this.#verbs.get(word) ?? [];
  }

  nouns(word: string): readonly CueEntry[] {
    return this.#nouns.get(word) ?? [];
  }

  /** The phrases like "according to" that begin with a word, each as its words. */
  phrasesFrom(word: string): readonly (readonly string[])[] {
    return this.#phrases.get(word) ?? [];
  }

  /** Whether a word is in a list of the language. */
  is(list: WordList, word: string): boolean {
    let words = this.#lists.get(list);
    if (words === undefined) {
      words = new Set(this.grammar[list]);
      this.#lists.set(list, words);
    }
    return words.has(word);
  }

  /** A finite form that looks like nothing else: "said", "went". */
  isVerbOnly(word: string): boolean {
    return this.#verbsOnly.has(word);
  }

  /** A present form, which may be a plural noun: "claims". */
  isPresent(word: string): boolean {
    return this.grammar.pluralEnding?.test(word) ?? false;
  }

  isAdverb(word: string): boolean {
    return this.is('adverbs', word) || (this.grammar.adverbEnding?.test(word) ?? false);
  }

  /** What a pronoun stands for, whether it is a subject or not; undefined for other words. */
  pronoun(word: string): Pronoun | undefined {
    const { pronouns, obliques } = this.grammar;
    return Object.hasOwn(pronouns, word)
      ? pronouns[word]
      : Object.hasOwn(obliques, word)
        ? obliques[word]
        : undefined;
  }

  isPronoun(word: string): boolean {
    return Object.hasOwn(this.grammar.pronouns, word);
  }
}

/** Whether any of some entries goes on in a way. */
export function takes(entries: readonly CueEntry[], complement: Complement): boolean {
  return entries.some(({ group }) => group.takes.includes(complement));
}

function forms(inflection: Inflection): readonly (readonly [keyof Inflection, readonly string[]])[] {
  return [
    ['finite', inflection.finite],
    ['participle', inflection.participle],
    ['perfect', inflection.perfect],
    ['infinitive', inflection.infinitive],
  ];
}

function add(map: Map<string, CueEntry[]>, word: string, entry: CueEntry): void {
  const entries = map.get(word);
  if (entries === undefined) map.set(word, [entry]);
  else entries.push(entry);
}
