import assert from 'node:assert/strict';
import fc from 'fast-check';
import { replacement } from '../../../server/src/edit/edit.ts';
import { outline } from '../../../server/src/features/outline.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { utf16Text } from '../../../server/src/project/text.ts';
import type { Workspace } from '../../../server/src/project/workspace.ts';
import { checkFile } from '../../../server/src/rules/check.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { uriOf, workspaceOf } from '../memory.ts';
import { edits, oneOfEach, spanOfTyped } from './edits.ts';

/** How many files are edited, ten times each: `RUNS=2000` makes 20,000 edits. */
const numRuns = Number(process.env.RUNS ?? 25);

const uri = uriOf('a.news.yaml');
const others = {
  'newsmark.yaml': 'extends: strict\n',
  'people.news.yaml': `newsmark: 1
entities:
  ann: {kind: person, name: Ann, roles: [{title: mayor, of: town, from: 2024}]}
  town: {kind: place, name: The Town}
`,
  'call.md': `# A call

“It stops tonight”, Jane said on Wednesday. The builder denied it: “no”.

A first thing, and it's more. An aide told Ann that nothing was agreed.
`,
};

describe('editing a file of a project', () => {
  it('leaves the findings and the outline that a fresh reading has, whatever the edits', async function () {
    this.timeout(Math.max(120_000, numRuns * 10_000));
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        const workspace = workspaceOf({ ...others, 'a.news.yaml': oneOfEach });
        let document = utf16Text(uri, 'newsmark', 1, oneOfEach);
        await workspace.change(uri, document);
        await seen(workspace);
        for (const typed of all) {
          const { start, end } = spanOfTyped(typed, document.pieces.length);
          document = document.edited(start, end, typed.put, document.version + 1);
          await workspace.change(uri, document, [replacement(start, end, typed.put)]);
          const fresh = workspaceOf({ ...others, 'a.news.yaml': document.getText() });
          assert.deepEqual(await seen(workspace), await seen(fresh), JSON.stringify(document.getText()));
        }
      }),
      { numRuns },
    );
  });
});

/** What the rules find in all files, and the outline of the edited one. */
async function seen(workspace: Workspace): Promise<unknown> {
  const project = await workspace.projectOf(uri);
  return {
    findings: [uri, uriOf('people.news.yaml'), uriOf('call.md')].map((each) => findings(project, each)),
    outline: atOnce(outline(project, uri)),
  };
}

function findings(project: Project, of: string): unknown {
  return atOnce(checkFile(project, of, new Map(), fail)).map(
    ({ code, severity, span, message, related, unnecessary }) => ({
      code,
      severity,
      span,
      message,
      related,
      unnecessary,
    }),
  );
}

function fail(code: string, error: unknown): never {
  throw new Error(`${code} failed`, { cause: error });
}
