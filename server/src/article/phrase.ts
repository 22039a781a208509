import type { Span } from '../syntax/span.ts';
import { type Article, indexOfParagraphAt, paragraphsAt } from './article.ts';
import { foldAll } from './fold.ts';
import { splitsCharacter, splitsWord } from './letters.ts';
import { sentencesOf } from './sentences.ts';

/** Narrows where a mention or cue may stand. */
export interface PhraseOptions {
  /** How far from the text to look; the paragraph where nothing is said. */
  readonly within?: 'sentence' | 'paragraph' | undefined;
  /** Source spans that are taken, such as the cues of other claims. */
  readonly taken?: readonly Span[] | undefined;
}

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
  const wanted = foldAll(phrase).toLowerCase();
  if (wanted === '' || near.length === 0) return null;
  const text = near.map((piece) => article.visible.toVisible(piece));
  const held = taken.map((span) => article.visible.toVisible(span));
  const isFree = ({ start, end }: Span): boolean =>
    !held.some((span) => span.start < end && start < span.end);
  const zones = [
    sentencesAround(article, text),
    ...(within === 'paragraph' ? [paragraphsAround(article, text)] : []),
  ];
  for (const zone of zones) {
    const nearest = closest(zone.flatMap((span) => occurrences(article, span, wanted)).filter(isFree), text);
    if (nearest !== undefined) return article.visible.toSource(nearest);
  }
  return null;
}

function paragraphsAround(article: Article, text: readonly Span[]): readonly Span[] {
  const paragraphs = new Set(text.flatMap((piece) => paragraphsAt(article, piece)));
  for (const piece of text) {
    const leadIn = article.paragraphs[indexOfParagraphAt(article, piece.start) - 1];
    if (leadIn?.text.endsWith(':')) paragraphs.add(leadIn);
  }
  return [...paragraphs].map(({ visible }) => visible);
}

function sentencesAround(article: Article, text: readonly Span[]): readonly Span[] {
  const paragraphs = new Set(text.flatMap((piece) => paragraphsAt(article, piece)));
  return [...paragraphs]
    .flatMap((paragraph) => sentencesOf(paragraph))
    .map((sentence) => article.visible.toVisible(sentence))
    .filter((sentence) => text.some((piece) => sentence.start < piece.end && piece.start < sentence.end));
}

function occurrences(article: Article, { start, end }: Span, wanted: string): readonly Span[] {
  const text = lowerCase(article.visible.folded.slice(start, end));
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const after = at + wanted.length;
    const whole = [at, after].every((cut) => !splitsWord(text, cut) && !splitsCharacter(text, cut));
    if (whole) found.push({ start: start + at, end: start + after });
  }
  return found;
}

/** Lower case at the same offsets: a character that would change its length stays as it is. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  });
}

function closest(found: readonly Span[], text: readonly Span[]): Span | undefined {
  let best: Span | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const span of found) {
    const distance = distanceTo(span, text);
    if (distance < least) [best, least] = [span, distance];
  }
  return best;
}

/** Characters between a span and the text. One inside the text is farther than any outside it. */
function distanceTo(span: Span, text: readonly Span[]): number {
  const gaps = text.map(({ start, end }) => Math.max(start - span.end, span.start - end));
  const gap = Math.min(...gaps);
  return gap >= 0 ? gap : Number.MAX_SAFE_INTEGER;
}
