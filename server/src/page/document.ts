import { parseHTML } from 'linkedom';
import type { PageDocument } from './dom.ts';

/** What may stand before a page's body, tag by tag: HTML lets the tags of head and body be left out. */
const HEAD_PART =
  /\s+|<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>|<(script|style|title|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?(?:html|head|meta|link|base)\b[^>]*>/iy;

/** Deeper elements are as flat as their surroundings: browsers draw the line at 512. */
const DEEPEST = 400;
const TAG = /<(\/?)([a-z][\w:-]*)\b[^>]*?(\/?)>/gi;
/** Elements that have no end, or need none. */
const ENDLESS =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|html|head|body)$/i;

/** A page's HTML as a document that has a head and a body, as browsers make one of any page. */
export function documentOf(html: string): PageDocument {
  const { document }: { readonly document: PageDocument } = parseHTML(whole(shallow(html)));
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

/** Without the tags of elements that lie too deep: some ways of looking at a document take a step down for each. */
function shallow(html: string): string {
  let depth = 0;
  return html.replaceAll(TAG, (tag, end: string, name: string, closed: string) => {
    if (closed !== '' || ENDLESS.test(name)) return tag;
    if (end === '') depth++;
    const isDeep = depth > DEEPEST;
    if (end !== '' && depth > 0) depth--;
    return isDeep ? '' : tag;
  });
}
