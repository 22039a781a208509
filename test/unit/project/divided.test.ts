import assert from 'node:assert/strict';
import { type AnnotationFile, annotationFileInSteps } from '../../../server/src/project/document.ts';
import { utf16Text } from '../../../server/src/project/text.ts';
import { Workspace } from '../../../server/src/project/workspace.ts';
import { handful } from '../../../server/src/work/steps.ts';
import { largeProject } from '../../large.ts';
import { documentOf, MemoryFiles, root, uriOf } from '../memory.ts';

/** So many that no library is given all of them in one piece. */
const claims = 640;
const plain = largeProject(claims)['a.news.yaml'];
const flow = `newsmark: 1\nclaims: [\n${Array.from({ length: claims }, (_, number) => `  {id: c${number}, text: It rained on day ${number}}`).join(',\n')}\n]\n`;
const uri = uriOf('a.news.yaml');

/** What makes all of a file be read again, and is one thing typed. */
const edits: readonly { readonly title: string; readonly before: string; readonly after: string }[] = [
  { title: 'an anchor before all claims', before: plain, after: plain.replace('claims:', 'claims: &all') },
  { title: 'its taking away', before: plain.replace('claims:', 'claims: &all'), after: plain },
  { title: 'a bracket behind the key', before: plain, after: plain.replace('claims:', 'claims: [') },
  { title: 'a tag behind the key', before: plain, after: plain.replace('claims:', 'claims: !!seq') },
  { title: 'a directive above all', before: plain, after: `%TAG ! a\n---\n${plain}` },
  { title: 'the mending of the key', before: plain.replace('claims:', 'claims: |'), after: plain },
  { title: 'a word in one list in brackets', before: flow, after: flow.replace('day 320', 'night 320') },
];

function read(
  text: string,
  before?: AnnotationFile,
): { readonly file: AnnotationFile; readonly count: number } {
  const steps = annotationFileInSteps(uri, utf16Text(uri, 'newsmark', 0, text), before);
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return { file: step.value, count };
  }
}

describe('A large file that an edit has all of read again', () => {
  for (const { title, before, after } of edits)
    it(`is read a handful a step: ${title}`, () => {
      const { file, count } = read(after, read(before).file);
      assert.equal(file.annotation.claims.length, claims);
      assert.ok(count > claims / handful, `${count} steps`);
    });

  it('lets others be heard meanwhile, and heeds what they change', async () => {
    let lulls = 0;
    let heard = () => {};
    const workspace = new Workspace(new MemoryFiles({}), [root], {
      lull: async () => {
        lulls++;
        heard();
      },
    });
    await workspace.change(uri, documentOf('a.news.yaml', plain));
    const before = await workspace.projectOf(uri);
    lulls = 0;
    let later: Promise<void> | undefined;
    heard = () => {
      later ??= workspace.change(uri, documentOf('a.news.yaml', plain.replace('claims:', 'claims: # all')));
      assert.equal(workspace.isCurrent(before), false);
    };
    await workspace.change(uri, documentOf('a.news.yaml', plain.replace('claims:', 'claims: &all')));
    assert.ok(lulls > claims / handful, `${lulls} times`);
    await later;
    const now = (await workspace.projectOf(uri)).annotations.get(uri);
    assert.ok(now?.text.getText().includes('claims: # all'));
    assert.equal(now?.annotation.claims.length, claims);
  });

  it('keeps nobody waiting who looks into another project', async () => {
    let isHeld = false;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const files = { 'a/newsmark.yaml': '', 'b/newsmark.yaml': '', 'b/b.news.yaml': 'newsmark: 1\n' };
    const workspace = new Workspace(new MemoryFiles(files), [root], {
      lull: () => {
        if (!isHeld) return Promise.resolve();
        isHeld = false;
        return held;
      },
    });
    const large = uriOf('a/a.news.yaml');
    const other = uriOf('b/b.news.yaml');
    await workspace.change(large, documentOf('a/a.news.yaml', plain));
    await workspace.projectOf(large);
    await workspace.projectOf(other);
    isHeld = true;
    const change = workspace.change(
      large,
      documentOf('a/a.news.yaml', plain.replace('claims:', 'claims: &all')),
    );
    const later = workspace.projectOf(large);
    await workspace.change(other, documentOf('b/b.news.yaml', 'newsmark: 1\nentities: {jane: {}}\n'));
    assert.ok((await workspace.projectOf(other)).annotations.get(other)?.definitions.has('jane'));
    letGo();
    await change;
    assert.ok((await later).annotations.get(large)?.text.getText().includes('&all'));
  });
});
