/** A text as it is compared: without case, accents and the fine forms of letters, marks and dashes. */
export function folded(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’ʼ‘]/g, "'")
    .replaceAll(/[‐‑‒–—]/g, '-')
    .toLowerCase();
}

const ascii = /^[ -~]*$/;

/** The words of a text, folded, each behind one space. */
export function foldedWords(text: string): string {
  return folded(` ${text}`)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trimEnd();
}

/** What a letter earns that begins a word, and one that follows the letter found before it. */
const atStart = 8;
const inRun = 6;
const anywhere = 1;
/** A word of a sentence counts less than the same word in a name. */
const inSentence = 0.75;
/** What a whole name earns that is exactly what was typed, and one that begins with it. */
const exact = 40;
const asPrefix = 12;

const isLetter = /[\p{L}\p{N}]/u;

/**
 * How well a name fits what somebody typed: each word typed must be in it, its letters in their order, though
 * others may stand between them; letters that begin words or stand together count for more. Both texts are
 * folded, and the words hold at least one letter each. Undefined where it does not fit.
 */
export function nameScore(words: readonly string[], name: string): number | undefined {
  let score = 0;
  for (const word of words) {
    if (!hasInOrder(word, name)) return undefined;
    score += bestScore(word, name);
  }
  const typed = words.join(' ');
  if (name === typed) score += exact;
  else if (name.startsWith(typed)) score += asPrefix;
  // Of names that fit alike, the shorter is more like what was typed.
  return score - name.length / 100;
}

/**
 * How well a sentence fits what somebody typed: each word typed must begin a word of it; words that stand together
 * as they were typed count for more. Undefined where it does not fit.
 *
 * @param typed each word folded, without a space
 * @param sentence as {@link foldedWords} gives it
 */
export function sentenceScore(typed: readonly string[], sentence: string): number | undefined {
  let score = 0;
  let next: number | undefined;
  for (const word of typed) {
    const behind = next === undefined ? -1 : sentence.indexOf(` ${word}`, next);
    const at = behind === -1 ? sentence.indexOf(` ${word}`) : behind;
    if (at === -1) return undefined;
    score += (atStart + inRun * (word.length - 1)) * inSentence;
    if (at === next) score += inRun;
    const end = sentence.indexOf(' ', at + 1);
    next = end === -1 ? sentence.length : end;
  }
  return score;
}

function hasInOrder(word: string, name: string): boolean {
  let from = 0;
  for (let index = 0; index < word.length; index++) {
    from = name.indexOf(word.charAt(index), from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** The best way to find the letters, by dynamic programming: a row for each letter, a column for each place. */
function bestScore(word: string, name: string): number {
  let previous: number[] = [];
  for (let index = 0; index < word.length; index++) {
    const row: number[] = [];
    let best = index === 0 ? 0 : Number.NEGATIVE_INFINITY;
    for (let at = 0; at < name.length; at++) {
      let score = Number.NEGATIVE_INFINITY;
      if (name[at] === word[index]) {
        const fresh = best + (beginsWord(name, at) ? atStart : anywhere);
        const run = index === 0 ? score : (previous[at - 1] ?? score) + inRun;
        score = Math.max(fresh, run);
      }
      row.push(score);
      if (index > 0) best = Math.max(best, previous[at] ?? best);
    }
    previous = row;
  }
  return Math.max(...previous);
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !isLetter.test(text.charAt(at - 1));
}
