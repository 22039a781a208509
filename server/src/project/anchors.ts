import { type Anchoring, anchorClaimsInSteps, type Quote } from '../article/anchor.ts';
import type { Article } from '../article/article.ts';
import { anchorPhrasesInSteps, type Phrases } from '../article/phrases.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import { textOf } from '../model/entry.ts';
import { normalId } from '../model/id.ts';
import type { Span } from '../syntax/span.ts';
import type { Steps } from '../work/steps.ts';

/** The words by which a claim is tied to its article. */
export function quoteOf(claim: Claim): Quote {
  const nth = textOf(claim.entry, 'nth');
  return {
    pieces: claim.pieces.map((piece) => piece.node.value),
    prefix: textOf(claim.entry, 'prefix'),
    suffix: textOf(claim.entry, 'suffix'),
    nth: nth === undefined ? undefined : Number(nth),
    mention: textOf(claim.entry, 'mention'),
    cue: textOf(claim.entry, 'cue'),
  };
}

/**
 * Where claims stand in an article that is being edited, as far as the edits themselves tell: spans of the source, or
 * null for one of which they left nothing. By the URI of the annotation file and {@link keyOf} of the claim.
 */
export type Tracked = ReadonlyMap<string, TrackedClaims>;
export type TrackedClaims = ReadonlyMap<string, readonly Span[] | null>;

/** What a claim is known by while its file may be read again: its id and its words. */
export function keyOf({ id, pieces }: Claim): string {
  return JSON.stringify([id, ...pieces.map(({ node }) => node.value)]);
}

/** What names the speakers of a claim, so that two claims of theirs are known to be. */
function voiceOf(claim: Claim): string | undefined {
  if (claim.speakers.length === 0) return textOf(claim.entry, 'mention')?.toLowerCase();
  return JSON.stringify(claim.speakers.map(({ text }) => normalId(text)).sort());
}

interface Anchored {
  readonly anchoring: Anchoring;
  readonly phrases: Phrases;
}

/** Where the claims of a file stand in its article. */
export class Anchors {
  readonly #claims: ReadonlyMap<Claim, Anchored>;

  private constructor(claims: ReadonlyMap<Claim, Anchored>) {
    this.#claims = claims;
  }

  /**
   * Looks for the claims of a file in its article.
   *
   * @param tracked where edits in the editor have taken them
   */
  static *find(annotation: Annotation, article: Article, tracked?: TrackedClaims): Steps<Anchors> {
    const claims = annotation.claims.filter((claim) => claim.pieces.length > 0);
    const quotes = claims.map((claim) => ({
      ...quoteOf(claim),
      at: tracked?.get(keyOf(claim)) ?? undefined,
    }));
    const anchorings = yield* anchorClaimsInSteps(article, quotes);
    const wordings = claims.map((claim, index) => ({
      near: placeOf(anchorings[index]),
      mention: quotes[index]?.mention,
      cue: quotes[index]?.cue,
      voice: voiceOf(claim),
    }));
    const phrases = yield* anchorPhrasesInSteps(article, wordings);
    const found = new Map<Claim, Anchored>();
    for (const [index, claim] of claims.entries()) {
      const anchoring = anchorings[index];
      const own = phrases[index];
      if (anchoring && own) found.set(claim, { anchoring, phrases: own });
    }
    return new Anchors(found);
  }

  /** Where a claim stands; undefined where it has no text. */
  of(claim: Claim): Anchoring | undefined {
    return this.#claims.get(claim)?.anchoring;
  }

  /** Where the words for who speaks and how stand, spans of the source; nowhere while the claim itself does not. */
  phrasesOf(claim: Claim): Phrases {
    return this.#claims.get(claim)?.phrases ?? { mention: null, cue: null };
  }
}

/** The one place where words stand, changed or not; none where there are several. */
export function placeOf(anchoring: Anchoring | undefined): readonly Span[] | undefined {
  return anchoring?.status === 'exact' || anchoring?.status === 'drifted' ? anchoring.pieces : undefined;
}
