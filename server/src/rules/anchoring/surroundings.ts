import { type Article, paragraphsAt } from '../../article/article.ts';
import type { Span } from '../../syntax/span.ts';
import { excerpt } from '../excerpt.ts';

/** More than this is not looked at on either side, in UTF-16 units. */
const reach = 200;

/** All of a place, from its first piece to its last; spans of the source. It moves with them. */
export function wholeOf(place: readonly Span[]): Span {
  return new Whole(place);
}

/** A class: of each object literal with getters V8 keeps a shape of its own until the whole heap is looked through. */
class Whole implements Span {
  readonly #pieces: readonly Span[];

  constructor(pieces: readonly Span[]) {
    this.#pieces = pieces;
  }

  get start(): number {
    return this.#pieces[0]?.start ?? 0;
  }

  get end(): number {
    return this.#pieces.at(-1)?.end ?? 0;
  }
}

/**
 * A place as a message shows it: its words in brackets, and at most so many words of its paragraph before and
 * after it, as a reader sees them.
 *
 * @param place spans of the source
 */
export function shownIn(article: Article, place: readonly Span[], count: number): string {
  const { visible } = article;
  const { start, end } = visible.toVisible(wholeOf(place));
  const paragraphs = paragraphsAt(article, { start, end });
  const before = visible.text.slice(paragraphs[0]?.visible.start ?? start, start);
  const after = visible.text.slice(end, paragraphs.at(-1)?.visible.end ?? end);
  const words = excerpt(visible.text.slice(start, end));
  return `${lastWords(before, count)}[${words}]${firstWords(after, count)}`;
}

function lastWords(text: string, count: number): string {
  const words = [...text.slice(-reach).matchAll(/\S+\s*/g)].slice(-count);
  return words.map(([word]) => word).join('');
}

function firstWords(text: string, count: number): string {
  const words = [...text.slice(0, reach).matchAll(/(?<!\s)\s*\S+/g)].slice(0, count);
  return words.map(([word]) => word).join('');
}
