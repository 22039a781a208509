import assert from 'node:assert/strict';
import { type Files, mended, messageOf, relatedOf, silentOn, speaksOf, titlesOf } from '../expect.ts';

const said = (mention: string, fields = 'speaker: john-doe'): Files => ({
  'a.news.yaml': `newsmark: 1
entities:
  john-doe: {kind: person, name: John Doe}
  mark-doe: {kind: person, name: Mark Doe}
  arvenia: {kind: place, name: Arvenia}
claims:
  - {id: a, text: a, ${fields}, mention: ${mention}}
`,
  'people.news.yaml': `newsmark: 1
entities:
  jane-roe:
    kind: person
    name: Jane Roe
    aliases: [Roe, the minister, {text: Джейн Роу, language: ru}]
    roles: [{title: foreign minister}]
  ann-poe: {kind: person, name: Ann Poe, aliases: [Poe]}
  abe-poe: {kind: person, name: Abe Poe, aliases: [Poe]}
  herald: {kind: organization, name: The Herald}
`,
});

describe('speaker-mismatch', () => {
  speaksOf('speaker-mismatch', {
    'the name of somebody else': said('⟦Jane Roe⟧'),
    'an alias': said('⟦Roe⟧'),
    'behind a title': said('⟦Foreign Minister Jane Roe⟧'),
    'behind a title in small letters': said('⟦the minister Roe⟧'),
    'before a comma': said('⟦"Jane Roe, who is foreign minister"⟧'),
    'in Cyrillic, with an emoji': said('⟦"🙂 Джейн Роу"⟧'),
    'of a joint statement': said('⟦Roe⟧', 'speaker: [john-doe, mark-doe]'),
    'behind an anchor': said('&m ⟦Roe⟧'),
  });

  silentOn('speaker-mismatch', {
    'the speaker’s own name': said('John Doe'),
    'somebody with a name of the speaker’s': said('Mark Doe'),
    'a pronoun': said('He'),
    'a title': said('the minister'),
    'a title that is somebody’s alias': said('The minister'),
    'who speaks for somebody': said('a spokesman for Jane Roe'),
    'who works for somebody': said("Roe's spokesman"),
    'who is near somebody, before a comma': said('"an ally of Roe, who asked not to be named"'),
    'several, the speaker among them': said('Doe and Roe'),
    'who passed it on': said('Roe', 'speaker: john-doe, via: [jane-roe]'),
    'one of several who speak': said('Roe', 'speaker: [john-doe, jane-roe]'),
    'a name of two': said('Poe'),
    'a body that is named for somebody': said('The Herald'),
    'somebody who is named for a body': said('Jane Roe', 'speaker: arvenia'),
    'a speaker whom nobody defines': said('Jane Roe', 'speaker: nobody'),
    'no speaker': said('Jane Roe', 'speech: indirect'),
  });

  it('names both', async () => {
    assert.match(await messageOf('speaker-mismatch', said('Roe')), /“Roe” names Jane Roe.*John Doe/);
    assert.deepEqual(await relatedOf('speaker-mismatch', said('Roe')), ['people.news.yaml: jane-roe']);
  });

  it('gives the claim to whom the mention names', async () => {
    assert.equal(
      await mended('speaker-mismatch', said('Roe', "speaker: 'john-doe'")),
      said('Roe', "speaker: 'jane-roe'")['a.news.yaml'],
    );
  });

  it('leaves a joint statement to people', async () => {
    assert.deepEqual(await titlesOf('speaker-mismatch', said('Roe', 'speaker: [john-doe, mark-doe]')), []);
  });
});
