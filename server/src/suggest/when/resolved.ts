import type { Span } from '../../syntax/span.ts';
import type { DayNumber } from '../../time/calendar.ts';
import { coreOf, type Meaning } from '../../time/phrases/meaning.ts';
import type { Tense } from '../../time/phrases/recurring.ts';

/** What a date was read against. */
export type Anchor =
  /** Nothing: the words name the day, or at least the year, themselves. */
  | { readonly kind: 'itself' }
  /** The day of publication: "on Thursday", "yesterday", "March 11". */
  | { readonly kind: 'published'; readonly day: DayNumber }
  /** The day on which somebody said it, where the words stand in a quotation. */
  | { readonly kind: 'speech'; readonly day: DayNumber; readonly named: Span }
  /** The day that the story has come to, and the words that named it. */
  | { readonly kind: 'story'; readonly day: DayNumber; readonly named: Span };

/** `high`: one reading; `medium`: the usual reading; `low`: a guess, as when nothing tells the verb's tense. */
export type Certainty = 'high' | 'medium' | 'low';

/** A date that an article names, and the day or time that it means. */
export interface ResolvedDate {
  /** In the article's source. */
  readonly span: Span;
  /** The words as a reader sees them, without prepositions such as "on". */
  readonly text: string;
  readonly meaning: Meaning;
  /** EDTF. */
  readonly value: string;
  /** The first and the last day that it covers. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly anchor: Anchor;
  readonly tense: Tense;
  /** The verb that it goes with, without auxiliaries, in the article's source. */
  readonly verb: Span | undefined;
  readonly certainty: Certainty;
  /** Whether it stands in somebody's quoted words. */
  readonly quoted: boolean;
}

/** How sure a reading is. */
export function certaintyOf(meaning: Meaning, anchor: Anchor, tense: Tense): Certainty {
  if (anchor.kind === 'itself') return 'high';
  const core = coreOf(meaning);
  switch (core.kind) {
    case 'weekday-beside':
      return anchor.kind === 'story' ? 'medium' : 'low';
    case 'weekday':
      return core.turn === 'next' || core.turn === 'last' ? 'medium' : tense === undefined ? 'low' : 'medium';
    case 'apart':
      if (anchor.kind === 'speech') return 'medium';
      if (core.from === 'story') return anchor.kind === 'story' ? 'medium' : 'low';
      // "In a month" may be how long something takes.
      if (core.count > 0 && core.unit !== 'day') return 'low';
      return core.unit === 'day' && Math.abs(core.count) < 2 ? 'high' : 'medium';
    case 'calendar':
      return core.day === undefined ? 'medium' : 'high';
    case 'unit':
      return core.from === 'story' && anchor.kind !== 'story' ? 'low' : 'medium';
    default:
      return 'medium';
  }
}
