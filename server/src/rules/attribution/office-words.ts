import { afterHead, former, links, otherOffice } from '../../article/words/voices.ts';
import type { Word } from './relay.ts';

/** Some words of an article or a mention, in lower case. */
export type Words = readonly string[];

/** Words in which an office may be named. */
export interface Phrase {
  readonly words: Words;
  /** `beside`: a mention, or an apposition. `before`: the words that lead up to a name. */
  readonly kind: 'beside' | 'before';
}

/** An office, in the words by which it is compared. */
export interface Office {
  readonly title: Words;
  /** Words by which whoever holds it is called. */
  readonly holder: ReadonlySet<string>;
  /** Words by which the place is called where it is held. */
  readonly employer: ReadonlySet<string>;
}

/** So many words before a title can still say that it is another one's, or over. */
const mostBefore = 3;
/** So many letters alike make one word of two forms: "Arvenia", "Arvenian", "Арвения", "Арвении". */
const leastStem = 4;

/**
 * Where a phrase names an office, word for word and as somebody's present one: index of its first word; undefined
 * where it does not, or where another office or a former one may be meant.
 */
export function officeIn({ words, kind }: Phrase, office: Office): number | undefined {
  const { title } = office;
  for (let at = 0; at + title.length <= words.length; at++) {
    if (title.some((word, index) => words[at + index] !== word)) continue;
    const around = kind === 'beside' ? words : words.slice(Math.max(0, at - mostBefore));
    if (around.some((word) => former.has(word))) return undefined;
    // "An aide to the foreign minister" is none.
    if (kind === 'beside' && words.slice(0, at).some((word) => afterHead.has(word))) return undefined;
    const before = words.slice(Math.max(0, at - mostBefore), at);
    if (fitsBefore(before, office) && fitsBehind(words, at, kind, office)) return at;
  }
  return undefined;
}

/** Whether what stands before a title leaves it the title that it is. */
function fitsBefore(before: Words, { title, employer }: Office): boolean {
  if (before.some((word) => otherOffice.has(word))) return false;
  const last = before.at(-1);
  if (last === undefined || links.has(last) || isFormOfAny(last, employer)) return true;
  // "Press secretary" is no secretary; of a longer title, what stands before it is more likely an adjective.
  return title.length > 1;
}

/** Whether a title ends where it does: before a name, where the office is held, or the end. */
function fitsBehind(
  words: Words,
  at: number,
  kind: Phrase['kind'],
  { title, holder, employer }: Office,
): boolean {
  let next = at + title.length;
  const behind = words[next];
  if (behind === undefined) return true;
  if (kind === 'beside' && holder.has(behind)) return true;
  while (links.has(words[next] ?? '')) next++;
  const where = words[next];
  if (where === undefined || !isFormOfAny(where, employer)) return false;
  while (words[next] !== undefined && isFormOfAny(words[next] ?? '', employer)) next++;
  return words[next] === undefined || (kind === 'beside' && holder.has(words[next] ?? ''));
}

function isFormOfAny(word: string, others: ReadonlySet<string>): boolean {
  return others.has(word) || [...others].some((other) => isFormOf(word, other));
}

function isFormOf(word: string, other: string): boolean {
  const least = Math.max(leastStem, Math.min(word.length, other.length) - 2);
  return word.length >= least && other.length >= least && word.slice(0, least) === other.slice(0, least);
}

/** Whether words that lead to a name say that its office is over. */
export function leadsToFormer(words: Words): boolean {
  return words.slice(-mostBefore).some((word) => former.has(word));
}

/** The texts of words. */
export function textsOf(words: readonly Word[]): Words {
  return words.map(({ text }) => text);
}
