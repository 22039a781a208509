import { none } from '../../work/fitted.ts';

/** A character that cannot be seen where it stands, in UTF-16 offsets. */
export interface HiddenSign {
  readonly sign: string;
  readonly at: number;
}

/** What shows nothing: what Unicode lets programs leave out, controls, marks of lines and notes, and a blank of Braille. */
const hidden = /(?![\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029\u2800\uFFF9-\uFFFB]/gu;

/** The characters of a text that nobody sees and that do nothing there that its script, or an emoji, needs. */
export function hiddenSignsIn(text: string): readonly HiddenSign[] {
  // Most texts hide nothing; and to begin with, `matchAll` makes the expression anew.
  if (text.search(hidden) === -1) return none;
  const found: HiddenSign[] = [];
  for (const { 0: sign, index: at } of text.matchAll(hidden))
    if (!isAtHome(sign, text, at)) found.push({ sign, at });
  return found;
}

/** Its number and, for those that are met, its name in Unicode: “U+200B ZERO WIDTH SPACE”. */
export function describe(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const name = names[code] ?? ranges.find(({ from, to }) => from <= code && code <= to)?.name;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return name === undefined ? number : `${number} ${name}`;
}

const joiners = /[\u200C\u200D]/;
/** Scripts whose letters never join, so that nothing is there to join or to part. */
const unjoined =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const rightToLeft =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const directions = /[\u061C\u200E\u200F\u202A-\u202C\u2066-\u2069]/;
const selectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
/** What comes in several shapes, of which a selector chooses one. */
const selectable =
  /[\p{Emoji}\p{S}\p{P}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Myanmar}]/u;

function isAtHome(sign: string, text: string, at: number): boolean {
  const before = characterBefore(text, at);
  if (sign === '\u00AD') return true;
  if (joiners.test(sign)) return joins(sign, before, text, at);
  if (directions.test(sign)) return rightToLeft.test(text) && isBalanced(text);
  if (selectors.test(sign)) return !selectors.test(before) && selectable.test(before);
  if (/[\u180B-\u180F]/.test(sign)) return /\p{Script=Mongolian}/u.test(before);
  if (/[\u17B4\u17B5]/.test(sign)) return /\p{Script=Khmer}/u.test(before);
  // It keeps the points of Hebrew in their order.
  if (sign === '\u034F') return /\p{M}/u.test(before);
  if (/[\u{E0020}-\u{E007F}]/u.test(sign)) return isInFlag(text, at);
  return false;
}

function joins(sign: string, before: string, text: string, at: number): boolean {
  if (/[\p{L}\p{M}]/u.test(before) && !selectors.test(before)) return !unjoined.test(before);
  // A family, a flag with a sign: several pictures that are one.
  const pictures = /\p{Extended_Pictographic}|\uFE0F|[\u{1F3FB}-\u{1F3FF}]/u;
  return (
    sign === '\u200D' &&
    pictures.test(before) &&
    /^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3))
  );
}

/** Whether every change of direction ends in the same text: no word after it is shown in another order. */
function isBalanced(text: string): boolean {
  let embedded = 0;
  let isolated = 0;
  for (const sign of text) {
    if (/[\u202A\u202B]/.test(sign)) embedded++;
    else if (sign === '\u202C') embedded--;
    else if (/[\u2066-\u2068]/.test(sign)) isolated++;
    else if (sign === '\u2069') isolated--;
    if (embedded < 0 || isolated < 0) return false;
  }
  return embedded === 0 && isolated === 0;
}

/** The flag of a part of a country is a black flag, signs that spell its code, and one that ends them. */
function isInFlag(text: string, at: number): boolean {
  let start = at;
  while (/[\u{E0020}-\u{E007F}]/u.test(characterBefore(text, start))) start -= 2;
  return /^\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/u.test(
    text.slice(start - 2, start + 16),
  );
}

function characterBefore(text: string, at: number): string {
  const unit = text.charAt(at - 1);
  return /[\uDC00-\uDFFF]/.test(unit) ? text.slice(at - 2, at) : unit;
}

const names: Readonly<Record<number, string>> = {
  0: 'NULL',
  133: 'NEXT LINE',
  173: 'SOFT HYPHEN',
  847: 'COMBINING GRAPHEME JOINER',
  1564: 'ARABIC LETTER MARK',
  4447: 'HANGUL CHOSEONG FILLER',
  4448: 'HANGUL JUNGSEONG FILLER',
  6158: 'MONGOLIAN VOWEL SEPARATOR',
  8203: 'ZERO WIDTH SPACE',
  8204: 'ZERO WIDTH NON-JOINER',
  8205: 'ZERO WIDTH JOINER',
  8206: 'LEFT-TO-RIGHT MARK',
  8207: 'RIGHT-TO-LEFT MARK',
  8232: 'LINE SEPARATOR',
  8233: 'PARAGRAPH SEPARATOR',
  8234: 'LEFT-TO-RIGHT EMBEDDING',
  8235: 'RIGHT-TO-LEFT EMBEDDING',
  8236: 'POP DIRECTIONAL FORMATTING',
  8237: 'LEFT-TO-RIGHT OVERRIDE',
  8238: 'RIGHT-TO-LEFT OVERRIDE',
  8288: 'WORD JOINER',
  8289: 'FUNCTION APPLICATION',
  8290: 'INVISIBLE TIMES',
  8291: 'INVISIBLE SEPARATOR',
  8292: 'INVISIBLE PLUS',
  8294: 'LEFT-TO-RIGHT ISOLATE',
  8295: 'RIGHT-TO-LEFT ISOLATE',
  8296: 'FIRST STRONG ISOLATE',
  8297: 'POP DIRECTIONAL ISOLATE',
  10240: 'BRAILLE PATTERN BLANK',
  12644: 'HANGUL FILLER',
  65279: 'ZERO WIDTH NO-BREAK SPACE',
  65440: 'HALFWIDTH HANGUL FILLER',
};

const ranges: readonly { readonly from: number; readonly to: number; readonly name: string }[] = [
  { from: 0x01, to: 0x9f, name: 'CONTROL' },
  { from: 0xfe00, to: 0xfe0f, name: 'VARIATION SELECTOR' },
  { from: 0xfff9, to: 0xfffb, name: 'INTERLINEAR ANNOTATION' },
  { from: 0xe0000, to: 0xe007f, name: 'TAG' },
  { from: 0xe0100, to: 0xe01ef, name: 'VARIATION SELECTOR' },
];
