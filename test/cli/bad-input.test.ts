import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { clean, folderWith, newsmark, type Outcome, remarksIn } from './program.ts';

/** No text. */
const binary = new Uint8Array(2_000_000);

describe('Paths that newsmark check cannot read', () => {
  /** Each a folder of its own, what is given, and what is said. */
  const cases: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>, string, string])[] =
    [
      ['a path that does not exist', {}, 'gone.news.yaml', 'gone.news.yaml does not exist.'],
      ['a path below a file', { 'a.md': 'x' }, 'a.md/b', 'a.md/b does not exist.'],
      [
        'a binary annotation file',
        { 'a.news.yaml': binary },
        'a.news.yaml',
        'a.news.yaml is not text in UTF-8.',
      ],
      ['one in a folder', { 'in/a.news.yaml': binary }, '.', 'in/a.news.yaml is not text in UTF-8.'],
      [
        'a text in another encoding',
        { 'a.news.yaml': new Uint8Array([0xff, 0xfe, 0x6e, 0x00]) },
        'a.news.yaml',
        'a.news.yaml is not text in UTF-8.',
      ],
      ['binary settings', { 'newsmark.yaml': binary }, '.', 'newsmark.yaml is not text in UTF-8.'],
      [
        'a folder without annotation files',
        { 'in/readme.md': 'x' },
        'in',
        'There are no annotation files (*.news.yaml) in in.',
      ],
      [
        'a folder that is named like an annotation file',
        { 'a.news.yaml/': '' },
        'a.news.yaml',
        'There are no annotation files (*.news.yaml) in a.news.yaml.',
      ],
      [
        'a file of another kind',
        { 'a.png': binary },
        'a.png',
        'a.png is neither an annotation file (*.news.yaml) nor settings (newsmark.yaml) nor an article (*.md, *.txt).',
      ],
    ];
  for (const [title, files, path, sentence] of cases)
    it(`end it with 2 and a sentence: ${title}`, async () => {
      const { code, out, err } = await newsmark(['check', path], { cwd: folderWith(files) });
      assert.deepEqual({ code, out, err }, { code: 2, out: '', err: `newsmark: ${sentence}\n` });
    });

  it('do not keep it from the others', async () => {
    const cwd = folderWith({ 'a.news.yaml': clean });
    assert.deepEqual(await newsmark(['check', 'gone', 'a.news.yaml'], { cwd }), {
      code: 2,
      out: '✔ nothing to mend (files checked: 1)\n',
      err: 'newsmark: gone does not exist.\n',
    });
  });

  // Windows knows no such permissions.
  if (process.platform !== 'win32') {
    it('are said to be forbidden: a file', async () => {
      const cwd = folderWith({ 'a.news.yaml': clean });
      chmodSync(join(cwd, 'a.news.yaml'), 0o000);
      const { code, err } = await asNobody(['check', 'a.news.yaml'], cwd);
      assert.deepEqual(
        { code, err },
        { code: 2, err: 'newsmark: a.news.yaml cannot be read: permission is denied.\n' },
      );
    });

    it('are said to be forbidden: a folder in a folder', async () => {
      const cwd = folderWith({ 'a.news.yaml': clean, 'in/b.news.yaml': clean });
      chmodSync(join(cwd, 'in'), 0o000);
      const { code, err } = await asNobody(['check'], cwd);
      chmodSync(join(cwd, 'in'), 0o755);
      assert.deepEqual(
        { code, err },
        { code: 2, err: 'newsmark: in cannot be read: permission is denied.\n' },
      );
    });
  }
});

/** Runs the program as somebody whom permissions bind: root, whom none do, becomes another user. */
function asNobody(args: readonly string[], cwd: string): Promise<Outcome> {
  return newsmark(args, { cwd, ...(process.getuid?.() === 0 ? { uid: 65_534 } : {}) });
}

describe('Files that are not as they should be', () => {
  const annotated = (article: string) => `newsmark: 1\narticle: {file: ${article}}\n`;
  const conflict = `newsmark: 1\n<<<<<<< HEAD\nnote: ours\n=======\nnote: theirs\n>>>>>>> branch\n`;
  const long = `newsmark: 1\nclaims:\n  - {id: a, text: not there, speaker: nobody, sources: []}\nnote: |\n${'  many words of a long note\n'.repeat(370_000)}`;

  /** Each a project, and what is found in its `a.news.yaml`: code, line, column. */
  const cases: readonly (readonly [
    string,
    Readonly<Record<string, string | Uint8Array>>,
    readonly (readonly [string, number, number])[],
  ])[] = [
    ['an article that is missing', { 'a.news.yaml': annotated('gone.md') }, [['article-not-found', 2, 17]]],
    [
      'an article that is binary',
      { 'a.news.yaml': annotated('a.md'), 'a.md': binary },
      [['article-not-found', 2, 17]],
    ],
    [
      'an article that is a folder',
      { 'a.news.yaml': annotated('a.md'), 'a.md/': '' },
      [['article-not-found', 2, 17]],
    ],
    [
      'an article outside the project',
      { 'a.news.yaml': annotated('../a.md') },
      [['article-not-found', 2, 17]],
    ],
    ['an empty file', { 'a.news.yaml': '' }, [['unsupported-version', 1, 1]]],
    ['nothing but a comment', { 'a.news.yaml': '# later\n' }, [['unsupported-version', 1, 1]]],
    ['a byte order mark and CR LF', { 'a.news.yaml': '\uFEFFnewsmark: 1\r\nnote: x\r\n' }, []],
    [
      'a tab',
      { 'a.news.yaml': 'newsmark: 1\narticle:\n\tfile: a.md\n', 'a.md': 'Words.' },
      [['yaml-syntax', 3, 1]],
    ],
    ['git conflict markers', { 'a.news.yaml': conflict }, [['yaml-syntax', 2, 1]]],
    ['two documents', { 'a.news.yaml': 'newsmark: 1\n---\nnewsmark: 1\n' }, [['yaml-syntax', 2, 1]]],
    [
      'an alias that holds itself',
      { 'a.news.yaml': 'newsmark: 1\nentities: &all\n  a: {kind: group, name: A, members: *all}\n' },
      [['wrong-type', 3, 38]],
    ],
    [
      'ten megabytes',
      { 'a.news.yaml': long },
      [
        ['undefined-entity', 3, 39],
        ['unsourced-claim', 3, 47],
      ],
    ],
  ];
  for (const [title, files, due] of cases)
    it(`are reported, and do not break it: ${title}`, async function () {
      this.timeout(60_000);
      const found = await remarksIn(folderWith(files), 'a.news.yaml');
      assert.deepEqual(
        found.map(({ code, line, column }) => [code, line, column]),
        due,
      );
    });

  it('do not hide others: a folder that is named like an annotation file', async () => {
    const cwd = folderWith({ 'b.news.yaml': clean });
    mkdirSync(join(cwd, 'a.news.yaml'));
    assert.equal((await newsmark(['check'], { cwd })).code, 0);
  });
});
