import assert from 'node:assert/strict';
import {
  expectAt,
  filesOf,
  fixed,
  found,
  mended,
  messageOf,
  relatedOf,
  silentOn,
  speaksOf,
  titlesOf,
  withClaims,
} from './expect.ts';

describe('yaml-syntax', () => {
  speaksOf('yaml-syntax', {
    'a quotation mark that is never closed': 'newsmark: 1\nnote: ⟦"nothing was agreed⟧\nannotator: A\n',
    'an alias of nothing': 'newsmark: 1\nnote: ⟦*nobody⟧\n',
    'a bracket that is never closed, where it is opened':
      'newsmark: 1\nclaims:\n  - id: a\n    text: a\n    via: ⟦[a, [b, c]⟧\n    speech: indirect\n    sources: []\n',
    'a text that a # cuts short, as the article shows': withClaims(
      '  - id: a\n    text: nothing was ⟦#agreed⟧\n    speaker: jane-roe\n',
      'Roe said that nothing was #agreed.\n',
    ),
    'one of several passages, in Cyrillic, with CRLF': {
      'a.news.yaml':
        'newsmark: 1\r\narticle: {file: a.md}\r\nclaims:\r\n  - id: a\r\n    passages:\r\n      - ничего ⟦#неРешено, сказала⟧\r\n      - она 🙂\r\n',
      'a.md': '— Ничего не решено. «ничего  #неРешено, сказала потом она 🙂».\n',
    },
    'in the settings': { 'newsmark.yaml': 'rules:\n⟦\t⟧unused-source: off\n' },
  });

  silentOn('yaml-syntax', {
    'an empty file': '',
    'a comment behind a text': withClaims(
      '  - id: a\n    text: nothing was # as agreed\n    speaker: jane-roe\n',
      'Roe said that nothing was agreed. As agreed, # was left out.\n',
    ),
    'a # in quotation marks': withClaims(
      '  - id: a\n    text: "nothing was #agreed"\n    speaker: jane-roe\n',
      'Roe said that nothing was #agreed.\n',
    ),
    'a # of a text that stands in several places': withClaims(
      '  - id: a\n    text: nothing #agreed\n    speaker: jane-roe\n',
      'Roe said that nothing #agreed. Doe said nothing.\n',
    ),
    'a # in a word': withClaims('  - id: a\n    text: nothing#agreed\n', 'Roe said nothing#agreed #today.\n'),
    'all that YAML 1.2 has': 'newsmark: 1\nnote: &n |\n  a: b\n  "c\nx-copy: *n\nx-flow: {a: [b, "c: d"]}\n',
  });

  it('reads what stands beside a text that holds a colon', async () => {
    for (const claim of [
      '  - id: a\n    text: Roe: nothing: at all\n    speaker: nobody\n',
      '  - {id: a, text: Roe: nothing, speaker: nobody}\n',
    ]) {
      const files = withClaims(claim, 'Roe: nothing: at all.\n');
      assert.equal((await found('yaml-syntax', files)).length, 1);
      assert.equal((await found('undefined-entity', files)).length, 1);
      for (const code of ['text-not-found', 'text-drifted', 'wrong-type', 'missing-key'] as const)
        assert.deepEqual(await found(code, files), [], code);
    }
  });

  it('says each text that holds a colon once, and where it stands', () =>
    expectAt(
      'yaml-syntax',
      withClaims(
        '  - id: a\n    text: ⟦Roe: nothing: at all⟧\n    summary: ⟦He said: nothing⟧\n    note: a\n',
      ),
    ));

  const lines: Readonly<Record<string, readonly [string, string]>> = {
    'with a colon': ['note: He said: nothing', 'note: "He said: nothing"'],
    'that begins with a quotation mark': ['note: "Nothing," he said', `note: '"Nothing," he said'`],
    'with both marks': [`note: "It's nothing," he said`, `note: "\\"It's nothing,\\" he said"`],
    'that begins with an apostrophe': [`note: 'Tis nothing' he said`, `note: "'Tis nothing' he said"`],
    'that begins with an asterisk': ['note: *Nothing* at all', 'note: "*Nothing* at all"'],
    'that begins with an at sign': ['note: @roe said nothing', 'note: "@roe said nothing"'],
    'that begins with a hyphen': ['note: - Ничего 🙂', 'note: "- Ничего 🙂"'],
    'behind a dash': ['x-a:\n  - "Nothing," he said', `x-a:\n  - '"Nothing," he said'`],
    'behind a dash and a key': [
      'claims:\n  - text: "Nothing," he said\n    id: a',
      `claims:\n  - text: '"Nothing," he said'\n    id: a`,
    ],
  };
  for (const [name, [before, after]] of Object.entries(lines))
    it(`puts a text into quotation marks ${name}`, async () => {
      const whole = (line: string) => `newsmark: 1\n${line}\nannotator: A # the desk\n`;
      assert.equal(await mended('yaml-syntax', filesOf(whole(before)), /Put/), whole(after));
      assert.deepEqual(await found('yaml-syntax', filesOf(whole(after))), []);
    });

  it('closes what a line opens', async () => {
    const closed: Readonly<Record<string, string>> = {
      'note: "nothing was agreed': 'note: "nothing was agreed"',
      'x-a: [a, b': 'x-a: [a, b]',
      'x-a: {a: b': 'x-a: {a: b}',
    };
    for (const [before, after] of Object.entries(closed))
      assert.equal(
        await mended('yaml-syntax', filesOf(`${before}\r\nnewsmark: 1\r\n`)),
        `${after}\r\nnewsmark: 1\r\n`,
      );
  });

  it('offers nothing where a text may go on, or a comment begin', async () => {
    for (const text of [
      'note: He said: nothing\n  at all\n',
      'note: He said: nothing #agreed\n',
      'claims:\n  - id: a\n   text: b\n',
    ])
      assert.deepEqual(await titlesOf('yaml-syntax', filesOf(text)), [], text);
  });

  it('takes what was cut off back into the text', async () => {
    const files = withClaims(
      '  - id: a\n    text: nothing was #agreed\n',
      'Roe said that nothing was #agreed.\n',
    );
    const after = await fixed('yaml-syntax', files);
    assert.match(String(after['a.news.yaml']), / text: "nothing was #agreed"\n/);
    assert.deepEqual(await found('text-not-found', after), []);
  });

  it('says once that git left a conflict', async () => {
    const text = 'newsmark: 1\n<<<<<<< ours\nnote: a\n=======\nnote: b\n>>>>>>> theirs\n';
    const findings = await found('yaml-syntax', filesOf(text));
    assert.deepEqual(
      findings.map(({ diagnosis }) => /Git/.test(diagnosis.message)),
      [true],
    );
  });

  it('names the anchor that is not there', async () => {
    assert.match(await messageOf('yaml-syntax', filesOf('note: *nobody\n')), /nobody/);
  });

  it('has no second place where there is none', async () => {
    assert.deepEqual(await relatedOf('yaml-syntax', filesOf('note: *nobody\n')), []);
  });
});
