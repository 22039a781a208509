import assert from 'node:assert/strict';
import { type Cases, fixed, messageOf, silentOn, speaksOf, titlesOf } from './expect.ts';

/** An article, and a file that annotates it. */
function annotated(article: string, annotation = ''): Readonly<Record<string, string>> {
  return { 'a.news.yaml': `newsmark: 1\narticle: {file: a.md}\n${annotation}`, 'a.md': article };
}

function claims(...texts: readonly string[]): string {
  return `claims:\n${texts.map((text, index) => `  - {id: c${index}, text: "${text}"}\n`).join('')}`;
}

describe('unannotated-quote', () => {
  speaksOf('unannotated-quote', {
    'a quotation of four words': annotated('Roe said: ⟦“We have waited enough”⟧.\n'),
    'a quotation beside one with a claim': annotated(
      '“We are glad about it,” he said. ⟦“Nobody else was asked.”⟧\n',
      claims('glad about it'),
    ),
    'words after markup': annotated('**Roe:** ⟦“We *have* waited enough”⟧.\n'),
    'speech that a dash opens': annotated('⟦— We have waited enough,⟧ — said Roe.\n'),
    'a quotation over two paragraphs, once': annotated('⟦“We have waited enough.\n\n“Now we will build.”⟧\n'),
    'words after emoji and Cyrillic letters': annotated('🕊 Роу: ⟦«Мы ждали слишком долго»⟧.\n'),
    'words after the line ends of Windows': annotated('One line.\r\n\r\nRoe: ⟦“We have waited enough”⟧.\r\n'),
    'a line of plain text': {
      'a.news.yaml': 'newsmark: 1\narticle: {file: a.txt}\n',
      'a.txt': `Roe said: ⟦"We have waited enough"⟧, ${'and more words of the same paragraph, '.repeat(3)}\n`,
    },
    'the article of a file that is broken elsewhere': annotated(
      'Roe said: ⟦“We have waited enough”⟧.\n',
      'claims: [{id: a,\n',
    ),
  } satisfies Cases);

  silentOn('unannotated-quote', {
    'three words': annotated('Roe said: “We have waited”.\n'),
    'a claim on a part of it': annotated('Roe said: “We have waited enough”.\n', claims('waited')),
    'a claim whose words have changed since': annotated(
      'Roe said: “We have waited long enough for it”.\n',
      claims('We had waited long enough for it'),
    ),
    'a claim that stands in several places': annotated(
      '“We have waited enough,” he said. “We have waited enough,” she said.\n',
      claims('We have waited enough'),
    ),
    'words that the file ignores': {
      'a.news.yaml': 'newsmark: 1\narticle: {file: a.md, ignore: [{text: The Long Way to Arvenia}]}\n',
      'a.md': 'He read “The Long Way to Arvenia”.\n',
    },
    'a quotation within another that has a claim': annotated(
      '“He told me ‘you have to wait longer’ and left,” she said.\n',
      claims('and left'),
    ),
    'a headline that repeats words with a claim': annotated(
      '# “We have waited enough”\n\n“We have waited enough, and so have others,” Roe said.\n',
      claims('We have waited enough, and so have others'),
    ),
    'a claim of another file of the article': {
      ...annotated('Roe said: “We have waited enough”.\n'),
      'b.news.yaml': `newsmark: 1\narticle: {file: a.md}\n${claims('have waited enough')}`,
    },
    'an article that nobody annotates': { 'a.md': 'Roe said: “We have waited enough”.\n' },
  } satisfies Cases);

  it('names the words, and what to do', async () => {
    assert.equal(
      await messageOf('unannotated-quote', annotated('Roe said: “We have waited enough”.\n')),
      'No claim covers “We have waited enough”. Annotate it, or list it under “ignore” if it needs no claim.',
    );
  });

  it('is mended by a claim, with what the article tells of it', async () => {
    const files = await fixed(
      'unannotated-quote',
      {
        'a.news.yaml': `newsmark: 1
article: {file: a.md, published: 2025-03-19}
entities:
  jane-roe: {kind: person, name: Jane Roe}
claims:
  - id: open
    text: We open on Monday
    speaker: jane-roe
`,
        'a.md':
          '“We open on Monday,” Jane Roe said.\n\n“We have waited long enough for this,” Jane Roe said.\n',
      },
      /Annotate/,
    );
    const [, added = ''] = String(files['a.news.yaml']).split('    speaker: jane-roe\n');
    assert.match(added, /text: "?We have waited long enough for this"?\n.*speech: direct\n/s);
  });

  it('is mended in the article’s first file by a claim with all pieces of the quotation', async () => {
    const files = await fixed(
      'unannotated-quote',
      annotated('“We have waited enough,” Roe said, “and now we build.”\n'),
      /Annotate/,
    );
    assert.match(String(files['a.news.yaml']), /We have waited enough/);
    assert.match(String(files['a.news.yaml']), /and now we build/);
  });

  it('is mended by an entry of “ignore”', async () => {
    const files = await fixed(
      'unannotated-quote',
      annotated('He read “The Long Way: a Life”.\n'),
      /needs no claim/,
    );
    assert.equal(
      files['a.news.yaml'],
      'newsmark: 1\narticle: {file: a.md, ignore: [{text: "The Long Way: a Life"}]}\n',
    );
  });

  it('is mended by an entry more, in a list in block style', async () => {
    const annotation = `newsmark: 1
article:
  file: a.md
  ignore:
    - text: An Evening in the Harbour # a film
  note: n
`;
    const files = await fixed(
      'unannotated-quote',
      { 'a.news.yaml': annotation, 'a.md': 'He read “The Long Way to Arvenia”.\n' },
      /needs no claim/,
    );
    assert.equal(
      files['a.news.yaml'],
      annotation.replace('# a film\n', '# a film\n    - text: "The Long Way to Arvenia"\n'),
    );
  });

  it('is mended in the quotation that is left', async () => {
    const files = await fixed(
      'unannotated-quote',
      {
        'a.news.yaml':
          'newsmark: 1\narticle: {file: a.md, ignore: [{text: The Long Way to Arvenia, prefix: "He read “"}]}\n',
        'a.md': 'He read “The Long Way to Arvenia”. She said it was “not a long way at all”.\n',
      },
      /needs no claim/,
    );
    assert.match(String(files['a.news.yaml']), /not a long way at all/);
  });
});

describe('unbalanced-quote', () => {
  speaksOf('unbalanced-quote', {
    'a mark that never closes': annotated('⟦“⟧We open on Monday, Roe said.\n'),
    'a mark that closes nothing': annotated('We open on Monday⟦”⟧, Roe said.\n'),
    guillemets: annotated('Роу: ⟦«⟧Мы откроемся в понедельник.\n'),
    'a straight mark': annotated('Roe said: ⟦"⟧We open on Monday.\n\nThe end came soon.\n'),
    'a quotation that the next paragraph does not take up': annotated(
      '⟦“⟧We open on Monday, Roe said.\n\nNobody answered.\n',
    ),
    'a mark behind emphasis': annotated('*Roe:* ⟦“⟧We **open** on Monday.\n'),
    'a mark behind emoji, with the line ends of Windows': annotated(
      '🕊 One.\r\n\r\n🕊 ⟦“⟧We open on Monday.\r\n',
    ),
  } satisfies Cases);

  silentOn('unbalanced-quote', {
    pairs: annotated('“We open ‘soon’,” Roe said.\n', claims('We open')),
    'a quotation over several paragraphs': annotated('“We open on Monday.\n\n“All are welcome.”\n'),
    'speech opened by a dash and closed by a mark': annotated('— We open on Monday”, said Roe.\n'),
    'apostrophes and inches': annotated('The workers’ 12" pipes and Roe’s ’90s songs.\n'),
    'words that the file ignores': {
      'a.news.yaml':
        'newsmark: 1\narticle: {file: a.md, ignore: [{text: We open on Monday, reason: a slip}]}\n',
      'a.md': '“We open on Monday, Roe said.\n',
    },
    'inner quotations in other marks': annotated(
      '«Мы „открываем“ в понедельник», — сказал Роу.\n',
      claims('Мы'),
    ),
    'an article that nobody annotates': { 'a.md': '“We open on Monday, Roe said.\n' },
  } satisfies Cases);

  it('tells a mark that opens from one that closes', async () => {
    assert.match(await messageOf('unbalanced-quote', annotated('We open⟦”⟧, Roe said.\n')), /nothing opens/);
  });

  const closed: readonly (readonly [string, string])[] = [
    ['“We open on Monday. And soon.\n', '“We open on Monday.” And soon.\n'],
    ['«Мы откроемся в понедельник. Скоро.\n', '«Мы откроемся в понедельник.» Скоро.\n'],
    ['„Wir öffnen am Montag.\n', '„Wir öffnen am Montag.“\n'],
    ['**“We open on Monday.**\n', '**“We open on Monday.”**\n'],
  ];
  for (const [before, after] of closed)
    it(`closes ${before.trim()}`, async () => {
      const files = await fixed('unbalanced-quote', annotated(before), /Close the quotation/);
      assert.equal(files['a.md'], after);
    });

  it('opens at the beginning of the sentence', async () => {
    const files = await fixed('unbalanced-quote', annotated('Soon. We open on Monday”, Roe said.\n'), /Open/);
    assert.equal(files['a.md'], 'Soon. “We open on Monday”, Roe said.\n');
  });

  it('can be said to stand as intended', async () => {
    const files = await fixed(
      'unbalanced-quote',
      annotated('“We open on Monday, Roe said.\n'),
      /as intended/,
    );
    assert.equal(
      files['a.news.yaml'],
      'newsmark: 1\narticle: {file: a.md, ignore: [{text: "We open on Monday, Roe said."}]}\n',
    );
  });

  it('offers no mark for one that it does not know', async () => {
    assert.deepEqual(
      (await titlesOf('unbalanced-quote', annotated('&ldquo;We open on Monday.\n'))).filter((title) =>
        /Close/.test(title),
      ),
      [],
    );
  });
});
