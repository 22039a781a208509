import { lineEnd, lineStart } from './line.ts';
import { type Pair, spanOf } from './tree.ts';

const blank = /[ \t\r\n]/;

/** The first offset in `[from, to)` that holds neither white space nor a comment; else `to`. */
export function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const sign = text[at] ?? '';
    if (blank.test(sign)) at++;
    else if (sign === '#') at = lineEnd(text, at);
    else return at;
  }
  return to;
}

/** The offset of the colon between a key and its value; undefined after a key that is only half typed. */
export function colonOf(text: string, pair: Pair): number | undefined {
  const limit = pair.value === null ? text.length : spanOf(pair.value).start;
  const at = skipBlank(text, spanOf(pair.key).end, limit);
  return text[at] === ':' ? at : undefined;
}

/** Anchors and tags that stand right before a node, and the `?` of an explicit key. */
const properties = /(?:\?[ \t]+)?(?:[&!][^\s,[\]{}]*[ \t]+)*$/;

/** Where a node or key begins, its anchor, its tag and the `?` before it included. */
export function startWithProperties(text: string, start: number): number {
  const line = text.slice(lineStart(text, start), start);
  const found = properties.exec(line);
  return found === null ? start : start - found[0].length;
}
