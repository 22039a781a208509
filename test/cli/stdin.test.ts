import assert from 'node:assert/strict';
import { folderWith, newsmark, type Outcome, warning } from './program.ts';

/** Checks a text as if it were a file. */
const check = (cwd: string, name: string, input: string | Uint8Array): Promise<Outcome> =>
  newsmark(['check', '--stdin', '--stdin-file-name', name, '--format', 'json'], { cwd, input });

const codesIn = async (cwd: string, name: string, input: string): Promise<readonly string[]> => {
  const { out, err } = await check(cwd, name, input);
  assert.equal(err, '');
  return JSON.parse(out).map(({ file, code }: { file: string; code: string }) => `${file} ${code}`);
};

describe('newsmark check --stdin', () => {
  it('checks the text in the stead of a file', async () => {
    const cwd = folderWith({ 'a.news.yaml': 'newsmark: 1\n' });
    assert.deepEqual(await codesIn(cwd, 'a.news.yaml', warning), ['a.news.yaml unknown-key']);
  });

  it('needs no such file', async () => {
    assert.deepEqual(await codesIn(folderWith({}), 'in/a.news.yaml', warning), [
      'in/a.news.yaml unknown-key',
    ]);
  });

  it('reads the rest of the project, and reports on none of it', async () => {
    const cwd = folderWith({
      'newsmark.yaml': 'rules: {unknown-key: off}\n',
      'people.news.yaml': 'newsmark: 1\nentities: {jane: {kind: person, name: Jane}}\nnots: a\n',
    });
    const text = 'newsmark: 1\nnots: a\nclaims: [{id: a, text: w, speaker: jane, sources: []}]\n';
    assert.deepEqual(await codesIn(cwd, 'a.news.yaml', text), ['a.news.yaml unsourced-claim']);
  });

  it('checks settings', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning });
    assert.deepEqual(await codesIn(cwd, 'newsmark.yaml', 'exlude: []\n'), ['newsmark.yaml unknown-key']);
  });

  it('takes an article for the files that annotate it', async () => {
    const cwd = folderWith({
      'a.md': 'Old words.\n',
      'a.news.yaml':
        'newsmark: 1\narticle: {file: a.md}\nclaims: [{id: a, text: Old words, speech: narration}]\n',
    });
    assert.deepEqual(
      (await codesIn(cwd, 'a.md', 'Quite another sentence.\n')).filter((line) => /text-not-found/.test(line)),
      ['a.news.yaml text-not-found'],
    );
  });

  it('reads an empty text', async () => {
    assert.deepEqual(await codesIn(folderWith({}), 'a.news.yaml', ''), ['a.news.yaml unsupported-version']);
  });

  it('takes a byte order mark for none of the text', async () => {
    const { out } = await check(folderWith({}), 'a.news.yaml', `\uFEFF${warning}`);
    assert.equal(JSON.parse(out)[0].column, 1);
  });

  it('says so where the bytes are no text', async () => {
    assert.deepEqual(await check(folderWith({}), 'a.news.yaml', Uint8Array.of(0xff, 0xfe)), {
      code: 2,
      out: '',
      err: 'newsmark: The standard input is not text in UTF-8.\n',
    });
  });

  it('says so where the name is none of ours', async () => {
    const { code, err } = await check(folderWith({}), 'a.json', '{}');
    assert.match(err, /^newsmark: a\.json is neither an annotation file/);
    assert.equal(code, 2);
  });
});
