import assert from 'node:assert/strict';
import { Workspace } from '../../../server/src/project/workspace.ts';
import { holding } from '../../../server/src/rules/holding.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { MemoryFiles, root, uriOf } from '../memory.ts';

const people = 'newsmark: 1\nentities:\n  jane: {kind: person}\n';
const annotation = (entities: string) =>
  `newsmark: 1\narticle: {file: a.md}\n${entities}claims:\n  - {id: c, text: no, speaker: jane}\n`;

describe('Uses, in a project whose files are let go of', () => {
  it('are found once a file defines what it names no more', async () => {
    const files = new MemoryFiles({
      'newsmark.yaml': '',
      'people.news.yaml': people,
      'a.news.yaml': annotation('entities:\n  jane: {kind: person}\n'),
    });
    const workspace = new Workspace(files, [root], { holding: holding(0, { tellsOwn: true }) });
    assert.deepEqual(await usersOfJane(workspace), []);
    await change(files, workspace, annotation(''));
    assert.deepEqual(await usersOfJane(workspace), [uriOf('a.news.yaml')]);
    await change(files, workspace, annotation('entities: {jane: {kind: person}}\n'));
    assert.deepEqual(await usersOfJane(workspace), []);
  });
});

async function change(files: MemoryFiles, workspace: Workspace, text: string): Promise<void> {
  files.contents.set('a.news.yaml', text);
  await workspace.changedOnDisk([uriOf('a.news.yaml')]);
}

async function usersOfJane(workspace: Workspace): Promise<readonly string[]> {
  const project = await workspace.projectOf(uriOf('newsmark.yaml'));
  const file = project.annotations.get(uriOf('people.news.yaml')) ?? assert.fail();
  const [definition] = file.annotation.entities;
  assert.ok(definition);
  return atOnce(project.scope.uses.findMentions({ file, definition })).map((mention) => mention.file.uri);
}
