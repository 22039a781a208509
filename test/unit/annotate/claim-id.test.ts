import assert from 'node:assert/strict';
import { claimId } from '../../../server/src/annotate/claim-id.ts';
import { readArticle } from '../../../server/src/article/article.ts';

/** The id for words of an article that is written in their language. */
function idFor(words: string, taken: readonly string[] = []): string {
  return claimId(readArticle(words, 'plain'), words, (id) => taken.includes(id));
}

describe('The id of a claim', () => {
  const cases: Readonly<Record<string, string>> = {
    'There will be no escalation': 'no-escalation',
    'the strikes stop tonight and they stay stopped': 'strikes-stop-tonight',
    'We don’t know': 'dont-know',
    'эскалации не будет': 'эскалации-не',
    'Es wird keine Eskalation geben': 'keine-eskalation-geben',
    'the war ends': 'war-ends',
    '3,500 soldiers': '3-500-soldiers',
    'internationalization of telecommunications infrastructures': 'internationalization',
    'he was there': 'he-was-there',
    '🕊': 'claim',
  };
  for (const [words, id] of Object.entries(cases))
    it(`for “${words}” is ${id}`, () => assert.equal(idFor(words), id));

  it('has a number where it is taken', () => {
    assert.equal(idFor('no escalation', ['no-escalation', 'no-escalation-2']), 'no-escalation-3');
  });
});
