import assert from 'node:assert/strict';
import { type Files, messageOf, relatedOf, silentOn, speaksOf } from '../expect.ts';

const quoted = (claim: string, translation = '{from: ru}'): Files => ({
  'a.news.yaml': `newsmark: 1
article: {file: a.md, language: en, translation: ${translation}}
entities:
  roe: {kind: person, name: Jane Roe, languages: [en, fr]}
  tal: {kind: person, name: Mira Tal, languages: [ru, en]}
  ministry: {kind: organization, name: Ministry, languages: [en-GB]}
  arvenia: {kind: place, name: Arvenia, languages: [fr]}
  doe: {kind: person, name: John Doe}
sources:
  s: {kind: interview, title: S}
claims:
  - {id: a, text: ${claim}}
`,
});

describe('back-translated-quote', () => {
  speaksOf('back-translated-quote', {
    'a person': quoted('⟦a⟧, speech: direct, speaker: roe'),
    'a part in quotation marks': quoted('⟦a⟧, speech: mixed, speaker: roe'),
    'an organisation': quoted('⟦a⟧, speech: direct, speaker: ministry'),
    'a place': quoted('⟦a⟧, speech: direct, speaker: arvenia'),
    'a joint statement that none of them made in it': quoted('⟦a⟧, speech: direct, speaker: [roe, arvenia]'),
    'from another country': quoted('⟦a⟧, speech: direct, speaker: roe', '{from: ru-RU, engine: E}'),
    'an excerpt that says it otherwise': quoted(
      '⟦nothing was agreed⟧, speech: mixed, speaker: roe, sources: [{source: s, excerpt: we settled nothing}]',
    ),
  });

  silentOn('back-translated-quote', {
    'somebody who speaks it': quoted('a, speech: direct, speaker: tal'),
    'somebody who speaks it, of another country': quoted('a, speech: direct, speaker: tal', '{from: ru-BY}'),
    'reported speech': quoted('a, speech: indirect, speaker: roe'),
    'no speech': quoted('a, speaker: roe'),
    'somebody of whom nobody says it': quoted('a, speech: direct, speaker: doe'),
    'a joint statement of one who speaks it': quoted('a, speech: direct, speaker: [roe, tal]'),
    'a document': quoted('a, speech: direct, speaker: s'),
    nobody: quoted('a, speech: direct'),
    'no original language': quoted('a, speech: direct, speaker: roe', '{engine: E}'),
    'an original language that cannot be read': quoted('a, speech: direct, speaker: roe', '{from: russian}'),
    'an excerpt that confirms it': quoted(
      'nothing was agreed, speech: direct, speaker: roe, sources: [{source: s, excerpt: "Nothing was agreed!"}]',
    ),
    'no translation': {
      'a.news.yaml':
        'newsmark: 1\narticle: {file: a.md}\nentities: {roe: {kind: person, name: R, languages: [en]}}\nclaims: [{id: a, text: a, speech: direct, speaker: roe}]\n',
    },
  });

  it('shows the languages and the translation', async () => {
    const files = quoted('a, speech: direct, speaker: roe');
    assert.deepEqual(await relatedOf('back-translated-quote', files), ['a.news.yaml: en', 'a.news.yaml: ru']);
    assert.match(await messageOf('back-translated-quote', files), /Jane Roe.*“ru”/);
  });
});
