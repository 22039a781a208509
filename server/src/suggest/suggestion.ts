import type { ShownSpeech } from '../article/speech.ts';
import type { Span } from '../syntax/span.ts';

/** A date that the article gives, and its words for it. */
export interface SaidDate {
  /** EDTF; undefined where the words do not tell the day. */
  readonly value: string | undefined;
  readonly text: string;
  /** Of the article's source. */
  readonly span: Span;
}

/** What the article tells of some words of it: who said them, to whom, and when. Spans are of its source. */
export interface Told {
  readonly speech: ShownSpeech;
  /** The words that name the speaker there. */
  readonly mention: Span | undefined;
  /** The reporting word or phrase. */
  readonly cue: Span | undefined;
  /** The speaker's id, as it is written in the article's annotation file; undefined where it is no known entity. */
  readonly speaker: string | undefined;
  /** The fullest words that name a speaker who is no known entity. */
  readonly name: string | undefined;
  /** Ids of those addressed, as far as they are known entities. */
  readonly to: readonly string[];
  /** Ids of those who passed it on, from the speaker towards the article. */
  readonly via: readonly string[];
  readonly date: SaidDate | undefined;
  /** How sure it is, from 0 to 1. */
  readonly confidence: number;
  /** Why it is so sure, in the reader's language. */
  readonly reason: string;
}

/** A claim that an article seems to hold. */
export interface Suggestion extends Told {
  /** What is claimed, without the marks around it. */
  readonly passages: readonly Span[];
  /** The words that name whoever was told. */
  readonly addressee: Span | undefined;
}
