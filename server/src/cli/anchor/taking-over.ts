import { URI } from 'vscode-uri';
import { utf16Text } from '../../project/text.ts';
import { driftsIn, takeOverEach } from '../../rules/anchoring/drift.ts';
import { mostRounds, safelyEdited } from '../../rules/bulk.ts';
import type { Session } from '../check/session.ts';
import { rewrite, unwrittenSentence } from '../write.ts';

/** What taking words over came to. */
export interface TakenOver {
  /** How many claims have other words now. */
  readonly count: number;
  /** Sentences on files that could not be written. */
  readonly faults: readonly string[];
}

interface Change {
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

/** Takes over all drifted words that are safe to take unseen, on the disk and in the session's texts. */
export async function takeOverDrifts(session: Session): Promise<TakenOver> {
  const changes = await changed(session);
  const faults: string[] = [];
  let count = 0;
  for (const [uri, change] of changes) {
    const writing = await rewrite(URI.parse(uri).fsPath, change.before, change.after);
    const fault = unwrittenSentence(session.pathOf(uri), writing);
    if (fault === undefined) {
      count += change.count;
      continue;
    }
    faults.push(fault);
    // What could not be written is told of as it still is.
    await session.workspace.change(uri, utf16Text(uri, 'newsmark', mostRounds + 1, change.before));
  }
  return { count, faults };
}

/** The files with their words taken over: in the session's texts, and not on the disk. */
async function changed(session: Session): Promise<ReadonlyMap<string, Change>> {
  const changes = new Map<string, Change>();
  for (let round = 0; round < mostRounds; round++) {
    let isChanged = false;
    for (const [uri, project] of (await session.select()).chosen) {
      const file = project.annotations.get(uri);
      const article = file && project.articleOf(file);
      if (file === undefined || article?.type !== 'article') continue;
      const safe = driftsIn(project, file).filter((drift) => drift.isSafe);
      const taken = takeOverEach(file, article.article, safe);
      const now = file.text.getText();
      const edits = taken.flatMap((each) => each.edits);
      const after = edits.length === 0 ? undefined : safelyEdited(now, edits);
      if (after === undefined || after === now) continue;
      const earlier = changes.get(uri);
      changes.set(uri, {
        before: earlier?.before ?? now,
        after,
        count: (earlier?.count ?? 0) + taken.length,
      });
      await session.workspace.change(uri, utf16Text(uri, 'newsmark', round + 1, after));
      isChanged = true;
    }
    if (!isChanged) break;
  }
  return changes;
}
