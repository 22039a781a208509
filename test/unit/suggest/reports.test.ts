import { deepEqual } from 'node:assert/strict';
import { unmark } from '../marks.ts';
import { shown } from './told.ts';

/** A text with what is reported between `⟦` and `⟧`, who says it, and the words that tell so. */
type Case = readonly [title: string, text: string, mention: string, cue: string];

const clauses: readonly Case[] = [
  ['said that', 'Jane Roe said that ⟦the bridge would open in May⟧.', 'Jane Roe', 'said'],
  ['said, without “that”', 'Jane Roe said ⟦the bridge would open in May⟧.', 'Jane Roe', 'said'],
  ['says', 'Jane Roe says ⟦the bridge will open in May⟧.', 'Jane Roe', 'says'],
  ['has said', 'Jane Roe has said ⟦the bridge will open in May⟧.', 'Jane Roe', 'said'],
  ['many say', 'Local fishermen say ⟦the bridge is ugly⟧.', 'Local fishermen', 'say'],
  ['they say', 'They say ⟦the bridge is ugly⟧.', 'They', 'say'],
  ['two say', 'Jane Roe and Ann Poe say ⟦the bridge is ugly⟧.', 'Jane Roe and Ann Poe', 'say'],
  ['is saying', 'Jane Roe is saying ⟦the bridge is ugly⟧.', 'Jane Roe', 'saying'],
  ['a day between', 'Jane Roe said on Monday that ⟦the bridge would open⟧.', 'Jane Roe', 'said'],
  ['a day without “on”', 'Jane Roe said Monday ⟦the bridge would open in May⟧.', 'Jane Roe', 'said'],
  ['a place between', 'Jane Roe said in a letter that ⟦the bridge would open⟧.', 'Jane Roe', 'said'],
  [
    'an hour between',
    'Jane Roe wrote in the early morning hours that ⟦the bridge was open⟧.',
    'Jane Roe',
    'wrote',
  ],
  ['something before', 'On Monday, Jane Roe said ⟦the bridge would open in May⟧.', 'Jane Roe', 'said'],
  ['a clause before', 'When asked about it, Jane Roe said ⟦the bridge would open⟧.', 'Jane Roe', 'said'],
  ['but', 'But Jane Roe said ⟦the bridge would open in May⟧.', 'Jane Roe', 'said'],
  ['there is', 'Jane Roe said ⟦there would be no bridge⟧.', 'Jane Roe', 'said'],
  ['too much', 'Jane Roe says ⟦too much is made of the bridge⟧.', 'Jane Roe', 'says'],
  ['an office', 'The harbour master said ⟦the bridge would open⟧.', 'The harbour master', 'said'],
  ['of a place', 'The mayor of Oldport said ⟦the bridge would open⟧.', 'The mayor of Oldport', 'said'],
  ['a title', 'Foreign Minister Jane Roe said ⟦the bridge would open⟧.', 'Foreign Minister Jane Roe', 'said'],
  [
    'a description behind',
    'Jane Roe, the mayor of Oldport, said ⟦the bridge would open⟧.',
    'Jane Roe',
    'said',
  ],
  [
    'a description before',
    'The mayor of Oldport, Jane Roe, said ⟦the bridge would open⟧.',
    'Jane Roe',
    'said',
  ],
  ['everyone', 'All of the experts said ⟦the bridge would open⟧.', 'All of the experts', 'said'],
  [
    'a clause on the speaker',
    'A fisherman who lives by the harbour said ⟦the bridge would open⟧.',
    'A fisherman who lives by the harbour',
    'said',
  ],
  [
    'a participle on the speaker',
    'Officials briefed on the talks said ⟦the bridge would open⟧.',
    'Officials briefed on the talks',
    'said',
  ],
  ['declined, then said', 'Jane Roe continued to insist that ⟦the bridge was safe⟧.', 'Jane Roe', 'insist'],
  ['did not say', 'Jane Roe did not say ⟦whether the bridge would open⟧.', 'Jane Roe', 'did not say'],
  ['told somebody that', 'Jane Roe told the council that ⟦the bridge was safe⟧.', 'Jane Roe', 'told'],
  ['told somebody', 'Jane Roe told reporters ⟦the bridge was safe⟧.', 'Jane Roe', 'told'],
  ['told her', 'Jane Roe told her ⟦the bridge was safe⟧.', 'Jane Roe', 'told'],
  ['warned that', 'Jane Roe warned that ⟦the bridge was not safe⟧.', 'Jane Roe', 'warned'],
  ['warned somebody that', 'Jane Roe warned drivers that ⟦the bridge was not safe⟧.', 'Jane Roe', 'warned'],
  ['pointed out that', 'Jane Roe pointed out that ⟦the bridge was safe⟧.', 'Jane Roe', 'pointed out'],
  ['made clear that', 'Jane Roe made clear that ⟦the bridge was safe⟧.', 'Jane Roe', 'made clear'],
  ['asked whether', 'Jane Roe asked ⟦whether the bridge was safe⟧.', 'Jane Roe', 'asked'],
  ['explained why', 'Jane Roe explained ⟦why the bridge was safe⟧.', 'Jane Roe', 'explained'],
  ['believes', 'Jane Roe believes ⟦the bridge is safe⟧.', 'Jane Roe', 'believes'],
  ['is sure that', 'Jane Roe is sure that ⟦the bridge is safe⟧.', 'Jane Roe', 'sure'],
  ['a report shows', 'The report shows that ⟦the bridge is safe⟧.', 'The report', 'shows'],
  ['a poll found', 'A poll released Friday found that ⟦few use the bridge⟧.', 'A poll released', 'found'],
  ['at the end', '⟦The bridge will open in May⟧, Jane Roe said.', 'Jane Roe', 'said'],
  ['at the end, the verb first', '⟦The bridge will open in May⟧, said Jane Roe.', 'Jane Roe', 'said'],
  [
    'at the end, with a description',
    '⟦The bridge will open in May⟧, said Jane Roe, the mayor of Oldport.',
    'Jane Roe',
    'said',
  ],
  [
    'at the end, a claim',
    '⟦The bridge will open in May⟧, the former mayor maintains.',
    'the former mayor',
    'maintains',
  ],
  ['in the middle', '⟦The bridge⟧, Jane Roe often says, ⟦is the best in the land⟧.', 'Jane Roe', 'says'],
  ['according to', 'According to Jane Roe, ⟦the bridge will open⟧.', 'Jane Roe', 'According to'],
  ['according to, at the end', '⟦The bridge will open⟧, according to Jane Roe.', 'Jane Roe', 'according to'],
  [
    'according to, in the middle',
    '⟦The bridge⟧, according to Jane Roe, ⟦will open in May⟧.',
    'Jane Roe',
    'according to',
  ],
  [
    'according to somebody of whom more is told',
    '⟦A week later⟧, according to Jane Roe, who keeps the bridge, ⟦it was open again⟧.',
    'Jane Roe',
    'according to',
  ],
  ['in the words of', 'In the words of Jane Roe, ⟦the bridge is a wonder⟧.', 'Jane Roe', 'In the words of'],
  ['in her opinion', 'In her opinion, ⟦the bridge will open in May⟧.', 'her', 'opinion'],
  ['in somebody’s view', 'In Jane Roe’s view, ⟦the bridge will open in May⟧.', 'Jane Roe', 'view'],
  [
    'a participle and by whom, on the speaker',
    '⟦The bridge is safe⟧, experts interviewed by the Herald believe.',
    'experts interviewed by the Herald',
    'believe',
  ],
  ['announced by nobody', 'It was announced that ⟦the bridge would open⟧.', '', 'announced'],
  [
    'what she and others mean to do, in what she says',
    'According to Jane Roe, ⟦the towns trust each other, and they intend to build a bridge⟧.',
    'Jane Roe',
    'According to',
  ],
  ['as she said', 'As Jane Roe said, ⟦the bridge will open⟧.', 'Jane Roe', 'said'],
  ['as she put it', '⟦The bridge is dead⟧, as Jane Roe put it.', 'Jane Roe', 'put it'],
  ['a colon', 'Jane Roe said: ⟦The bridge will open in May⟧.', 'Jane Roe', 'said'],
  [
    'a colon, and a paragraph without marks',
    'Jane Roe wrote:\n⟦The bridge will open. It will be free for all⟧.',
    'Jane Roe',
    'wrote',
  ],
  [
    'part of it quoted',
    'Jane Roe said ⟦the bridge was “a gift to the town” and would open⟧.',
    'Jane Roe',
    'said',
  ],
];

const parts: readonly Case[] = [
  ['criticized', 'Jane Roe criticized ⟦the plan for the bridge⟧.', 'Jane Roe', 'criticized'],
  ['denied', 'Jane Roe denied ⟦any part in the affair⟧.', 'Jane Roe', 'denied'],
  ['announced', 'Jane Roe announced ⟦a new bridge over the river⟧.', 'Jane Roe', 'announced'],
  ['called for', 'Jane Roe called for ⟦an end to the works⟧.', 'Jane Roe', 'called for'],
  ['called on … to', 'Jane Roe called on the council ⟦to end the works⟧.', 'Jane Roe', 'called on'],
  ['urged … to', 'Jane Roe urged drivers ⟦to stay away⟧.', 'Jane Roe', 'urged'],
  ['told … to', 'Jane Roe told drivers ⟦to stay away⟧.', 'Jane Roe', 'told'],
  ['told … about', 'Jane Roe told the council about ⟦the works on the bridge⟧.', 'Jane Roe', 'told'],
  ['told … not to', 'Jane Roe told drivers ⟦not to cross⟧.', 'Jane Roe', 'told'],
  ['ordered … not to', 'Jane Roe ordered the crews ⟦not to close the gate⟧.', 'Jane Roe', 'ordered'],
  ['promised not to', 'Jane Roe promised ⟦not to close the bridge⟧.', 'Jane Roe', 'promised'],
  [
    'a quotation with a comma, and which',
    'Jane Roe stressed ⟦the “need to mend the bridge,”⟧ which nobody denies.',
    'Jane Roe',
    'stressed',
  ],
  ['promised to', 'Jane Roe promised ⟦to mend the bridge⟧.', 'Jane Roe', 'promised'],
  ['refused to', 'Jane Roe refused ⟦to mend the bridge⟧.', 'Jane Roe', 'refused'],
  ['called … a', 'Jane Roe called ⟦the bridge a “gift to the town”⟧.', 'Jane Roe', 'called'],
  ['described … as', 'Jane Roe described ⟦the bridge as “a gift”⟧.', 'Jane Roe', 'described'],
  ['which', 'Jane Roe praised ⟦the plan⟧, which was drawn up last year.', 'Jane Roe', 'praised'],
  ['when', 'Jane Roe praised ⟦the plan⟧ when it was drawn up.', 'Jane Roe', 'praised'],
  ['on a day', 'Jane Roe praised ⟦the plan⟧ on Monday.', 'Jane Roe', 'praised'],
  ['in a statement', 'Jane Roe praised ⟦the plan⟧ in a statement on Monday.', 'Jane Roe', 'praised'],
  ['a dash', 'Jane Roe praised ⟦the plan⟧ — a change of heart.', 'Jane Roe', 'praised'],
  ['but', 'Jane Roe praised ⟦the plan⟧, but it was late.', 'Jane Roe', 'praised'],
  ['and, with a day', 'Jane Roe praised ⟦the plan⟧, and on Monday, Ann Poe met her.', 'Jane Roe', 'praised'],
  ['and, with a name', 'Jane Roe praised ⟦the plan⟧, and Ann Poe went home.', 'Jane Roe', 'praised'],
  ['and, with another verb', 'Jane Roe praised ⟦the plan of the town⟧ and went home.', 'Jane Roe', 'praised'],
  [
    'despite, and a clause',
    'Despite Roe’s statements about ⟦the safety of the bridge⟧, the wall shows cracks.',
    'Roe',
    'statements about',
  ],
  [
    'after, and a clause',
    'After Jane Roe announced ⟦a new bridge⟧, the town took the old one down.',
    'Jane Roe',
    'announced',
  ],
  ['a ruling out', 'Jane Roe ruled out ⟦a second bridge⟧.', 'Jane Roe', 'ruled out'],
  [
    'conveyed to somebody',
    'Jane Roe conveyed to the council ⟦the terms of the deal⟧.',
    'Jane Roe',
    'conveyed',
  ],
  ['a claim of somebody', 'The town doubts Roe’s claim that ⟦the bridge is safe⟧.', 'Roe', 'claim'],
  ['a promise of somebody', 'Her promise ⟦to mend the bridge⟧ was kept.', 'Her', 'promise'],
  ['a passive', '⟦The plan⟧ was criticized by Jane Roe.', 'Jane Roe', 'criticized'],
];

describe('Reported speech suggested as claims', () => {
  for (const [title, text, mention, cue] of [...clauses, ...parts])
    it(title, async () => {
      deepEqual(await shown(unmark(text).text), [[text, mention, cue]]);
    });
});

describe('Several reports in a sentence', () => {
  /** What is suggested of each, with its speaker, in the order of the text. */
  const cases: readonly (readonly [title: string, text: string, readonly (readonly [string, string])[]])[] = [
    [
      'a participle behind',
      'Jane Roe said the bridge was safe, adding that it would open in May.',
      [
        ['the bridge was safe', 'Jane Roe'],
        ['it would open in May', 'Jane Roe'],
      ],
    ],
    [
      'a second verb',
      'Jane Roe praised the plan and said it was late.',
      [
        ['the plan', 'Jane Roe'],
        ['it was late', 'Jane Roe'],
      ],
    ],
    [
      'a second speaker behind “but”',
      'Jane Roe said the bridge was safe, but Ann Poe said it was not safe.',
      [
        ['the bridge was safe', 'Jane Roe'],
        ['it was not safe', 'Ann Poe'],
      ],
    ],
    [
      'what somebody says that another said',
      'Jane Roe said Ann Poe had told her the bridge was safe.',
      [['Ann Poe had told her the bridge was safe', 'Jane Roe']],
    ],
    [
      'what is said before its attribution, and holds another',
      'Ann Poe told her the bridge was safe, Jane Roe said.',
      [['Ann Poe told her the bridge was safe', 'Jane Roe']],
    ],
    [
      'a second speaker behind “and”',
      'Jane Roe confirmed that the town would pay, and Ann Poe told the council that the bridge was safe.',
      [
        ['the town would pay', 'Jane Roe'],
        ['the bridge was safe', 'Ann Poe'],
      ],
    ],
    [
      'a second verb with an adverb',
      'Jane Roe said that the bridge was safe, and even hinted at a second one.',
      [
        ['the bridge was safe', 'Jane Roe'],
        ['a second one', 'Jane Roe'],
      ],
    ],
    [
      'what another calls it',
      'According to Jane Roe, the town closed the old bridge, which Ann Poe called “a gift to the ferry.”',
      [
        ['the town closed the old bridge', 'Jane Roe'],
        ['a gift to the ferry', 'Ann Poe'],
      ],
    ],
    [
      'by saying',
      'Jane Roe answered the council by saying that the bridge was safe.',
      [['the bridge was safe', 'Jane Roe']],
    ],
    [
      'a quotation and more',
      '“The bridge is safe,” Jane Roe said, adding that it would open in May.',
      [
        ['The bridge is safe', 'Jane Roe'],
        ['it would open in May', 'Jane Roe'],
      ],
    ],
  ];
  for (const [title, text, expected] of cases)
    it(title, async () => {
      const found = (await shown(text)).map(([marked = '', mention = '']) => {
        const { text: plain, spans } = unmark(marked);
        return [spans.map(({ start, end }) => plain.slice(start, end)).join(' … '), mention];
      });
      deepEqual(found, expected);
    });
});

describe('No claim is suggested of', () => {
  const texts: Readonly<Record<string, string>> = {
    'plain narration': 'The bridge over the river opened in May.',
    'what people do': 'The council closed the door behind it and paid the bill.',
    'nouns that look like verbs': 'The reports and claims of the past year fill two shelves.',
    'a name in marks': 'The new “Golden Gull” ferry leaves at noon.',
    'a word in marks': 'The so-called “bridge” is a plank.',
    'the title of a book in marks': 'Her book “The Long Road to the Sea” sold well.',
    'one word that is told': 'Jane Roe said so.',
    'who would say nothing': 'Jane Roe declined to comment.',
    'a headline': 'Bridge will open in May, mayor says',
    'a caption': 'Jane Roe says the bridge will open. Photo: Ann Poe',
    'a menu': '- Home\n- Mayor says bridge is safe\n- Contact',
    'what is clear to nobody in particular': 'It is clear that the bridge will open.',
    'what is worth saying': 'It is worth noting that the bridge will open.',
    'an empty text': '',
    'marks alone': '“” «» "',
  };
  for (const [title, text] of Object.entries(texts))
    it(title, async () => {
      deepEqual(await shown(text), []);
    });
});
