import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import type { Diagnosis } from '../../../server/src/rules/diagnosis.ts';
import { uriOf } from '../memory.ts';
import { type Files, found, speaksOf } from './expect.ts';

function files(article: string, text: string): Files {
  return {
    'a.news.yaml': `newsmark: 1\narticle: {file: a.md}\nclaims:\n  - id: ferries\n    text: ${text}\n`,
    'a.md': article,
  };
}

/** What the article itself shows of a claim whose words have changed. */
async function inArticle(given: Files): Promise<Diagnosis> {
  const diagnosis = (await found('text-drifted', given)).find(({ path }) => path === 'a.md')?.diagnosis;
  assert(diagnosis, 'the article shows it');
  return diagnosis;
}

const running = files(
  'Roe said the ferries would stop running in the autumn.\n',
  'the ferries will stop running in the autumn',
);

describe('text-drifted', () => {
  speaksOf('text-drifted', {
    'is shown where the claim is written and where its words stand': files(
      '🕊 Roe said ⟦the *ferries* would stop running in the autumn⟧.\r\n',
      '⟦the ferries will stop running in the autumn⟧',
    ),
  });

  it('says in the article what the claim has', async () => {
    const { message } = await inArticle(running);
    assert.match(
      message,
      /^The claim here says “the ferries will stop running in the autumn”; \d\d % of its words are left\.$/,
    );
  });

  it('says in the article that a number is another', async () => {
    const { message } = await inArticle(
      files(
        'Roe said all 13 ferries stop running in the autumn.\n',
        'all 12 ferries stop running in the autumn',
      ),
    );
    assert.match(message, /A number is another now/);
  });

  it('leads from the article to the claim', async () => {
    const { related } = await inArticle(running);
    assert.deepEqual(
      related.map(({ uri }) => uri),
      [uriOf('a.news.yaml')],
    );
  });

  it('is mended from the article, in the annotation file', async () => {
    const [fix] = (await inArticle(running)).fixes();
    const edits = fix?.edits.get(uriOf('a.news.yaml'));
    assert(edits);
    assert.match(
      applyEdits(String(running['a.news.yaml']), edits),
      /text: the ferries would stop running in the autumn\n/,
    );
  });
});
