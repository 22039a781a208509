import assert from 'node:assert/strict';
import { messageOf, relatedOf, silentOn, speaksOf, withClaims } from './expect.ts';

const article = 'Roe said that the ferries would stop and nobody would reach the islands by night.\n';
const claims = (first: string, second: string) => withClaims(`  - {${first}}\n  - {${second}}\n`, article);

describe('overlapping-claims', () => {
  speaksOf('overlapping-claims', {
    'the same words, at the later claim': claims(
      'id: a, speaker: jane-roe, text: the ferries would stop',
      'id: b, speaker: jane-roe, text: ⟦the ferries would stop⟧',
    ),
    'words within others': claims(
      'id: a, speaker: jane-roe, text: the ferries would stop and nobody would reach the islands',
      'id: b, speaker: jane-roe, text: ⟦nobody would reach the islands⟧',
    ),
    'words around others': claims(
      'id: a, speaker: jane-roe, text: nobody would reach the islands',
      'id: b, speaker: jane-roe, text: ⟦the ferries would stop and nobody would reach the islands⟧',
    ),
    'words of which most are shared': claims(
      'id: a, speaker: jane-roe, text: the ferries would stop and nobody would reach',
      'id: b, speaker: jane-roe, text: ⟦stop and nobody would reach the islands⟧',
    ),
    'by way of the same people': claims(
      'id: a, speaker: jane-roe, via: [john-doe], text: the ferries would stop',
      'id: b, speaker: jane-roe, via: [john-doe], text: ⟦the ferries would stop⟧',
    ),
    'of the same speakers in another order': claims(
      'id: a, speaker: [jane-roe, john-doe], text: the ferries would stop',
      'id: b, speaker: [john-doe, jane-roe], text: ⟦the ferries would stop⟧',
    ),
  });

  silentOn('overlapping-claims', {
    'other speakers': claims(
      'id: a, speaker: jane-roe, text: the ferries would stop',
      'id: b, speaker: john-doe, text: the ferries would stop',
    ),
    'by way of others': claims(
      'id: a, speaker: jane-roe, via: [john-doe], text: the ferries would stop',
      'id: b, speaker: jane-roe, text: the ferries would stop',
    ),
    'no speakers': claims(
      'id: a, speech: narration, text: the ferries would stop',
      'id: b, speech: narration, text: the ferries would stop',
    ),
    'words side by side': claims(
      'id: a, speaker: jane-roe, text: the ferries would stop',
      'id: b, speaker: jane-roe, text: and nobody would reach the islands',
    ),
    'few shared words': claims(
      'id: a, speaker: jane-roe, text: the ferries would stop and nobody',
      'id: b, speaker: jane-roe, text: nobody would reach the islands',
    ),
    'words of which one is not found': claims(
      'id: a, speaker: jane-roe, text: the ferries would stop',
      'id: b, speaker: jane-roe, text: all five bridges would be rebuilt',
    ),
  });

  it('names the other claim and shows it', async () => {
    const files = claims(
      'id: a, speaker: jane-roe, text: the ferries would stop',
      'id: b, speaker: jane-roe, text: the ferries would stop',
    );
    assert.match(await messageOf('overlapping-claims', files), /“a”/);
    assert.deepEqual(await relatedOf('overlapping-claims', files), ['a.news.yaml: a']);
  });
});
