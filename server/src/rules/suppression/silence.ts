import type { Code } from '../../format/codes.ts';
import type { CodeWord, Suppression } from './comments.ts';

/** Something that a comment may silence. */
interface Placed {
  readonly code: Code;
  /** In UTF-16 offsets of the file. */
  readonly span: { readonly start: number };
}

/** What comes of findings where comments silence some. */
export interface Silenced<Found extends Placed> {
  readonly kept: readonly Found[];
  readonly silenced: readonly { readonly found: Found; readonly by: Suppression }[];
  /** The words that silenced something: all that cover it, however many there are. */
  readonly used: ReadonlySet<CodeWord>;
}

/** Parts findings into those that comments silence and the others. A finding is where it begins. */
export function silence<Found extends Placed>(
  findings: readonly Found[],
  suppressions: readonly Suppression[],
): Silenced<Found> {
  if (suppressions.length === 0) return { kept: findings, silenced: [], used: new Set() };
  const byCode = new Map<string, { readonly word: CodeWord; readonly by: Suppression }[]>();
  for (const by of suppressions)
    for (const word of by.codes) {
      const words = byCode.get(word.text);
      if (words) words.push({ word, by });
      else byCode.set(word.text, [{ word, by }]);
    }
  const kept: Found[] = [];
  const silenced: { found: Found; by: Suppression }[] = [];
  const used = new Set<CodeWord>();
  for (const found of findings) {
    const { start } = found.span;
    const covering = (byCode.get(found.code) ?? []).filter(
      ({ word: { covers } }) => covers.start <= start && start < covers.end,
    );
    for (const { word } of covering) used.add(word);
    // The last is the nearest: what it says of the reason counts.
    const by = covering.at(-1)?.by;
    if (by === undefined) kept.push(found);
    else silenced.push({ found, by });
  }
  return { kept, silenced, used };
}
