/** The signs that mean something to YAML, as UTF-16 codes. */
export const sign = {
  newline: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  doubleQuote: 0x22,
  hash: 0x23,
  ampersand: 0x26,
  singleQuote: 0x27,
  asterisk: 0x2a,
  comma: 0x2c,
  dash: 0x2d,
  colon: 0x3a,
  greater: 0x3e,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  bar: 0x7c,
  closeBrace: 0x7d,
} as const;

/** What a plain scalar does not begin with, or only sometimes: `-1`, `:x`. */
const starts = new Set([...'-?:,[]{}#&*!|>\'"%@`'].map((each) => each.charCodeAt(0)));

/** Whether a sign certainly begins a plain scalar. */
export function beginsPlain(code: number): boolean {
  return code > 0x7f || (code > sign.space && !starts.has(code));
}

/** Whether a line ends here, or the text. */
export function isLineEnd(code: number): boolean {
  // Behind the end of a text there is no number.
  return code === sign.newline || code === sign.carriageReturn || Number.isNaN(code);
}

/** White space, the end of a line or of the text. */
export function isBlank(code: number): boolean {
  return code === sign.space || isLineEnd(code);
}

/** What stands between the items of a flow collection, or at its ends. */
export function isFlowSign(code: number): boolean {
  return (
    code === sign.comma ||
    code === sign.openBracket ||
    code === sign.closeBracket ||
    code === sign.openBrace ||
    code === sign.closeBrace
  );
}
