import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { highlights } from '../../../server/src/features/highlight.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { lines, pointedIn, wordsIn } from './scene.ts';

/** What is highlighted for the cursor of some files: `line kind words`, lines from 1; null for nothing. */
async function lit(files: Readonly<Record<string, string>>): Promise<readonly string[] | null> {
  const { project, uri, position } = await pointedIn(files);
  const names = new Map(Object.entries(DocumentHighlightKind).map(([name, kind]) => [kind, name]));
  return (
    atOnce(highlights(project, uri, position))?.map(
      ({ range, kind }) =>
        `${range.start.line + 1} ${kind && names.get(kind)} ${wordsIn(project, uri, range)}`,
    ) ?? null
  );
}

describe('Document highlights', () => {
  it('tell the definition from its uses', async () => {
    assert.deepEqual(
      await lit({
        'a.news.yaml': lines(
          'entities:',
          '  ada: {kind: person}',
          'claims:',
          '  - {speaker: a¦da, to: "ada"}',
          '  - {about: [ada], speaker: bob}',
        ),
      }),
      ['2 Write ada', '4 Read ada', '4 Read ada', '5 Read ada'],
    );
  });

  it('stay in the file', async () => {
    assert.deepEqual(
      await lit({ 'people.news.yaml': 'entities: {ada: {}}', 'a.news.yaml': 'claims: [{speaker: a¦da}]' }),
      ['1 Read ada'],
    );
  });

  it('of tags are plain', async () => {
    assert.deepEqual(
      await lit({ 'a.news.yaml': 'claims:\n  - tags: [truce]\n  - tags: [tr¦uce, talks]\n' }),
      ['2 Text truce', '3 Text truce'],
    );
  });

  it('of a claim’s id are its relations', async () => {
    assert.deepEqual(
      await lit({ 'a.news.yaml': 'claims:\n  - id: a\n  - {id: b, relations: {corrects: [¦a]}}\n' }),
      ['2 Write a', '3 Read a'],
    );
  });

  it('of an alias are its anchor and its aliases', async () => {
    assert.deepEqual(await lit({ 'a.news.yaml': 'x-a: &d 2025\nx-b: [*d, *¦d]\n' }), [
      '1 Write &d',
      '2 Read *d',
      '2 Read *d',
    ]);
  });

  it('stand behind any text and line end', async () => {
    assert.deepEqual(
      await lit({
        'a.news.yaml': 'entities:\r\n  йод: {name: 🕊}\r\nclaims:\r\n  - {text: 🕊 Мир, speaker: йод¦}\r\n',
      }),
      ['2 Write йод', '4 Read йод'],
    );
  });

  it('are left to the editor where nothing is named', async () => {
    assert.equal(await lit({ 'a.news.yaml': 'claims: [{text: so¦me words}]' }), null);
  });
});
