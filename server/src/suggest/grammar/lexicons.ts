import type { Article } from '../../article/article.ts';
import type { Grammar } from '../../article/words/grammar.ts';
import { grammars } from '../../article/words/grammars.ts';
import { Lexicon } from './lexicon.ts';

/** So much of a text tells its language, in UTF-16 units. */
const SAMPLE = 12_000;

const lexicons = new Map<Grammar, Lexicon>();
const known = new WeakMap<Article, Lexicon>();

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

/** The language whose little words are met most often. */
function languageOf(text: string): Grammar {
  const counts = new Map<Grammar, number>();
  for (const [written] of text.slice(0, SAMPLE).matchAll(/[\p{L}\p{M}]+/gu))
    for (const grammar of littleWords().get(written.toLowerCase()) ?? [])
      counts.set(grammar, (counts.get(grammar) ?? 0) + 1);
  const [first, ...others] = grammars;
  let best = first;
  for (const grammar of others) {
    const most = best === undefined ? -1 : (counts.get(best) ?? 0);
    if ((counts.get(grammar) ?? 0) > most) best = grammar;
  }
  if (best === undefined) throw new Error('no grammar');
  return best;
}

let little: ReadonlyMap<string, readonly Grammar[]> | undefined;

function littleWords(): ReadonlyMap<string, readonly Grammar[]> {
  if (little === undefined) {
    const byWord = new Map<string, Grammar[]>();
    for (const grammar of grammars) {
      const { determiners, prepositions, conjunctions, auxiliaries, that, objects, pronouns } = grammar;
      const lists = [
        determiners,
        prepositions,
        conjunctions,
        auxiliaries,
        that,
        objects,
        Object.keys(pronouns),
      ];
      for (const word of new Set(lists.flat())) byWord.set(word, [...(byWord.get(word) ?? []), grammar]);
    }
    little = byWord;
  }
  return little;
}
