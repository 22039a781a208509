import { spelledOnce } from '../../format/spelling.ts';
import type { ScalarStyle } from '../tree.ts';
import { isBlank, isFlowSign, isLineEnd, sign } from './signs.ts';
import { Unusual } from './unusual.ts';

/** A scalar of one line as read. */
export interface Written {
  readonly value: string;
  readonly style: ScalarStyle;
  /** Where it ends, its closing mark included. */
  readonly end: number;
}

/** The plain scalar at an offset, as far as it goes on its line. */
export function readPlain(text: string, start: number, inFlow: boolean): Written {
  let end = start;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code) || (inFlow && isFlowSign(code))) break;
    if (code === sign.space) continue;
    if (code === sign.hash && end < at) break;
    if (code === sign.colon) {
      const next = text.charCodeAt(at + 1);
      if (isBlank(next) || (inFlow && isFlowSign(next))) break;
    }
    end = at + 1;
  }
  return { value: spelledOnce(text.slice(start, end)), style: 'plain', end };
}

/** The quoted scalar at an offset, which ends on its line. */
export function readQuoted(text: string, start: number): Written {
  return text.charCodeAt(start) === sign.doubleQuote ? readDouble(text, start) : readSingle(text, start);
}

function readSingle(text: string, start: number): Written {
  let doubled = false;
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) throw new Unusual();
    if (code !== sign.singleQuote) continue;
    if (text.charCodeAt(at + 1) !== sign.singleQuote) {
      const inner = text.slice(start + 1, at);
      return { value: doubled ? inner.replaceAll("''", "'") : inner, style: 'single', end: at + 1 };
    }
    doubled = true;
    at++;
  }
}

function readDouble(text: string, start: number): Written {
  let value = '';
  let taken = start + 1;
  for (let at = taken; ; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) throw new Unusual();
    if (code === sign.doubleQuote)
      return { value: value + text.slice(taken, at), style: 'double', end: at + 1 };
    if (code !== sign.backslash) continue;
    const { letter, length } = escaped(text, at);
    value += text.slice(taken, at) + letter;
    taken = at + length;
    at = taken - 1;
  }
}

/** What stands for one sign behind a backslash (YAML 1.2.2, 5.7). */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
};

/** How many digits give a sign by its number. */
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function escaped(text: string, backslash: number): { readonly letter: string; readonly length: number } {
  const kind = text[backslash + 1] ?? '';
  const simple = escapes[kind];
  if (simple !== undefined) return { letter: simple, length: 2 };
  const length = digits[kind] ?? 0;
  const code = text.slice(backslash + 2, backslash + 2 + length);
  if (length === 0 || code.length < length || !/^[\dA-Fa-f]+$/.test(code)) throw new Unusual();
  const number = Number.parseInt(code, 16);
  if (number > 0x10ffff) throw new Unusual();
  return { letter: String.fromCodePoint(number), length: 2 + length };
}
