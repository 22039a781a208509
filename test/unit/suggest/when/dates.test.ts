import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../server/src/article/article.ts';
import { resolveDates } from '../../../../server/src/suggest/when/dates.ts';
import type { ResolvedDate } from '../../../../server/src/suggest/when/resolved.ts';
import { readDate } from '../../../../server/src/time/reading.ts';
import { unmark } from '../../marks.ts';
import { stopwatch } from '../../stopwatch.ts';

/** The dates of an article that was published on Friday, 14 March 2025, unless another day is given. */
function datesOf(text: string, published: string | undefined = '2025-03-14'): readonly ResolvedDate[] {
  const reading = published === undefined ? undefined : readDate(published);
  return resolveDates(readArticle(text, 'markdown'), reading?.ok ? reading.date : undefined);
}

const valuesOf = (text: string, published?: string) => datesOf(text, published).map(({ value }) => value);

/** One test a case: the values of all the dates of a text, in order. */
function reads(cases: Readonly<Record<string, readonly [text: string, ...values: string[]]>>): void {
  for (const [name, [text, ...values]] of Object.entries(cases))
    it(name, () => assert.deepEqual(valuesOf(text), values));
}

describe('the dates of an article', () => {
  describe('by the tense', () => {
    reads({
      'what is over': ['They met on Monday.', '2025-03-10'],
      'what is to come': ['They will meet on Monday.', '2025-03-17'],
      'one of each': ['He said on Monday that they would meet on Tuesday.', '2025-03-10', '2025-03-18'],
      'a verb behind': ['On Monday, the council is to vote.', '2025-03-17'],
      'an adverb between': ['It will not formally be opened on Monday.', '2025-03-17'],
      'what was arranged': ['A hearing was set for Monday.', '2025-03-17'],
      'what had been arranged': ['A hearing had been scheduled for Monday.', '2025-03-10'],
      'a timetable': ['The ferry sails on Monday.', '2025-03-17'],
      'a plan': ['They agreed to meet on Monday.', '2025-03-17'],
      'the day itself': ['They met on Friday.', '2025-03-14'],
      'a name that looks like a verb': ['In Will Ford’s view they met on Monday.', '2025-03-10'],
      'no verb at all': ['Protests in Tarsk on Monday', '2025-03-10'],
      'a month of last year': ['They met in November.', '2024-11'],
      'a day near by, whatever the verb': ['The round proposed for March 23', '2025-03-23'],
    });
  });

  describe('by the story', () => {
    reads({
      'the day before a day named': [
        'They met on March 11. The day before, they spoke.',
        '2025-03-11',
        '2025-03-10',
      ],
      'twice the same day before': [
        'They met on March 11. The day before, they spoke. A day earlier, they wrote.',
        '2025-03-11',
        '2025-03-10',
        '2025-03-10',
      ],
      'day after day': [
        'They met on March 9. The next day they spoke. The following day they wrote.',
        '2025-03-09',
        '2025-03-10',
        '2025-03-11',
      ],
      'no day named': ['The day before, they spoke.', '2025-03-13'],
      'no day named to go on from': ['The next day, they spoke.'],
      'a day named long ago': [
        'They met on March 9.\n\nThe hall was cold.\n\nThe next day, they left. The day before, they spoke.',
        '2025-03-09',
        '2025-03-13',
      ],
      'the year of a year': ['It fell in 2014. That year, two more fell.', '2014', '2014'],
      'years later': ['It fell in 2014. Two years later, it rose.', '2014', '2016~'],
      'months after a year nobody can count': ['It fell in 2014. Two months later, it rose.', '2014'],
    });
  });

  describe('in quotations', () => {
    reads({
      'against the day on which it was said': [
        '“We vote tomorrow,” she said on March 11.',
        '2025-03-12',
        '2025-03-11',
      ],
      'in the next sentence': [
        'She said on March 11 that it was over. “We go home tomorrow.”',
        '2025-03-11',
        '2025-03-12',
      ],
      'not against a day to come': [
        'They will vote on March 20. “Tomorrow we go home.”',
        '2025-03-20',
        '2025-03-15',
      ],
      'else against publication': ['“We vote tomorrow,” she said.', '2025-03-15'],
    });
  });

  it('are read against their year when the article has no day', () => {
    const text = 'On March 11, 2025, they met. The next day, they left. On Monday, they rest.';
    assert.deepEqual(
      resolveDates(readArticle(text, 'plain'), undefined).map(({ value }) => value),
      ['2025-03-11', '2025-03-12'],
    );
  });

  it('lie in the source, behind a byte order mark, emphasis and CRLF', () => {
    const { text, spans } = unmark(
      '\ufeff# Ёлка 🎄\r\n\r\nThey met **on ⟦Mon**day⟧, said Roe on ⟦March\r\n11⟧.\r\n',
    );
    assert.deepEqual(
      datesOf(text).map(({ span }) => span),
      spans,
    );
  });

  it('tell what they were read against', () => {
    const [first, second] = datesOf('They met on March 11. The day before, they spoke.');
    assert.equal(first?.anchor.kind, 'published');
    assert.deepEqual(second?.anchor, { kind: 'story', day: first?.first, named: first?.span });
  });

  it('are surer the less they lean on', () => {
    const certainties = datesOf('In 2014. They met on Tuesday. On Monday, rain. The day before').map(
      ({ certainty }) => certainty,
    );
    assert.deepEqual(certainties, ['high', 'medium', 'low', 'medium']);
  });

  it('have values that are dates, whatever the text', () => {
    const words = fc.constantFrom(
      ...[
        'on',
        'the day before',
        'March',
        '31',
        '2025',
        'Monday',
        'of',
        'last',
        'week',
        'to',
        'and',
        '-',
        '.',
        '“',
        '”',
      ],
      ...[
        'since',
        'until',
        'early',
        'end of',
        'this month',
        'will',
        'met',
        'overnight',
        'two',
        'years',
        'later',
        'ago',
      ],
      ...[
        'in',
        'winter',
        'from',
        'between',
        'quarter',
        'first',
        'the eve of',
        'into',
        'weekend',
        'в',
        'ночь на',
        'марта',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        for (const { value, first, last } of datesOf(parts.join(' '))) {
          assert(readDate(value).ok, value);
          assert(first <= last, value);
        }
      }),
    );
  });

  it('of a long text without a full stop are read in time', () => {
    const taken = stopwatch();
    assert(datesOf('they met on Monday and '.repeat(4000)).length > 3000);
    assert(taken() < 5000);
  });
});
