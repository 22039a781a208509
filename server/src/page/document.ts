import { parseHTML } from 'linkedom';
import type { PageDocument } from './dom.ts';

/** What may stand before a page's body, tag by tag: HTML lets the tags of head and body be left out. */
const HEAD_PART =
  /\s+|<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>|<(script|style|title|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?(?:html|head|meta|link|base)\b[^>]*>/iy;

/** Deeper elements are made as flat as their surroundings: finding the article takes time with every step down. */
const DEEPEST = 100;
/** No page that people read is deeper than this, or has more tags. */
const ABSURD = { depth: 300, tags: 60_000 };
const TAG = /<(\/?)([a-z][\w:-]*)\b[^<>]*?(\/?)>/gi;
/** Elements that have no end, or need none. */
const ENDLESS =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|html|head|body)$/i;

/**
 * A page's HTML as a document that has a head and a body, as browsers make one of any page; undefined for one that is
 * too large to be a page.
 */
export function documentOf(html: string): PageDocument | undefined {
  const flat = shallow(html);
  if (flat === undefined) return undefined;
  const { document }: { readonly document: PageDocument } = parseHTML(whole(flat));
  return document;
}

function whole(html: string): string {
  let at = 0;
  for (let part = partAt(html, 0); part !== undefined; part = partAt(html, at)) at += part.length;
  const body = html.slice(at);
  const head = html.slice(0, at);
  const [, attributes = ''] = /<html\b([^>]*)>/i.exec(head) ?? [];
  const inner = head.replaceAll(/<!doctype[^>]*>|<\?[^>]*>|<\/?(?:html|head)\b[^>]*>/gi, '');
  const opened = /^<(?:body|frameset)\b/i.test(body) ? body : `<body>${body}`;
  return `<!doctype html><html${attributes}><head>${inner}</head>${opened}`;
}

function partAt(html: string, at: number): string | undefined {
  HEAD_PART.lastIndex = at;
  return HEAD_PART.exec(html)?.[0] || undefined;
}

/** Without the tags of elements that lie too deep. */
function shallow(html: string): string | undefined {
  let depth = 0;
  let deepest = 0;
  let tags = 0;
  const flat = html.replaceAll(TAG, (tag, end: string, name: string, closed: string) => {
    tags++;
    if (closed !== '' || ENDLESS.test(name)) return tag;
    if (end === '') deepest = Math.max(deepest, ++depth);
    const isDeep = depth > DEEPEST;
    if (end !== '' && depth > 0) depth--;
    return isDeep ? '' : tag;
  });
  return deepest > ABSURD.depth || tags > ABSURD.tags ? undefined : flat;
}
