/** The page of a Wikidata item (`Q42`). */
export function wikidataUrl(item: string): string {
  return `https://www.wikidata.org/wiki/${item}`;
}

/** The name of the site that a URL leads to; the URL, where it has none. */
export function siteOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host === '' ? url : host.replace(/^www\./, '');
}

/** The page that documents a rule. */
export function rulePage(docs: string, code: string): string {
  return `${docs}${code}.md`;
}
