import type { Article } from '../../article/article.ts';
import type { Grammar } from '../../article/words/grammar.ts';
import { grammars } from '../../article/words/grammars.ts';
import { Slot } from '../../work/slot.ts';
import { Lexicon } from './lexicon.ts';

/** So much of a text tells its language, in UTF-16 units. */
const SAMPLE = 12_000;

const lexicons = new Map<Grammar, Lexicon>();
const known = new Slot<Article, Lexicon>();

/** The words of the language that an article is written in, as far as it is one of those known; else of English. */
export function lexiconFor(article: Article): Lexicon {
  let lexicon = known.get(article);
  if (lexicon === undefined) {
    lexicon = lexiconOf(languageOf(article.visible.text));
    known.set(article, lexicon);
  }
  return lexicon;
}

function lexiconOf(grammar: Grammar): Lexicon {
  let lexicon = lexicons.get(grammar);
  if (lexicon === undefined) {
    lexicon = new Lexicon(grammar);
    lexicons.set(grammar, lexicon);
  }
  return lexicon;
}

/** The language whose little words, verbs of saying and letters are met most often. */
function languageOf(text: string): Grammar {
  const [first, ...others] = grammars;
  const counts = new Map<Grammar, number>();
  const count = (grammar: Grammar): unknown => counts.set(grammar, (counts.get(grammar) ?? 0) + 1);
  for (const [written] of text.slice(0, SAMPLE).matchAll(/[\p{L}\p{M}]+/gu)) {
    for (const grammar of tellingWords().get(written.toLowerCase()) ?? []) count(grammar);
    for (const grammar of others) if (grammar.letters?.test(written)) count(grammar);
  }
  return others.reduce<Grammar>(
    (best, grammar) => ((counts.get(grammar) ?? 0) > (counts.get(best) ?? 0) ? grammar : best),
    first,
  );
}

let telling: ReadonlyMap<string, readonly Grammar[]> | undefined;

function tellingWords(): ReadonlyMap<string, readonly Grammar[]> {
  if (telling === undefined) {
    const byWord = new Map<string, Grammar[]>();
    for (const grammar of grammars) {
      const { determiners, prepositions, conjunctions, auxiliaries, that, objects, pronouns } = grammar;
      const little = [
        determiners,
        prepositions,
        conjunctions,
        auxiliaries,
        that,
        objects,
        Object.keys(pronouns),
      ];
      const verbs = grammar.verbs.flatMap(({ words }) =>
        words.flatMap((verb) => grammar.inflect(verb).finite),
      );
      for (const word of new Set([...little.flat(), ...verbs]))
        byWord.set(word, [...(byWord.get(word) ?? []), grammar]);
    }
    telling = byWord;
  }
  return telling;
}
