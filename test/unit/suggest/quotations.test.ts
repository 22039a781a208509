import { deepEqual } from 'node:assert/strict';
import { unmark } from '../marks.ts';
import { shown } from './told.ts';

/** A text with its quotation between `⟦` and `⟧`, who says it, and the word that tells so. */
type Case = readonly [title: string, text: string, mention: string, cue: string];

const cases: readonly Case[] = [
  ['straight marks', '"⟦We have waited long enough⟧," Jane Roe said.', 'Jane Roe', 'said'],
  ['curly marks', '“⟦We have waited long enough⟧,” Jane Roe said.', 'Jane Roe', 'said'],
  ['guillemets', '«⟦We have waited long enough⟧», Jane Roe said.', 'Jane Roe', 'said'],
  ['old double marks', "''⟦We have waited long enough⟧,'' Jane Roe said.", 'Jane Roe', 'said'],
  ['German marks', '„⟦We have waited long enough⟧“, Jane Roe said.', 'Jane Roe', 'said'],
  ['single marks', '‘⟦We have waited long enough⟧,’ Jane Roe said.', 'Jane Roe', 'said'],
  [
    'single marks nested in double ones',
    '“⟦He told me ‘no’ and ‘never’ that day⟧,” Jane Roe said.',
    'Jane Roe',
    'said',
  ],
  ['the comma outside', '“⟦We have waited⟧”, Jane Roe said.', 'Jane Roe', 'said'],
  ['a question', '“⟦Who will pay for it?⟧” asked Jane Roe.', 'Jane Roe', 'asked'],
  ['a question, the name first', '“⟦Who will pay for it?⟧” Jane Roe asked.', 'Jane Roe', 'asked'],
  ['an exclamation', '“⟦Never again!⟧” Jane Roe shouted.', 'Jane Roe', 'shouted'],
  ['few words', '“⟦No⟧,” Jane Roe said.', 'Jane Roe', 'said'],
  ['the verb first', '“⟦We have waited long enough⟧,” said Jane Roe.', 'Jane Roe', 'said'],
  [
    'a description behind the name',
    '“⟦We have waited long enough⟧,” said Jane Roe, the harbour master of Oldport.',
    'Jane Roe',
    'said',
  ],
  [
    'a description between name and verb',
    '“⟦We have waited long enough⟧,” Jane Roe, the harbour master, said.',
    'Jane Roe',
    'said',
  ],
  ['an age', '“⟦We have waited long enough⟧,” Jane Roe, 45, said.', 'Jane Roe', 'said'],
  [
    'a clause between name and verb',
    '“⟦We have waited long enough⟧,” Jane Roe, who runs the harbour, said.',
    'Jane Roe',
    'said',
  ],
  ['brackets', '“⟦We have waited⟧,” Sen. Jane Roe (D-Oldport) said.', 'Sen. Jane Roe (D-Oldport)', 'said'],
  ['a pronoun', '“⟦We have waited long enough⟧,” she said.', 'she', 'said'],
  ['a day behind the verb', '“⟦We have waited long enough⟧,” Jane Roe said on Monday.', 'Jane Roe', 'said'],
  ['a day before the verb', '“⟦We have waited long enough⟧,” Jane Roe on Monday said.', 'Jane Roe', 'said'],
  ['where it was said', '“⟦We have waited⟧,” Jane Roe said in an interview.', 'Jane Roe', 'said'],
  ['who was told', '“⟦We have waited⟧,” Jane Roe told the Daily Herald.', 'Jane Roe', 'told'],
  ['an adverb', '“⟦We have waited⟧,” Jane Roe flatly said.', 'Jane Roe', 'said'],
  ['an auxiliary', '“⟦We have waited⟧,” Jane Roe has said.', 'Jane Roe', 'said'],
  ['a phrase as the verb', '“⟦We have waited⟧,” Jane Roe pointed out.', 'Jane Roe', 'pointed out'],
  ['an office', '“⟦We have waited⟧,” the prime minister said.', 'the prime minister', 'said'],
  ['nobody with a name', '“⟦We have waited⟧,” an official said.', 'an official', 'said'],
  [
    'nobody with a name, and a clause',
    '“⟦We have waited⟧,” an official who was briefed on the talks said.',
    'an official who was briefed on the talks',
    'said',
  ],
  ['a document', '“⟦The bridge is unsafe at any speed⟧,” the report reads.', 'the report', 'reads'],
  ['the attribution first', 'Jane Roe said, “⟦We have waited long enough⟧.”', 'Jane Roe', 'said'],
  ['a colon', 'Jane Roe said: “⟦We have waited long enough⟧.”', 'Jane Roe', 'said'],
  ['a colon with space to spare', 'Jane Roe said.: “⟦We have waited long enough⟧.”', 'Jane Roe', 'said'],
  ['nothing between', 'Jane Roe said “⟦We have waited long enough⟧.”', 'Jane Roe', 'said'],
  ['a day between', 'Jane Roe said on Monday, “⟦We have waited long enough⟧.”', 'Jane Roe', 'said'],
  ['“that” between', 'Jane Roe said that “⟦we have waited long enough⟧.”', 'Jane Roe', 'said'],
  ['who was told between', 'Jane Roe told reporters, “⟦We have waited long enough⟧.”', 'Jane Roe', 'told'],
  ['a statement', 'In a statement, Jane Roe said: “⟦We have waited⟧.”', 'Jane Roe', 'said'],
  ['the verb first, and a colon', 'Said Jane Roe: “⟦We have waited long enough⟧.”', 'Jane Roe', 'Said'],
  ['a noun and a colon', 'Jane Roe had one message: “⟦Enough is enough⟧.”', 'Jane Roe', ''],
  ['a source', 'According to Jane Roe, “⟦the bridge will open in May⟧.”', 'Jane Roe', 'According to'],
  [
    'interrupted by the attribution',
    '“⟦We have waited⟧,” Jane Roe said, “⟦and we will wait no more⟧.”',
    'Jane Roe',
    'said',
  ],
  [
    'interrupted by an attribution with who was told',
    '“⟦We have waited⟧,” Jane Roe told the Herald on Monday, “⟦long enough⟧.”',
    'Jane Roe',
    'told',
  ],
  [
    'going on in the next sentence',
    '“⟦We have waited⟧,” Jane Roe said. “⟦Now we will act⟧.”',
    'Jane Roe',
    'said',
  ],
  [
    'going on for two sentences more',
    '“⟦We have waited⟧,” said Jane Roe. “⟦Now we will act⟧.” “⟦Tomorrow⟧.”',
    'Jane Roe',
    'said',
  ],
  [
    'over two paragraphs, the attribution in the first',
    '“⟦We have waited⟧,” Jane Roe said. “⟦It was long⟧.\n“⟦Now we will act⟧.”',
    'Jane Roe',
    'said',
  ],
  [
    'over two paragraphs, the attribution in the last',
    '“⟦We have waited for years on end⟧.\n“⟦Now we will act⟧,” Jane Roe said.',
    'Jane Roe',
    'said',
  ],
  [
    'announced at the end of the paragraph before',
    'Jane Roe said:\n“⟦We have waited long enough⟧.”',
    'Jane Roe',
    'said',
  ],
  ['signed', '“⟦We have waited long enough⟧.” — Jane Roe', 'Jane Roe', ''],
  ['a dash, to the end', '— ⟦We have waited long enough⟧, — Jane Roe said.', 'Jane Roe', 'said'],
  [
    'a dash, and again after the attribution',
    '— ⟦We have waited⟧, — said Jane Roe. — ⟦Now we will act⟧.',
    'Jane Roe',
    'said',
  ],
  [
    'a dash that a mark closes',
    '— ⟦We have waited long enough. Now we will act⟧," Jane Roe told the Herald.',
    'Jane Roe',
    'told',
  ],
  [
    'a dash, an aside within',
    '— ⟦They will not open it, as the mayor himself said. It is too dear⟧," Jane Roe said.',
    'Jane Roe',
    'said',
  ],
  ['a horizontal bar', '― ⟦We have waited long enough⟧, ― Jane Roe said.', 'Jane Roe', 'said'],
  [
    'a colon behind two who may have said it',
    'The palace has not confirmed the delay, but Jane Roe noted: “⟦We have waited long enough⟧.”',
    'Jane Roe',
    'noted',
  ],
];

describe('Quotations suggested as claims', () => {
  for (const [title, text, mention, cue] of cases)
    it(title, async () => {
      deepEqual(await shown(unmark(text).text), [[text, mention, cue]]);
    });
});
