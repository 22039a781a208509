import { overlaps, type Span } from '../syntax/span.ts';
import { atOnce, eachOf, type Steps } from '../work/steps.ts';
import type { Article } from './article.ts';
import { haystackOf } from './haystack.ts';
import { isInside, type PhrasePlace, phrasePlaces, sentencesAround, type Zone } from './phrase.ts';

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

const nowhere: Phrases = { mention: null, cue: null };

/** Ties the mentions and cues of an article's claims to it, one answer a claim. */
export function anchorPhrases(article: Article, wordings: readonly Wording[]): readonly Phrases[] {
  return atOnce(anchorPhrasesInSteps(article, wordings));
}

/**
 * The same for whoever has others to listen to meanwhile. Each stands where it is nearest to the claim's text, in its
 * sentences before the rest of its paragraph. A cue is neither part of its claim's mention nor the cue of another
 * voice: whichever claim is nearer has it. Where a claim's own sentence says more than the claim, a cue of the same
 * voice in another sentence is another claim's too.
 */
export function* anchorPhrasesInSteps(
  article: Article,
  wordings: readonly Wording[],
): Steps<readonly Phrases[]> {
  const claims = yield* eachOf(wordings, (wording) => new Claim(article, wording));
  const cues = new Cues();
  for (const zone of ['sentence', 'paragraph'] as const) {
    const waiting = claims.filter(({ cue }) => cue === undefined);
    const chosen = yield* eachOf(waiting, (claim) => ({ claim, places: claim.cuePlaces(zone) }));
    chosen.sort((a, b) => (a.places[0]?.distance ?? 0) - (b.places[0]?.distance ?? 0));
    for (const { claim, places } of chosen) {
      const isShared = zone === 'sentence' || claim.fillsSentences;
      const cue = places.find((place) => cues.isFree(place, claim.voice, isShared));
      if (cue === undefined) continue;
      claim.cue = cue;
      cues.take(cue, claim.voice);
    }
  }
  const inSource = (span: Span | undefined): Span | null =>
    span === undefined ? null : article.visible.toSource(span);
  return claims.map(({ mention, cue }) =>
    mention === undefined && cue === undefined ? nowhere : { mention: inSource(mention), cue: inSource(cue) },
  );
}

/** A claim at work; all in visible offsets. */
class Claim {
  readonly mention: PhrasePlace | undefined;
  cue: PhrasePlace | undefined;
  readonly voice: string | undefined;
  readonly #article: Article;
  readonly #text: readonly Span[];
  readonly #wording: Wording;

  constructor(article: Article, wording: Wording) {
    this.#article = article;
    this.#wording = wording;
    this.#text = (wording.near ?? []).map((piece) => article.visible.toVisible(piece));
    this.voice = wording.voice;
    const { mention } = wording;
    if (mention !== undefined)
      this.mention =
        phrasePlaces(article, this.#text, mention, 'sentence')[0] ??
        phrasePlaces(article, this.#text, mention, 'paragraph')[0];
  }

  /** Where the cue may stand. Inside the text only where the mention is there too: a text with its attribution. */
  cuePlaces(zone: Zone): readonly PhrasePlace[] {
    const { cue, mention } = this.#wording;
    if (cue === undefined) return [];
    const mayBeInside = mention === undefined || (this.mention !== undefined && isInside(this.mention));
    return phrasePlaces(this.#article, this.#text, cue, zone).filter(
      (place) =>
        (mayBeInside || !isInside(place)) && !(this.mention !== undefined && overlaps(place, this.mention)),
    );
  }

  /** Whether its sentences say nothing but the claim. */
  get fillsSentences(): boolean {
    const { folded } = haystackOf(this.#article);
    return sentencesAround(this.#article, this.#text).every((sentence) => {
      const inner = this.#text.filter((piece) => overlaps(piece, sentence));
      let from = sentence.start;
      for (const { start, end } of inner) {
        if (hasLetters(folded, from, start)) return false;
        from = end;
      }
      return !hasLetters(folded, from, sentence.end);
    });
  }
}

function hasLetters(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, Math.max(start, end)));
}

/** The cues that are found, by where they start. */
class Cues {
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
