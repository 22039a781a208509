/** Archives whose addresses end in the address that they keep: `https://web.archive.org/web/2025/https://…`. */
const archives = new Set([
  'web.archive.org',
  'archive.org',
  'archive.ph',
  'archive.today',
  'archive.is',
  'perma.cc',
]);

/** What follows a link around without leading anywhere else. */
const tracking = /^(?:utm_.*|fbclid|gclid)$/;

/**
 * The forms in which the pages of some URLs are compared, kept copies taken for the pages themselves. Two URLs
 * are of one page where they differ only in their scheme, the case of their host, a slash at the end, the part
 * behind `#`, or what tracks readers.
 */
export function pagesOf(urls: readonly string[]): ReadonlySet<string> {
  const pages = new Set<string>();
  for (const url of urls) {
    const page = pageOf(url);
    if (page !== undefined) pages.add(page);
    const kept = keptIn(url);
    const keptPage = kept === undefined ? undefined : pageOf(kept);
    if (keptPage !== undefined) pages.add(keptPage);
  }
  return pages;
}

/** Whether an address is that of a copy that an archive keeps. */
export function isKeptCopy(url: string): boolean {
  return URL.canParse(url) && archives.has(new URL(url).host.replace(/^www\./, ''));
}

function pageOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname, searchParams } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const query = [...searchParams].filter(([name]) => !tracking.test(name));
  return `${host.replace(/^www\./, '')}${pathname.replace(/(?<!\/)\/+$/, '')}?${new URLSearchParams(query)}`;
}

function keptIn(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, search } = new URL(url);
  if (!archives.has(host)) return undefined;
  return /\/(https?:\/\/?.+)$/.exec(pathname + search)?.[1]?.replace(/^(https?:\/)(?!\/)/, '$1/');
}
