import type { Lexicon } from '../grammar/lexicon.ts';
import type { Token } from '../reading/tokens.ts';

/** Tokens from one to another, both included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The tokens of a sentence, and what they may be. */
export class Words {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly #text: string;

  /** @param text the visible text of the article, whose offsets the tokens have */
  constructor(tokens: readonly Token[], lexicon: Lexicon, text: string) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.#text = text;
  }

  /** What is written from one token to another. */
  text(from: number, to = from): string {
    return this.#text.slice(this.tokens[from]?.start ?? 0, this.tokens[to]?.end ?? 0);
  }

  get last(): number {
    return this.tokens.length - 1;
  }

  lower(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }

  isWord(at: number): boolean {
    return this.tokens[at]?.kind === 'word';
  }

  isQuote(at: number): boolean {
    return this.tokens[at]?.kind === 'quote';
  }

  isComma(at: number): boolean {
    return this.lower(at) === ',';
  }

  isColon(at: number): boolean {
    return this.lower(at) === ':';
  }

  /** A dash that parts clauses, or a bracket, a semicolon. */
  isBreak(at: number): boolean {
    return /^(?:[—–―;:-]|--+|\.{2,}|…)$/.test(this.lower(at));
  }

  /** The full stop, or whatever else ends the sentence; or what lies behind it. */
  isEnd(at: number): boolean {
    if (at > this.last) return true;
    for (let next = at; next <= this.last; next++) if (this.tokens[next]?.kind !== 'mark') return false;
    return true;
  }

  /** A word that begins with a capital, and not only because the sentence does. */
  isName(at: number): boolean {
    const token = this.tokens[at];
    if (token?.kind !== 'word' || !token.capital) return false;
    if (at > 0 || !this.isFunction(at)) return true;
    return this.lexicon.is('auxiliaries', token.lower) && (this.tokens[1]?.capital ?? false);
  }

  /** A word of the grammar rather than of the story. */
  isFunction(at: number): boolean {
    const word = this.lower(at);
    const { lexicon } = this;
    return (
      lexicon.is('determiners', word) ||
      lexicon.is('possessives', word) ||
      lexicon.is('prepositions', word) ||
      lexicon.is('conjunctions', word) ||
      lexicon.is('auxiliaries', word) ||
      lexicon.is('relatives', word) ||
      lexicon.is('that', word) ||
      lexicon.isPronoun(word) ||
      lexicon.is('objects', word) ||
      lexicon.isAdverb(word)
    );
  }

  /** A noun, name, adjective or number: whatever is no word of the grammar and no verb for sure. */
  isNominal(at: number): boolean {
    const token = this.tokens[at];
    if (token?.kind !== 'word') return false;
    if (token.capital && at > 0) return true;
    return !this.isFunction(at) && !this.lexicon.isVerbOnly(token.lower);
  }

  /** Whether a noun phrase may begin there. */
  beginsPhrase(at: number): boolean {
    const word = this.lower(at);
    if (this.isQuote(at)) return true;
    if (!this.isWord(at)) return /^[$€£#@]$/.test(word);
    const { lexicon } = this;
    return (
      lexicon.is('determiners', word) ||
      (lexicon.is('possessives', word) && !word.startsWith("'")) ||
      lexicon.isPronoun(word) ||
      lexicon.is('objects', word) ||
      this.isNominal(at)
    );
  }

  isAuxiliary(at: number): boolean {
    const word = this.lower(at);
    if (word === "'s") return this.lexicon.isPronoun(this.lower(at - 1));
    return this.isWord(at) && this.lexicon.is('auxiliaries', word) && word !== 'to';
  }

  isPossessive(at: number): boolean {
    const word = this.lower(at);
    return this.lexicon.is('possessives', word) && !this.isAuxiliary(at);
  }

  isAdverb(at: number): boolean {
    const token = this.tokens[at];
    return token?.kind === 'word' && this.lexicon.isAdverb(token.lower) && !(token.capital && at > 0);
  }

  is(list: Parameters<Lexicon['is']>[0], at: number): boolean {
    return this.isWord(at) && this.lexicon.is(list, this.lower(at));
  }

  /** A verb with a subject of its own, as far as its form and its neighbours tell. */
  isFinite(at: number): boolean {
    const token = this.tokens[at];
    if (token?.kind !== 'word' || (token.capital && at > 0)) return false;
    const { lexicon } = this;
    const word = token.lower;
    if (this.isAuxiliary(at) && !lexicon.isAdverb(word) && word !== 'not' && word !== "n't") return true;
    if (lexicon.is('otherVerbs', word)) return !this.is('determiners', at - 1) && !this.isPossessive(at - 1);
    const past = lexicon.grammar.pastEnding?.test(word) ?? false;
    const cue = lexicon.verbs(word).some(({ form }) => form === 'finite');
    if (!past && !cue) return false;
    if (this.is('determiners', at - 1) || this.isPossessive(at - 1) || this.is('prepositions', at - 1))
      return false;
    if (past && (this.is('by', at + 1) || this.lower(at - 1) === '-')) return false;
    if (past && (at === 0 || this.isComma(at - 1) || this.isQuote(at - 1))) return false;
    return past || this.beginsPhrase(at + 1) || this.is('that', at + 1);
  }
}
