import { utf16Text } from '../../../project/text.ts';
import { articleFormatOf } from '../../../project/uri.ts';
import { bulkEdits, mostRounds, safelyEdited } from '../../../rules/bulk.ts';
import type { Diagnosis } from '../../../rules/diagnosis.ts';
import { outcomeOf } from '../../../work/outcome.ts';
import { check, type Examined } from '../checking.ts';
import { type Found, foundBy, foundIn } from '../found.ts';
import type { Selection } from '../selection.ts';
import type { Session } from '../session.ts';

/** A file's text before and after fixes, without byte order marks. */
export interface Mended {
  readonly before: string;
  readonly after: string;
}

/** What is left once all is mended that is safe to mend. */
export interface MendedAll {
  /** By URI. */
  readonly mended: ReadonlyMap<string, Mended>;
  readonly selection: Selection;
  readonly found: Found;
}

/**
 * Takes all fixes that are safe to take unseen, round by round, until none is left: in the session's texts, and not on
 * the disk.
 *
 * @param choose narrows down what was selected
 */
export async function mend(
  session: Session,
  choose: (chosen: Selection['chosen']) => Selection['chosen'],
): Promise<MendedAll> {
  const mended = new Map<string, Mended>();
  /** Files in which fixes do not go together, though each of them does. */
  const stuck = new Set<string>();
  for (let round = 0; ; round++) {
    const selection = await session.select();
    const chosen = choose(selection.chosen);
    const { made, faults } = await check(chosen, session.pathOf, (each) => {
      const diagnoses = withTheirFixes(each);
      const fixed = { ...each, examination: { ...each.examination, diagnoses } };
      return { ...each, diagnoses, found: foundIn(fixed, session.pathOf, true) };
    });
    const edits = bulkEdits(
      made.flatMap(({ diagnoses }) => diagnoses),
      (uri) => chosen.has(uri) && !stuck.has(uri) && articleFormatOf(uri) === undefined,
    );
    if (edits.size === 0 || round === mostRounds) {
      const found = foundBy({ made: made.map((each) => each.found), faults });
      return { mended, selection, found };
    }
    for (const { uri, text } of made) {
      const own = edits.get(uri);
      if (own === undefined) continue;
      const now = text.getText();
      const after = safelyEdited(now, own);
      if (after === undefined) {
        stuck.add(uri);
        continue;
      }
      mended.set(uri, { before: mended.get(uri)?.before ?? now, after });
      await session.workspace.change(uri, utf16Text(uri, 'newsmark', round + 1, after));
    }
  }
}

/** Once a file is let go of, its fixes cannot be worked out any more. */
function withTheirFixes({ examination }: Examined): readonly Diagnosis[] {
  return examination.diagnoses.map((diagnosis) => ({
    ...diagnosis,
    fixes: outcomeOf(() => diagnosis.fixes()),
  }));
}
