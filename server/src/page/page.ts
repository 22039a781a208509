import { Readability } from '@mozilla/readability';
import { fillersFor } from '../article/words/fillers.ts';
import { writeField } from '../edit/node.ts';
import { idFrom } from '../model/id.ts';
import { decodePage } from './decode.ts';
import { documentOf } from './document.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { markdownOf } from './markdown.ts';
import { type Metadata, metadataOf } from './metadata.ts';

/** A saved web page as an article. */
export interface ImportedPage {
  readonly kind: 'article';
  /** Markdown, with front matter. */
  readonly text: string;
  /** A name for its file: `2025-03-19-quay-rebuilt.md`. */
  readonly name: string;
}

/** Why a page gives no article. */
export interface NoPage {
  readonly kind: 'too-large' | 'empty' | 'no-text' | 'web-archive' | 'no-html' | 'no-article';
}

/** Larger pages than this, in bytes, are no articles. */
export const mostBytes = 20 * 1024 * 1024;
/** More words than these make no good name of a file. */
const mostNameWords = 6;

/**
 * Reads a saved web page as an article. Nothing is fetched, and no script of the page runs.
 *
 * @param bytes the page as it was saved, in any encoding that it declares
 */
export function readPage(bytes: Uint8Array): ImportedPage | NoPage {
  if (bytes.byteLength > mostBytes) return { kind: 'too-large' };
  const html = decodePage(bytes);
  if (html === undefined) return { kind: 'no-text' };
  if (html.trim() === '') return { kind: 'empty' };
  if (/^\s*(?:[\w-]+:.*\r?\n)*content-type:\s*multipart\/related/i.test(html.slice(0, 2000)))
    return { kind: 'web-archive' };
  if (!/<[a-z!][^<>]*>/i.test(html)) return { kind: 'no-html' };
  const document = documentOf(html);
  if (document === undefined) return { kind: 'too-large' };
  const metadata = metadataOf(document, html);
  const found = articleOf(document);
  if (found === undefined) return { kind: 'no-article' };
  const body = markdownOf(found.content, metadata.url);
  if (!/[\p{L}\p{N}]/u.test(body)) return { kind: 'no-article' };
  const title = metadata.title ?? found.title;
  const authors = metadata.authors.length > 0 ? metadata.authors : found.authors;
  return {
    kind: 'article',
    text: [...frontMatter({ ...metadata, title, authors }), ...withHeading(title, body), ''].join('\n'),
    name: fileName(title, metadata.published),
  };
}

interface Found {
  readonly content: PageElement;
  readonly title: string | undefined;
  readonly authors: readonly string[];
}

/** The article in a page; the page's whole text, where no part of it is like one. */
function articleOf(document: PageDocument): Found | undefined {
  const whole = document.body?.innerHTML ?? '';
  const reading = readable(document);
  const html = reading?.content ?? whole;
  if (html.trim() === '') return undefined;
  const content = documentOf(`<body>${html}</body>`)?.body ?? null;
  if (content === null) return undefined;
  const byline = reading?.byline?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return {
    content,
    title: reading?.title?.trim() || undefined,
    // A line that says more than who wrote it is none.
    authors: byline === '' || byline.length > 60 || /\d/.test(byline) ? [] : [byline.replace(/^by\s+/i, '')],
  };
}

function readable(document: PageDocument): ReturnType<Readability['parse']> {
  try {
    return new Readability(document).parse();
  } catch {
    // A page that it cannot make out is taken whole.
    return null;
  }
}

function frontMatter({
  title,
  authors,
  outlet,
  published,
  modified,
  url,
  language,
}: Metadata): readonly string[] {
  const [author, ...others] = authors;
  const fields = {
    title,
    author: others.length === 0 ? author : authors,
    outlet,
    published,
    modified,
    url,
    language,
  };
  const where = { flow: false, indent: 0, eol: '\n' } as const;
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [writeField(key, value, where)],
  );
  return lines.length === 0 ? [] : ['---', ...lines, '---', ''];
}

/** The title as the first heading, which the article may begin with already. */
function withHeading(title: string | undefined, body: string): readonly string[] {
  if (title === undefined) return [body];
  const [line = '', heading = ''] = /^#+[ \t]+(.*)\n*/.exec(body) ?? [];
  const rest = plain(heading) === plain(title) ? body.slice(line.length) : body;
  return [`# ${title.replaceAll(/[\\`*_[\]<>#]/g, '\\$&')}`, '', rest];
}

function plain(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function fileName(title: string | undefined, published: string | undefined): string {
  const words = (title ?? '').replaceAll(/['’ʼ]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const fillers = fillersFor(title ?? '');
  const telling = words.filter((word) => !fillers.has(word.toLowerCase())).slice(0, mostNameWords);
  const parts = [published?.slice(0, 10), idFrom(telling.join(' '))].filter((part) => part !== undefined);
  return `${parts.length === 0 ? 'article' : parts.join('-')}.md`;
}
