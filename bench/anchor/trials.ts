import { type Anchoring, anchorClaims } from '../../server/src/article/anchor.ts';
import { type Article, readArticle } from '../../server/src/article/article.ts';
import { anchorPhrases } from '../../server/src/article/phrases.ts';
import { applyEdits, type Edit } from '../../server/src/edit/edit.ts';
import type { Span } from '../../server/src/syntax/span.ts';
import { drawing } from '../draw.ts';
import { deletions, isEdited, moved, replacements, wordsIn } from './edits.ts';
import { matchOf, selectorOf } from './hypothesis.ts';
import { isSame, Share, sharedOf } from './share.ts';
import type { StoredClaim, StoredDocument } from './stored.ts';

/** Where a matcher finds the parts of the claims of a text, or does not. */
export interface Found {
  readonly content: readonly Span[] | undefined;
  readonly mention: Span | undefined;
  readonly cue: Span | undefined;
}

/** Something that finds claims again. */
export interface Matcher {
  readonly name: string;
  /** @returns what is found of each claim, by its number; looked for when it is asked for, if each is by itself */
  find(document: StoredDocument, article: Article): (number: number) => Found;
}

export const newsmark: Matcher = {
  name: 'Newsmark',
  find({ claims }, article) {
    const anchorings = anchorClaims(
      article,
      claims.map(({ quote, mention, cue }) => ({ ...quote, mention, cue })),
    );
    const places = anchorings.map(placeOf);
    const phrases = anchorPhrases(
      article,
      claims.map(({ mention, cue }, number) => ({ near: places[number], mention, cue, voice: mention })),
    );
    return (number) => ({
      content: places[number],
      mention: phrases[number]?.mention ?? undefined,
      cue: phrases[number]?.cue ?? undefined,
    });
  },
};

function placeOf(anchoring: Anchoring | undefined): readonly Span[] | undefined {
  return anchoring?.status === 'exact' || anchoring?.status === 'drifted' ? anchoring.pieces : undefined;
}

export const hypothesis: Matcher = {
  name: 'Hypothesis',
  find({ text: before, claims }, { text }) {
    const matchFor = (span: Span | undefined) => span && matchOf(text, selectorOf(before, span));
    return (number) => {
      const at = claims[number]?.at;
      // An annotation of Hypothesis is one stretch of text.
      const content = matchFor(at && hullOf(at.content));
      return { content: content && [content], mention: matchFor(at?.mention), cue: matchFor(at?.cue) };
    };
  },
};

function hullOf(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** How words are replaced. */
export interface Replacing {
  /** How many of the words, in per cent. */
  readonly percent: number;
  readonly rounds: number;
  readonly seed: number;
}

/** Lets a matcher find claims after words were replaced: the same words for each matcher. */
export function replacing(
  matcher: Matcher,
  documents: readonly StoredDocument[],
  { percent, rounds, seed }: Replacing,
): Replaced {
  const words = wordsIn(documents.map(({ text }) => text));
  const draw = drawing(seed);
  const replaced = new Replaced();
  const pools = documents.map((document) => poolFor(document, words));
  for (let round = 0; round < rounds; round++)
    for (const [number, document] of documents.entries())
      replaced.try(matcher, document, replacements(document.text, percent, pools[number] ?? words, draw));
  return replaced;
}

/** What may replace a word of a text: no word of its cues, as that would be a cue where none is due. */
export function poolFor({ claims }: StoredDocument, words: readonly string[]): readonly string[] {
  const cues = new Set(wordsIn(claims.flatMap(({ cue }) => cue?.toLowerCase() ?? [])));
  return words.filter((word) => !cues.has(word.toLowerCase()));
}

/** Lets a matcher look for each claim after the sentences that hold it were deleted. */
export function deleting(matcher: Matcher, documents: readonly StoredDocument[]): Deleted {
  const deleted = new Deleted();
  for (const document of documents) deleted.try(matcher, document);
  return deleted;
}

/** The content counts as one, however many pieces it has. */
export function spansOf({ mention, cue }: StoredClaim['at']): number {
  return 1 + (mention ? 1 : 0) + (cue ? 1 : 0);
}

/** What came of replacing words. */
export class Replaced {
  readonly content = new Share();
  /** Of cues whose words are all left, and whose claim was found: found just there. */
  readonly keptCues = new Share();
  /** Of cues that lost a word: found somewhere all the same. */
  readonly lostCues = new Share();
  #ms = 0;
  #spans = 0;

  /** Of the processor, which others on the machine prolong less than the time on the clock. */
  get msPerSpan(): number {
    return this.#ms / this.#spans;
  }

  try(matcher: Matcher, document: StoredDocument, edits: readonly Edit[]): void {
    const article = readArticle(applyEdits(document.text, edits), 'plain');
    const began = process.cpuUsage();
    const find = matcher.find(document, article);
    const found = document.claims.map((_, number) => find(number));
    const { user, system } = process.cpuUsage(began);
    this.#ms += (user + system) / 1000;
    for (const [number, { at }] of document.claims.entries()) {
      const { content, cue } = found[number] ?? {};
      this.#spans += spansOf(at);
      const due = at.content.map((span) => moved(span, edits));
      const target = matcher === hypothesis ? [hullOf(due)] : due;
      const isFound = content !== undefined && sharedOf(content, target) >= 0.8;
      this.content.count(isFound);
      if (at.cue === undefined) continue;
      if (isEdited(at.cue, edits)) this.lostCues.count(cue !== undefined);
      else if (isFound || matcher === hypothesis) this.keptCues.count(isSame(cue, moved(at.cue, edits)));
    }
  }
}

/** What came of deleting the sentences that hold a claim, once for each claim. */
export class Deleted {
  /** Found somewhere all the same. */
  readonly content = new Share();
  readonly cues = new Share();

  try(matcher: Matcher, document: StoredDocument): void {
    const unedited = readArticle(document.text, 'plain');
    for (const [number, { at }] of document.claims.entries()) {
      const edits = deletions(unedited, at.content);
      const article = readArticle(applyEdits(document.text, edits), 'plain');
      const { content, cue } = matcher.find(document, article)(number);
      this.content.count(content !== undefined);
      if (at.cue && isEdited(at.cue, edits)) this.cues.count(cue !== undefined);
    }
  }
}
