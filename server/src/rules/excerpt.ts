import type { Claim } from '../model/claim.ts';

/** As much of a text as a message has room for, in UTF-16 units. */
const most = 60;

/** A text as messages quote it: on one line, the end of a long one left out. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  // Not in the middle of a surrogate pair.
  return `${line
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** A claim's words as messages quote them, all of its passages; its id, where it has no words. */
export function excerptOf({ pieces, id }: Claim): string {
  const words = pieces.map(({ text }) => text).join(' … ');
  return excerpt(words === '' ? id : words);
}
