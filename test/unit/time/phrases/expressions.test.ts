import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateExpressions, wholeExpression } from '../../../../server/src/time/phrases/expressions.ts';
import { mark, unmark } from '../../marks.ts';

/** One test a case: what is marked is found, and nothing else. */
function finds(cases: Readonly<Record<string, string>>): void {
  for (const [name, marked] of Object.entries(cases))
    it(name, () => {
      const { text } = unmark(marked);
      assert.equal(
        mark(
          text,
          dateExpressions(text).map(({ span }) => span),
        ),
        marked,
      );
    });
}

describe('date expressions', () => {
  describe('are found', () => {
    finds({
      'a day of the week, without its preposition': 'They met on ⟦Monday⟧.',
      'with its part of the day': 'They met ⟦late on Monday night⟧.',
      'a day of the calendar': 'They met on ⟦March 11⟧.',
      'with year and day of the week': 'They met on ⟦Tuesday, March 11, 2025⟧.',
      'day first': 'They met on ⟦the 11th of March 2025⟧.',
      'without the full stop behind it': 'They met on ⟦18 March⟧. Others on ⟦18 Mar. 2025⟧.',
      'two days of a month': 'They meet on ⟦March 19 and 20⟧.',
      'two days of two months': 'They meet ⟦from March 31 to April 2⟧.',
      'an evening': 'It was set for ⟦the evening of March 13⟧.',
      'an eve': 'It happened ⟦on the eve of March 13⟧.',
      'a month, once a preposition says so': 'It closed in ⟦January⟧.',
      'part of a month': 'It closed at ⟦the end of January⟧.',
      'a year': 'It closed in ⟦2021⟧.',
      'a decade': 'It closed in ⟦the 1990s⟧.',
      'a quarter': 'Profits fell in ⟦the third quarter of 2024⟧.',
      'a season': 'It burned ⟦last summer⟧.',
      'a day of last week': 'It burned on ⟦Tuesday of last week⟧.',
      'a month of next year': 'It opens in ⟦March next year⟧.',
      'since and until': 'Shut ⟦since Monday⟧ and ⟦until March 20⟧.',
      'words that count from today': '⟦Yesterday⟧ or ⟦two days ago⟧ or ⟦the day before yesterday⟧.',
      'words that count from the story': '⟦The next day⟧, then ⟦two weeks later⟧, as ⟦the day before⟧.',
      'a date that owns something': '⟦Monday⟧’s vote and ⟦last week⟧’s talks.',
      figures: 'From the report of ⟦27.10.2023⟧, revised on ⟦2023-11-02⟧ and ⟦11/30/2023⟧.',
      'behind an emoji, in place': '🗞️ On ⟦Monday⟧ 😀 and ⟦March 11⟧.',
      'with a no-break space': 'On ⟦March\u00A011⟧.',
      'in Russian': 'Они встретились в ⟦понедельник⟧ и ⟦13 марта 2025 года⟧, а ⟦накануне⟧ молчали.',
    });
  });

  describe('are not', () => {
    finds({
      'a verb that looks like a month': 'They may march on the capital.',
      'a name that is a month': 'May and April said so.',
      'a length of time': 'A truce of 30 days, a 30-day truce, three years of war.',
      numbers: 'Some 2021 people, 175 for 175, a score of 3-11 and 1,995 dollars.',
      'a newspaper or a feast':
        'The Sunday Times wrote of Black Friday; Fox News Sunday did not; nor did USA Today or Russia Today.',
      'what recurs': 'Every Monday, and on any Tuesday.',
      'a day before an event that is no date': 'The day before the vote, two days after his arrest.',
      'the same with a name': 'The day before Arvenia voted.',
      'a day that is told by an event': 'The same day as the vote, the day when it fell.',
      'a figure of speech': 'At the end of the day, it is over.',
      'weeks without a number': 'In the coming weeks, in recent days, over the last week.',
      'figures that can be two days': 'Signed on 03/04/2025.',
      'a day that no month has': 'On 45.13.2025 and 2025-13-45.',
      'part of a larger number': 'Paragraph 1.27.10.2023.5 and version 2023-11-02-7.',
      'a long count': 'Twenty-two years ago.',
    });
  });

  it('a whole text is one date', () => {
    for (const text of ['on Thursday', 'the day before', '2021', 'January', 'in mid-February', '«13 марта»'])
      assert.notEqual(wholeExpression(text), undefined, text);
  });

  it('a text with more in it is not', () => {
    for (const text of ['Thursday or Friday', 'the summit', 'Monday’s vote', '', 'a year of war'])
      assert.equal(wholeExpression(text), undefined, text);
  });

  it('lie in any text, in order and without overlaps', () => {
    const words = fc.constantFrom(
      ...[
        'on',
        'the',
        'day',
        'before',
        'March',
        '11',
        '2025',
        'Monday',
        'of',
        'last',
        'week',
        'to',
        'and',
        '-',
      ],
      ...[
        'since',
        'until',
        'early',
        'late',
        'марта',
        'в',
        'ночь',
        'на',
        '😀',
        '\u00A0',
        '\r\n',
        '’s',
        'overnight',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const { span, text: said } of dateExpressions(text)) {
          assert(span.start >= end && span.end > span.start);
          assert.equal(text.slice(span.start, span.end), said);
          end = span.end;
        }
      }),
    );
  });
});
