import assert from 'node:assert/strict';
import { typeDefinition } from '../../../server/src/features/type-definition.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { lines, pointedIn, wordsIn } from './scene.ts';

/** What the thing at the cursor of some files belongs to: the file, and the words selected there. */
async function owners(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { project, uri, position } = await pointedIn(files);
  return atOnce(typeDefinition(project, uri, position)).map(
    ({ targetUri, targetSelectionRange }) =>
      `${targetUri.split('/').at(-1)}: ${wordsIn(project, targetUri, targetSelectionRange)}`,
  );
}

const people = lines(
  'newsmark: 1',
  'entities:',
  '  arvenia: {kind: place, name: Arvenia}',
  '  bank: {kind: organization, name: The Bank}',
  '  club: {kind: group, name: The Club}',
  '  jane-roe:',
  '    kind: person',
  '    name: Jane Roe',
  '    roles:',
  '      - {title: governor, of: bank, from: 2010, until: 2020-06}',
  '      - {title: minister, of: arvenia, from: 2021-05, until: 2025-03-17}',
  '      - {title: prime minister, of: arvenia, from: 2025-03-18}',
  '      - {title: patron, of: club, from: 2025}',
  '  call: {kind: event, name: The call, date: 2025-03-18, place: arvenia}',
);

describe('A type definition', () => {
  it('leads from a speaker to whoever she held office for on the day of the claim', async () => {
    assert.deepEqual(
      await owners({
        'people.news.yaml': people,
        'a.news.yaml': 'claims: [{date: 2015, speaker: jane¦-roe}]',
      }),
      ['people.news.yaml: bank'],
    );
  });

  it('leads to each of several, once', async () => {
    assert.deepEqual(
      await owners({
        'people.news.yaml': people,
        'a.news.yaml': 'claims: [{date: 2025-03, speaker: jane¦-roe}]',
      }),
      ['people.news.yaml: arvenia', 'people.news.yaml: club'],
    );
  });

  it('reads the day from the occasion, and else from the article', async () => {
    assert.deepEqual(
      await owners({
        'people.news.yaml': people,
        'a.news.yaml': 'article: {published: 2015-01-01}\nclaims: [{speaker: jane-ro¦e}]',
      }),
      ['people.news.yaml: bank'],
    );
  });

  it('leads to the last office where none was held', async () => {
    assert.deepEqual(
      await owners({
        'people.news.yaml': people,
        'a.news.yaml': 'claims: [{date: 2020-12, speaker: jane¦-roe}]',
      }),
      ['people.news.yaml: bank'],
    );
  });

  it('leads to all offices where no day is known', async () => {
    assert.deepEqual(await owners({ 'people.news.yaml': people.replace('  jane-roe', '  jane¦-roe') }), [
      'people.news.yaml: bank',
      'people.news.yaml: arvenia',
      'people.news.yaml: club',
    ]);
  });

  it('leads from an event to its place', async () => {
    assert.deepEqual(
      await owners({ 'people.news.yaml': people, 'a.news.yaml': 'claims: [{occasion: "ca¦ll"}]' }),
      ['people.news.yaml: arvenia'],
    );
  });

  it('leads from a source to its publisher', async () => {
    assert.deepEqual(
      await owners({
        'people.news.yaml': people,
        'a.news.yaml':
          'sources: {readout: {publisher: bank, author: jane-roe}}\nclaims: [{sources: [{source: ¦readout}]}]',
      }),
      ['people.news.yaml: bank'],
    );
  });

  it('leads from a source that nobody published to its authors', async () => {
    assert.deepEqual(
      await owners({
        'people.news.yaml': people,
        'a.news.yaml': 'sources:\n  le¦tter: {author: [jane-roe, bank]}\n',
      }),
      ['people.news.yaml: jane-roe', 'people.news.yaml: bank'],
    );
  });

  it('leads from a claim to its speaker', async () => {
    assert.deepEqual(
      await owners({
        'people.news.yaml': people,
        'a.news.yaml': 'claims: [{id: a, speaker: bank}, {id: b, relations: {repeats: [a¦]}}]',
      }),
      ['people.news.yaml: bank'],
    );
  });

  it('follows an alias, and stands behind any text and line end', async () => {
    assert.deepEqual(
      await owners({
        'people.news.yaml': people.replaceAll('\n', '\r\n'),
        'a.news.yaml':
          'claims:\r\n  - {date: 2015, to: &who jane-roe}\r\n  - {text: 🕊 Мир, date: 2015, speaker: *w¦ho}\r\n',
      }),
      ['people.news.yaml: bank'],
    );
  });

  it('leads nowhere from a body that belongs to nothing', async () => {
    assert.deepEqual(
      await owners({ 'people.news.yaml': people, 'a.news.yaml': 'claims: [{speaker: ba¦nk}]' }),
      [],
    );
  });

  it('leads nowhere from a reference that names nothing', async () => {
    assert.deepEqual(await owners({ 'a.news.yaml': 'claims: [{speaker: no¦body}]' }), []);
  });
});
