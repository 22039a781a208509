import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import { refactorActions, resolveRefactoring } from '../../../server/src/features/refactor/actions.ts';
import { claimsInOrder } from '../../../server/src/features/refactor/sort-claims.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { spanOf } from '../../../server/src/syntax/tree.ts';
import { arrayOf } from '../../../server/src/work/list.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { annotationIn, projectOf } from '../memory.ts';
import { anyProject, type Files } from './any-project.ts';
import { able, after } from './refactorings.ts';

/** How many references of a project name something. */
function named(project: Project): number {
  let count = 0;
  for (const file of project.annotations.values())
    for (const reference of file.annotation.references)
      if (project.resolve(reference, file).kind === 'found') count++;
  return count;
}

/** How many references name nothing. */
function undefinedIn(project: Project): readonly string[] {
  return [...project.annotations.values()].flatMap((file) =>
    arrayOf(file.annotation.references)
      .filter((reference) => project.resolve(reference, file).kind !== 'found')
      .map(({ text }) => `${project.pathOf(file.uri)} ${text}`),
  );
}

/** Takes one of all refactorings of a kind that are offered on the ids of a project; undefined where there is none. */
async function taken(files: Files, kind: string, pick: number) {
  const project = await projectOf(files);
  const all = [...project.annotations.values()].flatMap((file) =>
    [...file.annotation.entities, ...file.annotation.sources].flatMap(({ idLeaf }) => {
      if (idLeaf === undefined) return [];
      const position = file.text.positionAt(spanOf(idLeaf.at).start + 1);
      return atOnce(
        refactorActions(project, file.uri, { start: position, end: position }, { only: [kind] }, able),
      ).map((action) => ({ action, data: { uri: file.uri, position } }));
    }),
  );
  const chosen = all[pick % all.length];
  if (chosen === undefined) return undefined;
  const edit = atOnce(resolveRefactoring(project, chosen.action, chosen.data, able));
  if (edit === undefined) return undefined;
  const changed = { ...files, ...after(project, edit) };
  return { project, changed: await projectOf(changed), title: chosen.action.title };
}

/** Every definition, by what it holds. */
function definitions(project: Project): readonly string[] {
  return [...project.annotations.values()]
    .flatMap(({ annotation }) => [...annotation.entities, ...annotation.sources])
    .map(({ id, entry }) => `${id} ${[...entry.fields.keys()].join()}`)
    .sort();
}

/** A project with twins: each entity of the registry of people again, under another id. */
function withTwins(files: Files): Files {
  const twins = (text: string) =>
    text
      .replaceAll(/^( {2}['"]?)([^\s'":#]+)(['"]?:)/gm, '$1$2-twin$3')
      .replace(/^newsmark.*\r?\n/, '')
      .replace(/^entities:\r?\n/m, '');
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) =>
      path.endsWith('people.news.yaml') && text.includes('entities:') && !text.includes('sources:')
        ? [path, text + twins(text)]
        : [path, text],
    ),
  );
}

describe('Refactorings of any project', function () {
  this.timeout(120_000);

  for (const kind of ['refactor.extract', 'refactor.move'])
    it(`${kind} leaves every reference naming what it named`, async () => {
      let done = 0;
      await fc.assert(
        fc.asyncProperty(anyProject, fc.nat(), async (files, pick) => {
          const result = await taken(files, kind, pick);
          fc.pre(result !== undefined);
          done++;
          const { project, changed } = result;
          assert.equal(named(changed), named(project));
          assert.deepEqual(definitions(changed), definitions(project));
        }),
        { numRuns: 50 },
      );
      assert.ok(done >= 50);
    });

  it('refactor.rewrite leaves no reference that names nothing', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(anyProject, fc.nat(), async (files, pick) => {
        const result = await taken(withTwins(files), 'refactor.rewrite', pick);
        fc.pre(result !== undefined);
        done++;
        const { project, changed } = result;
        const before = new Set(undefinedIn(project));
        assert.deepEqual(
          undefinedIn(changed).filter((reference) => !before.has(reference)),
          [],
        );
        assert.equal(definitions(changed).length, definitions(project).length - 1);
      }),
      { numRuns: 50 },
    );
    assert.ok(done >= 50);
  });

  /** Sorts the claims of every file that can be sorted. */
  async function sortedAll(files: Files): Promise<Files> {
    const project = await projectOf(files);
    const changed = [...project.annotations.values()].flatMap((file) => {
      const edits = atOnce(claimsInOrder(project, file));
      return edits === undefined
        ? []
        : [[project.pathOf(file.uri), applyEdits(file.annotation.tree.text, edits)] as const];
    });
    return { ...files, ...Object.fromEntries(changed) };
  }

  it('sorting claims twice changes nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (files) => {
        const once = await sortedAll(files);
        assert.deepEqual(await sortedAll(once), once);
      }),
      { numRuns: 50 },
    );
  });

  it('sorting claims keeps every line, and what each claim says', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (files) => {
        const sorted = await sortedAll(files);
        const [before, later] = [await projectOf(files), await projectOf(sorted)];
        for (const [path, text] of Object.entries(files)) {
          assert.deepEqual((sorted[path] ?? '').split('\n').sort(), text.split('\n').sort());
          if (!/\.news\.ya?ml$/.test(path)) continue;
          const said = (project: Project) =>
            annotationIn(project, path)
              .annotation.claims.map(({ id, entry, speakers }) =>
                JSON.stringify([id, [...entry.fields.keys()], speakers.map((speaker) => speaker.text)]),
              )
              .sort();
          assert.deepEqual(said(later), said(before));
        }
      }),
      { numRuns: 50 },
    );
  });
});
