import { lineEnd } from './line.ts';
import type { Text } from './text.ts';
import { type Pair, spanOf } from './tree.ts';

const blank = /[ \t\r\n]/;

/** The first offset in `[from, to)` that holds neither white space nor a comment; else `to`. */
export function skipBlank(text: Text, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const sign = text.charAt(at);
    if (blank.test(sign)) at++;
    else if (sign === '#') at = lineEnd(text, at);
    else return at;
  }
  return to;
}

/** The offset of the colon between a key and its value; undefined after a key that is only half typed. */
export function colonOf(text: Text, pair: Pair): number | undefined {
  const limit = pair.value === null ? text.length : spanOf(pair.value).start;
  const at = skipBlank(text, spanOf(pair.key).end, limit);
  return text.charAt(at) === ':' ? at : undefined;
}

/** Where a node or key begins, its anchor, its tag and the `?` before it included. */
export function startWithProperties(text: Text, start: number): number {
  let begin = start;
  for (;;) {
    const behind = backOver(text, begin, /[ \t]/);
    if (behind === begin) return begin;
    const word = text.slice(backOver(text, behind, /[^\s,[\]{}]/), behind);
    const property = /(?:^|["']:)([&!].*)/.exec(word)?.[1];
    if (property === undefined) return word === '?' ? behind - 1 : begin;
    begin = behind - property.length;
  }
}

/** Where a run of signs begins that ends at an offset. */
function backOver(text: Text, end: number, sign: RegExp): number {
  let at = end;
  while (at > 0 && sign.test(text.charAt(at - 1))) at--;
  return at;
}
