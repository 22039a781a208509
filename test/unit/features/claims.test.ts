import assert from 'node:assert/strict';
import { claimsIn } from '../../../server/src/features/claims.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { projectOf, uriOf } from '../memory.ts';
import { wordsIn } from './scene.ts';

async function claimsOf(text: string) {
  const project = await projectOf({ 'a.news.yaml': text });
  const uri = uriOf('a.news.yaml');
  const answer = atOnce(claimsIn(project, uri));
  assert(answer);
  return answer.claims.map((claim) => ({
    ...claim,
    range: wordsIn(project, uri, claim.range),
    selectionRange: wordsIn(project, uri, claim.selectionRange),
  }));
}

/** Which claims need a source and have none. */
const unsourced: readonly (readonly [string, string, boolean])[] = [
  ['has no sources', 'speaker: b', true],
  ['has an empty list of sources', 'speaker: b, sources: []', true],
  ['has a source', 'speaker: b, sources: [c]', false],
  ['has a source with a stance', 'speaker: b, sources: [{source: c, stance: supports}]', false],
  ['is narration', 'speech: narration', false],
  ['is contentious narration', 'speech: narration, contentious: true', true],
  ['is narration with a verdict', 'speech: narration, verdict: supported', true],
];

describe('The claims of a file', () => {
  it('stand in its order, each with its id selected', async () => {
    assert.deepEqual(
      await claimsOf('claims:\r\n  - {text: Мир 🕊, id: a, sources: [b]}\r\n  - {id: c, text: b}\r\n'),
      [
        { id: 'a', range: '{text: Мир 🕊, id: a, sources: [b]}', selectionRange: 'a', unsourced: false },
        { id: 'c', range: '{id: c, text: b}', selectionRange: 'c', unsourced: true },
      ],
    );
  });

  it('select the words of one without an id', async () => {
    const [claim] = await claimsOf('claims:\n  - text: it rains\n');
    assert.equal(claim?.selectionRange, 'it rains');
  });

  for (const [what, fields, expected] of unsourced)
    it(`are ${expected ? '' : 'not '}unsourced where one ${what}`, async () => {
      const [claim] = await claimsOf(`claims: [{id: a, text: b, ${fields}}]`);
      assert.equal(claim?.unsourced, expected);
    });

  it('are not unsourced while they have no words', async () => {
    const [claim] = await claimsOf('claims: [{id: a}]');
    assert.equal(claim?.unsourced, false);
  });

  it('are none in a file without', async () => {
    assert.deepEqual(await claimsOf('newsmark: 1'), []);
  });

  it('are not given for what is no annotation file', async () => {
    const project = await projectOf({ 'newsmark.yaml': 'language: en' });
    assert.equal(atOnce(claimsIn(project, uriOf('newsmark.yaml'))), null);
  });
});
