import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleTarget } from '../../../server/src/project/article-target.ts';
import { pathFrom, within } from '../../../server/src/project/uri.ts';
import { Workspace } from '../../../server/src/project/workspace.ts';
import { root as around, MemoryFiles, uriOf } from '../memory.ts';

const project = uriOf('project');

/** What paths are made of that want to get out. */
const pieces = [
  ...['..', '..', '.', '', '/', '/', '\\', 'a', 'a.md', 'secret.md', '%2e%2e', '%2E%2E%2F', '..%2f', '%5c'],
  ...[
    'file:',
    'file:///',
    '//host/share',
    '\\\\host\\share',
    'C:',
    'c:/',
    '~',
    '$HOME',
    '\0',
    '\u202e',
    '.. ',
    '...',
  ],
  ...[
    'CON',
    'nul',
    'aux.md',
    'com1',
    '．．',
    '‥',
    '\u2215',
    '\u2044',
    '?',
    '#',
    '#c1',
    'x:y',
    'vscode-remote://h/',
    '🙂',
  ],
];
const path = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const hostile = fc.oneof(
  path,
  path.map((each) => `../secret.md/../${each}`),
  path.map((each) => `${each}/../../secret.md`),
);

/** What is read to find out where the project begins: settings in the folders above. */
const settingsAbove = new Set([around, 'file:///'].map((folder) => within(folder, 'newsmark.yaml')));

describe('Whatever a project writes for a path', () => {
  it('nothing outside its folder is asked for', async () => {
    let inside = 0;
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (file, reference, glob) => {
        const files = new MemoryFiles({
          'secret.md': 'secret',
          'secret.news.yaml': 'newsmark: 1\nentities: {a: {kind: person, name: A}}\n',
          'project/newsmark.yaml': `exclude: [${JSON.stringify(glob)}]\noverrides: [{files: [${JSON.stringify(glob)}], rules: {}}]\n`,
          'project/in/a.news.yaml': `newsmark: 1
article: {file: ${JSON.stringify(file)}}
claims: [{id: c, text: t, speaker: ${JSON.stringify(`${reference}#a`)}}]
`,
          'project/in/a.md': 'Words.',
        });
        const workspace = new Workspace(files, [around]);
        const read = await workspace.projectOf(within(project, 'newsmark.yaml'));
        for (const annotation of read.annotations.values()) {
          const target = articleTarget(project, annotation);
          if (target.kind === 'inside') inside++;
          for (const leaf of annotation.annotation.references)
            assert.notEqual(read.resolve(leaf, annotation).kind, 'found');
        }
        for (const uri of files.asked)
          assert(pathFrom(project, uri) !== undefined || settingsAbove.has(uri), uri);
      }),
      { numRuns: 500 },
    );
    assert(inside > 50, 'some paths stay inside');
  });
});
