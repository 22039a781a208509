import assert from 'node:assert/strict';
import { filesOf, fixed, mended, silentOn, speaksOf } from './expect.ts';

const entity = (fields: string) => `newsmark: 1\nentities:\n  roe: {kind: person, name: Roe, ${fields}}\n`;
const claim = (fields: string) => `newsmark: 1\nclaims:\n  - {id: a, text: a, ${fields}}\n`;

describe('invalid-value', () => {
  speaksOf('invalid-value', {
    'a word of no vocabulary': claim('speech: ⟦direkt⟧'),
    'a flag in quotation marks': claim('opinion: ⟦"true"⟧'),
    'a flag in YAML 1.1': claim('opinion: ⟦yes⟧'),
    'a number that is none': claim('nth: ⟦two⟧'),
    'an id with a space': 'newsmark: 1\nentities:\n  ⟦Джейн Роу⟧: {kind: person, name: Роу}\n',
    'a URL without its scheme': entity('url: ⟦example.org/roe⟧'),
    'a URL that runs something': entity('url: ⟦"javascript:alert(1)"⟧'),
    'a Wikidata item': entity('wikidata: ⟦q42⟧'),
    'a language': entity('languages: [en, ⟦english⟧]'),
    'an Admiralty code': 'newsmark: 1\nsources:\n  a: {kind: report, title: A, reliability: ⟦b2⟧}\n',
    'an alias, and what it stands for': claim(
      'speech: &s ⟦direkt⟧, x-a: 1}\n  - {id: b, text: b, speech: ⟦*s⟧',
    ),
    'a path with backslashes': 'newsmark: 1\r\narticle: {file: ⟦day\\a.md⟧}\r\n',
    'a severity': { 'newsmark.yaml': 'rules: {unused-source: ⟦warn⟧}\n' },
    'a time zone': { 'newsmark.yaml': 'time-zone: ⟦London⟧\n' },
  });

  silentOn('invalid-value', {
    'ids like numbers and nothing':
      'newsmark: 1\nentities:\n  007: {kind: person, name: A}\n  null: {kind: person, name: B}\n',
    'a URL in Cyrillic': entity('url: "https://пример.рф/роу"'),
    'every word of a vocabulary, in quotation marks': claim('speech: \'narration\', polarity: "denies"'),
    'flags as YAML 1.2 has them': claim('opinion: true, contentious: False'),
    'a number': claim('nth: 12'),
    'ids in Cyrillic, with dots and dashes':
      'newsmark: 1\nentities:\n  Джейн.Роу-2: {kind: person, name: Роу}\n',
    'a URL with an anchor': entity('url: "https://example.org/roe#life"'),
    'a Wikidata item': entity('wikidata: Q42'),
    'languages, with a region and a script': entity('languages: [en, pt-BR, zh-Hant-TW]'),
    'an Admiralty code': 'newsmark: 1\nsources:\n  a: {kind: report, title: A, reliability: F6}\n',
    'a path upwards': { 'day/a.news.yaml': 'newsmark: 1\narticle: {file: ../a.md}\n', 'a.md': '' },
    'severities and a time zone': {
      'newsmark.yaml': 'rules: {unused-source: information}\ntime-zone: Asia/Kolkata\n',
    },
    'any tag': claim('tags: ["a b", 🙂]'),
    'empty values': claim('speech: , opinion: ""'),
  });

  const fixes: Readonly<Record<string, readonly [string, string]>> = {
    'writes the nearest word': [claim('speech: direkt'), claim('speech: direct')],
    'keeps quotation marks': [claim("speech: 'direkt'"), claim("speech: 'direct'")],
    'writes a flag bare': [claim('opinion: "true"'), claim('opinion: true')],
    'reads yes as true': [claim('opinion: yes'), claim('opinion: true')],
    'adds the scheme': [entity('url: example.org/roe'), entity('url: https://example.org/roe')],
    'takes the item out of its address': [
      entity('wikidata: https://www.wikidata.org/wiki/Q42'),
      entity('wikidata: Q42'),
    ],
    'changes an alias alone': [
      'newsmark: 1\nx-s: &s direkt\nclaims:\n  - {id: a, text: a, speech: *s}\n',
      'newsmark: 1\nx-s: &s direkt\nclaims:\n  - {id: a, text: a, speech: direct}\n',
    ],
  };
  for (const [name, [before, after]] of Object.entries(fixes))
    it(name, async () => {
      assert.equal(await mended('invalid-value', filesOf(before)), after);
    });

  it('changes an id wherever it is referred to', async () => {
    const after = await fixed('invalid-value', {
      'people.news.yaml': 'newsmark: 1\nentities:\n  Jane Roe: {kind: person, name: Jane Roe}\n',
      'b.news.yaml': 'newsmark: 1\narticle: {file: b.md, author: Jane Roe}\n',
    });
    assert.deepEqual(after, {
      'people.news.yaml': 'newsmark: 1\nentities:\n  jane-roe: {kind: person, name: Jane Roe}\n',
      'b.news.yaml': 'newsmark: 1\narticle: {file: b.md, author: jane-roe}\n',
    });
  });
});
