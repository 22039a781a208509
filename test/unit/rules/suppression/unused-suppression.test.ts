import assert from 'node:assert/strict';
import { expectAt, filesOf, found, mended, messageOf, silentOn, speaksOf, titlesOf } from '../expect.ts';

const code = 'unused-suppression';
const files = (text: string) => filesOf(`newsmark: 1\n${text}`);

describe('unused-suppression', () => {
  speaksOf(code, {
    'the whole comment': 'newsmark: 1\n⟦# newsmark-disable-next-line unknown-key⟧\nnote: a\n',
    'with its reason': 'newsmark: 1 ⟦# newsmark-disable-line unknown-key -- it is ours⟧\n',
    'one code of several': 'newsmark: 1\nnots: a # newsmark-disable-line unknown-key ⟦wrong-type⟧ -- r\n',
    'a code that is none': 'newsmark: 1\nnots: a # newsmark-disable-line ⟦unknwn-key⟧ unknown-key\n',
    'the only code, which is none': 'newsmark: 1\nnote: a # newsmark-disable-line ⟦unknwn-key⟧\n',
    'a comment that names nothing': 'newsmark: 1\n⟦# newsmark-disable⟧\nnote: a\n',
    'an end without a beginning': 'newsmark: 1\n⟦# newsmark-enable⟧\nnote: a\n',
    'a directive that is none': 'newsmark: 1\n# ⟦newsmark-disable-nextline⟧ unknown-key\nnote: a\n',
    'a comment behind the last line': 'newsmark: 1\n⟦# newsmark-disable-next-line unknown-key⟧',
    'a comment that speaks of a line of its own':
      'newsmark: 1\n⟦# newsmark-disable-line unknown-key⟧\nnots: a\n'.replace('nots', 'note'),
    'in the settings': { 'newsmark.yaml': '⟦# newsmark-disable unknown-key⟧\nlanguage: en\n' },
    'behind an emoji, with CRLF': 'newsmark: 1\r\nnote: "😀" ⟦# newsmark-disable-line unknown-key⟧\r\n',
  });

  silentOn(code, {
    'a comment that silences': 'newsmark: 1\nnots: a # newsmark-disable-line unknown-key\n',
    'two that silence the same':
      '# newsmark-disable unknown-key\nnewsmark: 1\nnots: a # newsmark-disable-line unknown-key\n',
    'an end that ends something': 'newsmark: 1\n# newsmark-disable unknown-key\nnots: a\n# newsmark-enable\n',
    'a rule that is off': {
      'newsmark.yaml': 'rules: {unknown-key: off}\n',
      'a.news.yaml': 'newsmark: 1\nnote: a # newsmark-disable-line unknown-key\n',
    },
    'a file that cannot be read in full': 'newsmark: 1\nnote: [ # newsmark-disable-line unknown-key\n',
    'one of another rule': 'newsmark: 1\nclaims: {a: b} # newsmark-disable-line wrong-type\n',
    'a comment in the settings that silences': {
      'newsmark.yaml': '# newsmark-disable unknown-key -- ours\nlanguge: en\n',
    },
    'words in a text that look like a comment': 'newsmark: 1\nnote: "# newsmark-disable unknown-key"\n',
    'a comment behind an emoji that silences, with CRLF':
      'newsmark: 1\r\nnots: "😀" # newsmark-disable-line unknown-key\r\n',
    'another comment of the same name': 'newsmark: 1\n# newsmark-project: harbour\n',
    'a comment that is silenced itself':
      '# newsmark-disable unused-suppression\nnewsmark: 1\nnote: a # newsmark-disable-line unknown-key\n',
    'the line above one that is silenced':
      'newsmark: 1\n# newsmark-disable-next-line unused-suppression\n# newsmark-disable-next-line unknown-key\nnote: a\n',
  });

  it('is off where somebody chose so', async () => {
    const off = { 'newsmark.yaml': `rules: {${code}: off}\n` };
    assert.deepEqual(
      await found(code, { ...off, ...files('note: a # newsmark-disable-line unknown-key\n') }),
      [],
    );
  });

  it('says what was perhaps meant', async () => {
    assert.equal(
      await messageOf(code, files('nots: a # newsmark-disable-line unknwn-key\n')),
      'No rule is called “unknwn-key”. Did you mean “unknown-key”?',
    );
  });

  it('says where a reason goes', async () => {
    assert.equal(
      await messageOf(code, files('nots: a # newsmark-disable-line unknown-key because\n')),
      'No rule is called “because”. A reason stands behind two dashes: “-- …”.',
    );
  });

  it('says how else to silence what shows in the article', async () => {
    assert.equal(
      await messageOf(code, files('note: a # newsmark-disable-line unannotated-quote\n')),
      'What unannotated-quote finds shows in the article. Silence it by an entry of “ignore” under “article”.',
    );
  });

  it('marks as unnecessary what can go', async () => {
    const [first] = await found(code, files('note: a # newsmark-disable-line unknown-key\n'));
    assert.equal(first?.diagnosis.unnecessary, true);
  });

  const fixes: readonly (readonly [string, string, string, RegExp?])[] = [
    ['takes a comment out with its line', '# newsmark-disable-next-line unknown-key\nnote: a\n', 'note: a\n'],
    ['takes a comment out of a line', 'note: a  # newsmark-disable-line unknown-key -- r\n', 'note: a\n'],
    ['keeps the line breaks of the file', 'note: a # newsmark-disable-line unknown-key\r\n', 'note: a\r\n'],
    [
      'takes out the first of several codes',
      'nots: a # newsmark-disable-line wrong-type, unknown-key\n',
      'nots: a # newsmark-disable-line unknown-key\n',
    ],
    [
      'takes out the last of several codes',
      'nots: a # newsmark-disable-line unknown-key, wrong-type -- r\n',
      'nots: a # newsmark-disable-line unknown-key -- r\n',
    ],
    [
      'writes the code that was meant',
      'nots: a # newsmark-disable-line unknwn-key\n',
      'nots: a # newsmark-disable-line unknown-key\n',
    ],
    [
      'writes the directive that was meant',
      'nots: a # newsmark-disable-lin unknown-key\n',
      'nots: a # newsmark-disable-line unknown-key\n',
    ],
    [
      'takes out the code that is none',
      'nots: a # newsmark-disable-line unknown-key xyz\n',
      'nots: a # newsmark-disable-line unknown-key\n',
    ],
  ];
  for (const [name, before, after] of fixes)
    it(name, async () => assert.equal(await mended(code, files(before)), `newsmark: 1\n${after}`));

  it('offers to take out the comment beside the code that was meant', async () => {
    assert.deepEqual(await titlesOf(code, files('note: a # newsmark-disable-line unknwn-key\n')), [
      'Change to “unknown-key”',
      'Remove the comment',
    ]);
  });

  it('leaves the first lines of a file to the file', async () => {
    await expectAt(code, files('# Ours.\nnote: a ⟦# newsmark-disable-line unknown-key⟧\n'));
  });
});
