import type { Context, Place } from './context.ts';
import { EditPattern } from './edits.ts';
import { foldAll } from './fold.ts';

/** So much of a prefix or suffix, next to the text, is compared, in UTF-16 units. */
const CONTEXT_LENGTH = 48;

/** How much of the prefix and suffix is left around a place, 0 to 1; undefined where neither is given. */
export function contextLikeness(
  folded: string,
  place: Place,
  { prefix = '', suffix = '' }: Context,
): number | undefined {
  const before = foldAll(prefix).slice(-CONTEXT_LENGTH);
  const after = foldAll(suffix).slice(0, CONTEXT_LENGTH);
  if (before === '' && after === '') return undefined;
  const start = place[0]?.start ?? 0;
  const end = place.at(-1)?.end ?? 0;
  const left = folded.slice(Math.max(0, start - 2 * CONTEXT_LENGTH), start);
  const right = folded.slice(end, end + 2 * CONTEXT_LENGTH);
  const edits = editsToBeginning(backwards(before), backwards(left)) + editsToBeginning(after, right);
  return 1 - edits / (before.length + after.length);
}

/** Edits between a context and the beginning of a text that is nearest to it. */
function editsToBeginning(context: string, text: string): number {
  if (context === '') return 0;
  return Math.min(...new EditPattern(context).distances(text.trimStart(), 'fixed'));
}

function backwards(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charAt(text.length - 1 - at)).join('');
}
