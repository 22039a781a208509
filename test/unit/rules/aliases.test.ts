import assert from 'node:assert/strict';
import { isMisspelt } from '../../../server/src/rules/references/misspelt.ts';
import { fixed, relatedOf, silentOn, speaksOf, titlesOf, withClaims } from './expect.ts';

const people = (entities: string, claims: string) => ({
  'a.news.yaml': `newsmark: 1\nentities:\n${entities}claims:\n${claims}`,
});
const ministers =
  '  jane-roe: {kind: person, name: Jane Roe, aliases: [the minister]}\n  john-doe: {kind: person, name: John Doe, aliases: [{text: The Minister}]}\n';

describe('alias-ambiguous', () => {
  speaksOf('alias-ambiguous', {
    'an alias of two who speak': people(
      ministers,
      '  - {id: a, text: a, speaker: jane-roe, mention: ⟦the minister⟧}\n  - {id: b, text: b, speaker: john-doe}\n',
    ),
    'an alias of two others, in other signs': people(
      `${ministers}  d-arc: {kind: person, name: A, aliases: [D’Arc]}\n  other: {kind: person, name: D'Arc}\n`,
      '  - {id: a, text: a, speaker: d-arc, mention: "⟦D\'Arc\'s⟧"}\n  - {id: b, text: b, speaker: other}\n'
        .replace('"⟦', '⟦"')
        .replace('⟧"', '"⟧'),
    ),
    'in Cyrillic, with CRLF': people(
      '  а: {kind: person, name: А, aliases: [министр]}\r\n  б: {kind: person, name: Б, aliases: [Министр]}\r\n',
      '  - {id: a, text: 🙂, speaker: а, mention: ⟦МИНИСТР⟧}\r\n  - {id: b, text: b, speaker: б}\r\n',
    ),
  });

  silentOn('alias-ambiguous', {
    'the other does not speak in the file': people(
      ministers,
      '  - {id: a, text: a, speaker: jane-roe, mention: the minister, about: [john-doe]}\n',
    ),
    'both speak together': people(
      ministers,
      '  - {id: a, text: a, speaker: [jane-roe, john-doe], mention: the minister}\n',
    ),
    'one name twice of one entity': people(
      '  roe: {kind: person, name: Roe, aliases: [roe, ROE]}\n',
      '  - {id: a, text: a, speaker: roe, mention: Roe}\n',
    ),
    'the other is not defined': people(
      ministers,
      '  - {id: a, text: a, speaker: jane-roe, mention: the minister}\n  - {id: b, text: b, speaker: john-dow}\n',
    ),
  });

  it('shows both', async () => {
    const files = people(
      ministers,
      '  - {id: a, text: a, speaker: jane-roe, mention: the minister}\n  - {id: b, text: b, speaker: john-doe}\n',
    );
    assert.deepEqual(await relatedOf('alias-ambiguous', files), [
      'a.news.yaml: jane-roe',
      'a.news.yaml: john-doe',
    ]);
  });
});

const one = (name: string, mention: string, more = '') =>
  people(
    `  x: {kind: person, name: ${name}}\n${more}`,
    `  - {id: a, text: a, speaker: x, mention: ${mention}}\n`,
  );

describe('alias-unknown', () => {
  speaksOf('alias-unknown', {
    'another spelling': one('Steve Witkoff', '⟦Whitkoff⟧'),
    'beside a word that is right': one('Steve Witkoff', 'special envoy Steve ⟦Whitkoff⟧'),
    'with an apostrophe': one('Steve Witkoff', '⟦Whitkoff⟧’s office'),
    'in Cyrillic': one('Елена Морван', 'премьер ⟦Марван⟧'),
    'in quotation marks, behind an emoji': one('Steve Witkoff', '"🙂 envoy ⟦Whitkoff⟧"'),
    'written with an escape': one('Steve Witkoff', '⟦"Whit\\u006boff"⟧'),
    'by an alias': people(
      '  x: {kind: person, name: Lena Morvan}\n',
      '  - {id: a, text: a, speaker: x, mention: &m ⟦Marvan⟧}\n  - {id: b, text: b, speaker: x, mention: ⟦*m⟧}\n',
    ),
  });

  silentOn('alias-unknown', {
    'the name': one('Steve Witkoff', 'Steve Witkoff'),
    'a pronoun': one('Roe', 'He'),
    'an article before a title': one('Jane Roe', 'The prime minister'),
    'a word in small letters': one('Lena Morvan', 'marvan'),
    'an adjective of the name': one('Arvenia', 'the Arvenian government'),
    'an inflected name': one('Лена Морван', 'Морвана'),
    'another ending': one('Петра Фиала', 'Фиалы'),
    'a short name': one('Jane Roe', 'Row'),
    'a name of somebody else': one('Lena Morvan', 'Marvan', '  y: {kind: person, name: Paul Marvan}\n'),
    'a speaker without a name': people(
      '  x: {kind: anonymous, name: Officials}\n',
      '  - {id: a, text: a, speaker: x, mention: Official}\n',
    ),
    'a speaker who is not known': people('', '  - {id: a, text: a, speaker: x, mention: Whitkoff}\n'),
    'a claim without a speaker': people(
      '  x: {kind: person, name: Lena Morvan}\n',
      '  - {id: a, text: a, mention: Marvan}\n',
    ),
    'a source that speaks': withClaims('  - {id: a, text: a, speaker: readout, mention: Reedout}\n'),
  });

  it('adds the spelling to the aliases', async () => {
    const after = await fixed('alias-unknown', one('Steve Witkoff', 'envoy Whitkoff'));
    assert.deepEqual(after, {
      'a.news.yaml':
        'newsmark: 1\nentities:\n  x: {kind: person, name: Steve Witkoff, aliases: [Whitkoff]}\nclaims:\n  - {id: a, text: a, speaker: x, mention: envoy Whitkoff}\n',
    });
  });

  it('adds it in the registry, behind the aliases that are there', async () => {
    const files = {
      'a.news.yaml':
        'newsmark: 1\narticle: {file: a.md}\nclaims: [{id: a, text: a, speaker: x, mention: Marvan}]\n',
      'people.news.yaml':
        'newsmark: 1\nentities:\n  x:\n    kind: person\n    name: Lena Morvan\n    aliases:\n      - Morvan\n',
    };
    const after = await fixed('alias-unknown', files);
    assert.equal(after['people.news.yaml'], `${files['people.news.yaml']}      - Marvan\n`);
  });

  it('says whose alias it becomes', async () => {
    assert.deepEqual(await titlesOf('alias-unknown', one('Steve Witkoff', 'Whitkoff')), [
      'Add “Whitkoff” to the aliases of Steve Witkoff',
    ]);
  });
});

describe('a misspelt name', () => {
  const words: readonly (readonly [string, string, boolean])[] = [
    ['Whitkoff', 'Witkoff', true],
    ['Witkov', 'Witkoff', true],
    ['Zelenskiy', 'Zelenskyy', true],
    ['Morven', 'Morvan', true],
    ['Roes', 'Roe', false],
    ['They', 'Roe', false],
    ['Minister', 'Morvan', false],
    ['Трампом', 'Трамп', false],
    ['Виткофа', 'Виткофф', false],
    ['Виткоф', 'Уиткоф', true],
  ];
  for (const [word, name, expected] of words)
    it(`${word} is ${expected ? '' : 'not '}another spelling of ${name}`, () => {
      assert.equal(isMisspelt(word, name), expected);
    });
});
