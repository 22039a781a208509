import type { Article } from '../../article/article.ts';
import { quotationsOf } from '../../article/quotations.ts';
import { sentencesOf } from '../../article/sentences.ts';
import { trimmed } from '../../article/trimmed.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { placesOf } from '../../project/passages.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/span.ts';
import { none } from '../../work/fitted.ts';
import { Slot } from '../../work/slot.ts';
import type { Steps } from '../../work/steps.ts';

/** Words of an article that a claim could be about. Offsets of the visible text. */
export interface Passage extends Span {
  /** Whether it is what a quotation says, rather than a sentence. */
  readonly quoted: boolean;
}

/** Things that are found as far as somebody goes through them, and once for all who do. */
class Gradual<Item> implements Iterable<Item> {
  readonly #found: Item[] = [];
  readonly #rest: Iterator<Item>;

  constructor(items: Iterable<Item>) {
    this.#rest = items[Symbol.iterator]();
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (let at = 0; ; at++) {
      if (at === this.#found.length) {
        const next = this.#rest.next();
        if (next.done) return;
        this.#found.push(next.value);
      }
      const item = this.#found[at];
      if (item !== undefined) yield item;
    }
  }
}

const known = new Slot<Article, Gradual<Passage>>();

/**
 * The sentences of an article in order, each behind the quotations that begin in it. They are found as somebody goes
 * through them: of a long article few are ever shown.
 */
export function passagesOf(article: Article): Iterable<Passage> {
  let passages = known.get(article);
  if (passages === undefined) {
    passages = new Gradual(passagesIn(article));
    known.set(article, passages);
  }
  return passages;
}

const quoted = new Slot<Article, readonly Span[]>();

/** What the quotations of an article say, in order. */
export function quotedIn(article: Article): readonly Span[] {
  let spans = quoted.get(article);
  if (spans === undefined) {
    spans = quotationsOf(article)
      .quotations.flatMap(({ content }) => content)
      .map((span) => article.visible.toVisible(span))
      .sort((a, b) => a.start - b.start);
    quoted.set(article, spans);
  }
  return spans;
}

function* passagesIn(article: Article): Iterable<Passage> {
  const { visible } = article;
  const seen = new Set<string>();
  for (const passage of allIn(article)) {
    const { start, end } = passage;
    const place = `${start} ${end}`;
    if (seen.has(place) || !/\p{L}/u.test(visible.text.slice(start, end))) continue;
    seen.add(place);
    yield passage;
  }
}

/** Those that hold no letters, and those that are a quotation and a sentence, included. */
function* allIn(article: Article): Iterable<Passage> {
  const { visible } = article;
  const quoted = quotedIn(article);
  let next = 0;
  for (const paragraph of article.paragraphs)
    for (const source of sentencesOf(paragraph)) {
      const sentence = visible.toVisible(source);
      for (let span = quoted[next]; span !== undefined && span.start < sentence.end; span = quoted[++next])
        yield { ...trimmed(visible.text, span, true), quoted: true };
      yield { ...trimmed(visible.text, sentence, false), quoted: false };
    }
}

/** A claim that may stand in more places than these takes none of them. */
const mostPlaces = 3;

/**
 * What the claims of a file are about already: the places of their words in the source of its article.
 *
 * @param except the words at the cursor, which are only being typed
 */
export function* takenIn(project: Project, file: AnnotationFile, except: string | undefined): Steps<Taken> {
  const anchors = yield* project.findAnchors(file);
  const spans: Span[] = [];
  for (const claim of file.annotation.claims) {
    yield;
    const anchoring = anchors?.of(claim);
    const places = anchoring === undefined ? none : placesOf(anchoring);
    if (places.length > mostPlaces) continue;
    for (const pieces of places)
      for (const [index, piece] of pieces.entries())
        if (claim.pieces[index]?.node.value !== except) spans.push(piece);
  }
  return new Taken(spans);
}

/** Stretches of an article. */
export class Taken {
  readonly #spans: readonly Span[];
  /** The furthest end of all spans up to each. */
  readonly #ends: readonly number[];

  constructor(spans: readonly Span[]) {
    this.#spans = spans.toSorted((a, b) => a.start - b.start);
    let furthest = 0;
    this.#ends = this.#spans.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** Whether one of them shares a character with a span. */
  holds({ start, end }: Span): boolean {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? end) < end) low = middle + 1;
      else high = middle;
    }
    return (this.#ends[low - 1] ?? 0) > start;
  }
}
