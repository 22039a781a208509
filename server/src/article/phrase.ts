import { overlaps, type Span } from '../syntax/span.ts';
import { type Article, indexOfParagraphAt, type Paragraph, paragraphsAt } from './article.ts';
import { foldAll } from './fold.ts';
import { haystackOf } from './haystack.ts';
import { letterAt, OTHER, splitsCharacter, splitsWord } from './letters.ts';
import { sentencesAt } from './sentences.ts';

/** How far from a claim's text its mention and cue may stand. */
export type Zone = 'sentence' | 'paragraph';

/** Narrows where a mention or cue may stand. */
export interface PhraseOptions {
  /** How far from the text to look; the paragraph where nothing is said. */
  readonly within?: Zone | undefined;
  /** Source spans that are taken, such as the cues of other claims. */
  readonly taken?: readonly Span[] | undefined;
}

/** A place where a phrase stands, in visible offsets. */
export interface PhrasePlace extends Span {
  /** Units between it and the text; one inside the text is farther than any outside it. */
  readonly distance: number;
}

/** Farther from the text than this no phrase is looked for, in UTF-16 units, however long its paragraph is. */
const FARTHEST = 10_000;

/**
 * Where a claim's mention or cue stands: whole words, blind to case, the nearest to the claim's text first, in
 * the sentences that hold the text, then in their paragraphs, a line that leads in to one with a colon included.
 * Words inside the text itself come last in each.
 *
 * @param near the claim's text, in the source
 * @returns a source span
 */
export function anchorPhrase(
  article: Article,
  near: readonly Span[],
  phrase: string,
  { within = 'paragraph', taken = [] }: PhraseOptions = {},
): Span | null {
  const text = near.map((piece) => article.visible.toVisible(piece));
  const held = taken.map((span) => article.visible.toVisible(span));
  for (const zone of within === 'sentence' ? (['sentence'] as const) : (['sentence', 'paragraph'] as const)) {
    const place = phrasePlaces(article, text, phrase, zone).find(
      (found) => !held.some((span) => overlaps(span, found)),
    );
    if (place !== undefined) return article.visible.toSource(place);
  }
  return null;
}

/** Whether a place of a phrase lies inside the text that it was looked for near of. */
export function isInside({ distance }: PhrasePlace): boolean {
  return distance === INSIDE;
}

const INSIDE = Number.MAX_SAFE_INTEGER;

/** The places of a phrase in a zone around a claim's text, the nearest first; all in visible offsets. */
export function phrasePlaces(
  article: Article,
  text: readonly Span[],
  phrase: string,
  zone: Zone,
): readonly PhrasePlace[] {
  return phrasePlacesIn(article, zoneAround(article, text, zone), text, phrase);
}

/** The same in stretches that somebody has found already. */
export function phrasePlacesIn(
  article: Article,
  stretches: readonly Span[],
  text: readonly Span[],
  phrase: string,
): readonly PhrasePlace[] {
  const wanted = foldAll(phrase).toLowerCase();
  const first = text[0];
  if (wanted === '' || first === undefined) return [];
  const hull = { start: first.start, end: text.at(-1)?.end ?? first.end };
  const { lower } = haystackOf(article);
  const places = stretches
    .flatMap((span) => occurrences(lower, nearPart(span, hull), wanted))
    .map(({ start, end }) => ({ start, end, distance: distanceTo({ start, end }, text) }));
  return places.length < 2 ? places : places.sort((a, b) => a.distance - b.distance);
}

function nearPart({ start, end }: Span, hull: Span): Span {
  return { start: Math.max(start, hull.start - FARTHEST), end: Math.min(end, hull.end + FARTHEST) };
}

/** The stretches of a zone around a text, in visible offsets. */
export function zoneAround(article: Article, text: readonly Span[], zone: Zone): readonly Span[] {
  if (zone === 'sentence') return sentencesAround(article, text);
  return paragraphsAround(article, text).map(({ visible }) => visible);
}

/** The sentences that hold a text, each once, in visible offsets. */
export function sentencesAround(article: Article, text: readonly Span[]): readonly Span[] {
  const [only, ...others] = text;
  if (only !== undefined && others.length === 0) return sentencesAt(article, only);
  const byStart = new Map<number, Span>();
  for (const piece of text)
    for (const sentence of sentencesAt(article, piece)) byStart.set(sentence.start, sentence);
  return [...byStart.values()];
}

/** The paragraphs that hold a text, and those that lead in to it. */
export function paragraphsAround(article: Article, text: readonly Span[]): readonly Paragraph[] {
  const paragraphs = new Set(text.flatMap((piece) => paragraphsAt(article, piece)));
  for (const piece of text) {
    const leadIn = article.paragraphs[indexOfParagraphAt(article, piece.start) - 1];
    if (leadIn !== undefined && article.visible.text.charAt(leadIn.visible.end - 1) === ':')
      paragraphs.add(leadIn);
  }
  return [...paragraphs];
}

function occurrences(lower: string, { start, end }: Span, wanted: string): readonly Span[] {
  const text = lower.slice(start, end);
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const span = { start: start + at, end: start + at + wanted.length };
    if (isWhole(lower, span)) found.push(span);
  }
  return found;
}

/** Whether a span parts no word; a dash alone does where it is a hyphen inside one. */
function isWhole(text: string, { start, end }: Span): boolean {
  const isCut = (at: number): boolean => splitsWord(text, at) || splitsCharacter(text, at);
  if (isCut(start) || isCut(end)) return false;
  const isHyphen = end === start + 1 && text.charAt(start) === '-';
  return !isHyphen || letterAt(text, start - 1) === OTHER || letterAt(text, end) === OTHER;
}

function distanceTo(span: Span, text: readonly Span[]): number {
  const gaps = text.map(({ start, end }) => Math.max(start - span.end, span.start - end));
  const gap = Math.min(...gaps);
  return gap >= 0 ? gap : INSIDE;
}
