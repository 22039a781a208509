import assert from 'node:assert/strict';
import { readArticle } from '../../../../server/src/article/article.ts';
import { dateOfSaying } from '../../../../server/src/suggest/when/said.ts';
import { readDate } from '../../../../server/src/time/reading.ts';
import { unmark } from '../../marks.ts';

/** When the marked words of an article of Friday, 14 March 2025 were said; the article is one sentence. */
function saidIn(marked: string, cue?: string): string | undefined {
  const { text, spans } = unmark(marked);
  const published = readDate('2025-03-14');
  const start = cue === undefined ? -1 : text.indexOf(cue);
  const reported = {
    sentences: [{ start: 0, end: text.length }],
    passages: spans,
    cue: cue === undefined ? undefined : { start, end: start + cue.length },
  };
  return dateOfSaying(readArticle(text, 'plain'), published.ok ? published.date : undefined, reported)?.value;
}

describe('when something was said', () => {
  const told: Readonly<Record<string, readonly [text: string, day: string]>> = {
    'behind the verb': ['Roe said on Monday that ⟦nothing was agreed⟧.', '2025-03-10'],
    'before it': ['On March 11, Roe told reporters that ⟦nothing was agreed⟧.', '2025-03-11'],
    'without a preposition': ['“⟦Nothing was agreed⟧,” Roe said Thursday evening.', '2025-03-13'],
    'in an aside': ['Roe, speaking on Wednesday in Tarsk, said ⟦nothing was agreed⟧.', '2025-03-12'],
    'across a relative clause': [
      'On Monday Roe, who arrived late, told Doe that ⟦nothing was agreed⟧.',
      '2025-03-10',
    ],
    'in Russian': ['В четверг Роу заявила, что ⟦ничего не решено⟧.', '2025-03-13'],
  };
  for (const [name, [text, day]] of Object.entries(told))
    it(`is told ${name}`, () => assert.equal(saidIn(text), day));

  it('is told beside a reporting word that only the annotation knows', () => {
    const text = 'Roe posted on Tuesday that ⟦nothing was agreed⟧.';
    assert.equal(saidIn(text, 'posted'), '2025-03-11');
  });

  const untold: Readonly<Record<string, string>> = {
    'a date in the words': 'Roe said that ⟦the talks began on Monday⟧.',
    'the date of another verb': 'Roe, who met Doe on Monday, said ⟦nothing was agreed⟧.',
    'a date that a noun has': 'Commenting on the March 11 meeting, Roe said ⟦nothing was agreed⟧.',
    'a date that owns something': 'After Monday’s vote Roe said ⟦nothing was agreed⟧.',
    'a time to come': 'Roe will say on Monday that ⟦nothing was agreed⟧.',
    'a time since then': 'Since Monday Roe has said that ⟦nothing was agreed⟧.',
    'two dates': 'Roe said on Monday and said again on Tuesday that ⟦nothing was agreed⟧.',
    'no date': 'Roe said that ⟦nothing was agreed⟧.',
  };
  for (const [name, text] of Object.entries(untold))
    it(`is not told by ${name}`, () => assert.equal(saidIn(text), undefined));
});
