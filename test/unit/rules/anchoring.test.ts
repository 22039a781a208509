import assert from 'node:assert/strict';
import { fixed, mended, messageOf, relatedOf, silentOn, speaksOf, titlesOf, withClaims } from './expect.ts';

describe('text-not-found', () => {
  speaksOf('text-not-found', {
    'words that are not there': withClaims('  - {id: a, text: ⟦all five bridges would be rebuilt⟧}\n'),
    'the passage that is not there': withClaims(
      '  - {id: a, passages: [nothing was, ⟦all five bridges would be rebuilt⟧]}\n',
    ),
    'passages in another order, at the first': withClaims(
      '  - {id: a, passages: [⟦all five bridges⟧, not even a date was set]}\n',
      'Roe said that not even a date was set. Of the work on all five bridges she said nothing.\n',
    ),
    'a block scalar': withClaims(
      '  - id: a\n    text: ⟦>\n      все пять мостов\n      будут построены 🙂⟧\n    note: n\n',
    ),
    'by alias, and what it stands for': withClaims(
      '  - {id: a, text: &t ⟦all five bridges would be rebuilt⟧}\n  - {id: b, text: ⟦*t⟧}\n',
    ),
  });

  silentOn('text-not-found', {
    'words that are there': withClaims('  - {id: a, text: nothing was agreed}\n'),
    'words in other signs and other spaces': withClaims(
      '  - id: a\n    text: |\n      “nothing\n      was agreed”,\n',
      'Roe said: "nothing  *was* agreed".\n',
    ),
    'words that have drifted': withClaims(
      '  - {id: a, text: nothing of any weight was agreed with the other side on Tuesday}\n',
      'Roe said that nothing of any weight was agreed with the other side on Wednesday.\n',
    ),
    'an article that cannot be read': {
      'a.news.yaml': 'newsmark: 1\narticle: {file: a.md}\nclaims: [{id: a, text: b}]\n',
    },
    'claims of a registry': { 'a.news.yaml': 'newsmark: 1\nclaims: [{id: a, text: b}]\n' },
    'a claim without words': withClaims('  - {id: a, text: ""}\n'),
  });

  it('names the words', async () => {
    const files = withClaims('  - {id: a, passages: [nothing was, not a single bridge stands]}\n');
    assert.match(await messageOf('text-not-found', files), /“not a single bridge stands”/);
  });

  it('says that the order is another', async () => {
    const files = withClaims(
      '  - {id: a, passages: [all five bridges, not even a date was set]}\n',
      'Roe said that not even a date was set. Of the work on all five bridges she said nothing.\n',
    );
    assert.match(await messageOf('text-not-found', files), /order/);
  });
});

const twice =
  'Doe insisted that nothing was agreed. Roe said later that nothing was agreed on prisoners.\n\nNothing else.\n';

describe('text-ambiguous', () => {
  speaksOf('text-ambiguous', {
    'words in two places': withClaims('  - {id: a, text: ⟦nothing was agreed⟧}\n', twice),
    'a prefix that fits both': withClaims(
      '  - {id: a, text: ⟦nothing was agreed⟧, prefix: "that "}\n',
      twice,
    ),
    'in Cyrillic, with CRLF': withClaims(
      '  - id: a\r\n    text: ⟦"ничего не решено"⟧\r\n',
      'Роу: ничего не решено. 🙂 Доу: ничего не решено.\r\n',
    ),
  });

  silentOn('text-ambiguous', {
    'a prefix that chooses': withClaims(
      '  - {id: a, text: nothing was agreed, prefix: "insisted that "}\n',
      twice,
    ),
    'a suffix that chooses': withClaims('  - {id: a, text: nothing was agreed, suffix: " on"}\n', twice),
    'a number that chooses': withClaims('  - {id: a, text: nothing was agreed, nth: 2}\n', twice),
    'words in one place': withClaims('  - {id: a, text: nothing was agreed}\n'),
    'words in none': withClaims('  - {id: a, text: all five bridges would be rebuilt}\n', twice),
  });

  const ambiguous = withClaims('  - id: a\n    text: nothing was agreed\n    speaker: jane-roe\n', twice);

  it('shows the places in the article', async () => {
    assert.deepEqual(await relatedOf('text-ambiguous', ambiguous), [
      'a.md: nothing was agreed',
      'a.md: nothing was agreed',
    ]);
  });

  it('offers each place with the words around it', async () => {
    assert.deepEqual(await titlesOf('text-ambiguous', ambiguous), [
      'Choose place 1 of 2: Doe insisted that [nothing was agreed]. Roe said later',
      'Choose place 2 of 2: Roe said later that [nothing was agreed] on prisoners.',
    ]);
  });

  for (const place of ['1', '2'])
    it(`chooses place ${place}`, async () => {
      const after = await fixed('text-ambiguous', ambiguous, new RegExp(`place ${place}`));
      assert.match(
        String(after['a.news.yaml']),
        /text: nothing was agreed\n {4}(?:prefix|suffix): .+\n {4}speaker/,
      );
    });

  it('replaces what does not choose', async () => {
    const files = withClaims(
      '  - {id: a, text: nothing was agreed, prefix: "that ", speaker: jane-roe}\n',
      twice,
    );
    const after = String(await mended('text-ambiguous', files, /place 2/));
    assert.doesNotMatch(after, /prefix: "that "/);
  });

  it('counts where the words around are the same', async () => {
    const files = withClaims('  - {id: a, text: nothing}\n', 'nothing\n\nnothing\n');
    assert.match(
      String(await mended('text-ambiguous', files, /place 2/)),
      /\{id: a, text: nothing, nth: 2\}/,
    );
  });

  it('offers five places of many', async () => {
    const files = withClaims('  - {id: a, text: nothing}\n', `${'He said nothing of it. '.repeat(40)}\n`);
    assert.equal((await titlesOf('text-ambiguous', files)).length, 5);
  });

  it('says that what is given does not choose', async () => {
    const files = withClaims('  - {id: a, text: nothing was agreed, nth: 7}\n', twice);
    assert.match(await messageOf('text-ambiguous', files), /tell apart/);
  });
});

const text = 'Roe said that nothing was agreed, not even a date, and that Doe, who was there, knew it.\n';

describe('passages-adjacent', () => {
  speaksOf('passages-adjacent', {
    'two that a comma parts': withClaims(
      '  - {id: a, passages: [⟦nothing was agreed, not even a date⟧]}\n',
      text,
    ),
    'two that white space parts': withClaims('  - {id: a, passages: [⟦nothing was, agreed⟧]}\n', text),
    'two of three': withClaims(
      '  - id: a\n    passages:\n      - ⟦nothing was agreed\n      - not even a date⟧\n      - knew it\n',
      text,
    ),
    'in Cyrillic, with CRLF': withClaims(
      '  - {id: a, passages: [⟦ничего не решено, даже день⟧]}\r\n',
      '🙂 Роу: ничего не решено,\r\nдаже день.\r\n',
    ),
  });

  silentOn('passages-adjacent', {
    'a quotation that is interrupted': withClaims(
      '  - {id: a, passages: [nothing was agreed, not even a date]}\n',
      '"Nothing was agreed," said Roe, "nothing was agreed," she said, "not even a date."\n',
    ),
    'words between': withClaims('  - {id: a, passages: [nothing was agreed, knew it]}\n', text),
    'marks that close and open': withClaims(
      '  - {id: a, passages: [nothing was agreed, not even a date]}\n',
      'He said "nothing was agreed", "not even a date".\n',
    ),
    'one text': withClaims('  - {id: a, text: "nothing was agreed, not even a date"}\n', text),
    'passages that are not there': withClaims(
      '  - {id: a, passages: [all five bridges, all six roads]}\n',
      text,
    ),
  });

  it('joins all as text', async () => {
    const files = withClaims('  - {id: a, passages: [nothing was agreed, not even a date], nth: 1}\n', text);
    assert.match(
      String(await mended('passages-adjacent', files)),
      /\{id: a, text: "nothing was agreed, not even a date", nth: 1\}/,
    );
  });

  it('joins a block list as text', async () => {
    const files = withClaims(
      '  - id: a\n    passages:\n      - nothing was agreed\n      - not even a date\n    speaker: jane-roe\n',
      text,
    );
    assert.match(
      String(await mended('passages-adjacent', files)),
      /- id: a\n {4}text: nothing was agreed, not even a date\n {4}speaker: jane-roe\n/,
    );
  });

  it('joins two of three', async () => {
    const files = withClaims('  - {id: a, passages: [nothing was agreed, not even a date, knew it]}\n', text);
    assert.match(
      String(await mended('passages-adjacent', files)),
      /passages: \["nothing was agreed, not even a date", knew it\]/,
    );
  });

  it('shows the text in the article', async () => {
    const files = withClaims('  - {id: a, passages: [nothing was agreed, not even a date]}\n', text);
    assert.deepEqual(await relatedOf('passages-adjacent', files), [
      'a.md: nothing was agreed, not even a date',
    ]);
  });
});
