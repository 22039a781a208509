import { difference } from '../syntax/difference.ts';
import type { Span } from '../syntax/span.ts';
import { Slot } from '../work/slot.ts';
import { atOnce, handful, type Steps } from '../work/steps.ts';
import { type Layout, layoutAgain, layoutOf, type Part, readPart, textStart } from './layout.ts';
import { type Block, VisibleBuilder, type VisibleText } from './visible.ts';

/** How an article is written, by its file's extension: `.md` or `.txt`. */
export type ArticleFormat = 'markdown' | 'plain';

/** What an article shares with what edits make of it. */
export interface Course {
  /** The article as it is now. */
  article?: Article;
}

type Moving<Place extends Span> = { -readonly [Key in keyof Place]: Place[Key] };

/**
 * A paragraph: a Markdown block, or a line of plain text (a hard-wrapped one: what blank lines part). It goes with its
 * article from one edit to the next, as long as it is read as before; what is kept of it is relative to its beginning.
 */
export class Paragraph {
  readonly #span: Moving<Span>;
  readonly #visible: Moving<Span>;
  readonly #course: Course;
  #isGone = false;

  constructor({ source, visible }: Block, course: Course) {
    this.#span = { ...source };
    this.#visible = { ...visible };
    this.#course = course;
  }

  /** In the source, from its first visible character to its last. */
  get span(): Span {
    return this.#span;
  }

  /** In the visible text of the whole article. */
  get visible(): Span {
    return this.#visible;
  }

  /** What a reader sees of it. */
  get text(): string {
    return this.#whole.text.slice(this.#visible.start, this.#visible.end);
  }

  /** A span of {@link text}, in the source. */
  toSource(span: Span): Span {
    const { start } = this.#visible;
    return this.#whole.toSource({ start: start + span.start, end: start + span.end });
  }

  get #whole(): VisibleText {
    const { article } = this.#course;
    if (article === undefined) throw new Error('A paragraph is asked before its article is read');
    return article.visible;
  }

  /** Whether it has been read again since, or is no more: it tells where it was. */
  get isGone(): boolean {
    return this.#isGone;
  }

  go(): void {
    this.#isGone = true;
  }

  /** What is before it has become longer, by so many units of the source and of the visible text. */
  move(source: number, visible: number): void {
    this.#span.start += source;
    this.#span.end += source;
    this.#visible.start += visible;
    this.#visible.end += visible;
  }
}

/** An article as it was read. */
export interface Article {
  readonly text: string;
  readonly format: ArticleFormat;
  readonly visible: VisibleText;
  readonly paragraphs: readonly Paragraph[];
  readonly course: Course;
}

/** How articles are laid out, in parts that move with their paragraphs. */
const layouts = new Slot<Article, Layout<Moving<Part>>>();

/**
 * Reads an article. Any text is one, however odd; offsets count the text as given, a byte order mark included.
 *
 * @param before the article before an edit: the paragraphs that the edit did not touch are taken over, and moved. The
 * old article no longer knows where they stood.
 */
export function readArticle(text: string, format: ArticleFormat, before?: Article): Article {
  if (before?.format !== format || before.course.article !== before)
    return atOnce(readAfresh(text, format, {}));
  const again = readAgain(text, before);
  if (again !== undefined) return again;
  for (const paragraph of before.paragraphs) paragraph.go();
  return atOnce(readAfresh(text, format, before.course));
}

/** Reads an article that nobody has read before, for whoever has others to listen to meanwhile. */
export function readArticleInSteps(text: string, format: ArticleFormat): Steps<Article> {
  return readAfresh(text, format, {});
}

function* readAfresh(text: string, format: ArticleFormat, course: Course): Steps<Article> {
  const layout = layoutOf(text, format);
  yield;
  const { visible, blocks } = yield* readParts(text, format, layout.parts);
  yield;
  const paragraphs = blocks.map((block) => new Paragraph(block, course));
  return kept({ text, format, visible, paragraphs, course }, layout);
}

function readAgain(text: string, before: Article): Article | undefined {
  const { format, course } = before;
  const layout = layouts.get(before);
  const change = difference(before.text, text);
  if (change === undefined) return before;
  if (layout === undefined || layout.start !== textStart(text, format)) return undefined;
  const again = layoutAgain(layout, text, change);
  if (again === undefined) return undefined;
  const { first, end, fresh } = again;
  const { visible: others, blocks } = atOnce(readParts(text, format, fresh));
  const start = firstFrom(before.paragraphs, layout.parts[first]?.start);
  const stop = firstFrom(before.paragraphs, layout.parts[end]?.start);
  const head = before.paragraphs[start - 1]?.visible.end;
  const moved = text.length - before.text.length;
  const visible = before.visible.with(head, before.paragraphs[stop]?.visible.start, others, moved);
  const grown = visible.text.length - before.visible.text.length;
  for (const paragraph of before.paragraphs.slice(start, stop)) paragraph.go();
  const own = blocks.map((block) => new Paragraph(block, course));
  for (const paragraph of own) paragraph.move(0, head === undefined ? 0 : head + 1);
  const behind = before.paragraphs.slice(stop);
  for (const paragraph of behind) paragraph.move(moved, grown);
  const partsBehind = layout.parts.slice(end);
  for (const part of partsBehind) {
    part.start += moved;
    part.end += moved;
  }
  return kept(
    { text, format, visible, paragraphs: [...before.paragraphs.slice(0, start), ...own, ...behind], course },
    { ...layout, parts: [...layout.parts.slice(0, first), ...fresh, ...partsBehind] },
  );
}

function kept(article: Article, layout: Layout<Moving<Part>>): Article {
  layouts.set(article, layout);
  article.course.article = article;
  return article;
}

function* readParts(
  text: string,
  format: ArticleFormat,
  parts: readonly Part[],
): Steps<ReturnType<VisibleBuilder['finish']>> {
  const builder = new VisibleBuilder(text);
  for (const [number, part] of parts.entries()) {
    readPart(text, format, part, builder);
    if (number % handful === handful - 1) yield;
  }
  return builder.finish();
}

/** The index of the first paragraph that starts at or behind an offset of the source, if there is one. */
function firstFrom(paragraphs: readonly Paragraph[], offset = Number.POSITIVE_INFINITY): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The paragraphs that hold some of a visible span, in order. */
export function paragraphsAt(article: Article, visible: Span): readonly Paragraph[] {
  const { paragraphs } = article;
  const first = indexOfParagraphAt(article, visible.start);
  let last = first;
  while ((paragraphs[last + 1]?.visible.start ?? visible.end) < visible.end) last++;
  return paragraphs.slice(first, last + 1);
}

/** The index of the last paragraph that starts at or before a visible offset; 0 where there is none. */
export function indexOfParagraphAt(article: Article, offset: number): number {
  let low = 0;
  let high = article.paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((article.paragraphs[middle]?.visible.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
