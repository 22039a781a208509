import assert from 'node:assert/strict';
import { fixed, found, mended, messageOf, relatedOf, silentOn, speaksOf, withClaims } from './expect.ts';

const article =
  'Roe said that the ferries to the islands would stop running in 14 days. Nobody knows what comes then.\n';
const drifted = (claim: string) => withClaims(`  - ${claim}\n`, article);

/** The article, where it shows drift itself: in these words of it. */
const shown = (words: string) => article.replace(words, `⟦${words}⟧`);

describe('text-drifted', () => {
  speaksOf('text-drifted', {
    'words that are others now': withClaims(
      '  - {id: a, text: ⟦the ferries to the islands will stop running in 14 days⟧}\n',
      shown('the ferries to the islands would stop running in 14 days'),
    ),
    'the passage that changed': withClaims(
      '  - {id: a, passages: [the ferries to the islands, ⟦will stop running in 14 days⟧, what comes then]}\n',
      shown('would stop running in 14 days'),
    ),
    'words in Cyrillic, with CRLF and an emoji before them': withClaims(
      '  - id: a # 🙂\r\n    text: ⟦"паромы на острова остановят осенью"⟧\r\n',
      'Роу: ⟦паромы на острова остановятся осенью⟧.\r\n',
    ),
    'by alias, where it stands and where it is used': withClaims(
      '  - {id: a, text: &t ⟦the ferries to the islands will stop running⟧}\n  - {id: b, text: ⟦*t⟧}\n',
      shown('the ferries to the islands would stop running'),
    ),
  });

  silentOn('text-drifted', {
    'words that stand as they are written': drifted('{id: a, text: would stop running in 14 days}'),
    'words that differ in signs and white space': drifted(
      '{id: a, text: "“would  stop running in 14 days”"}',
    ),
    'words by alias': drifted('{id: a, text: &t would stop running in 14 days, summary: *t}'),
    'words that are not there': drifted('{id: a, text: all five bridges would be rebuilt by then}'),
    'an article that cannot be read': {
      'a.news.yaml': 'newsmark: 1\narticle: {file: a.md}\nclaims: [{id: a, text: b}]\n',
    },
  });

  it('says how much is left, and the words of the article', async () => {
    const files = drifted('{id: a, text: the ferries to the islands will stop running in 14 days}');
    assert.equal(
      await messageOf('text-drifted', files),
      'The article says “the ferries to the islands would stop running in 14 days” now; 95 % of these words are left.',
    );
  });

  it('says that a number changed', async () => {
    const files = drifted('{id: a, text: the ferries to the islands would stop running in 30 days}');
    assert.match(await messageOf('text-drifted', files), /A number is another now\.$/);
  });

  it('says that a negation changed', async () => {
    const files = drifted('{id: a, text: the ferries to the islands would not stop running}');
    assert.match(await messageOf('text-drifted', files), /deny/);
  });

  it('says that little is left', async () => {
    const files = drifted(
      '{id: a, prefix: Roe said that, text: the ferries to the islands could start sailing in 14 weeks}',
    );
    assert.match(await messageOf('text-drifted', files), /little/);
  });

  it('shows the place in the article', async () => {
    const files = drifted('{id: a, text: the ferries to the islands will stop running in 14 days}');
    assert.deepEqual(await relatedOf('text-drifted', files), [
      'a.md: the ferries to the islands would stop running in 14 days',
    ]);
  });

  describe('taking over the article’s words', () => {
    it('writes them as the old ones were written', async () => {
      const files = drifted(
        '{id: a, text: "the ferries to the islands will stop running in 14 days"} # kept',
      );
      assert.match(
        String(await mended('text-drifted', files)),
        /\{id: a, text: "the ferries to the islands would stop running in 14 days"\} # kept\n$/,
      );
    });

    it('changes no passage that stands as it is', async () => {
      const files = drifted(
        "{id: a, passages: ['the ferries to the  islands', will stop running in 14 days]}",
      );
      assert.match(
        String(await mended('text-drifted', files)),
        /passages: \['the ferries to the {2}islands', would stop running in 14 days\]\}/,
      );
    });

    it('keeps a prefix that is left', async () => {
      const files = drifted(
        '{id: a, prefix: "Roe said that ", text: the ferries to the islands will stop running in 14 days}',
      );
      assert.match(String(await mended('text-drifted', files)), /prefix: "Roe said that "/);
    });

    it('gives a prefix where the present words stand twice', async () => {
      const files = withClaims(
        '  - id: a\n    prefix: "Roe insisted that "\n    text: the harbour could open\n',
        'Doe denied that the harbour would open. Roe insists that the harbour would open.\n',
      );
      assert.match(
        String(await mended('text-drifted', files)),
        /prefix: "[^"]*insists that "\n {4}text: the harbour would open\n/,
      );
    });

    it('keeps the lines of a block scalar', async () => {
      const files = withClaims(
        '  - id: a\n    text: >-\n      the ferries to the islands will\n      stop running in 14 days\n    note: n\n',
        article,
      );
      const after = String(await mended('text-drifted', files));
      assert.match(after, /text: >-\n {6}the ferries to the islands would[\s\S]*14 days\n {4}note: n\n$/);
    });

    it('is done once for words that an alias repeats', async () => {
      const files = withClaims(
        '  - {id: a, text: &t the ferries to the islands will stop running}\n  - {id: b, text: *t}\n',
        article,
      );
      await fixed('text-drifted', files);
    });
  });

  describe('in bulk', () => {
    const isBulk = async (text: string, prefix = '') => {
      const [first] = await found('text-drifted', drifted(`{id: a, prefix: "${prefix}", text: ${text}}`));
      return first?.diagnosis.fixes()[0]?.bulk ?? false;
    };

    it('where little changed', async () => {
      assert.equal(await isBulk('the ferries to the islands will stop running in 14 days'), true);
    });

    it('not where a number changed', async () => {
      assert.equal(await isBulk('the ferries to the islands would stop running in 30 days'), false);
    });

    it('not where a negation changed', async () => {
      assert.equal(await isBulk('the ferries to the islands would not stop running in 14 days'), false);
    });

    it('not where less than four fifths is left', async () => {
      assert.equal(
        await isBulk('the trains to the islands could start again in 14 days', 'Roe said that'),
        false,
      );
    });
  });
});
