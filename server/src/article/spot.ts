import type { Span } from '../syntax/span.ts';
import { type Article, indexOfParagraphAt, type Paragraph } from './article.ts';

/** Where a stretch is: in the source, or in the visible text. */
type Side = 'span' | 'visible';

/**
 * A stretch of an article that stays where it is in its paragraphs: when edits move them, it moves. Once they are
 * gone it tells where it was.
 */
export class Spot implements Span {
  readonly #first: Paragraph;
  readonly #last: Paragraph;
  readonly #from: number;
  readonly #to: number;
  readonly #side: Side;

  private constructor(first: Paragraph, last: Paragraph, { start, end }: Span, side: Side) {
    this.#first = first;
    this.#last = last;
    this.#from = start - first[side].start;
    this.#to = end - last[side].start;
    this.#side = side;
  }

  /** A stretch of the visible text. */
  static visible(article: Article, span: Span): Span {
    return Spot.#of(article, span, span, 'visible');
  }

  /** A stretch of the visible text, in the source. */
  static inSource(article: Article, visible: Span): Span {
    const span = article.visible.toSource(visible);
    if (visible instanceof Spot) return new Spot(visible.#first, visible.#last, span, 'span');
    return Spot.#of(article, visible, span, 'span');
  }

  static #of(article: Article, visible: Span, span: Span, side: Side): Span {
    const first = article.paragraphs[indexOfParagraphAt(article, visible.start)];
    const last = article.paragraphs[indexOfParagraphAt(article, Math.max(visible.start, visible.end - 1))];
    return first === undefined || last === undefined ? span : new Spot(first, last, span, side);
  }

  get start(): number {
    return this.#first[this.#side].start + this.#from;
  }

  get end(): number {
    return this.#last[this.#side].start + this.#to;
  }

  /** Whether a paragraph that it starts or ends in is read again since. */
  get isGone(): boolean {
    return this.#first.isGone || this.#last.isGone;
  }

  toJSON(): Span {
    return { start: this.start, end: this.end };
  }
}
