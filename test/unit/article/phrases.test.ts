import { deepEqual } from 'node:assert/strict';
import { readArticle } from '../../../server/src/article/article.ts';
import { anchorPhrases, type Wording } from '../../../server/src/article/phrases.ts';

/** The words that claims name, each with the words around it, as far as they are found. */
function found(text: string, ...claims: readonly (Omit<Wording, 'near'> & { text: string })[]) {
  const wordings = claims.map(({ text: words, ...wording }) => {
    const start = text.indexOf(words);
    return { near: [{ start, end: start + words.length }], ...wording };
  });
  const shown = (span: { start: number; end: number } | null) =>
    span && `${text.slice(span.start, span.end)}@${span.start}`;
  return anchorPhrases(readArticle(text, 'plain'), wordings).map(({ mention, cue }) => [
    shown(mention),
    shown(cue),
  ]);
}

describe('anchorPhrases', () => {
  it('finds mention and cue in the claim’s sentence', () => {
    deepEqual(
      found('The mayor said that the bridge is closed.', {
        text: 'the bridge is closed',
        mention: 'the mayor',
        cue: 'said',
      }),
      [['The mayor@0', 'said@10']],
    );
  });

  it('finds none of a claim that is not found', () => {
    deepEqual(anchorPhrases(readArticle('The mayor said so.', 'plain'), [{ near: undefined, cue: 'said' }]), [
      { mention: null, cue: null },
    ]);
  });

  it('takes no cue inside the mention', () => {
    deepEqual(
      found('In a poll conducted in May, the party leads.', {
        text: 'the party leads',
        mention: 'a poll conducted in May',
        cue: 'in',
      }),
      [['a poll conducted in May@3', 'In@0']],
    );
  });

  it('takes no cue inside the text, whose speaker is outside', () => {
    deepEqual(
      found('Roe praised the aide who said no.', {
        text: 'the aide who said no',
        mention: 'Roe',
        cue: 'said',
      }),
      [['Roe@0', null]],
    );
  });

  it('takes it where the text holds its whole attribution', () => {
    deepEqual(
      found('It is over, Roe said, and we go home.', {
        text: 'It is over, Roe said, and we go home',
        mention: 'Roe',
        cue: 'said',
      }),
      [['Roe@12', 'said@16']],
    );
  });

  it('lets claims of one speaker share a cue', () => {
    deepEqual(
      found(
        'Roe said the bridge is closed and the trams run.',
        { text: 'the bridge is closed', cue: 'said', voice: 'roe' },
        { text: 'the trams run', cue: 'said', voice: 'roe' },
      ),
      [
        [null, 'said@4'],
        [null, 'said@4'],
      ],
    );
  });

  it('gives a cue to one of two speakers, whose claim is nearer', () => {
    deepEqual(
      found(
        'Doe told us that trams run. Roe said the bridge is closed.',
        { text: 'trams run', cue: 'said', voice: 'doe' },
        { text: 'the bridge is closed', cue: 'said', voice: 'roe' },
      ),
      [
        [null, null],
        [null, 'said@32'],
      ],
    );
  });

  it('shares a cue with the sentence before where the claim’s own holds nothing else', () => {
    deepEqual(
      found(
        '“The bridge is closed,” Roe said. “The trams run.”',
        { text: 'The bridge is closed', cue: 'said', voice: 'roe' },
        { text: 'The trams run', cue: 'said', voice: 'roe' },
      ),
      [
        [null, 'said@28'],
        [null, 'said@28'],
      ],
    );
  });

  it('does not where that has words of its own', () => {
    deepEqual(
      found(
        '“The bridge is closed,” Roe said. She noted that the trams run.',
        { text: 'The bridge is closed', cue: 'said', voice: 'roe' },
        { text: 'the trams run', cue: 'said', voice: 'roe' },
      ),
      [
        [null, 'said@28'],
        [null, null],
      ],
    );
  });

  it('takes no hyphen for a dash', () => {
    deepEqual(found('The well-known bridge — Roe.', { text: 'bridge', cue: '―' }), [[null, '—@22']]);
  });
});
