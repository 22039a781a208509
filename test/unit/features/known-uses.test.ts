import assert from 'node:assert/strict';
import { knownUses, referencesKnown } from '../../../server/src/features/known-uses.ts';
import { references } from '../../../server/src/features/references.ts';
import { Workspace } from '../../../server/src/project/workspace.ts';
import { holding } from '../../../server/src/rules/holding.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { MemoryFiles, projectOf, root, uriOf } from '../memory.ts';
import { lines } from './scene.ts';

const files = {
  'newsmark.yaml': '',
  'people.news.yaml': lines(
    '# Кто есть кто 🗞',
    'newsmark: 1',
    'entities:',
    '  jane: {kind: person, name: Jane Roe, roles: [{title: mayor, organization: hall}]}',
    '  hall: {kind: organization}',
    '  jane: {kind: person}',
    'sources:',
    '  talk: {kind: interview, author: jane}',
  ),
  'a.news.yaml': lines(
    'newsmark: 1',
    'article: {file: a.md}',
    'entities:',
    '  joe: {kind: person}',
    'claims:',
    '  - &c {id: c, text: "the bridge 🌉 stays", speaker: jane, via: [joe, "jane"], sources: [talk]}',
    '  - {id: d, text: no, speaker: &who joe, addressee: *who, relations: {repeats: c}}',
    '  - {<<: *c, id: e, speaker: nobody}',
  ).replaceAll('\n', '\r\n'),
  'b.news.yaml': lines(
    'newsmark: 1',
    'article: {file: b.md}',
    'claims:',
    '  - {id: c, text: yes, speaker: jane, relations: {repeats: "a#c"}, sources: [a#talk, talk]}',
  ),
};

describe('What is known of the uses of ids', () => {
  for (const [most, letGo] of [
    [9, 0],
    [0, 2],
  ] as const)
    it(`is what references finds, wherever it says something, with ${letGo} files let go of`, async () => {
      const workspace = new Workspace(new MemoryFiles(files), [root], {
        holding: holding(most, { tellsOwn: true }),
      });
      const project = await workspace.projectOf(uriOf('newsmark.yaml'));
      const annotations = [...project.annotations];
      assert.equal(annotations.filter(([, { gist }]) => gist !== undefined).length, letGo);
      const known = atOnce(knownUses(project));
      let told = 0;
      for (const [uri, { text }] of annotations)
        for (let offset = 0; offset <= text.getText().length; offset++) {
          const position = text.positionAt(offset);
          for (const declaration of [true, false]) {
            const answer = referencesKnown(known, uri, position, declaration);
            if (answer === undefined) continue;
            told++;
            assert.deepEqual(
              answer,
              atOnce(references(project, uri, position, declaration)),
              `${uri} ${position.line}:${position.character}`,
            );
          }
        }
      assert.ok(told > 100, `${told} answers`);
    });

  it('is the same once it was written and read back', async () => {
    const known = atOnce(knownUses(await projectOf(files)));
    assert.deepEqual(JSON.parse(JSON.stringify(known)), known);
  });

  it('says nothing of ids that nothing defines, nor of words', async () => {
    const project = await projectOf(files);
    const known = atOnce(knownUses(project));
    const uri = uriOf('a.news.yaml');
    const text = project.annotations.get(uri)?.text;
    for (const word of ['nobody', 'bridge', '*who'])
      assert.equal(
        referencesKnown(
          known,
          uri,
          text?.positionAt(text.getText().indexOf(word) + 1) ?? assert.fail(),
          true,
        ),
        undefined,
        word,
      );
    assert.equal(referencesKnown(known, uriOf('z.news.yaml'), { line: 0, character: 0 }, true), undefined);
  });
});
