import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint, inputsOf } from '../../../server/src/project/inputs.ts';
import { settingsName, within } from '../../../server/src/project/uri.ts';
import { Workspace } from '../../../server/src/project/workspace.ts';
import { digest } from '../../../server/src/storage.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { type Content, MemoryFiles, root } from '../memory.ts';

const contents: fc.Arbitrary<Record<string, Content>> = fc.record(
  {
    'newsmark.yaml': fc.constantFrom('', 'exclude: [b]\n', 'language: en\n'),
    'a.news.yaml': fc.constantFrom('article: {file: a.md}\n', 'article: {file: b/c.txt}\n', 'note: x\n'),
    'b/b.news.yaml': fc.constantFrom<Content>('article: {file: ../a.md}\n', '', { kind: 'denied' }),
    'a.md': fc.constantFrom<Content>('', 'Words.', { kind: 'binary' }),
    'b/c.txt': fc.constantFrom<Content>('Words.', 'Others.'),
    'd.md': fc.constantFrom<Content>('Nobody names it.', 'Nobody.'),
  },
  { requiredKeys: [] },
);

describe('What a project is read from', () => {
  it('is known before it is read by what it is known by afterwards', () =>
    fc.assert(
      fc.asyncProperty(contents, async (files) => {
        const { before, after } = await names(files);
        assert.equal(before, after);
      }),
    ));

  it('is known by another name where what is read is another', () =>
    fc.assert(
      fc.asyncProperty(contents, contents, async (files, others) => {
        const [one, other] = [await read(files), await read(others)];
        assert.equal((await names(files)).after === (await names(others)).after, one === other);
      }),
    ));
});

async function names(files: Record<string, Content>): Promise<{ before: string; after: string }> {
  const project = await workspaceOf(files).projectOf(within(root, settingsName));
  const found = await workspaceOf(files).findInputs(root, [...project.articles.keys()]);
  return {
    before: atOnce(fingerprint(found, digest)),
    after: atOnce(fingerprint(inputsOf(project), digest)),
  };
}

/** All that somebody who looks at the project can see. */
async function read(files: Record<string, Content>): Promise<string> {
  const project = await workspaceOf(files).projectOf(within(root, settingsName));
  return JSON.stringify([
    project.settingsFile?.text.getText(),
    [...project.annotations].map(([uri, { text }]) => [uri, text.getText()]),
    [...project.articles].map(([uri, file]) => [uri, 'text' in file ? file.text.getText() : file.why]).sort(),
    [...project.candidates].sort(),
  ]);
}

function workspaceOf(files: Record<string, Content>): Workspace {
  return new Workspace(new MemoryFiles(files), [root]);
}
