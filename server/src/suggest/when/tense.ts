import type { Span } from '../../syntax/span.ts';
import type { Tense } from '../../time/phrases/resolve.ts';
import { english, russian, type Verbs } from './verbs.ts';

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

/**
 * Whether the verb that a date goes with speaks of what is over or of what is to come: the nearest before it in
 * its sentence, or, where none is there, the first behind it.
 *
 * @param span of the date, in the sentence
 */
export function tenseAt(sentence: string, span: Span): Tense {
  const verbs = /\p{Script=Cyrillic}/u.test(sentence.slice(span.start, span.end)) ? russian : english;
  const before = new Clause(sentence.slice(0, span.start), verbs);
  const after = new Clause(sentence.slice(span.end), verbs);
  return before.last() ?? after.first();
}

/** No further away than this, in words, does a bare "is" go with a date behind it. */
const near = 3;

/** The words on one side of a date. */
class Clause {
  readonly #words: readonly string[];
  readonly #verbs: Verbs;

  constructor(text: string, verbs: Verbs) {
    // A name is no verb.
    const written = text.match(WORD) ?? [];
    this.#words = written.map((word, index) =>
      index > 0 && /^\p{Lu}/u.test(word) ? '' : word.toLowerCase().replaceAll('’', "'"),
    );
    this.#verbs = verbs;
  }

  /** What the last verb says. */
  last(): Tense {
    for (let at = this.#words.length - 1; at >= 0; at -= 1) {
      const bare = this.#bare(at);
      const tense =
        this.#tenseOf(at) ?? (bare === 'past' || this.#words.length - at <= near ? bare : undefined);
      if (tense !== undefined) return tense;
    }
    return undefined;
  }

  /** What the first verb says, its auxiliaries taken together. */
  first(): Tense {
    for (let at = 0; at < this.#words.length; at += 1) {
      if (!this.#isAuxiliary(at)) {
        const tense = this.#tenseOf(at);
        if (tense !== undefined) return tense;
        continue;
      }
      const verb = this.#words.findIndex((word, index) => index > at && !this.#verbs.between.test(word));
      return this.#tenseOf(verb) ?? this.#tenseOf(at) ?? this.#bare(at);
    }
    return undefined;
  }

  #word(at: number): string {
    return this.#words[at] ?? '';
  }

  #isAuxiliary(at: number): boolean {
    const word = this.#word(at);
    return [this.#verbs.present, this.#verbs.past, this.#verbs.perfect].some((forms) => forms.has(word));
  }

  #bare(at: number): Tense {
    if (this.#verbs.present.has(this.#word(at))) return 'future';
    return this.#verbs.past.has(this.#word(at)) ? 'past' : undefined;
  }

  #tenseOf(at: number): Tense {
    const verbs = this.#verbs;
    const word = this.#word(at);
    if (word === '') return undefined;
    if (verbs.ahead.has(word) || word.endsWith("'ll")) return 'future';
    const auxiliary = this.#auxiliaryOf(at);
    if (verbs.arranged.has(word)) return this.#arranged(at, auxiliary);
    if (this.#word(at - 1) === 'to' && verbs.promising.has(auxiliaryBefore(this.#words, at - 1, verbs)))
      return 'future';
    const isOver = verbs.over.has(word) || (verbs.regular.test(word) && !verbs.lookalikes.has(word));
    if (isOver) {
      if (verbs.ahead.has(auxiliary) || verbs.present.has(auxiliary)) return 'future';
      return auxiliary === 'to' && this.#isPromised(at) ? 'future' : 'past';
    }
    if (verbs.perfect.has(auxiliary) && verbs.perfect.has(this.#word(at))) return undefined;
    if (verbs.timetable.has(word) || (verbs.coming.test(word) && !verbs.lookalikes.has(word)))
      return 'future';
    return verbs.plural.has(word) && this.#followsPlural(at) ? 'future' : undefined;
  }

  /** "set for Monday", "was scheduled to open", but "had been planned" and "set fire to". */
  #arranged(at: number, auxiliary: string): Tense {
    if (auxiliary === 'had') return 'past';
    const { present, past, perfect } = this.#verbs;
    if ([present, past, perfect].some((forms) => forms.has(auxiliary))) return 'future';
    const next = this.#word(at + 1);
    return next === 'for' || next === 'to' || at === this.#words.length - 1 ? 'future' : 'past';
  }

  #isPromised(at: number): boolean {
    const to = this.#words.lastIndexOf('to', at);
    return to > 0 && this.#verbs.promising.has(auxiliaryBefore(this.#words, to, this.#verbs));
  }

  #auxiliaryOf(at: number): string {
    return auxiliaryBefore(this.#words, at, this.#verbs);
  }

  #followsPlural(at: number): boolean {
    const before = this.#word(at - 1);
    // "Roe and Doe meet": names are left blank.
    if (before === '') return this.#word(at - 2) === 'and';
    return (/^\p{L}{3,}s$/u.test(before) && before !== 'this') || before === 'they' || before === 'we';
  }
}

/** The word that a verb leans on: "will" of "will not be held". */
function auxiliaryBefore(words: readonly string[], at: number, verbs: Verbs): string {
  let before = at - 1;
  while (before >= 0 && verbs.between.test(words[before] ?? '')) before -= 1;
  return words[before] ?? '';
}
