import { edtfOf } from './dates.ts';
import type { PageDocument } from './dom.ts';
import { addressOf, articleIn, nameOf, namesOf } from './linked-data.ts';

/** What a page says of its article. */
export interface Metadata {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly outlet: string | undefined;
  /** EDTF. */
  readonly published: string | undefined;
  /** EDTF, where it is another than the day of publication. */
  readonly modified: string | undefined;
  readonly url: string | undefined;
  /** BCP 47. */
  readonly language: string | undefined;
}

/** Names of `meta` elements, by what they say; the most reliable first. */
const NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline'],
  author: ['author', 'article:author', 'parsely-author', 'dc.creator', 'byl'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'date',
    'pubdate',
    'dc.date',
    'dc.date.issued',
    'sailthru.date',
  ],
  modified: ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'],
  url: ['og:url', 'twitter:url'],
  language: ['og:locale', 'content-language', 'dc.language', 'language'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A browser that saves a page says in a comment where it was: Chrome and its kin, and SingleFile. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->|<!--[^>]*?\burl:\s*(https?:\/\/\S+)/i;

/**
 * What a page says of its article in JSON-LD, in `meta` elements (Open Graph and others), in `time` and in `link`.
 *
 * @param html the page as it was saved
 */
export function metadataOf(document: PageDocument, html: string): Metadata {
  const article = articleIn(scriptsOf(document)) ?? {};
  const meta = metaOf(document);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const outlet = clean(nameOf(article.publisher) ?? first(NAMES.outlet));
  const published =
    edtfOf(nameOf(article.datePublished)) ?? edtfOf(first(NAMES.published)) ?? edtfOf(timeIn(document));
  const modified = edtfOf(nameOf(article.dateModified)) ?? edtfOf(first(NAMES.modified));
  return {
    title: withoutSite(clean(nameOf(article.headline) ?? first(NAMES.title) ?? headingOf(document)), outlet),
    authors: authorsOf(namesOf(article.author), first(NAMES.author), document),
    outlet,
    published,
    modified: modified?.slice(0, 10) === published?.slice(0, 10) ? undefined : modified,
    url: addressIn([
      document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
      first(NAMES.url),
      addressOf(article.url),
      addressOf(article.mainEntityOfPage),
      savedFrom(html),
    ]),
    language: languageIn([
      document.documentElement?.getAttribute('lang'),
      nameOf(article.inLanguage),
      first(NAMES.language),
    ]),
  };
}

function scriptsOf(document: PageDocument): readonly string[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => textContent ?? '',
  );
}

/** The `meta` elements by their name, property or itemprop in lower case; the first of each name. */
function metaOf(document: PageDocument): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop', 'http-equiv']
      .map((attribute) => element.getAttribute(attribute))
      .find((value) => value !== null)
      ?.toLowerCase();
    const content = element.getAttribute('content')?.trim() ?? '';
    if (name !== undefined && content !== '' && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

/** The first `time` of the article, or of the page. */
function timeIn(document: PageDocument): string | undefined {
  for (const selector of ['[itemprop="datePublished"]', 'article time', 'main time', 'time']) {
    const element = document.querySelector(selector);
    const written =
      element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent;
    if (edtfOf(written ?? undefined) !== undefined) return written ?? undefined;
  }
  return undefined;
}

function headingOf(document: PageDocument): string | undefined {
  const [heading, ...others] = document.querySelectorAll('h1');
  const only = others.length === 0 ? clean(heading?.textContent) : undefined;
  return only ?? clean(document.querySelector('title')?.textContent);
}

/** `The quay is rebuilt | The Courier` without the name of the paper. */
function withoutSite(title: string | undefined, outlet: string | undefined): string | undefined {
  if (title === undefined || outlet === undefined) return title;
  const site = title.slice(-outlet.length);
  if (site.toLowerCase() !== outlet.toLowerCase()) return title;
  return /^(.+) [|–—·:-] $/.exec(title.slice(0, -outlet.length))?.[1] ?? title;
}

function authorsOf(
  described: readonly string[],
  named: string | undefined,
  document: PageDocument,
): readonly string[] {
  const byline = document.querySelector('[rel~="author"], [itemprop="author"]')?.textContent;
  const written = described.length > 0 ? described : [named ?? byline ?? ''];
  const names = written.flatMap((each) => (isAddress(each) ? [] : (clean(each) ?? [])));
  return [...new Set(names.map((name) => name.replace(/^by\s+/i, '')))];
}

function addressIn(candidates: readonly (string | null | undefined)[]): string | undefined {
  return candidates.find((each) => each !== null && each !== undefined && isAddress(each)) ?? undefined;
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function savedFrom(html: string): string | undefined {
  const [, chrome, singleFile] = SAVED_FROM.exec(html.slice(0, 5000)) ?? [];
  return chrome ?? singleFile;
}

function languageIn(candidates: readonly (string | null | undefined)[]): string | undefined {
  for (const each of candidates) {
    const tag = each?.trim().replaceAll('_', '-') ?? '';
    if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return Intl.getCanonicalLocales(tag)[0];
  }
  return undefined;
}

function clean(text: string | null | undefined): string | undefined {
  const words = text?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return words === '' ? undefined : words;
}
