import { distance } from 'fastest-levenshtein';

/**
 * Whether a word looks like another spelling of a name's word, and not like another word: one edit in four or
 * five letters, two in more. An ending alone may be grammar (Arvenian, Трампа) and tells nothing.
 */
export function isMisspelt(word: string, name: string): boolean {
  const [a, b] = [word.toLowerCase(), name.toLowerCase()];
  const shorter = Math.min(a.length, b.length);
  const most = shorter < 4 ? 0 : shorter < 6 ? 1 : 2;
  if (Math.abs(a.length - b.length) > most || isEndingAlone(a, b)) return false;
  const edits = distance(a, b);
  return edits > 0 && edits <= most;
}

function isEndingAlone(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const rests = [a.length - shared, b.length - shared] as const;
  if (/^\p{Script=Latin}/u.test(a)) return Math.min(...rests) === 0 || Math.max(...rests) === 1;
  return Math.max(...rests) <= 3;
}
