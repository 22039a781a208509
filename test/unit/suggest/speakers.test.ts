import { deepEqual, equal } from 'node:assert/strict';
import { read } from './told.ts';

/** The name or id of each suggestion's speaker. */
async function speakers(text: string, annotation?: string): Promise<readonly (string | undefined)[]> {
  const { suggestions } = await read(text, annotation === undefined ? {} : { annotation });
  return suggestions.map(({ speaker, name }) => speaker ?? name);
}

const annotation = `newsmark: 1
article: {file: story.txt, published: 2025-03-19}
entities:
  jane-roe:
    kind: person
    name: Jane Roe
    aliases: [the Iron Lady]
    roles:
      - {title: foreign minister, of: arvenia, from: 2021, until: 2024-12-31}
      - {title: prime minister, of: arvenia, from: 2025-01-01}
  john-doe:
    kind: person
    name: John Doe
    aliases: [Doe]
    roles: [{title: foreign minister, of: arvenia, from: 2025-01-01}]
  ann-doe: {kind: person, name: Ann Doe}
  max-moe:
    kind: person
    name: Max Moe
    roles: [{title: king of Arvenia, of: arvenia, from: 2020}]
  arvenia: {kind: place, name: Arvenia, aliases: [Arven City]}
  white-palace: {kind: organization, name: The White Palace}
  herald: {kind: organization, name: The Daily Herald}
  aide: {kind: anonymous, name: an aide at the palace}
`;

describe('The speakers of suggestions', () => {
  /** What stands before, the name that is expected of the last suggestion. */
  const named: readonly (readonly [title: string, text: string, name: string | undefined])[] = [
    ['by a full name', 'Jane Roe said that it was over.', 'Jane Roe'],
    ['without the title', 'Ms. Jane Roe said that it was over.', 'Jane Roe'],
    ['without the office', 'Foreign Minister Jane Roe said that it was over.', 'Jane Roe'],
    ['behind an office with a place', 'Secretary of State Jane Roe said that it was over.', 'Jane Roe'],
    ['by the full name given before', 'Jane Roe came. Roe said that it was over.', 'Jane Roe'],
    ['with a title, by the full name', 'Jane Roe came. Ms. Roe said that it was over.', 'Jane Roe'],
    ['another of that surname', 'Jane Roe came. Max Roe said that it was over.', 'Max Roe'],
    ['she', 'Jane Roe came. She said that it was over.', 'Jane Roe'],
    ['he', 'John Doe came. He said that it was over.', 'John Doe'],
    ['she, with a man named later', 'Jane Roe met John Doe. She said that it was over.', 'Jane Roe'],
    ['he, with a woman named later', 'John Doe met Jane Roe. He said that it was over.', 'John Doe'],
    ['he, with a woman named first', 'Jane Roe met John Doe. He said that it was over.', 'John Doe'],
    ['he, after a country', 'John Doe flew to Russia. He said that it was over.', 'John Doe'],
    ['he, after a body', 'John Doe left the Oldport Council. He said that it was over.', 'John Doe'],
    ['she, by a title', 'Mrs. Roe met Mr. Doe. She said that it was over.', 'Roe'],
    ['he, by what he is', 'Kim Poe, a spokesman, came. He said that it was over.', 'Kim Poe'],
    [
      'who spoke before whom was named',
      'Jane Roe said no. Ann Poe saw it. She said that it was over.',
      'Ann Poe',
    ],
    ['two sentences back', 'John Doe came. It rained. He said that it was over.', 'John Doe'],
    ['a paragraph back', 'John Doe came.\nHe said that it was over.', 'John Doe'],
    ['they', 'Jane Roe and John Doe came. They said that it was over.', undefined],
    [
      'an expert just named',
      'Jane Roe spoke. “It is over,” said Jane Roe. The expert said that it was late.',
      'Jane Roe',
    ],
    [
      'the analyst, described before',
      'Jane Roe, an analyst, met John Doe. The analyst said that it was over.',
      'Jane Roe',
    ],
    [
      'the mayor, described before',
      'Mayor Jane Roe met John Doe. The mayor said that it was over.',
      'Jane Roe',
    ],
    [
      'the president of a place, named before',
      'They met President of France Jane Roe. The President of France said that it was over.',
      'Jane Roe',
    ],
    ['the mayor of a place', 'The Mayor of Oldport said that it was over.', 'The Mayor of Oldport'],
    [
      'they, after a body that spoke',
      '“It is late,” the White Palace said. They also noted that it was over.',
      'White Palace',
    ],
    ['nobody, where it was announced', 'Jane Roe came. It was announced that it was over.', undefined],
    [
      'another minister',
      'Jane Roe spoke. The Arvenian minister said that it was over.',
      'The Arvenian minister',
    ],
    ['an official', 'Jane Roe spoke. An official said that it was over.', 'An official'],
    ['a body', 'The White Palace said that it was over.', 'White Palace'],
    [
      'whom a paper asked',
      'Some experts interviewed by the Daily Herald said that it was over.',
      'Some experts interviewed by the Daily Herald',
    ],
    ['a campaign', 'The Roe campaign said that it was over.', 'The Roe campaign'],
    ['a ministry', 'The Foreign Ministry said that it was over.', 'Foreign Ministry'],
    ['a report', 'The report says that it is over.', 'The report'],
    [
      'two places together',
      'Arvenia and the Oldport Council said that it was over.',
      'Arvenia and the Oldport Council',
    ],
    ['two together', 'Jane Roe and John Doe said that it was over.', 'Jane Roe and John Doe'],
    ['whoever wrote it', 'I believe that it is over.', undefined],
    [
      'the last speaker, for a quotation alone',
      '“It is over,” said Jane Roe.\n“We shall all go home now.”',
      'Jane Roe',
    ],
  ];
  for (const [title, text, name] of named)
    it(title, async () => {
      equal((await speakers(text)).at(-1), name);
    });

  const known: readonly (readonly [title: string, text: string, speaker: string])[] = [
    ['by its name', 'Jane Roe said that it was over.', 'jane-roe'],
    ['by its name and a title', 'Prime Minister Jane Roe said that it was over.', 'jane-roe'],
    ['by an alias', 'The Iron Lady said that it was over.', 'jane-roe'],
    ['by a surname', 'Roe said that it was over.', 'jane-roe'],
    ['by a surname and a title', 'Ms. Roe said that it was over.', 'jane-roe'],
    ['by a surname that is an alias', 'Doe said that it was over.', 'john-doe'],
    ['by a full name, though the surname is another’s alias', 'Ann Doe said that it was over.', 'ann-doe'],
    ['by a pronoun', 'Jane Roe came. She said that it was over.', 'jane-roe'],
    ['by the office that it holds', 'The prime minister said that it was over.', 'jane-roe'],
    ['by the office that it holds now', 'The foreign minister said that it was over.', 'john-doe'],
    ['by the office, and whose it is', 'The Arvenian foreign minister said that it was over.', 'john-doe'],
    [
      'by the office, and whose it is behind it',
      'The foreign minister of Arvenia said that it was over.',
      'john-doe',
    ],
    ['by the office in capitals', 'The Arvenian Foreign Minister said that it was over.', 'john-doe'],
    ['by an office whose title says whose', 'The king of Arvenia said that it was over.', 'max-moe'],
    ['by such an office in capitals', 'The King of Arvenia said that it was over.', 'max-moe'],
    ['by such an office, and whose it is before it', 'The Arvenian king said that it was over.', 'max-moe'],
    [
      'by a pronoun behind an office',
      'The Arvenian king said that it was late. He said that it was over.',
      'max-moe',
    ],
    ['a place, for its government', 'Arvenia said that it was over.', 'arvenia'],
    ['a place by its alias', 'Arven City said that it was over.', 'arvenia'],
    ['a body, whose name has an article', 'The White Palace said that it was over.', 'white-palace'],
    ['somebody without a name', 'An aide at the palace said that it was over.', 'aide'],
    ['by the leader that it is', 'The Arvenian leader said that it was over.', 'jane-roe'],
    ['behind “according to”', 'According to Jane Roe, it is over.', 'jane-roe'],
    ['whose claim it is', 'Nobody believed Roe’s claim that it was over.', 'jane-roe'],
    ['by a name without its accents written otherwise', 'JANE ROE said that it was over.', 'jane-roe'],
  ];
  for (const [title, text, speaker] of known)
    it(`known: ${title}`, async () => {
      equal((await speakers(text, annotation)).at(-1), speaker);
    });

  it('are not one of two who speak together', async () => {
    for (const both of [
      'Jane Roe and John Doe',
      'Jane Roe and the Daily Herald',
      'Some experts interviewed by the Daily Herald',
    ])
      deepEqual(await speakers(`${both} said that it was over.`, annotation), [both]);
  });

  it('are not known by another’s first name', async () => {
    deepEqual(await speakers('Max Roe said that it was over.', annotation), ['Max Roe']);
  });

  it('are not known by a campaign that has their name', async () => {
    deepEqual(await speakers('The Roe campaign said that it was over.', annotation), ['The Roe campaign']);
  });

  it('are nobody known where two have the name', async () => {
    const two = annotation.replace('name: Ann Doe', 'name: Ann Doe, aliases: [Doe]');
    deepEqual(await speakers('Doe said that it was over.', two), ['Doe']);
  });

  it('are not known by an office alone whose title says whose it is', async () => {
    deepEqual(await speakers('The king said that it was over.', annotation), ['The king']);
  });

  it('are whoever was cited without a name, by a pronoun right behind it', async () => {
    const said = await speakers(
      'Max Doe and John Roe spoke. It was over, a source said. According to him, the talks were short.',
    );
    deepEqual(said.at(-1), 'a source');
  });

  it('are nobody of several by a pronoun', async () => {
    const said = await speakers('It was over, officials said. According to him, the talks were short.');
    deepEqual(said.at(-1), undefined);
  });

  it('are not known by another country’s office', async () => {
    deepEqual(await speakers('The Borduran foreign minister said that it was over.', annotation), [
      'The Borduran foreign minister',
    ]);
  });
});

describe('Who is told, in a suggestion', () => {
  const cases: readonly (readonly [title: string, text: string, to: readonly string[]])[] = [
    ['a paper', '“It is over,” Jane Roe told the Daily Herald.', ['herald']],
    ['a person', 'Jane Roe told John Doe that it was over.', ['john-doe']],
    ['a person by the surname', 'Jane Roe told Doe that it was over.', ['john-doe']],
    [
      'him, who was just named',
      'Jane Roe called John Doe and told him about the talks on the bridge.',
      ['john-doe'],
    ],
    ['him, who may be one of two', 'Jane Roe called John Doe and Max Moe and told him about the talks.', []],
    ['him, who was named long before', 'John Doe came. It rained. Jane Roe told him that it was over.', []],
    ['somebody unknown', 'Jane Roe told reporters that it was over.', []],
    ['nobody', 'Jane Roe said that it was over.', []],
    ['called on', 'Jane Roe called on Arvenia to end it.', ['arvenia']],
  ];
  for (const [title, text, to] of cases)
    it(title, async () => {
      deepEqual((await read(text, { annotation })).suggestions.at(-1)?.to, to);
    });
});

describe('Who passed it on, in a suggestion', () => {
  const cases: readonly (readonly [
    title: string,
    text: string,
    speaker: string | undefined,
    via: readonly string[],
  ])[] = [
    [
      'citing somebody',
      'The Daily Herald reported that it was over, citing Jane Roe.',
      'jane-roe',
      ['herald'],
    ],
    ['according to', 'It is over, according to the Daily Herald, citing Jane Roe.', 'jane-roe', ['herald']],
    [
      'citing a source',
      'It is over, according to the Daily Herald, citing a source.',
      'a source',
      ['herald'],
    ],
    [
      'quoting somebody without a name',
      'It was over, the Daily Herald said, quoting an engineer of the port.',
      'an engineer of the port',
      ['herald'],
    ],
    ['citing a thing', 'The Daily Herald said that it was over, citing high costs.', 'herald', []],
  ];
  for (const [title, text, speaker, via] of cases)
    it(title, async () => {
      const found = (await read(text, { annotation })).suggestions[0];
      deepEqual([found?.speaker ?? found?.name, found?.via], [speaker, via]);
    });
});
