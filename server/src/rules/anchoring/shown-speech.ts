import { type Article, paragraphsAt } from '../../article/article.ts';
import { type Quotation, quotationsOf } from '../../article/quotations.ts';
import { type ShownSpeech, speechOf } from '../../article/speech.ts';
import { wordsOf } from '../../article/word-index.ts';
import type { Claim } from '../../model/claim.ts';
import { normalId } from '../../model/id.ts';
import type { ReadArticle } from '../../project/document.ts';
import { passagesOn } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import { remembered } from '../../project/remembered.ts';
import { firstEndingAfter, overlaps, type Span } from '../../syntax/span.ts';
import { Slot } from '../../work/slot.ts';

/** Fewer words in quotation marks are a name, a title, or a word held at arm's length, as a rule. */
const fewestQuoted = 3;

/**
 * What the article shows of how a claim's words are given, where that is not what the claim says; undefined where it
 * is, or where nobody can be sure.
 *
 * @param place where they stand; spans of the source
 */
export function speechInstead(
  project: Project,
  file: ReadArticle,
  claim: Claim,
  place: readonly Span[],
): ShownSpeech | undefined {
  const { article } = file;
  const shown = speechOf(article, place);
  switch (claim.speech) {
    case 'direct':
      if (shown === 'direct' || isSetOff(article, place)) return undefined;
      break;
    case 'mixed':
      if (shown === 'mixed') return undefined;
      break;
    case 'indirect':
      if (shown === 'indirect' || quotedWords(article, place) < fewestQuoted) return undefined;
      if (claim.via.length > 0) return undefined;
      break;
    case 'narration':
      if (shown !== 'direct' || quotedWords(article, place) < fewestQuoted) return undefined;
      break;
    default:
      return undefined;
  }
  const unsure = hasLoneMark(article, place) || isToldByAnother(project, file, claim, place);
  return unsure ? undefined : shown;
}

function quotedWords(article: Article, place: readonly Span[]): number {
  const { visible } = article;
  const quoted = quotationsAt(article, place).flatMap(({ content }) => content);
  const spans = place.flatMap((piece) =>
    quoted
      .filter((span) => overlaps(span, piece))
      .map((span) => ({ start: Math.max(span.start, piece.start), end: Math.min(span.end, piece.end) })),
  );
  return spans
    .map((span) => visible.toVisible(span))
    .reduce((sum, { start, end }) => sum + wordsOf(visible.text.slice(start, end)).length, 0);
}

/** What is quoted in an article, quotations within quotations left out: ascending, each with its quotation. */
const quotedIn = new Slot<Article, readonly (Span & { readonly of: Quotation })[]>();

function quotationsAt(article: Article, place: readonly Span[]): readonly Quotation[] {
  let quoted = quotedIn.get(article);
  if (quoted === undefined) {
    quoted = quotationsOf(article)
      .quotations.filter(({ depth }) => depth === 0)
      .flatMap((quotation) => quotation.content.map((span) => ({ ...span, of: quotation })))
      .sort((one, other) => one.start - other.start);
    quotedIn.set(article, quoted);
  }
  const found = new Set<Quotation>();
  for (const piece of place)
    for (let at = firstEndingAfter(quoted, piece.start); (quoted[at]?.start ?? piece.end) < piece.end; at++) {
      const span = quoted[at];
      if (span !== undefined) found.add(span.of);
    }
  return [...found];
}

/** Whether a quotation mark without a partner stands in the paragraphs of a place: then it hides where one ends. */
function hasLoneMark(article: Article, place: readonly Span[]): boolean {
  const paragraphs = place.flatMap((piece) => paragraphsAt(article, article.visible.toVisible(piece)));
  return quotationsOf(article).problems.some((problem) =>
    paragraphs.some(({ span }) => overlaps(span, problem.span)),
  );
}

/** Whether a place lies in a quotation of somebody else: what the one quotes, the other may only report. */
function isToldByAnother(project: Project, file: ReadArticle, claim: Claim, place: readonly Span[]): boolean {
  const own = speakersOf(claim);
  return quotationsAt(file.article, place).some((quotation) =>
    [...saidBy(project, file, quotation)].some((speakers) => speakers !== own),
  );
}

/** Who says the claims on each quotation: a thousand may stand on the same. */
const known = remembered(() => new Map<Quotation, ReadonlySet<string>>());

function saidBy(project: Project, file: ReadArticle, quotation: Quotation): ReadonlySet<string> {
  const ofArticle = known(project, file);
  let speakers = ofArticle.get(quotation);
  if (speakers === undefined) {
    const claims = quotation.content.flatMap((span) =>
      [...passagesOn(project, file, span)].map(({ claim }) => claim),
    );
    speakers = new Set(claims.filter((claim) => claim.speakers.length > 0).map(speakersOf));
    ofArticle.set(quotation, speakers);
  }
  return speakers;
}

function speakersOf({ speakers }: Claim): string {
  return JSON.stringify(speakers.map(({ text }) => normalId(text)).sort());
}

/** Behind a name and a colon, as in the transcript of a conversation. */
const label = /^[\p{Lu}][^.:!?"“”«»\n]{0,60}:\s/u;

/** Whether the article sets speech off without marks: as a block quotation, or behind the name of who speaks. */
function isSetOff(article: Article, place: readonly Span[]): boolean {
  const paragraphs = place.flatMap((piece) => paragraphsAt(article, article.visible.toVisible(piece)));
  return paragraphs.every(({ span, text }) => isBlockQuotation(article, span) || label.test(text));
}

function isBlockQuotation({ format, text }: Article, { start }: Span): boolean {
  if (format !== 'markdown') return false;
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1,
    start,
  );
  return /^ {0,3}>/.test(line);
}
