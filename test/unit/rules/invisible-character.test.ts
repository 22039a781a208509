import assert from 'node:assert/strict';
import { hiddenSignsIn, describe as nameOf } from '../../../server/src/rules/structure/hidden-signs.ts';
import { alike } from '../../../server/src/rules/structure/look-alikes.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { filesOf, mended, messageOf, silentOn, speaksOf, titlesOf } from './expect.ts';

const noting = (note: string): string => `newsmark: 1\nnote: ${note}\n`;

describe('invisible-character', () => {
  speaksOf('invisible-character', {
    'an order of words turned round': noting('the strikes ⟦\u202Epots⟧ tonight'),
    'a direction that nothing ends': noting('the ⟦\u2066strikes⟧ stop'),
    'marks of direction without anything to direct': noting('the ⟦strikes\u200E⟧ stop'),
    'a space without width': noting('the ⟦str\u200Bikes⟧ stop'),
    'several words of one text': noting('⟦a\u200Bb⟧ and ⟦c\u2060d⟧'),
    'joiners where nothing joins': noting('⟦Auf\u200Clage⟧ and ⟦сло\u200Dво⟧'),
    'a byte order mark in the midst': noting('⟦a\uFEFFb⟧'),
    'signs that spell a secret': noting('hello⟦\u{E0068}\u{E0069}⟧'.replace('hello⟦', '⟦hello')),
    'selectors in a row': noting('🙂⟦\uFE0F\u{E0101}\u{E0102}⟧'),
    'fillers of Hangul, which count as letters, in an id':
      'newsmark: 1\nentities:\n  ⟦jane\u3164⟧: {kind: person, name: Jane}\n',
    'in quotation marks, at the places of the file': noting('"\\"quoted\\": the ⟦\u202Epots⟧"'),
    'in block style, with CRLF': 'newsmark: 1\r\nnote: |\r\n  🙂 one\r\n  ⟦t\u200Bwo⟧\r\n',
    'in a comment': 'newsmark: 1 # not ⟦\u202Ethis⟧\n',
    'under a key of one’s own': 'newsmark: 1\nx-desk: ⟦p\u200Bolitics⟧\n',
    'a Cyrillic letter in a Latin word': noting('from ⟦p\u0430ypal⟧'),
    'a Latin letter in a Cyrillic word': noting('⟦Ки\u0457в⟧'.replace('\u0457', '\u00EF')),
    'Greek capitals in a Latin word': noting('⟦\u039D\u0391TO⟧'.replace('\u039D\u0391TO', 'NAT\u039F')),
    'an id that only looks like one': `newsmark: 1
entities:
  ⟦j\u0430ne⟧-roe: {kind: person, name: Jane Roe}
claims:
  - {id: one, text: words, speaker: ⟦j\u0430ne⟧-roe}
`,
  });

  silentOn('invisible-character', {
    'what is written with escapes': noting('"the strikes \\u202Epots\\u202C and p\\u0430ypal, \\nбез"'),
    'a mark of the byte order at the start': '\uFEFFnewsmark: 1\n',
    'soft hyphens and spaces that do not break': noting('Kriegs\u00ADende am 18.\u00A0März, 10\u202F000'),
    'Russian and Ukrainian': noting('Он сказал: «Мы стоим». Київ, об’єднання, ґанок, ыъё'),
    'Russian with stresses': noting('за\u0301мок и замо\u0301к'),
    'words of several scripts in one text': noting('Вице-президент PayPal и глава ЕС, iPhone’ом'),
    'abbreviations with an ending': noting('с CEOом, в SMSках, PRщик, TVа'),
    'names that mix scripts in the open': noting('ЯндексGo, ДжоBiden, VKонтакте'),
    'signs of physics': noting('Δt, µm, αβγ, kΩ, ΔE'),
    Greek: noting('Ο Πρωθυπουργός της Ελλάδας'),
    Persian: noting('می\u200Cخواهم، نمی\u200Cشود'),
    'Arabic with marks of direction': noting('قال الوزير \u200F(2025)\u200E إن'),
    'Arabic in its own direction': noting('وقال \u202Bإن المحادثات\u202C انتهت'),
    Hebrew: noting('ראש הממשלה אמר \u2067שלום\u2069'),
    'Hindi and Bengali': noting('क्\u200Dष और শ্\u200Cব'),
    'Sinhala and Malayalam': noting('ශ්\u200Dරී ലങ്ക ന്\u200D'),
    'emoji of several': noting('👨\u200D👩\u200D👧 🏳\uFE0F\u200D🌈 👩🏽\u200D🚀 ❤\uFE0F 1\uFE0F\u20E3'),
    'flags of countries and their parts': noting(
      '🇺🇦 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    ),
    'variants of Han': noting('葛\u{E0100}城'),
    Mongolian: noting('ᠮᠣᠩᠭᠣᠯ\u180B'),
    'Japanese and Korean': noting('東京で　発表した、서울'),
    'whole words of another script as ids': `newsmark: 1
entities:
  джейн-роу: {kind: person, name: Джейн Роу}
  аре: {kind: person, name: Аре}
`,
  });

  it('says which it is', async () => {
    assert.equal(
      await messageOf('invisible-character', filesOf(noting('the \u202Epots'))),
      '“\\u202Epots” holds a character that cannot be seen: U+202E RIGHT-TO-LEFT OVERRIDE.',
    );
    assert.equal(
      await messageOf('invisible-character', filesOf(noting('p\u0430ypal'))),
      '“p\u0430ypal” is not what it looks like: “\u0430” (U+0430) is a Cyrillic letter in a Latin word.',
    );
  });

  const mendings: Readonly<Record<string, readonly [before: string, title: string, after: string]>> = {
    'a plain text, escaped': [
      'note: so: \u202Estop # now\n'.replace('so: ', 'so '),
      'Write it as \\u202E',
      'note: "so \\u202Estop" # now\n',
    ],
    'a text with quotation marks': [
      `note: '“no”, "it''s" \u200B\\'\n`,
      'Write it as \\u200B',
      `note: "“no”, \\"it's\\" \\u200B\\\\"\n`,
    ],
    'signs above U+FFFF': ['note: a\u{E0041}\n', 'Write it as \\U000E0041', 'note: "a\\U000E0041"\n'],
    'a text of several lines': [
      'note: | # why\n  one\n  t\u200Bwo\n',
      'Write it as \\u200B',
      'note: "one\\nt\\u200Bwo\\n" # why\n',
    ],
    'a key, escaped': [
      'entities: {j\u0430ne: {kind: person, name: J}}\n',
      'Write it as \\u0430',
      'entities: {"j\\u0430ne": {kind: person, name: J}}\n',
    ],
    'all of a text': ['note: &a a\u200Bb c\u200Bd\n', 'Take it out', 'note: &a ab cd\n'],
    'a comment': ['note: a # b\u200Bc\r\n', 'Take it out', 'note: a # bc\r\n'],
    'a look-alike': ['note: "p\u0430ypal"\n', 'Write “paypal” in Latin letters', 'note: "paypal"\n'],
    'an id, and what refers to it': [
      'entities: {j\u0430ne: {kind: person, name: J}}\nclaims: [{id: a, text: b, speaker: j\u0430ne}]\n',
      'Write “jane” in Latin letters',
      'entities: {jane: {kind: person, name: J}}\nclaims: [{id: a, text: b, speaker: jane}]\n',
    ],
  };
  for (const [name, [before, title, after]] of Object.entries(mendings))
    it(`mends ${name}`, async () => {
      const files = filesOf(`newsmark: 1\n${before}`);
      const wanted = new RegExp(`^${title.replaceAll('\\', '\\\\')}$`);
      assert.equal(await mended('invisible-character', files, wanted), `newsmark: 1\n${after}`);
    });

  it('writes what reads as before', async () => {
    const before = 'note: >-\n  so\u200B it\n  was\n\n  “\u202E”\n';
    const after = await mended('invisible-character', filesOf(before), /Write it/);
    assert(typeof after === 'string');
    assert.deepEqual(notesIn(after), notesIn(before));
    assert.match(after, /^[^\u200B\u202E]*$/);
  });

  it('offers to take nothing out that is all there is', async () => {
    assert.deepEqual(await titlesOf('invisible-character', filesOf(noting('\u200B'))), [
      'Write it as \\u200B',
    ]);
  });

  it('knows every sign that Unicode lets programs leave out', () => {
    let known = 0;
    for (let code = 0; code <= 0x10ffff; code++) {
      const sign = String.fromCodePoint(code);
      if (!/\p{Default_Ignorable_Code_Point}/u.test(sign) || sign === '\u00AD') continue;
      known++;
      assert.equal(hiddenSignsIn(`a${sign}b`).length, 1, nameOf(sign));
    }
    assert(known > 4_000);
  });

  it('has its look-alikes in the columns of their scripts', () => {
    for (const row of alike) {
      assert.match(row, /^\p{Script=Latin}(?:\p{Script=Cyrillic}|_)(?:\p{Script=Greek}|_)$/u);
      assert.notEqual(row.slice(1), '__');
    }
  });
});

function notesIn(text: string): unknown {
  const { root } = parse(text);
  return root?.kind === 'mapping'
    ? root.pairs.map(({ value }) => value?.kind === 'scalar' && value.value)
    : null;
}
