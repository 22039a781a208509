import assert from 'node:assert/strict';
import { implementation } from '../../../server/src/features/implementation.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { lines, pointedIn, wordsIn } from './scene.ts';

/** What takes up the thing at the cursor of some files: the file, and the words selected there. */
async function takers(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { project, uri, position } = await pointedIn(files);
  return atOnce(implementation(project, uri, position)).map(
    ({ targetUri, targetSelectionRange }) =>
      `${targetUri.split('/').at(-1)}: ${wordsIn(project, targetUri, targetSelectionRange)}`,
  );
}

describe('Implementations', () => {
  it('of a claim are the claims that repeat it', async () => {
    assert.deepEqual(
      await takers({
        'a.news.yaml': 'claims:\n  - id: pau¦se\n  - {id: again, relations: {repeats: [pause]}}\n',
        'b.news.yaml': 'claims: [{id: copy, relations: {repeats: [a#pause]}}]',
      }),
      ['a.news.yaml: again', 'b.news.yaml: copy'],
    );
  });

  it('of a claim are those that repeat a repetition, behind it', async () => {
    assert.deepEqual(
      await takers({
        'a.news.yaml': lines(
          'claims:',
          '  - {id: third, relations: {repeats: [second]}}',
          '  - {id: second, relations: {repeats: [first]}}',
          '  - {id: first, text: a, relations: {repeats: [third]}}',
          '  - {id: other, relations: {corrects: [fir¦st]}}',
        ),
      }),
      ['a.news.yaml: second', 'a.news.yaml: third'],
    );
  });

  it('of a source are the sources derived from it', async () => {
    assert.deepEqual(
      await takers({
        'a.news.yaml': lines(
          'sources:',
          '  readout: {}',
          '  wire: {derived-from: [readout]}',
          '  paper: {derived-from: [wire]}',
          'claims: [{sources: [read¦out]}]',
        ),
      }),
      ['a.news.yaml: wire', 'a.news.yaml: paper'],
    );
  });

  it('of a body are those who held office for it, and its members', async () => {
    assert.deepEqual(
      await takers({
        'a.news.yaml': lines(
          'entities:',
          '  team: {kind: group, members: [ada, bob]}',
          '  te¦am-b: {kind: group}',
          '  ada: {roles: [{title: head, of: team-b}, {title: chair, of: team-b}]}',
          '  both: {kind: group, members: [team-b]}',
        ),
      }),
      ['a.news.yaml: ada', 'a.news.yaml: both'],
    );
  });

  it('without an id are selected by their words', async () => {
    assert.deepEqual(
      await takers({ 'a.news.yaml': 'claims: [{id: ¦a}, {text: Мир, relations: {repeats: [a]}}]' }),
      ['a.news.yaml: Мир'],
    );
  });

  it('stand behind any text and line end', async () => {
    assert.deepEqual(
      await takers({
        'a.news.yaml':
          'claims:\r\n  - {text: 🕊, id: йо¦д}\r\n  - {text: 🕊, id: ёж, relations: {repeats: [йод]}}\r\n',
      }),
      ['a.news.yaml: ёж'],
    );
  });

  it('are none for a text', async () => {
    assert.deepEqual(
      await takers({ 'a.news.yaml': 'claims: [{id: a, text: wo¦rds}, {relations: {repeats: [a]}}]' }),
      [],
    );
  });
});
