import { type Anchoring, anchorClaimsInSteps, type Quote } from '../article/anchor.ts';
import type { Article } from '../article/article.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import { textOf } from '../model/entry.ts';
import type { Steps } from '../work/steps.ts';

/** The words by which a claim is tied to its article. */
export function quoteOf(claim: Claim): Quote {
  const prefix = textOf(claim.entry, 'prefix');
  const suffix = textOf(claim.entry, 'suffix');
  const nth = textOf(claim.entry, 'nth');
  return {
    pieces: claim.pieces.map((piece) => piece.node.value),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(nth === undefined ? {} : { nth: Number(nth) }),
  };
}

/** Where the claims of a file stand in its article. */
export class Anchors {
  readonly #claims: ReadonlyMap<Claim, Anchoring>;

  private constructor(claims: ReadonlyMap<Claim, Anchoring>) {
    this.#claims = claims;
  }

  /** Looks for the claims of a file in its article. */
  static *find(annotation: Annotation, article: Article): Steps<Anchors> {
    const claims = annotation.claims.filter((claim) => claim.pieces.length > 0);
    const anchorings = yield* anchorClaimsInSteps(article, claims.map(quoteOf));
    const found = new Map<Claim, Anchoring>();
    claims.forEach((claim, index) => {
      const anchoring = anchorings[index];
      if (anchoring) found.set(claim, anchoring);
    });
    return new Anchors(found);
  }

  /** Where a claim stands; undefined where it has no text. */
  of(claim: Claim): Anchoring | undefined {
    return this.#claims.get(claim);
  }
}
