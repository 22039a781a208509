import assert from 'node:assert/strict';
import { filesOf, mended, messageOf, silentOn, speaksOf, titlesOf } from './expect.ts';

describe('unsupported-version', () => {
  speaksOf('unsupported-version', {
    'no version, at the first key': '⟦annotator⟧: A\n',
    'no value': '⟦newsmark⟧:\nannotator: A\n',
    'another number': 'newsmark: ⟦2⟧\n',
    'an empty file': '⟦⟧',
    'a file of comments': '⟦⟧# people of Arvenia\n',
    'a text that is no mapping': '⟦hello⟧\n',
    'in flow style': '{⟦annotator⟧: A}\n',
    'an alias': 'x-version: &v 2\nnewsmark: ⟦*v⟧\n',
    'behind a comment, with CRLF': '# Арвения 🏛\r\nnewsmark: ⟦"1.0"⟧\r\n',
  });

  silentOn('unsupported-version', {
    'version 1': 'newsmark: 1\n',
    'the number as a text': 'newsmark: "1"\n',
    'by a merge': 'x-head: &head {newsmark: 1}\n<<: *head\n',
    'a list, which is of a wrong type': 'newsmark: [1]\n',
    'version 1, last of all': 'annotator: A\nnewsmark: 1\n',
    'in flow style, with CRLF': '{newsmark: 1,\r\n annotator: A}\r\n',
    'behind a byte order mark and a comment': '\uFEFF# 🙂\nnewsmark: 1\n',
    'by alias': 'x-v: &v 1\nnewsmark: *v\n',
    'settings, which have none': { 'newsmark.yaml': 'language: en\n' },
  });

  const fixes: Readonly<Record<string, readonly [string, string]>> = {
    'an empty file': ['', 'newsmark: 1\n'],
    'a file without it': ['# About.\nannotator: A\n', '# About.\nnewsmark: 1\nannotator: A\n'],
    'a file with CRLF': ['annotator: A\r\n', 'newsmark: 1\r\nannotator: A\r\n'],
    'a key without a value': ['newsmark:\nannotator: A\n', 'newsmark: 1\nannotator: A\n'],
    'another version': ['newsmark: "2"  # old\n', 'newsmark: 1  # old\n'],
  };
  for (const [name, [before, after]] of Object.entries(fixes))
    it(`mends ${name}`, async () => {
      assert.equal(await mended('unsupported-version', filesOf(before)), after);
    });

  it('offers nothing where the file holds no fields', async () => {
    assert.deepEqual(await titlesOf('unsupported-version', filesOf('- a\n')), []);
  });

  it('calls a later version newer', async () => {
    assert.match(await messageOf('unsupported-version', filesOf('newsmark: 3\n')), /newer/);
  });
});
