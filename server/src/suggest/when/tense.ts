import type { Span } from '../../syntax/span.ts';
import type { Tense } from '../../time/phrases/recurring.ts';
import { english, russian, type Verbs } from './verbs.ts';

/** The verb that a date goes with, and what it speaks of. */
export interface DatedVerb {
  /** In the text that was read, without its auxiliaries. */
  readonly span: Span;
  readonly tense: Exclude<Tense, undefined>;
}

/**
 * The verb that a date goes with: the nearest before it in its sentence or, where none is there, the first behind
 * it. Undefined where no verb is known.
 *
 * @param span of the date, in the sentence
 */
export function verbBeside(sentence: string, span: Span): DatedVerb | undefined {
  const verbs = /\p{Script=Cyrillic}/u.test(sentence.slice(span.start, span.end)) ? russian : english;
  const before = new Clause(sentence.slice(0, span.start), 0, verbs);
  const behind = sentence.slice(span.end).replace(RELATIVE, (clause) => ' '.repeat(clause.length));
  return before.last() ?? new Clause(behind, span.end, verbs).first();
}

/** "Roe, who met Doe, said": the verb of a relative clause is not the sentence's. */
const RELATIVE = /, (?:who|which|whose|where|котор\p{L}+) [^,]{1,200},/giu;
const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
/** No further away than this, in words, does a bare "is" go with a date behind it. */
const near = 3;

/** The words on one side of a date. */
class Clause {
  readonly #words: readonly string[];
  readonly #spans: readonly Span[];
  readonly #verbs: Verbs;

  /** @param base where the text begins, in the sentence */
  constructor(text: string, base: number, verbs: Verbs) {
    const written = [...text.matchAll(WORD)];
    // A name is no verb.
    this.#words = written.map(([word], index) =>
      index > 0 && /^\p{Lu}/u.test(word) ? '' : word.toLowerCase().replaceAll('’', "'"),
    );
    this.#spans = written.map(({ 0: word, index }) => ({
      start: base + index,
      end: base + index + word.length,
    }));
    this.#verbs = verbs;
  }

  last(): DatedVerb | undefined {
    for (let at = this.#words.length - 1; at >= 0; at -= 1) {
      const bare = this.#bare(at);
      const isNear = bare === 'past' || this.#words.length - at <= near;
      const found = this.#found(at, this.#tenseOf(at) ?? (isNear ? bare : undefined));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The first verb, its auxiliaries taken together with it. */
  first(): DatedVerb | undefined {
    for (let at = 0; at < this.#words.length; at += 1) {
      if (this.#isAuxiliary(at)) {
        const verb = this.#words.findIndex((word, index) => index > at && !this.#verbs.between.test(word));
        return this.#found(verb, this.#tenseOf(verb)) ?? this.#found(at, this.#tenseOf(at) ?? this.#bare(at));
      }
      const found = this.#found(at, this.#tenseOf(at));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #found(at: number, tense: Tense): DatedVerb | undefined {
    const span = this.#spans[at];
    return span && tense && { span, tense };
  }

  #word(at: number): string {
    return this.#words[at] ?? '';
  }

  #isAuxiliary(at: number): boolean {
    return this.#isFormOf(this.#word(at), 'present', 'past', 'perfect');
  }

  #isFormOf(word: string, ...forms: readonly ('present' | 'past' | 'perfect')[]): boolean {
    return forms.some((form) => this.#verbs[form].has(word));
  }

  #bare(at: number): Tense {
    if (this.#isFormOf(this.#word(at), 'present')) return 'future';
    return this.#isFormOf(this.#word(at), 'past') ? 'past' : undefined;
  }

  #tenseOf(at: number): Tense {
    const verbs = this.#verbs;
    const word = this.#word(at);
    if (word === '') return undefined;
    if (verbs.ahead.has(word) || word.endsWith("'ll")) return 'future';
    const auxiliary = this.#leansOn(at);
    if (verbs.arranged.has(word)) return this.#arranged(at, auxiliary);
    if (this.#word(at - 1) === 'to' && verbs.promising.has(this.#leansOn(at - 1))) return 'future';
    if (verbs.over.has(word) || (verbs.regular.test(word) && !verbs.lookalikes.has(word))) {
      if (verbs.ahead.has(auxiliary) || verbs.present.has(auxiliary)) return 'future';
      return auxiliary === 'to' && this.#isPromised(at) ? 'future' : 'past';
    }
    if (verbs.timetable.has(word) || (verbs.coming.test(word) && !verbs.lookalikes.has(word)))
      return 'future';
    return verbs.plural.has(word) && this.#followsPlural(at) ? 'future' : undefined;
  }

  /** "set for Monday", "was scheduled to open", but "had been planned" and "set fire to". */
  #arranged(at: number, auxiliary: string): Tense {
    if (auxiliary === 'had') return 'past';
    if (this.#isFormOf(auxiliary, 'present', 'past', 'perfect')) return 'future';
    const next = this.#word(at + 1);
    return next === 'for' || next === 'to' || at === this.#words.length - 1 ? 'future' : 'past';
  }

  /** "agreed to be heard". */
  #isPromised(at: number): boolean {
    const to = this.#words.lastIndexOf('to', at);
    return to > 0 && this.#verbs.promising.has(this.#leansOn(to));
  }

  /** The word that a verb leans on: "will" of "will not be held". */
  #leansOn(at: number): string {
    let before = at - 1;
    while (before >= 0 && this.#verbs.between.test(this.#word(before))) before -= 1;
    return this.#word(before);
  }

  #followsPlural(at: number): boolean {
    const before = this.#word(at - 1);
    // "Roe and Doe meet": names are left blank.
    if (before === '') return this.#word(at - 2) === 'and';
    return (/^\p{L}{3,}s$/u.test(before) && before !== 'this') || before === 'they' || before === 'we';
  }
}
