import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Article, Paragraph } from './article.ts';
import { dayOfLine } from './date-line.ts';
import { frontMatterOf } from './front-matter.ts';

/** What an article plainly says of itself. */
export interface AboutArticle {
  readonly title?: string;
  /** A day, `2025-03-19`. */
  readonly published?: string;
  /** Who published it, by name. */
  readonly outlet?: string;
  /** Who wrote it, by name. */
  readonly authors?: readonly string[];
  /** Its address on the web. */
  readonly url?: string;
  /** A BCP 47 tag. */
  readonly language?: string;
}

/** Keys of front matter, as the usual site builders name them. */
const TITLE_KEYS = ['title', 'headline'];
const DATE_KEYS = ['published', 'date', 'pubdate', 'pubDate', 'publishDate', 'datePublished'];
const OUTLET_KEYS = ['outlet', 'site', 'site_name', 'publisher'];
const AUTHOR_KEYS = ['author', 'authors', 'byline'];
const URL_KEYS = ['url', 'canonical', 'canonicalURL', 'canonical_url', 'source'];
const LANGUAGE_KEYS = ['language', 'lang'];

/** Only the first paragraphs may hold a date line. */
const DATE_LINES = 12;
/** Nor is a headline below these. */
const TITLE_LINES = 20;
/** A headline is not longer than this, in UTF-16 units. */
const LONGEST_TITLE = 200;

/** Reads title and date where the article states them: in front matter, as a heading, on a line of their own. */
export function aboutArticle(article: Article): AboutArticle {
  const matter = article.format === 'markdown' ? aboutMatter(article.text) : {};
  const title = matter.title ?? titleOf(article);
  const published = matter.published ?? dateLine(article.paragraphs.slice(0, DATE_LINES));
  return { ...matter, ...(title !== undefined && { title }), ...(published !== undefined && { published }) };
}

function aboutMatter(text: string): AboutArticle {
  const matter = frontMatterOf(text);
  if (matter === undefined) return {};
  const { contents } = parseDocument(text.slice(matter.start, matter.end), {
    uniqueKeys: false,
    schema: 'failsafe',
  });
  if (!isMap(contents)) return {};
  const values = (keys: readonly string[]): readonly string[] =>
    keys.map((key) => textsOf(contents.get(key, true))).find((texts) => texts.length > 0) ?? [];
  const value = (keys: readonly string[]): string | undefined => values(keys)[0];
  const title = value(TITLE_KEYS);
  const published = dayOfLine(value(DATE_KEYS) ?? '');
  const outlet = value(OUTLET_KEYS);
  const authors = values(AUTHOR_KEYS);
  const url = value(URL_KEYS);
  const language = value(LANGUAGE_KEYS);
  return {
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(authors.length > 0 && { authors }),
    ...(url !== undefined && isWebAddress(url) && { url }),
    ...(language !== undefined && isLanguage(language) && { language }),
  };
}

/** The text of a scalar, or the texts of a list of scalars. */
function textsOf(node: unknown): readonly string[] {
  if (isSeq(node)) return node.items.flatMap(textsOf);
  const text = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
  return text === '' ? [] : [text];
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function isLanguage(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(text);
}

function titleOf({ format, text, paragraphs }: Article): string | undefined {
  if (format === 'markdown') {
    const heading = paragraphs.find(({ span }) => isHeading(text, span.start, span.end));
    if (heading !== undefined) return heading.text;
  }
  const prose = paragraphs.findIndex((paragraph) => isProse(paragraph.text));
  const head = paragraphs.slice(0, prose < 0 ? TITLE_LINES : Math.min(prose, TITLE_LINES));
  return head.find((paragraph, number) => isPlausibleTitle(paragraph.text, number === 0))?.text;
}

function isHeading(text: string, start: number, end: number): boolean {
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1,
    start,
  );
  return (
    /^ {0,3}#{1,6}[ \t]/.test(line) ||
    /^[^\S\n\r]*(?:\r\n|\n|\r) {0,3}(?:=+|-+)[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200))
  );
}

/** Where the story begins, its headline lies behind. */
function isProse(text: string): boolean {
  return text.length > LONGEST_TITLE || (/[.!?]["”»]?$/.test(text) && text.length > 100);
}

/** A page's own furniture ("Live broadcast", "Skip to main content") is shorter than a headline. */
function isPlausibleTitle(text: string, first: boolean): boolean {
  if (/^[-*•]\s|[.:;,]$|^(?:skip|jump) to\b/i.test(text) || dayOfLine(text) !== undefined) return false;
  return /\p{Lu}/u.test(text) && text.split(' ').length >= (first ? 2 : 5);
}

function dateLine(paragraphs: readonly Paragraph[]): string | undefined {
  for (const { text } of paragraphs) {
    if (text.length > 80) continue;
    const day = dayOfLine(text);
    if (day !== undefined) return day;
  }
  return undefined;
}
