import assert from 'node:assert/strict';
import { applyEdits, type Edit } from '../../../server/src/edit/edit.ts';
import { textOfFile } from '../../../server/src/features/place.ts';
import { isRefusal, type Refusal } from '../../../server/src/features/refusal.ts';
import type { Project } from '../../../server/src/project/project.ts';

/** What would be changed, as features say it. */
export type Changes = ReadonlyMap<string, readonly Edit[]>;

/** The texts of all files of a project after changes, by path. */
export function applied(project: Project, changes: Changes): Record<string, string> {
  const uris = [...project.annotations.keys(), ...project.articles.keys()];
  for (const uri of changes.keys()) assert(uris.includes(uri), `the project holds ${uri}`);
  return Object.fromEntries(
    uris.flatMap((uri) => {
      const text = textOfFile(project, uri)?.getText();
      return text === undefined ? [] : [[project.pathOf(uri), applyEdits(text, changes.get(uri) ?? [])]];
    }),
  );
}

/** The changes, where there are some. */
export function accepted(answer: Changes | Refusal | null | undefined): Changes {
  assert(answer, 'something is changed');
  assert(!isRefusal(answer), isRefusal(answer) ? answer.refused : '');
  return answer;
}

/** Why something was refused. */
export function reasonOf(answer: object | null): string {
  assert(answer && isRefusal(answer), 'it is refused');
  return answer.refused;
}
