import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range } from 'vscode-languageserver-types';
import { replacement } from '../../../server/src/edit/edit.ts';
import { foldingRanges } from '../../../server/src/features/folding.ts';
import { inlayHints } from '../../../server/src/features/inlay-hints.ts';
import { outline } from '../../../server/src/features/outline.ts';
import type { Tracked } from '../../../server/src/project/anchors.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { type PiecedDocument, utf16Text } from '../../../server/src/project/text.ts';
import type { Workspace } from '../../../server/src/project/workspace.ts';
import { checkFile } from '../../../server/src/rules/check.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { uriOf, workspaceOf } from '../memory.ts';
import { edits, oneOfEach, spanOfTyped } from './edits.ts';
import { followed, holding } from './following.ts';

/** How many files are edited, ten times each: `RUNS=2000` makes 20,000 edits. */
const numRuns = Number(process.env.RUNS ?? 25);

/** A project; the first of its files names somebody and an event of whom another tells. */
const files = {
  'a.news.yaml': oneOfEach
    .replace('speaker: jane\n', 'speaker: ann\n    occasion: fair\n')
    .replace('tags: [a, b]\n', 'date: 2025-03-19\n'),
  'newsmark.yaml': 'extends: strict\n',
  'people.news.yaml': `newsmark: 1
entities:
  ann: {kind: person, name: Ann, roles: [{title: mayor, of: town, from: 2024}]}
  town: {kind: place, name: The Town}
  fair: {kind: event, date: 2025-03-18}
`,
  'call.md': `# A call

“And it stops tonight”, Jane said on Wednesday. The builder denied it; an aide said: “no”.

It is a first thing, and it's more. An aide told Ann that nothing was agreed.
`,
};

/** The same without anchors: then everything stands where it is read. */
const plain = files['a.news.yaml']
  .replace('&aide ', '')
  .replace('*aide', 'aide')
  .replace('- &base\n    id', '- id')
  .replace('<<: *base', 'speaker: [jane, ann]');

/** Which file each edit is made in. */
const places = fc.array(fc.constantFrom('a.news.yaml', 'a.news.yaml', 'people.news.yaml', 'call.md'), {
  minLength: 10,
  maxLength: 10,
});

describe('editing files of a project', () => {
  it('leaves the findings, outlines and folds of a fresh reading that knows where edits took the claims', async function () {
    this.timeout(Math.max(120_000, numRuns * 10_000));
    await fc.assert(
      fc.asyncProperty(edits, places, fc.boolean(), async (all, names, isPlain) => {
        const texts: Record<string, string> = isPlain ? { ...files, 'a.news.yaml': plain } : { ...files };
        const workspace = workspaceOf(texts);
        const documents = new Map<string, PiecedDocument>();
        let fresh = await projectOf(workspaceOf(texts));
        let tracked: Tracked = new Map();
        assert.deepEqual(seen(await projectOf(workspace)), seen(fresh));
        for (const [index, typed] of all.entries()) {
          const name = names[index] ?? 'a.news.yaml';
          const uri = uriOf(name);
          const before = documents.get(name) ?? utf16Text(uri, '', 1, texts[name] ?? '');
          if (!documents.has(name)) {
            await workspace.change(uri, before);
            assert.deepEqual(seen(await projectOf(workspace)), seen(fresh));
          }
          const { start, end } = spanOfTyped(typed, before.pieces.length);
          const edit = replacement(start, end, typed.put);
          const document = before.edited(start, end, typed.put, before.version + 1);
          documents.set(name, document);
          await workspace.change(uri, document, [edit]);
          if (uri === article) tracked = followed(fresh, uri, before.getText(), tracked, edit);
          texts[name] = document.getText();
          fresh = knowing(await projectOf(workspaceOf(texts)), tracked);
          const project = await projectOf(workspace);
          assert.deepEqual(seen(project), seen(fresh), JSON.stringify(texts));
          assertNear(project);
        }
      }),
      { numRuns },
    );
  });
});

const article = uriOf('call.md');
const uris = ['a.news.yaml', 'people.news.yaml', 'call.md'].map(uriOf);

function projectOf(workspace: Workspace): Promise<Project> {
  return workspace.projectOf(article);
}

/** A project whose reader knows where edits have taken the claims of the article, which no text tells. */
function knowing(project: Project, tracked: Tracked): Project {
  const read = project.articles.get(article);
  return read?.type === 'article' ? holding(project, { ...read, article: read.article, tracked }) : project;
}

/** What the rules find in all files, and what is shown of them. */
function seen(project: Project): unknown {
  return uris.map((uri) => ({
    findings: findings(project, uri),
    outline: atOnce(outline(project, uri)),
    folds: atOnce(foldingRanges(project, uri, { wholeLines: false, most: undefined })),
    foldsOfLines: atOnce(foldingRanges(project, uri, { wholeLines: true, most: undefined })),
  }));
}

/** What is shown in a few lines is what is shown of them in the whole file. */
function assertNear(project: Project): void {
  const uri = uris[0] ?? '';
  const text = project.annotations.get(uri)?.text;
  const hintsIn = (range: Range) =>
    atOnce(inlayHints(project, uri, range, { names: true, weekdays: true, drift: true }, 'en'));
  const linesFrom = (line: number, count: number): Range => ({
    start: { line, character: 0 },
    end: { line: line + count, character: 0 },
  });
  const all = hintsIn(linesFrom(0, 10_000));
  const lineCount = text?.lineCount ?? 0;
  for (let line = 0; line < lineCount; line += 3)
    assert.deepEqual(
      hintsIn(linesFrom(line, 3)),
      all.filter(
        ({ position: at }) =>
          line <= at.line && (at.line < line + 3 || (at.line === line + 3 && at.character === 0)),
      ),
      JSON.stringify(text?.getText()),
    );
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
