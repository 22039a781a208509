import type { Grammar, Inflection } from './grammar.ts';

/** A verb or noun of which every form is listed by itself. */
export function asWritten(word: string): Inflection {
  return { finite: [word], participle: [], perfect: [], infinitive: [] };
}

/** A language of which nothing is known yet. */
export const bare: Omit<Grammar, 'language' | 'verbs'> = {
  adjectives: [],
  nouns: [],
  inflect: asWritten,
  plural: (noun) => noun,
  accordingTo: [],
  asMarks: [],
  that: [],
  questions: [],
  infinitiveMarks: [],
  pronouns: {},
  owners: {},
  objects: [],
  relatives: [],
  determiners: [],
  quantifiers: [],
  possessives: [],
  prepositions: [],
  ofs: [],
  links: [],
  goals: [],
  places: [],
  ands: [],
  leads: [],
  buts: [],
  conjunctions: [],
  auxiliaries: [],
  passives: [],
  by: [],
  topics: [],
  raising: [],
  adverbs: [],
  adverbEnding: undefined,
  times: [],
  otherVerbs: [],
  pastEnding: undefined,
  plurals: [],
  singulars: [],
  pluralEnding: undefined,
  verbEnding: undefined,
  audiences: [],
  offices: [],
  people: [],
};
