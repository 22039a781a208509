import { AnchoredClaims, type Anchoring, type Quote } from '../article/anchor.ts';
import type { Article } from '../article/article.ts';
import { AnchoredPhrases, nowhere, type Phrases, type Wording } from '../article/phrases.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import { textOf } from '../model/entry.ts';
import { normalId } from '../model/id.ts';
import type { Span } from '../syntax/span.ts';
import { type Changed, changedIn, eitherOf, indexBefore, replacedIn } from '../work/changed.ts';
import type { List } from '../work/list.ts';
import { eachOfMany, type Steps } from '../work/steps.ts';
import { type Changes, Versions } from '../work/versions.ts';

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

const knownKeys = new WeakMap<Claim, string>();

/** What a claim is known by while its file may be read again: its id and its words. */
export function keyOf(claim: Claim): string {
  let key = knownKeys.get(claim);
  if (key === undefined) {
    key = JSON.stringify([claim.id, ...claim.pieces.map(({ node }) => node.value)]);
    knownKeys.set(claim, key);
  }
  return key;
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
  /** What is found otherwise than before an edit; undefined where nothing was known of it before. */
  readonly changes: Changes<Claim, Anchored> | undefined;
  readonly #lookup: Lookup;
  readonly #found: Versions<Claim, Anchored>;

  private constructor(lookup: Lookup, found: Versions<Claim, Anchored>, changes?: Changes<Claim, Anchored>) {
    this.#lookup = lookup;
    this.#found = found;
    this.changes = changes;
  }

  /**
   * Looks for the claims of a file in its article.
   *
   * @param tracked where edits in the editor have taken them
   * @param before where they stood before an edit of the file or the article: only what the edit touched is looked for
   */
  static *find(
    annotation: Annotation,
    article: Article,
    tracked?: TrackedClaims,
    before?: Anchors,
  ): Steps<Anchors> {
    if (!before?.isOf(article)) {
      const lookup = yield* lookUp(annotation, article, tracked, undefined);
      return new Anchors(lookup, new Versions(yield* answersOf(lookup)));
    }
    const lookup = yield* lookUp(annotation, article, tracked, before.#lookup);
    const changes = changesOf(lookup, before.#lookup);
    return new Anchors(lookup, before.#found.with(changes), changes);
  }

  /** Whether they were looked for in an article, be it before edits. */
  isOf({ course }: Article): boolean {
    return this.#lookup.article.course === course;
  }

  /** The claims that stand elsewhere than they did, or of which other words do. */
  changedSince(before: Anchors): Iterable<Claim> {
    if (this.changes !== undefined && before.#found.isBefore(this.#found)) return this.changes.keys();
    return this.#lookup.claims.filter((claim) => this.#found.get(claim) !== before.#found.get(claim));
  }

  /** Where a claim stands; undefined where it has no text. */
  of(claim: Claim): Anchoring | undefined {
    return this.#found.get(claim)?.anchoring;
  }

  /** Where the words for who speaks and how stand, spans of the source; nowhere while the claim itself does not. */
  phrasesOf(claim: Claim): Phrases {
    return this.#found.get(claim)?.phrases ?? nowhere;
  }
}

/** Claims as they were looked for: one quote, wording, anchoring and pair of phrases each, in the order of the file. */
interface Lookup {
  readonly article: Article;
  readonly tracked: TrackedClaims | undefined;
  readonly claims: readonly Claim[];
  readonly quotes: List<Quote>;
  readonly anchored: AnchoredClaims;
  readonly wordings: List<Wording>;
  readonly phrased: AnchoredPhrases;
  /** What of it differs from the lookup before. */
  readonly changed: Changed;
}

function* lookUp(
  annotation: Annotation,
  article: Article,
  tracked: TrackedClaims | undefined,
  before: Lookup | undefined,
): Steps<Lookup> {
  const claims = withWords(annotation.claims, before?.claims);
  const changed = changedIn(before?.claims ?? [], claims);
  const placeNow = (claim: Claim): Quote['at'] => tracked?.get(keyOf(claim)) ?? undefined;
  const quotesBefore = new Map(
    before?.quotes.slice(changed.start, changed.before).map((quote) => [wordsOf(quote), quote]),
  );
  const others = yield* eachOfMany(claims.slice(changed.start, changed.now), (claim): Quote => {
    const quote = quoteOf(claim);
    return at(quotesBefore.size === 0 ? quote : (quotesBefore.get(wordsOf(quote)) ?? quote), placeNow(claim));
  });
  const replaced = replacedIn(before?.quotes ?? [], changed, others);
  const quotes =
    before === undefined || before.tracked === tracked
      ? replaced
      : claims.map((claim, index) => at(replaced.at(index) ?? quoteOf(claim), placeNow(claim)));
  const anchored = yield* AnchoredClaims.find(article, quotes, before?.anchored);
  const wordingsBefore = new Map(
    before?.wordings.slice(changed.start, changed.before).map((wording) => [wording.near, wording]),
  );
  const wordingOf = (claim: Claim, index: number): Wording => {
    const near = placeOf(anchored.anchorings[index]);
    const at = indexBefore(changed, index);
    const was = at === undefined ? wordingsBefore.get(near) : before?.wordings.at(at);
    if (at !== undefined && was !== undefined && was.near === near) return was;
    const { mention, cue } = quotes.at(index) ?? {};
    const wording = { near, mention, cue, voice: voiceOf(claim) };
    return was !== undefined && isSame(was, wording) ? was : wording;
  };
  const touched = eitherOf(changed, changedIn(before?.anchored.anchorings ?? [], anchored.anchorings));
  const otherWordings = yield* eachOfMany(
    claims.slice(touched.start, touched.now).entries(),
    ([place, claim]) => wordingOf(claim, touched.start + place),
  );
  const wordings = replacedIn(before?.wordings ?? [], touched, otherWordings);
  const phrased = yield* AnchoredPhrases.find(article, wordings, before?.phrased);
  return { article, tracked, claims, quotes, anchored, wordings, phrased, changed };
}

/** The claims that have words; the list itself where all have. */
function withWords(all: readonly Claim[], before: readonly Claim[] = []): readonly Claim[] {
  const hasWords = ({ pieces }: Claim) => pieces.length > 0;
  const { start, now } = changedIn(before, all);
  return all.slice(start, now).every(hasWords) ? all : all.filter(hasWords);
}

/** What a quote says, wherever it may be now. */
function wordsOf({ at: _, ...words }: Quote): string {
  return JSON.stringify(words);
}

/** A quote, where edits have taken it. */
function at(quote: Quote, place: Quote['at']): Quote {
  return quote.at === place ? quote : { ...quote, at: place };
}

function isSame(one: Wording, other: Wording): boolean {
  return (
    one.near === other.near &&
    one.mention === other.mention &&
    one.cue === other.cue &&
    one.voice === other.voice
  );
}

function* answersOf({ claims, anchored, phrased }: Lookup): Steps<Map<Claim, Anchored>> {
  const answers = new Map<Claim, Anchored>();
  yield* eachOfMany(claims.entries(), ([index, claim]) => {
    const anchoring = anchored.anchorings[index];
    if (anchoring !== undefined)
      answers.set(claim, { anchoring, phrases: phrased.phrases[index] ?? nowhere });
  });
  return answers;
}

/** The claims whose answers are others than in the lookup before, or that are gone. */
function changesOf(now: Lookup, before: Lookup): Changes<Claim, Anchored> {
  const { changed, claims } = now;
  const changes = new Map<Claim, Anchored | undefined>();
  for (const claim of before.claims.slice(changed.start, changed.before)) changes.set(claim, undefined);
  const touched = eitherOf(
    eitherOf(changed, changedIn(before.anchored.anchorings, now.anchored.anchorings)),
    changedIn(before.phrased.phrases, now.phrased.phrases),
  );
  for (let index = touched.start; index < touched.now; index++) {
    const claim = claims[index];
    const anchoring = now.anchored.anchorings[index];
    const phrases = now.phrased.phrases[index];
    if (claim === undefined || anchoring === undefined || phrases === undefined) continue;
    const at = indexBefore(changed, index);
    const isKept =
      at !== undefined &&
      anchoring === before.anchored.anchorings[at] &&
      phrases === before.phrased.phrases[at];
    if (!isKept) changes.set(claim, { anchoring, phrases });
  }
  return changes;
}

/** The one place where words stand, changed or not; none where there are several. */
export function placeOf(anchoring: Anchoring | undefined): readonly Span[] | undefined {
  return anchoring?.status === 'exact' || anchoring?.status === 'drifted' ? anchoring.pieces : undefined;
}
