import { overlaps, type Span } from '../syntax/span.ts';
import { changedIn, indexBefore, isUnchanged } from '../work/changed.ts';
import { type List, spliced } from '../work/list.ts';
import { atOnce, eachOf, eachOfMany, type Steps } from '../work/steps.ts';
import type { Article, Paragraph } from './article.ts';
import { Edited } from './edited.ts';
import { haystackOf } from './haystack.ts';
import {
  isInside,
  type PhrasePlace,
  paragraphsAround,
  phrasePlacesIn,
  type Zone,
  zoneAround,
} from './phrase.ts';
import { Spot } from './spot.ts';
import { touchedBy } from './touched.ts';

/** The words for who speaks and how, and the claim that they are looked for near of. */
export interface Wording {
  /** The claim's text, in the source; undefined where it is not found: then neither are its other words. */
  readonly near: readonly Span[] | undefined;
  readonly mention?: string | undefined;
  readonly cue?: string | undefined;
  /** Whoever speaks, by whatever name: claims of one voice may share a cue, claims of two do not. */
  readonly voice?: string | undefined;
}

/** Where the words for who speaks and how stand; spans of the source. */
export interface Phrases {
  readonly mention: Span | null;
  readonly cue: Span | null;
}

const nothing: Wording = { near: undefined };
export const nowhere: Phrases = { mention: null, cue: null };

/** Ties the mentions and cues of an article's claims to it, one answer a claim. */
export function anchorPhrases(article: Article, wordings: readonly Wording[]): readonly Phrases[] {
  return atOnce(AnchoredPhrases.find(article, wordings)).phrases;
}

/** The mentions and cues of an article's claims, found, and what it takes to find them again when a claim changes. */
export class AnchoredPhrases {
  /** One a wording, in their order. */
  readonly phrases: readonly Phrases[];
  readonly #article: Article;
  readonly #wordings: List<Wording>;
  readonly #zones: readonly WholeZone[];

  private constructor(
    article: Article,
    wordings: List<Wording>,
    zones: readonly WholeZone[],
    phrases: readonly Phrases[],
  ) {
    this.phrases = phrases;
    this.#article = article;
    this.#wordings = wordings;
    this.#zones = zones;
  }

  /**
   * Looks for the mentions and cues of claims. Each stands where it is nearest to the claim's text, in its sentences
   * before the rest of its paragraph. A cue is neither part of its claim's mention nor the cue of another voice:
   * whichever claim is nearer has it. Where a claim's own sentence says more than the claim, a cue of the same voice
   * in another sentence is another claim's too.
   *
   * @param before what was found before some claims changed, or edits changed the article: an object that is the same
   *   is the same wording, and is given the same answer object as long as the answer is the same. Where edits moved
   *   it, the answer has moved.
   */
  static *find(article: Article, wordings: List<Wording>, before?: AnchoredPhrases): Steps<AnchoredPhrases> {
    const isKnown = before !== undefined && before.#article.course === article.course;
    const known = isKnown ? before : new AnchoredPhrases(article, [], [], []);
    const edited = Edited.between(known.#article, article);
    const changed = changedIn(known.#wordings, wordings);
    if (isKnown && isUnchanged(changed) && edited === undefined) return before;
    const others = yield* eachOf(
      wordings.slice(changed.start, changed.now),
      (wording) => new WholeZone(article, wording),
    );
    const zones = spliced(known.#zones, changed.start, changed.before, others);
    const touching = [...known.#zones.slice(changed.start, changed.before), ...others];
    for (let number = 0; edited !== undefined && number < zones.length; number++) {
      const zone = zones[number];
      const wording = wordings.at(number);
      if (zone === undefined || wording === undefined || !zone.isReachedBy(edited)) continue;
      const now = new WholeZone(article, wording);
      zones[number] = now;
      touching.push(zone, now);
    }
    const phrases = spliced(
      known.phrases,
      changed.start,
      changed.before,
      others.map(() => nowhere),
    );
    const touched = touchedBy(touching, zones);
    const claims = yield* eachOf(
      touched,
      (number) => new Claim(article, wordings.at(number) ?? nothing, number),
    );
    const cues = yield* sharedCues(claims);
    yield* eachOfMany(claims, (claim) => {
      const { number } = claim;
      const was = known.phrases[indexBefore(changed, number) ?? number];
      const now = claim.phrases(cues.get(claim));
      phrases[number] = was !== undefined && isSameAnswer(was, now) ? was : now;
    });
    return new AnchoredPhrases(article, wordings, zones, phrases);
  }
}

/** Where a claim's mention and cue may stand: its paragraphs, and those that lead in to it. */
class WholeZone {
  readonly #paragraphs: readonly Paragraph[];

  constructor(article: Article, { near = [] }: Wording) {
    const text = near.map((piece) => article.visible.toVisible(piece));
    this.#paragraphs = paragraphsAround(article, text);
  }

  /** From the first of them that are still there to the last. */
  get reach(): Span {
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (const { visible, isGone } of this.#paragraphs) {
      if (isGone) continue;
      start = Math.min(start, visible.start);
      end = Math.max(end, visible.end);
    }
    return { start, end };
  }

  /** Whether one of them is read again since, or has another before it. */
  isReachedBy({ next }: Edited): boolean {
    return this.#paragraphs.some((paragraph) => paragraph.isGone || paragraph === next);
  }
}

/** Whether an answer is as it was; one in paragraphs that are gone is not. */
function isSameAnswer(was: Phrases, now: Phrases): boolean {
  return isSamePlace(was.mention, now.mention) && isSamePlace(was.cue, now.cue);
}

function isSamePlace(was: Span | null, now: Span | null): boolean {
  if (was === null || now === null) return was === now;
  return !(was instanceof Spot && was.isGone) && was.start === now.start && was.end === now.end;
}

/** The cues of claims that share theirs with no others. */
function* sharedCues(claims: readonly Claim[]): Steps<ReadonlyMap<Claim, PhrasePlace>> {
  const cues = new Map<Claim, PhrasePlace>();
  const taken = new TakenCues();
  for (const zone of ['sentence', 'paragraph'] as const) {
    const waiting = claims.filter((claim) => !cues.has(claim));
    const chosen = yield* eachOf(waiting, (claim) => ({ claim, places: claim.cuePlaces(zone) }));
    chosen.sort((a, b) => (a.places[0]?.distance ?? 0) - (b.places[0]?.distance ?? 0));
    yield* eachOfMany(chosen, ({ claim, places }) => {
      const isShared = zone === 'sentence' || claim.fillsSentences;
      const cue = places.find((place) => taken.isFree(place, claim.wording.voice, isShared));
      if (cue === undefined) return;
      cues.set(claim, cue);
      taken.take(cue, claim.wording.voice);
    });
  }
  return cues;
}

/** What of a claim's mention and cue does not depend on other claims; all in visible offsets. */
class Claim {
  readonly wording: Wording;
  readonly number: number;
  readonly #article: Article;
  readonly #text: readonly Span[];
  readonly #mention: PhrasePlace | undefined;
  readonly #sentences: readonly Span[];
  readonly #paragraphs: readonly Span[];
  #cuesInSentence: readonly PhrasePlace[] | undefined;
  #cuesInParagraph: readonly PhrasePlace[] | undefined;
  #fillsSentences: boolean | undefined;

  constructor(article: Article, wording: Wording, number: number) {
    this.#article = article;
    this.wording = wording;
    this.number = number;
    this.#text = (wording.near ?? []).map((piece) => article.visible.toVisible(piece));
    this.#sentences = zoneAround(article, this.#text, 'sentence');
    this.#paragraphs = zoneAround(article, this.#text, 'paragraph');
    const { mention } = wording;
    if (mention !== undefined)
      this.#mention = this.#placesOf(mention, 'sentence')[0] ?? this.#placesOf(mention, 'paragraph')[0];
  }

  #placesOf(phrase: string, zone: Zone): readonly PhrasePlace[] {
    const stretches = zone === 'sentence' ? this.#sentences : this.#paragraphs;
    return phrasePlacesIn(this.#article, stretches, this.#text, phrase);
  }

  /** Where the cue may stand. */
  cuePlaces(zone: Zone): readonly PhrasePlace[] {
    if (zone === 'sentence') {
      this.#cuesInSentence ??= this.#findCues(zone);
      return this.#cuesInSentence;
    }
    this.#cuesInParagraph ??= this.#findCues(zone);
    return this.#cuesInParagraph;
  }

  /** Inside the text only where the mention is there too: a text with its attribution. */
  #findCues(zone: Zone): readonly PhrasePlace[] {
    const { cue, mention } = this.wording;
    if (cue === undefined) return [];
    const own = this.#mention;
    const mayBeInside = mention === undefined || (own !== undefined && isInside(own));
    return this.#placesOf(cue, zone).filter(
      (place) => (mayBeInside || !isInside(place)) && !(own !== undefined && overlaps(place, own)),
    );
  }

  /** Whether its sentences say nothing but the claim. */
  get fillsSentences(): boolean {
    this.#fillsSentences ??= this.#sentences.every((sentence) => {
      const { folded } = haystackOf(this.#article);
      const inner = this.#text.filter((piece) => overlaps(piece, sentence));
      let from = sentence.start;
      for (const { start, end } of inner) {
        if (hasLetters(folded, from, start)) return false;
        from = end;
      }
      return !hasLetters(folded, from, sentence.end);
    });
    return this.#fillsSentences;
  }

  /** The answer, once it is known which cue it has. */
  phrases(cue: PhrasePlace | undefined): Phrases {
    const mention = this.#mention;
    if (mention === undefined && cue === undefined) return nowhere;
    const inSource = (span: Span | undefined): Span | null =>
      span === undefined ? null : Spot.inSource(this.#article, span);
    return { mention: inSource(mention), cue: inSource(cue) };
  }
}

function hasLetters(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, Math.max(start, end)));
}

/** The cues that are found, by where they start. */
class TakenCues {
  readonly #taken = new Map<number, { readonly span: Span; readonly voice: string | undefined }[]>();

  take(span: Span, voice: string | undefined): void {
    for (let at = span.start; at < span.end; at++) {
      const here = this.#taken.get(at);
      if (here) here.push({ span, voice });
      else this.#taken.set(at, [{ span, voice }]);
    }
  }

  /** Whether no claim of another voice has it; nor one of the same, unless it may be shared. */
  isFree(span: Span, voice: string | undefined, isShared: boolean): boolean {
    for (let at = span.start; at < span.end; at++)
      if (this.#taken.get(at)?.some((other) => !isShared || !isSame(voice, other.voice))) return false;
    return true;
  }
}

/** Where one is not known, nobody can say that they differ. */
function isSame(voice: string | undefined, other: string | undefined): boolean {
  return voice === undefined || other === undefined || voice === other;
}
