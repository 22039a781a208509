import type { Span } from '../syntax/span.ts';
import { letterAt, OTHER, splitsCharacter, splitsWord } from './letters.ts';

const SPACE = 0x20;
/** What a word less than the pattern has costs beside its letters, in edits. */
const WORD_LESS = 3;
/** What a word more does: less than any letter, as it may be the half of one that was parted, or stand in between. */
const WORD_MORE = 0.5;

/**
 * Where a text is best cut so that it is like the pattern: few edits, and no fewer words. Where the outermost word
 * was replaced, the new one belongs to the passage although leaving it out would cost no more edits. Among equals
 * the one of about the same length is best, and of two of these the longer.
 */
export function bestCut(
  text: string,
  distances: Int32Array,
  { length, spaces }: { readonly length: number; readonly spaces: number },
  isAllowed: (cut: number) => boolean,
): { readonly cut: number; readonly edits: number } | undefined {
  let best: { readonly cut: number; readonly edits: number } | undefined;
  let least = Number.POSITIVE_INFINITY;
  let seen = 0;
  for (let cut = 1; cut < distances.length; cut++) {
    if (text.charCodeAt(cut - 1) === SPACE) seen++;
    const edits = distances[cut] ?? 0;
    const cost = edits + (seen < spaces ? (spaces - seen) * WORD_LESS : (seen - spaces) * WORD_MORE);
    if (cost > least || !isAllowed(cut)) continue;
    if (cost === least && best !== undefined && Math.abs(best.cut - length) < Math.abs(cut - length))
      continue;
    least = cost;
    best = { cut, edits };
  }
  return best;
}

/** Whether a passage may be cut at an offset: at a word's edge, and where no space and no mark of others is outermost. */
export function isEdge(text: string, cut: number, outermost: number): boolean {
  if (splitsWord(text, cut) || splitsCharacter(text, cut) || isBesideApostrophe(text, cut)) return false;
  const unit = text.charAt(outermost);
  if (unit === ' ') return false;
  // A mark that a space parts from the passage belongs to what is beside it.
  const isEnd = outermost < cut;
  const inner = text.charAt(isEnd ? outermost - 1 : outermost + 1);
  return inner !== ' ' || !(isEnd ? /["'-]/ : /["'.,;:!?)-]/).test(unit);
}

/** A passage with both halves of a pair of quotation marks inside, or neither, and without the pair around it all. */
export function withWholeMarks(text: string, { start, end }: Span): Span {
  const passage = text.slice(start, end);
  if (/^"[^"]+"$/.test(passage)) return { start: start + 1, end: end - 1 };
  const marks = passage.split('"').length - 1;
  if (marks % 2 === 0) return { start, end };
  if (text.charAt(start) === '"') return { start: start + 1, end };
  if (text.charAt(end - 1) === '"') return { start, end: end - 1 };
  if (text.charAt(start - 1) === '"') return { start: start - 1, end };
  const closing = /^[.,;:!?]*"/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  return { start, end: end + closing };
}

/** Whether a cut would part "it's" before or behind its apostrophe. */
function isBesideApostrophe(text: string, cut: number): boolean {
  return [cut - 1, cut].some(
    (at) => text.charAt(at) === "'" && letterAt(text, at - 1) !== OTHER && letterAt(text, at + 1) !== OTHER,
  );
}
