import assert from 'node:assert/strict';
import { passagesAt, selectedPassages } from '../../../server/src/annotate/passages.ts';
import { type ArticleFormat, readArticle } from '../../../server/src/article/article.ts';
import { mark, unmark } from '../marks.ts';

/** An article whose selection (`⟦…⟧`) or cursor (`¦`) became the marks around the words that are meant. */
function meant(marked: string, format: ArticleFormat = 'markdown'): string {
  const { text, spans, cursors } = unmark(marked);
  const article = readArticle(text, format);
  const [selection] = spans;
  const [cursor] = cursors;
  if (selection) return mark(text, selectedPassages(article, selection));
  assert(cursor !== undefined, 'the article holds a mark');
  return mark(text, passagesAt(article, cursor));
}

describe('The words that a selection means', () => {
  const cases: Readonly<Record<string, readonly [selected: string, meant: string]>> = {
    'are the selected ones': ['Roe ⟦stops today⟧ at noon.', 'Roe ⟦stops today⟧ at noon.'],
    'are whole words': ['Roe st⟦ops tod⟧ay at noon.', 'Roe ⟦stops today⟧ at noon.'],
    'are whole words in Cyrillic': ['Ро ос⟦тановится сего⟧дня.', 'Ро ⟦остановится сегодня⟧.'],
    'keep an emoji whole': ['Roe 👩‍🚀⟦ stops⟧ today.', 'Roe 👩‍🚀 ⟦stops⟧ today.'],
    'are without the white space around them': ['Roe⟦ stops today ⟧at noon.', 'Roe ⟦stops today⟧ at noon.'],
    'are without the full stop of the sentence': ['⟦The harbour reopens.⟧', '⟦The harbour reopens⟧.'],
    'keep the full stop of an abbreviation': ['⟦He left the U.S.⟧ for good.', '⟦He left the U.S.⟧ for good.'],
    'keep a question mark': ['⟦Who decides?⟧', '⟦Who decides?⟧'],
    'keep an ellipsis': ['⟦We wait…⟧ he said.', '⟦We wait…⟧ he said.'],
    'are those between the marks': ['⟦"We stop tonight,"⟧ Roe said.', '"⟦We stop tonight⟧," Roe said.'],
    'are those between curly marks': ['Roe: ⟦“We stop!”⟧', 'Roe: “⟦We stop!⟧”'],
    'are those between angle marks': ['⟦«Мы ждём»⟧, — сказал Ро.', '«⟦Мы ждём⟧», — сказал Ро.'],
    'leave out a mark at one end': ['⟦"We stop⟧ tonight," Roe said.', '"⟦We stop⟧ tonight," Roe said.'],
    'keep marks that open and close within them': [
      'He said ⟦the "peace" is near⟧.',
      'He said ⟦the "peace" is near⟧.',
    ],
    'keep marks around their first word': ['He said ⟦"peace" is near⟧.', 'He said ⟦"peace" is near⟧.'],
    'are the pieces of an interrupted quotation': [
      '⟦"We stop," Roe said, "and we stay."⟧',
      '"⟦We stop⟧," Roe said, "⟦and we stay⟧."',
    ],
    'are the pieces of a quotation that is selected in part': [
      '"We ⟦stop," Roe said, "and we⟧ stay."',
      '"We ⟦stop⟧," Roe said, "⟦and we⟧ stay."',
    ],
    'are the two sentences of one speaker': [
      '⟦"We stop," Roe said. "We stay."⟧',
      '"⟦We stop⟧," Roe said. "⟦We stay⟧."',
    ],
    'are one text where no attribution parts two quotations': [
      'Both ⟦"peace" and "war"⟧ were said.',
      'Both ⟦"peace" and "war"⟧ were said.',
    ],
    'leave out who said it behind the quotation': [
      '⟦"We stop tonight," the minister told reporters.⟧',
      '"⟦We stop tonight⟧," the minister told reporters.',
    ],
    'leave out who said it before the quotation': [
      '⟦The minister said: "We stop tonight."⟧',
      'The minister said: "⟦We stop tonight⟧."',
    ],
    'are both sides of a mark where a clause goes on into the quotation': [
      'He said ⟦the strikes "stop tonight" and not later⟧.',
      'He said ⟦the strikes "stop tonight" and not later⟧.',
    ],
    'are speech that a dash opens': [
      '⟦— Мы ждём, — сказал Ро. — Недолго.⟧',
      '— ⟦Мы ждём⟧, — сказал Ро. — ⟦Недолго⟧.',
    ],
    'are a piece for each paragraph of a quotation': [
      '⟦"We stop tonight.\n\n"We stay stopped,"⟧ Roe said.',
      '"⟦We stop tonight⟧.\n\n"⟦We stay stopped⟧," Roe said.',
    ],
    'are those of an inner quotation': [
      '"He told me ⟦\'we stop\'⟧ twice," Roe said.',
      '"He told me \'⟦we stop⟧\' twice," Roe said.',
    ],
    'are without the emphasis around them': [
      'Roe ⟦**stops today**⟧ at noon.',
      'Roe **⟦stops today⟧** at noon.',
    ],
    'hold the emphasis within them': ['⟦Roe **stops** today⟧ at noon.', '⟦Roe **stops** today⟧ at noon.'],
    'are the words of a link': [
      '⟦[Roe stops](https://example.org)⟧ today.',
      '[⟦Roe stops⟧](https://example.org) today.',
    ],
    'stand where the source has them behind carriage returns': [
      'One.\r\n\r\n⟦"We stop,"⟧ Roe said.\r\n',
      'One.\r\n\r\n"⟦We stop⟧," Roe said.\r\n',
    ],
    'stand where the source has them behind a byte order mark': [
      '\uFEFF⟦"We stop,"⟧ Roe said.',
      '\uFEFF"⟦We stop⟧," Roe said.',
    ],
    'are none where only marks are selected': ['Roe said⟦, "⟧We stop."', 'Roe said, "We stop."'],
    'are none in front matter': ['---\ntitle: ⟦A call⟧\n---\nRoe.', '---\ntitle: A call\n---\nRoe.'],
  };
  for (const [title, [selected, expected]] of Object.entries(cases))
    it(title, () => assert.equal(meant(selected), expected));

  it('take asterisks for what they are in plain text', () => {
    assert.equal(meant('Roe ⟦**stops** today⟧.', 'plain'), 'Roe ⟦**stops** today⟧.');
  });
});

describe('The words that a cursor means', () => {
  const cases: Readonly<Record<string, readonly [at: string, meant: string]>> = {
    'are those of the quotation': ['"We st¦op," Roe said. He left.', '"⟦We stop⟧," Roe said. He left.'],
    'are those of the quotation whose mark it touches': ['¦"We stop," Roe said.', '"⟦We stop⟧," Roe said.'],
    'go on behind an attribution': [
      '"We st¦op," Roe said, "and stay."',
      '"⟦We stop⟧," Roe said, "⟦and stay⟧."',
    ],
    'began before an attribution': [
      '"We stop," Roe said, "and st¦ay."',
      '"⟦We stop⟧," Roe said, "⟦and stay⟧."',
    ],
    'end with the sentence': ['"We st¦op," Roe said. "We stay."', '"⟦We stop⟧," Roe said. "We stay."'],
    'are those of the outer quotation': [
      '"He told me \'we st¦op\' twice," Roe said.',
      '"⟦He told me \'we stop\' twice⟧," Roe said.',
    ],
    'are the sentence where nothing is quoted': [
      'One. The har¦bour reopens. Two.',
      'One. ⟦The harbour reopens⟧. Two.',
    ],
    'are none where the article is empty': ['¦', ''],
  };
  for (const [title, [at, expected]] of Object.entries(cases))
    it(title, () => assert.equal(meant(at), expected));
});
