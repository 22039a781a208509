import type { Span } from '../syntax/span.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import { type Block, VisibleBuilder, type VisibleText } from './visible.ts';

/** How an article is written, by its file's extension: `.md` or `.txt`. */
export type ArticleFormat = 'markdown' | 'plain';

/** A paragraph: a Markdown block, or a line of plain text (a hard-wrapped one: what blank lines part). */
export class Paragraph {
  /** In the source, from its first visible character to its last. */
  readonly span: Span;
  /** In the visible text of the whole article. */
  readonly visible: Span;
  readonly #whole: VisibleText;

  constructor(block: Block, whole: VisibleText) {
    this.span = block.source;
    this.visible = block.visible;
    this.#whole = whole;
  }

  /** What a reader sees of it. */
  get text(): string {
    return this.#whole.text.slice(this.visible.start, this.visible.end);
  }

  /** A span of {@link text}, in the source. */
  toSource(span: Span): Span {
    const { start } = this.visible;
    return this.#whole.toSource({ start: start + span.start, end: start + span.end });
  }
}

/** An article as it was read; nothing of it changes. */
export interface Article {
  readonly text: string;
  readonly format: ArticleFormat;
  readonly visible: VisibleText;
  readonly paragraphs: readonly Paragraph[];
}

/** Reads an article. Any text is one, however odd; offsets count the text as given, a byte order mark included. */
export function readArticle(text: string, format: ArticleFormat): Article {
  const builder = new VisibleBuilder(text);
  if (format === 'markdown') readMarkdown(text, builder);
  else readPlain(text, builder);
  const { visible, blocks } = builder.finish();
  return { text, format, visible, paragraphs: blocks.map((block) => new Paragraph(block, visible)) };
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
