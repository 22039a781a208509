import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, newsmark } from './program.ts';
import { resultsOf } from './sarif.ts';

const old = `newsmark: 1
nots: a
claims:
  - {id: one, text: some words, speaker: nobody}
  - {id: two, text: some words, speech: narration, verdict: supported}
`;

const update = (cwd: string, ...rest: readonly string[]) =>
  newsmark(['check', '--baseline', 'known.json', '--update-baseline', ...rest], { cwd });

/** What is reported beside the baseline: codes, exit code, and what is said of it. */
async function freshIn(cwd: string, ...rest: readonly string[]) {
  const args = ['check', '--baseline', 'known.json', '--format', 'json', ...rest];
  const { code, out, err } = await newsmark(args, { cwd });
  const codes = out === '' ? [] : JSON.parse(out).map((remark: { code: string }) => remark.code);
  return { code, codes, err };
}

const nothing = { code: 0, codes: [], err: '' };

describe('newsmark check --baseline', () => {
  it('knows all that was there when it was made', async () => {
    const cwd = folderWith({ 'a.news.yaml': old });
    const made = await update(cwd);
    assert.deepEqual([made.code, made.err], [0, '']);
    assert.match(made.out, /^✔ nothing to mend \(files checked: 1\) \(known before: \d+\)\n$/);
    assert.deepEqual(await freshIn(cwd), nothing);
  });

  it('reports what is new, and fails for it', async () => {
    const cwd = folderWith({ 'a.news.yaml': old });
    await update(cwd);
    writeFileSync(
      join(cwd, 'a.news.yaml'),
      `${old}  - {id: three, text: w, speaker: nobody-else, sources: []}\n`,
    );
    assert.deepEqual((await freshIn(cwd)).codes, ['undefined-entity', 'unsourced-claim']);
    assert.equal((await freshIn(cwd)).code, 1);
  });

  const moves: Readonly<Record<string, (text: string) => string>> = {
    'lines move': (text) => `# Ours.\n\n${text}`,
    'line breaks change': (text) => text.replaceAll('\n', '\r\n'),
    'claims change places': (text) => {
      const [first = '', second = '', ...rest] = text.split('\n').filter((line) => line.startsWith('  -'));
      assert.deepEqual(rest, []);
      return text.replace(`${first}\n${second}`, `${second}\n${first}`);
    },
    'fields change places': (text) =>
      text.replace('text: some words, speaker: nobody', 'speaker: nobody, text: some words'),
  };
  for (const [name, change] of Object.entries(moves))
    it(`knows it again when ${name}`, async () => {
      const cwd = folderWith({ 'a.news.yaml': old });
      await update(cwd);
      const after = change(old);
      assert.notEqual(after, old);
      writeFileSync(join(cwd, 'a.news.yaml'), after);
      assert.deepEqual(await freshIn(cwd), nothing);
    });

  it('counts: one more of the same is new', async () => {
    const cwd = folderWith({ 'a.news.yaml': 'newsmark: 1\nx: {a: 1}\nnots: a\n' });
    await update(cwd);
    writeFileSync(join(cwd, 'a.news.yaml'), 'newsmark: 1\nx: {a: 1}\nnots: a\nnots: a\n');
    assert.deepEqual((await freshIn(cwd)).codes, ['duplicate-key']);
  });

  it('says what was mended since, and forgets it when told to', async () => {
    const cwd = folderWith({
      'a.news.yaml': 'newsmark: 1\nnots: a\n',
      'b.news.yaml': 'newsmark: 1\nnota: a\n',
    });
    await update(cwd);
    writeFileSync(join(cwd, 'a.news.yaml'), 'newsmark: 1\n');
    assert.equal(
      (await freshIn(cwd)).err,
      'newsmark: Mended since known.json was made: 1. --update-baseline takes it out.\n',
    );
    await update(cwd);
    assert.deepEqual(await freshIn(cwd), nothing);
    assert.doesNotMatch(readFileSync(join(cwd, 'known.json'), 'utf8'), /a\.news\.yaml/);
  });

  it('keeps what it knows of files that the paths do not name', async () => {
    const cwd = folderWith({ 'a.news.yaml': old, 'in/b.news.yaml': old });
    await update(cwd);
    const before = readFileSync(join(cwd, 'known.json'), 'utf8');
    await update(cwd, 'in');
    assert.equal(readFileSync(join(cwd, 'known.json'), 'utf8'), before);
  });

  it('forgets files that are gone', async () => {
    const cwd = folderWith({ 'a.news.yaml': old, 'b.news.yaml': old });
    await update(cwd);
    rmSync(join(cwd, 'b.news.yaml'));
    await update(cwd, 'a.news.yaml');
    assert.doesNotMatch(readFileSync(join(cwd, 'known.json'), 'utf8'), /b\.news\.yaml/);
  });

  it('names files from its own folder, wherever the check is run', async () => {
    const cwd = folderWith({ '.git/': '', 'in/a.news.yaml': old });
    await newsmark(['check', 'in', '--baseline', 'ci/known.json', '--update-baseline'], { cwd });
    const { code } = await newsmark(['check', '--baseline', '../ci/known.json'], { cwd: join(cwd, 'in') });
    assert.equal(code, 0);
  });

  it('has a line for each thing, in an order of its own', async () => {
    const cwd = folderWith({
      'b.news.yaml': 'newsmark: 1\nnots: a\n',
      'a.news.yaml': 'newsmark: 1\nnota: a\n',
    });
    await update(cwd);
    assert.equal(
      readFileSync(join(cwd, 'known.json'), 'utf8'),
      `{
  "newsmark-baseline": 1,
  "files": {
    "a.news.yaml": [
      {"code":"unknown-key","within":"","words":"nota","count":1}
    ],
    "b.news.yaml": [
      {"code":"unknown-key","within":"","words":"nots","count":1}
    ]
  }
}
`,
    );
  });

  it('is told in SARIF as suppressed', async () => {
    const cwd = folderWith({ 'a.news.yaml': 'newsmark: 1\nnots: a\n' });
    await update(cwd);
    const { out } = await newsmark(['check', '--baseline', 'known.json', '--format', 'sarif'], { cwd });
    assert.deepEqual(
      resultsOf(out).map(({ suppressions }) => suppressions),
      [[{ kind: 'external', status: 'accepted' }]],
    );
  });

  it('says so where there is none, and ends with 2', async () => {
    const cwd = folderWith({ 'a.news.yaml': old });
    assert.deepEqual(await freshIn(cwd), {
      code: 2,
      codes: [],
      err: 'newsmark: known.json does not exist. --update-baseline makes it.\n',
    });
    assert.equal(existsSync(join(cwd, 'known.json')), false);
  });

  for (const [name, content] of Object.entries({
    'no JSON': 'nothing',
    'another JSON': '{"files": {}}',
    'a list in the stead of files': '{"newsmark-baseline": 1, "files": []}',
    'things that are none': '{"newsmark-baseline": 1, "files": {"a": [{"code": 1}]}}',
    'one of a later version': '{"newsmark-baseline": 2, "files": {}}',
  }))
    it(`says so where the file is ${name}, and leaves it`, async () => {
      const cwd = folderWith({ 'a.news.yaml': old, 'known.json': content });
      const { code, err } = await update(cwd);
      assert.deepEqual(
        [code, err, readFileSync(join(cwd, 'known.json'), 'utf8')],
        [
          2,
          'newsmark: known.json is no baseline of newsmark. Name another file, or take this one away.\n',
          content,
        ],
      );
    });
});
