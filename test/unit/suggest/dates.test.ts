import { deepEqual } from 'node:assert/strict';
import { read } from './told.ts';

/** Published on a Wednesday. */
const annotation = 'newsmark: 1\narticle: {file: story.txt, published: 2025-03-19}\n';

describe('The dates of suggestions', () => {
  const cases: readonly (readonly [
    title: string,
    text: string,
    date: readonly [string | undefined, string] | undefined,
  ])[] = [
    ['a weekday behind the verb', '“It is over,” Jane Roe said on Monday.', ['2025-03-17', 'Monday']],
    ['a weekday without “on”', 'Jane Roe said Monday that it was over.', ['2025-03-17', 'Monday']],
    ['yesterday', 'Yesterday, Jane Roe said that it was over.', ['2025-03-18', 'Yesterday']],
    ['a day of the month', 'On March 11, Jane Roe said that it was over.', ['2025-03-11', 'March 11']],
    [
      'the day that is named before',
      'They met on March 11. The day before, Jane Roe said that it was over.',
      ['2025-03-10', 'The day before'],
    ],
    ['none', 'Jane Roe said that it was over.', undefined],
    ['not one in what is said', 'Jane Roe said that it would end on Monday.', undefined],
    ['not one in a quotation', '“It will end on Monday,” Jane Roe said.', undefined],
    [
      'the one outside, of two',
      '“It will end on Friday,” Jane Roe said on Monday.',
      ['2025-03-17', 'Monday'],
    ],
    [
      'none of two that may be meant',
      'After talks on Monday, Jane Roe said on Tuesday that it was over.',
      undefined,
    ],
    ['not one of the next sentence', 'Jane Roe said that it was over. It began on Monday.', undefined],
  ];
  for (const [title, text, date] of cases)
    it(title, async () => {
      const found = (await read(text, { annotation })).suggestions[0]?.date;
      deepEqual(found && [found.value, found.text], date);
    });

  it('are words alone where the article has no date', async () => {
    const [only] = (await read('“It is over,” Jane Roe said on Monday.')).suggestions;
    deepEqual(only?.date && [only.date.value, only.date.text], [undefined, 'Monday']);
  });

  it('are none where the article has no date, and the words speak of something else', async () => {
    for (const text of [
      'Jane Roe agreed to hold talks, which may take place on March 23.',
      'It followed their talks on March 11 and, according to Jane Roe, went very well.',
      'Jane Roe demanded that the works end in a month.',
    ])
      deepEqual(
        (await read(text)).suggestions.map(({ date }) => date?.text),
        [undefined],
        text,
      );
  });

  it('stand where their words do', async () => {
    const { text, suggestions } = await read('“🚢 It is over,” Jane Roe said on Monday.', { annotation });
    const span = suggestions[0]?.date?.span;
    deepEqual(span && text.slice(span.start, span.end), 'Monday');
  });
});
