import { none } from '../../work/fitted.ts';

/** A script whose letters somebody may take for another's. */
export type Script = 'latin' | 'cyrillic' | 'greek';

/** A word of one script in which letters of another stand that look like its own. In UTF-16 offsets. */
export interface MixedWord {
  readonly start: number;
  readonly end: number;
  /** The script of most of its letters. */
  readonly script: Script;
  readonly strangers: readonly Stranger[];
  /** The word in its own letters alone. */
  readonly mended: string;
}

/** A letter among those of another script. */
export interface Stranger {
  readonly sign: string;
  readonly at: number;
  readonly script: Script;
}

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
];

/** Letters that nobody can tell from one another: Latin, Cyrillic and Greek, `_` where a script has none (UTS 39). */
export const alike: readonly string[] = [
  ...[
    'AАΑ',
    'BВΒ',
    'CС_',
    'EЕΕ',
    'HНΗ',
    'IІΙ',
    'JЈ_',
    'KКΚ',
    'MМΜ',
    'N_Ν',
    'OОΟ',
    'PРΡ',
    'SЅ_',
    'TТΤ',
    'XХΧ',
    'YҮΥ',
    'Z_Ζ',
    'aа_',
    'cс_',
    'dԁ_',
    'eе_',
    'hһ_',
    'iі_',
    'jј_',
    'oоο',
    'pр_',
    'qԛ_',
    'sѕ_',
    'wԝ_',
    'xх_',
    'yу_',
    'ëё_',
    'ïї_',
    'ËЁ_',
    'ÏЇ_',
  ],
];

/** Where letters of two scripts meet in a word. */
const meeting =
  /\p{Script=Latin}\p{M}{0,4}(?=[\p{Script=Cyrillic}\p{Script=Greek}])|\p{Script=Cyrillic}\p{M}{0,4}(?=[\p{Script=Latin}\p{Script=Greek}])|\p{Script=Greek}\p{M}{0,4}(?=[\p{Script=Latin}\p{Script=Cyrillic}])/gu;

/**
 * The words of a text in which a few letters of another script hide. A word is silent that makes no secret of it: one
 * whose strangers look like none of its letters, or an abbreviation with an ending of another language (“CEOа”).
 */
export function mixedWordsIn(text: string): readonly MixedWord[] {
  // As in most texts; and to begin with, `matchAll` makes the expression anew.
  if (text.search(meeting) === -1) return none;
  const found: MixedWord[] = [];
  let end = 0;
  for (const { index } of text.matchAll(meeting)) {
    if (index < end) continue;
    let start = index;
    while (start > 0 && isOfWord(text.charAt(start - 1))) start--;
    end = index;
    while (end < text.length && isOfWord(text.charAt(end))) end++;
    const word = wordAt(text, start, end);
    if (word !== undefined) found.push(word);
  }
  return found;
}

function wordAt(text: string, start: number, end: number): MixedWord | undefined {
  const letters = [...text.slice(start, end)].flatMap((sign, index) => {
    const script = scripts.find(([, letter]) => letter.test(sign))?.[0];
    return script === undefined ? [] : [{ sign, at: start + index, script }];
  });
  const count = (wanted: Script) => letters.filter(({ script }) => script === wanted).length;
  const script = scripts.map(([name]) => name).find((name) => count(name) * 2 > letters.length);
  if (script === undefined) return undefined;
  const strangers = letters.filter((letter) => letter.script !== script);
  if (isAbbreviation(text.slice(start, end))) return undefined;
  let mended = text.slice(start, end);
  for (const { sign, at } of strangers) {
    const own = counterpart(sign, script);
    if (own === undefined) return undefined;
    mended = mended.slice(0, at - start) + own + mended.slice(at - start + sign.length);
  }
  return { start, end, script, strangers, mended };
}

/** The letter of a script that looks like another. */
function counterpart(sign: string, script: Script): string | undefined {
  const column = scripts.findIndex(([name]) => name === script);
  const letter = alike.find((row) => row.includes(sign))?.charAt(column);
  return letter === '_' ? undefined : letter;
}

/** Capitals of one script, and small letters of another behind them. */
function isAbbreviation(word: string): boolean {
  return scripts.some(([, letter]) => {
    const ending = [...word].findIndex((sign) => !letter.test(sign));
    const [head, tail] = [word.slice(0, ending), word.slice(ending)];
    return ending > 1 && head === head.toUpperCase() && tail === tail.toLowerCase() && !letter.test(tail);
  });
}

/** No letter of these scripts takes two units. */
function isOfWord(unit: string): boolean {
  return /[\p{L}\p{M}]/u.test(unit);
}
