import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, newsmark } from './program.ts';

const article = `Roe said that the ferries to the **islands** would stop running in 14 days.

“Nothing was agreed,” the minister told us. Nobody said no. Doe said no.
`;

const claims = (...lines: readonly string[]) =>
  `newsmark: 1\narticle: {file: a.md}\nclaims:\n${lines.map((line) => `  - {${line}}\n`).join('')}`;

const drifted = 'id: ferries, text: the ferries to the islands will stop running in 14 days';
const exact = 'id: none, text: Nothing was agreed, mention: The Minister, cue: told';
const digit = 'id: days, text: would stop running in 30 days';
const ambiguous = 'id: no, text: "no"';
const orphan = 'id: lost, text: all five bridges would be rebuilt by the winter';

/** What `--format json` prints of one file, beside its code. */
async function found(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { out, code } = await newsmark(['anchor', 'a.news.yaml', '--format', 'json', ...args], {
    cwd: folderWith(files),
  });
  return { ...JSON.parse(out)[0], code };
}

describe('newsmark anchor', () => {
  it('prints where each claim stands, for other programs', async () => {
    const {
      file,
      claims: all,
      code,
    } = await found({
      'a.md': article,
      'a.news.yaml': claims(exact, drifted, ambiguous, orphan),
    });
    const at = (words: string) => {
      const start = article.indexOf(words);
      return { start, end: start + words.length };
    };
    assert.deepEqual([file, code], ['a.news.yaml', 1]);
    assert.deepEqual(all, [
      {
        id: 'none',
        status: 'exact',
        similarity: 1,
        passages: [at('Nothing was agreed')],
        mention: at('the minister'),
        cue: at('told'),
      },
      {
        id: 'ferries',
        status: 'drifted',
        similarity: 1 - 3 / 56,
        passages: [at('the ferries to the **islands** would stop running in 14 days')],
        mention: null,
        cue: null,
      },
      { id: 'no', status: 'ambiguous', similarity: 1, passages: [], mention: null, cue: null },
      { id: 'lost', status: 'orphan', similarity: 0, passages: [], mention: null, cue: null },
    ]);
  });

  it('counts the byte order mark of the article, and both units of an emoji', async () => {
    const { claims: all } = await found({
      'a.md': '\uFEFF🙂 Roe: “It is over.”\r\n',
      'a.news.yaml': claims('id: a, text: It is over'),
    });
    assert.deepEqual(all[0].passages, [{ start: 10, end: 20 }]);
  });

  it('gives each passage its span', async () => {
    const { claims: all } = await found({
      'a.md': '“It is over,” Roe said, “and we go home.”\n',
      'a.news.yaml': claims('id: a, passages: [It is over, and we go home]'),
    });
    assert.deepEqual(all[0].passages, [
      { start: 1, end: 11 },
      { start: 25, end: 39 },
    ]);
  });

  it('prints them for people', async () => {
    const cwd = folderWith({ 'a.md': article, 'a.news.yaml': claims(exact, drifted, ambiguous, orphan) });
    assert.equal(
      (await newsmark(['anchor', 'a.news.yaml'], { cwd })).out,
      [
        'a.news.yaml',
        '  4:10  exact                none     Nothing was agreed',
        '  5:10  drifted, 95 %        ferries  the ferries to the islands would stop running in 14 days',
        '  6:10  ambiguous, 2 places  no       no',
        '  7:10  orphan               lost     all five bridges would be rebuilt by the winter',
        '',
        'exact: 1, drifted: 1, ambiguous: 1, orphans: 1',
        '',
      ].join('\n'),
    );
  });

  const endings: readonly (readonly [string, readonly string[], number])[] = [
    ['0 where all are exact', [exact], 0],
    ['0 where one has drifted', [drifted], 0],
    ['1 where one is an orphan', [exact, orphan], 1],
  ];
  for (const [what, lines, code] of endings)
    it(`ends with ${what}`, async () => {
      const files = { 'a.md': article, 'a.news.yaml': claims(...lines) };
      assert.equal((await found(files)).code, code);
    });

  it('ends with 2 where the article is not there', async () => {
    const cwd = folderWith({ 'a.news.yaml': claims(exact) });
    const { code, out, err } = await newsmark(['anchor', 'a.news.yaml', '--format', 'json'], { cwd });
    assert.deepEqual(
      [code, JSON.parse(out)[0].claims[0].status, err],
      [2, 'orphan', 'newsmark: a.md does not exist.\n'],
    );
  });

  it('ends with 2 where the file is not there', async () => {
    const { code, out } = await newsmark(['anchor', 'b.news.yaml', '--format', 'json'], {
      cwd: folderWith({}),
    });
    assert.deepEqual([code, out], [2, '[]\n']);
  });

  it('ends with 2 where no file is named', async () => {
    const { code, err } = await newsmark(['anchor'], { cwd: folderWith({}) });
    assert.deepEqual([code, err.split('\n')[0]], [2, 'newsmark: Name the annotation files.']);
  });

  it('reads no article outside the project', async () => {
    const cwd = folderWith({
      'in/newsmark.yaml': '',
      'in/a.news.yaml': claims(exact).replace('a.md', '../a.md'),
    });
    const { code, err } = await newsmark(['anchor', 'in/a.news.yaml'], { cwd });
    assert.deepEqual([code, err], [2, 'newsmark: The article of in/a.news.yaml lies outside the project.\n']);
  });

  it('takes articles and folders for the files that annotate them', async () => {
    const cwd = folderWith({ 'x/a.md': article, 'x/a.news.yaml': claims(exact) });
    for (const path of ['x', 'x/a.md']) {
      const { out } = await newsmark(['anchor', path, '--format', 'json'], { cwd });
      assert.deepEqual(
        JSON.parse(out).map(({ file }: { file: string }) => file),
        ['x/a.news.yaml'],
      );
    }
  });

  describe('--write', () => {
    it('takes over words that have drifted, and changes nothing else', async () => {
      const before = claims(`${drifted}, note: kept`, orphan).replaceAll('\n', '\r\n');
      const cwd = folderWith({ 'a.md': article, 'a.news.yaml': `\uFEFF# Bridges\r\n${before}` });
      const { err } = await newsmark(['anchor', 'a.news.yaml', '--write'], { cwd });
      assert.equal(err, 'Claims whose words were taken over from the article: 1\n');
      assert.equal(
        readFileSync(join(cwd, 'a.news.yaml'), 'utf8'),
        `\uFEFF# Bridges\r\n${before.replace('will stop', 'would stop')}`,
      );
    });

    it('reports what is there afterwards', async () => {
      const files = { 'a.md': article, 'a.news.yaml': claims(drifted) };
      const { claims: all } = await found(files, '--write');
      assert.equal(all[0].status, 'exact');
    });

    it('leaves alone where a number changed', async () => {
      const cwd = folderWith({ 'a.md': article, 'a.news.yaml': claims(digit) });
      await newsmark(['anchor', 'a.news.yaml', '--write'], { cwd });
      assert.equal(readFileSync(join(cwd, 'a.news.yaml'), 'utf8'), claims(digit));
    });

    it('leaves alone where a negation changed', async () => {
      const text = claims('id: a, text: the ferries to the islands would not stop running in 14 days');
      const cwd = folderWith({ 'a.md': article, 'a.news.yaml': text });
      await newsmark(['anchor', 'a.news.yaml', '--write'], { cwd });
      assert.equal(readFileSync(join(cwd, 'a.news.yaml'), 'utf8'), text);
    });

    it('leaves alone what has drifted far', async () => {
      const text = claims(
        'id: a, prefix: Roe said that, text: the ferries to the islands could start sailing in 14 weeks',
      );
      const cwd = folderWith({ 'a.md': article, 'a.news.yaml': text });
      const { out } = await newsmark(['anchor', 'a.news.yaml', '--write'], { cwd });
      assert.match(out, /drifted, 7\d %/);
      assert.equal(readFileSync(join(cwd, 'a.news.yaml'), 'utf8'), text);
    });

    it('writes nothing where nothing has drifted', async () => {
      const cwd = folderWith({ 'a.md': article, 'a.news.yaml': claims(exact, orphan) });
      const file = join(cwd, 'a.news.yaml');
      const { ino } = statSync(file);
      await newsmark(['anchor', 'a.news.yaml', '--write'], { cwd });
      assert.equal(statSync(file).ino, ino);
    });

    it('changes words once that an alias repeats', async () => {
      const text = claims(
        'id: a, text: &t the ferries to the islands will stop running in 14 days',
        'id: b, text: *t',
      );
      const cwd = folderWith({ 'a.md': article, 'a.news.yaml': text });
      await newsmark(['anchor', 'a.news.yaml', '--write'], { cwd });
      assert.equal(readFileSync(join(cwd, 'a.news.yaml'), 'utf8'), text.replace('will stop', 'would stop'));
    });
  });
});
