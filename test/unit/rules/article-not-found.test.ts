import assert from 'node:assert/strict';
import type { Content } from '../memory.ts';
import { type Files, fixed, messageOf, silentOn, speaksOf, titlesOf } from './expect.ts';

const naming = (path: string, others: Files = {}): Files => ({
  'a.news.yaml': `newsmark: 1\narticle: {file: ${path}}\n`,
  ...others,
});

describe('article-not-found', () => {
  speaksOf('article-not-found', {
    'a file that is missing': naming('⟦talks.md⟧'),
    'a folder': naming('⟦talks.md⟧', { 'talks.md/a.txt': '' }),
    'a file that may not be read': naming('⟦a.md⟧', { 'a.md': { kind: 'denied' } }),
    'a file that is no text': naming('⟦a.txt⟧', { 'a.txt': { kind: 'binary' } }),
    'a file that is too large': naming('⟦a.txt⟧', { 'a.txt': { kind: 'too-large' } }),
    'a file that fails': naming('⟦a.txt⟧', { 'a.txt': { kind: 'failed', message: 'the disk is gone' } }),
    'a file outside the project': naming('⟦../a.md⟧'),
    'a path from the root of the disk': naming('⟦/etc/a.md⟧'),
    'a URL': naming('⟦"https://example.org/a.md"⟧'),
    'a path of another machine': naming('⟦"//host/share/a.md"⟧'),
    'a path of another machine, as Windows writes it': naming("⟦'\\\\host\\share\\a.md'⟧"),
    'a path from the root of a drive': naming("⟦'C:\\a.md'⟧"),
    'a link that leads out': naming('⟦a.md⟧', { 'a.md': { kind: 'outside' } }),
    'a device of Windows': naming('⟦day/CON.md⟧', { 'day/CON.md': '' }),
    'a name with a sign that no file has': naming('⟦"a\\0.md"⟧'),
    'a file that is no article': naming('⟦a.docx⟧', { 'a.docx': '' }),
    'in quotation marks and Cyrillic': naming("⟦'день/статья 🙂.md'⟧"),
    'by alias': { 'a.news.yaml': 'newsmark: 1\r\nx-f: &f talks.md\r\narticle: {file: ⟦*f⟧}\r\n' },
  });

  silentOn('article-not-found', {
    'a file that is there': naming('a.md', { 'a.md': '' }),
    'a file in another folder': {
      'day/a.news.yaml': 'newsmark: 1\narticle: {file: ../texts/a.TXT}\n',
      'texts/a.TXT': 'Words.',
    },
    'a name with dots': naming('a.v2.final.md', { 'a.v2.final.md': '' }),
    'a file that holds nothing': naming('a.txt', { 'a.txt': '' }),
    'an ending in capitals': naming('a.MD', { 'a.MD': 'Words.' }),
    'a path that goes up and comes back': naming('day/../a.md', { 'a.md': '' }),
    'a path that begins with a dot': naming('./a.md', { 'a.md': '' }),
    'in quotation marks and Cyrillic': naming("'день/статья 🙂.md'", { 'день/статья 🙂.md': 'Слова.' }),
    'a name that begins like a device of Windows': naming('console.md', { 'console.md': '' }),
    'a file in a folder of its own': naming('day/night/a.txt', { 'day/night/a.txt': '' }),
    'a name with spaces and signs': naming('"a (1) & b.md"', { 'a (1) & b.md': '' }),
    'by alias': {
      'a.news.yaml': 'newsmark: 1\r\nx-f: &f talks.md\r\narticle: {file: *f}\r\n',
      'talks.md': '',
    },
    'an empty path, which is missing': { 'a.news.yaml': 'newsmark: 1\narticle: {file: ""}\n' },
    'what is no path at all': { 'a.news.yaml': 'newsmark: 1\narticle: {file: [a.md]}\n' },
    'a file that is excluded': { ...naming('a.md', { 'a.md': '' }), 'newsmark.yaml': 'exclude: [a.md]\n' },
    'no file, which is missing': { 'a.news.yaml': 'newsmark: 1\narticle: {title: Talks}\n' },
    'backslashes, which are an invalid value': naming('day\\a.md'),
    'a registry': { 'a.news.yaml': 'newsmark: 1\n' },
  });

  const reasons: Readonly<Record<string, readonly [string, Content | undefined, RegExp]>> = {
    'it is missing': ['a.md', undefined, /no file/],
    'it is no text': ['a.md', { kind: 'binary' }, /UTF-8/],
    'it may not be read': ['a.md', { kind: 'denied' }, /permission/],
    'it is too large': ['a.md', { kind: 'too-large' }, /32 MB/],
    'reading failed': ['a.md', { kind: 'failed', message: 'the disk is gone' }, /the disk is gone/],
    'it lies outside': ['../a.md', undefined, /outside/],
    'a link leads out': ['a.md', { kind: 'outside' }, /by a link/],
    'it is the name of a device': ['aux.txt', '', /every system/],
    'it is no article': ['a.pdf', undefined, /\.md or \.txt/],
  };
  for (const [reason, [path, content, expected]] of Object.entries(reasons))
    it(`says that ${reason}`, async () => {
      const files = naming(path, content === undefined ? {} : { [path]: content });
      assert.match(await messageOf('article-not-found', files), expected);
    });

  const meanings: Readonly<Record<string, readonly [string, string, string]>> = {
    'the same name elsewhere': ['a.md', 'day/a.md', 'day/a.md'],
    'the same name in other letters': ['Talks.md', 'talks.md', 'talks.md'],
    'a name that is mistyped': ['tlaks.md', 'talks.md', 'talks.md'],
    'the annotation file’s own name': ['something-else-altogether.md', 'a.txt', 'a.txt'],
    'another ending': ['talks.md', 'talks.txt', 'talks.txt'],
  };
  for (const [name, [written, there, meant]] of Object.entries(meanings))
    it(`finds ${name}`, async () => {
      const after = await fixed('article-not-found', naming(written, { [there]: 'Words.' }));
      assert.equal(after['a.news.yaml'], naming(meant)['a.news.yaml']);
    });

  it('finds a file in a folder above', async () => {
    const files = { 'day/a.news.yaml': 'newsmark: 1\narticle: {file: x.md}\n', 'texts/x.md': 'Words.' };
    assert.deepEqual(await titlesOf('article-not-found', files), ['Change to “../texts/x.md”']);
  });

  it('offers nothing that is not near', async () => {
    assert.deepEqual(await titlesOf('article-not-found', naming('talks.md', { 'b.md': '' })), []);
  });
});
