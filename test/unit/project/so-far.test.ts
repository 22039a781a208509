import assert from 'node:assert/strict';
import type { Project } from '../../../server/src/project/project.ts';
import { settingsName } from '../../../server/src/project/uri.ts';
import { Workspace } from '../../../server/src/project/workspace.ts';
import { checkFile } from '../../../server/src/rules/check.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { documentOf, MemoryFiles, root, uriOf } from '../memory.ts';

/** Files of which those in a folder are not there until somebody lets them be read. */
class SlowFiles extends MemoryFiles {
  #release: () => void = () => {};
  readonly #released = new Promise<void>((resolve) => {
    this.#release = resolve;
  });

  release(): void {
    this.#release();
  }

  override async read(uri: string): ReturnType<MemoryFiles['read']> {
    if (uri.startsWith(uriOf('slow/')) && !uri.endsWith(settingsName)) await this.#released;
    return super.read(uri);
  }
}

const contents = {
  'people.news.yaml': 'newsmark: 1\nentities: {jane: {kind: person, name: Jane Roe}}\n',
  'slow/more.news.yaml': 'newsmark: 1\nentities: {john: {kind: person, name: John Doe}}\n',
  'slow/call.news.yaml':
    'newsmark: 1\narticle: {file: call.md}\nclaims: [{id: c, text: words, speaker: jane}]\n',
  'slow/call.md': 'Jane said words.\n',
  // Fewer would be read at once.
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, number) => [`slow/${number}.news.yaml`, 'newsmark: 1\n']),
  ),
};
const draft = 'newsmark: 1\narticle: {}\nclaims: [{id: d, speaker: john, text: a, verdict: perhaps}]\n';
const open = uriOf('slow/draft.news.yaml');

async function slow(): Promise<{ files: SlowFiles; workspace: Workspace; told: () => number }> {
  const files = new SlowFiles(contents);
  const workspace = new Workspace(files, [root]);
  let told = 0;
  workspace.whenRead(() => told++);
  await workspace.change(open, documentOf('slow/draft.news.yaml', draft));
  return { files, workspace, told: () => told };
}

function names(project: Project): readonly string[] {
  return [...project.annotations.values()].map(({ name }) => name).filter((name) => !/^\d/.test(name));
}

function codesIn(project: Project): readonly string[] {
  return atOnce(checkFile(project, open, new Map())).map(({ code }) => code);
}

describe('A project that is still being read', () => {
  it('has its open documents, and what lies in its own folder', async () => {
    const { workspace } = await slow();
    const project = await workspace.projectSoFar(open);
    assert.deepEqual(names(project), ['people', 'draft']);
    assert.equal(project.isWhole, false);
  });

  it('says of a file what rests on nothing else, and no more', async () => {
    const { files, workspace } = await slow();
    assert.deepEqual(codesIn(await workspace.projectSoFar(open)), ['missing-key', 'invalid-value']);
    files.release();
    assert(codesIn(await workspace.projectOf(open)).includes('unsourced-claim'));
  });

  it('is handed out whole to whoever asks for all of it', async () => {
    const { files, workspace, told } = await slow();
    let isThere = false;
    const whole = workspace.projectOf(open).then((project) => {
      isThere = true;
      return project;
    });
    await workspace.projectSoFar(open);
    assert.equal(isThere, false);
    files.release();
    assert.deepEqual(names(await whole), ['people', 'call', 'draft', 'more']);
    assert.equal(told(), 1);
  });

  it('takes edits meanwhile, and does not fall back behind them', async () => {
    const { files, workspace } = await slow();
    const uri = uriOf('slow/more.news.yaml');
    const before = await workspace.projectSoFar(open);
    await workspace.change(uri, documentOf('slow/more.news.yaml', 'newsmark: 1\nentities: {joan: {}}\n'));
    assert.equal(workspace.isCurrent(before), false);
    assert((await workspace.projectSoFar(open)).annotations.get(uri)?.definitions.has('joan'));
    files.release();
    assert((await workspace.projectOf(open)).annotations.get(uri)?.definitions.has('joan'));
  });

  it('stays without what was deleted meanwhile', async () => {
    const { files, workspace } = await slow();
    files.contents.delete('slow/more.news.yaml');
    await workspace.projectSoFar(open);
    const deleted = workspace.changedOnDisk([uriOf('slow/more.news.yaml')]);
    files.release();
    await deleted;
    assert.deepEqual(names(await workspace.projectOf(open)), ['people', 'call', 'draft']);
  });

  it('lets others be heard while a large file is read, and heeds what they change', async () => {
    const files = new MemoryFiles({});
    const large = `newsmark: 1\nclaims:\n${'  - {id: same, note: a note}\n'.repeat(10_000)}`;
    let heard = 0;
    const workspace = new Workspace(files, [root], {
      lull: async () => {
        heard++;
      },
    });
    await workspace.change(open, documentOf('slow/draft.news.yaml', large));
    assert.equal((await workspace.projectOf(open)).annotations.get(open)?.annotation.claims.length, 10_000);
    assert(heard > 1, `${heard}`);
    const later = workspace.change(
      open,
      documentOf('slow/draft.news.yaml', large.replaceAll('same', 'other')),
    );
    await workspace.change(open, documentOf('slow/draft.news.yaml', draft));
    await later;
    assert.equal((await workspace.projectOf(open)).annotations.get(open)?.text.getText(), draft);
  });

  it('is begun anew where its settings come to exclude others, for those who wait too', async () => {
    const { files, workspace } = await slow();
    await workspace.projectSoFar(open);
    const whole = workspace.projectOf(open);
    files.contents.set('newsmark.yaml', 'exclude: [slow/call*]\n');
    await workspace.changedOnDisk([uriOf('newsmark.yaml')]);
    files.release();
    assert.deepEqual(names(await whole), ['people', 'draft', 'more']);
  });
});
