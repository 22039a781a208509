/** What a UTF-16 unit is to words. */
export const OTHER = 0;
/** A letter, digit or combining mark of a script that parts words by spaces. */
export const SPACED = 1;
/** A letter of a script that does not: each is a word of its own. */
export const UNSPACED = 2;
export type Letter = typeof OTHER | typeof SPACED | typeof UNSPACED;

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const MARK = /\p{M}/u;

/** Kinds of the units met so far, plus one; zero is one not met yet, or half a character. */
const known = new Uint8Array(0x10000);

/** The kind of the unit at an offset. Both halves of a surrogate pair are what the pair is. */
export function letterAt(text: string, offset: number): Letter {
  const unit = text.charCodeAt(offset);
  const kind = known[unit];
  if (kind === 1) return OTHER;
  if (kind === 2) return SPACED;
  if (kind === 3) return UNSPACED;
  if (kind === undefined) return OTHER;
  if (unit >= 0xd800 && unit <= 0xdfff) return kindOf(wholeCharacter(text, offset));
  const found = kindOf(String.fromCharCode(unit));
  known[unit] = found + 1;
  return found;
}

/** Whether a cut at an offset would part a character: a surrogate pair, or a letter and its marks. */
export function splitsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const unit = text.charCodeAt(offset);
  if (unit >= 0xdc00 && unit <= 0xdfff) return isHigh(text.charCodeAt(offset - 1));
  return unit >= 0x300 && MARK.test(wholeCharacter(text, offset));
}

/** Whether a cut at an offset would part a word. */
export function splitsWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return letterAt(text, offset) === SPACED && letterAt(text, offset - 1) === SPACED;
}

function kindOf(character: string): Letter {
  if (WITHOUT_SPACES.test(character)) return UNSPACED;
  return WORD.test(character) ? SPACED : OTHER;
}

function wholeCharacter(text: string, offset: number): string {
  const unit = text.charCodeAt(offset);
  if (unit >= 0xdc00 && unit <= 0xdfff && isHigh(text.charCodeAt(offset - 1))) {
    return text.slice(offset - 1, offset + 1);
  }
  return String.fromCodePoint(text.codePointAt(offset) ?? unit);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
