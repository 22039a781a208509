import { applyEdits, type Edit } from '../edit/edit.ts';
import { parse } from '../syntax/parse.ts';
import type { Span } from '../syntax/span.ts';
import type { Diagnosis, Failed } from './diagnosis.ts';
import type { Fix } from './rule.ts';

/** How often files are looked at again after fixes: enough for any that wait for one another. */
export const mostRounds = 10;

/**
 * The edits of those fixes that are safe to take unseen, by URI. Where two would change the same place, the later one
 * waits for another round: it may not be due any more.
 *
 * @param mayChange whether a file may be changed; a fix that changes another is left out whole
 */
export function bulkEdits(
  diagnoses: Iterable<Diagnosis>,
  mayChange: (uri: string) => boolean,
  failed?: Failed,
): ReadonlyMap<string, readonly Edit[]> {
  const taken = new Map<string, Edit[]>();
  /** Behind these offsets nothing is taken yet: most findings come in the order of the file. */
  const reach = new Map<string, number>();
  for (const diagnosis of diagnoses) {
    const fix = fixesOf(diagnosis, failed).find(({ bulk }) => bulk);
    if (fix === undefined || ![...fix.edits.keys()].every(mayChange)) continue;
    const clash = [...fix.edits].some(([uri, edits]) =>
      edits.some(
        ({ span }) =>
          span.start <= (reach.get(uri) ?? -1) && taken.get(uri)?.some((other) => meet(span, other.span)),
      ),
    );
    if (clash) continue;
    for (const [uri, edits] of fix.edits) {
      const own = taken.get(uri) ?? [];
      taken.set(uri, own);
      for (const edit of edits) {
        own.push(edit);
        reach.set(uri, Math.max(reach.get(uri) ?? -1, edit.span.end));
      }
    }
  }
  return taken;
}

/** A rule whose fix fails has none. */
function fixesOf(diagnosis: Diagnosis, failed: Failed | undefined): readonly Fix[] {
  try {
    return diagnosis.fixes();
  } catch (error) {
    failed?.(diagnosis.code, error);
    return [];
  }
}

/** Two that only touch would have to be put in an order, which nobody knows. */
export function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The text after edits; undefined where it could be read less well than before, or they do not go together. */
export function safelyEdited(text: string, edits: readonly Edit[]): string | undefined {
  try {
    const after = applyEdits(text, edits);
    return parse(after).problems.length <= parse(text).problems.length ? after : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
