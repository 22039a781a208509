import assert, { deepEqual, equal, notEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { sentencesIn } from '../../../server/src/suggest/reading/sentences.ts';
import { readPassage } from '../../../server/src/suggest/suggest.ts';
import type { Span } from '../../../server/src/syntax/span.ts';
import { unmark } from '../marks.ts';
import { stopwatch } from '../stopwatch.ts';
import { read } from './told.ts';

const head = 'newsmark: 1\narticle:\n  file: story.txt\n';

async function passages(text: string, annotation?: string, file?: string): Promise<readonly string[]> {
  const found = await read(text, { ...(annotation && { annotation }), ...(file && { file }) });
  return found.suggestions.flatMap((each) =>
    each.passages.map(({ start, end }) => found.text.slice(start, end)),
  );
}

describe('What is annotated already', () => {
  const text = '“We have waited long enough,” Jane Roe said. “Nobody asked us once,” Ann Poe said.';
  it('is not suggested', async () => {
    const annotation = `${head}claims:\n  - {id: a, text: We have waited long enough}\n`;
    deepEqual(await passages(text, annotation), ['Nobody asked us once']);
  });

  it('is not suggested where a claim covers a part of it', async () => {
    const annotation = `${head}claims:\n  - {id: a, text: waited long}\n`;
    deepEqual(await passages(text, annotation), ['Nobody asked us once']);
  });

  it('is not suggested where the words of a claim have drifted', async () => {
    const annotation = `${head}claims:\n  - {id: a, text: We had waited long enough}\n`;
    deepEqual(await passages(text, annotation), ['Nobody asked us once']);
  });

  it('is suggested where a claim is lost', async () => {
    const annotation = `${head}claims:\n  - {id: a, text: Nothing of the kind stands here}\n`;
    equal((await passages(text, annotation)).length, 2);
  });

  it('leaves what else the same speaker says in quotation marks', async () => {
    const both = '“We have waited long enough,” Jane Roe said. “Nobody asked us once.”';
    const annotation = `${head}claims:\n  - {id: a, text: We have waited long enough}\n`;
    deepEqual(await passages(both, annotation), ['Nobody asked us once']);
  });

  it('leaves no few words of it', async () => {
    const both = '“We have waited long enough,” Jane Roe said. “And how.”';
    const annotation = `${head}claims:\n  - {id: a, text: We have waited long enough}\n`;
    deepEqual(await passages(both, annotation), []);
  });

  it('is not suggested where the article says that it needs no claim', async () => {
    const annotation = `${head}  ignore: [{text: Nobody asked us once, reason: small talk}]\n`;
    deepEqual(await passages(text, annotation), ['We have waited long enough']);
  });
});

describe('Suggestions', () => {
  const annotation = `${head}entities:\n  jane-roe: {kind: person, name: Jane Roe}\n`;

  it('are surer of a quotation than of a report, and of a report than of a wish', async () => {
    const { suggestions } = await read(
      '“It is over,” Jane Roe said. Jane Roe said it was late. Jane Roe wants to go home.',
    );
    const [first = 0, second = 0, third = 0] = suggestions.map(({ confidence }) => confidence);
    assert(first > second && second > third, `${first} ${second} ${third}`);
  });

  it('are less sure of what somebody could say', async () => {
    const { suggestions } = await read('Jane Roe said it was late. Jane Roe could say it was late.');
    const [first = 0, second = 0] = suggestions.map(({ confidence }) => confidence);
    assert(first > second, `${first} ${second}`);
  });

  it('say why they are so sure', async () => {
    const { suggestions } = await read('Jane Roe came. “It is over,” she said.');
    equal(
      suggestions[0]?.reason,
      'A quotation, and “said” tells whose it is. “she” is Jane Roe, named just before.',
    );
  });

  it('tell direct, mixed and indirect speech apart', async () => {
    const { suggestions } = await read(
      '“It is over,” Jane Roe said. Jane Roe said it was “over” for all. Jane Roe said it was late.',
    );
    deepEqual(
      suggestions.map(({ speech }) => speech),
      ['direct', 'mixed', 'indirect'],
    );
  });

  it('are read from Markdown as its reader sees it', async () => {
    const text = '## Bridge\n\n“We have *waited* long enough,” [Jane Roe](https://example.org) said.\n';
    const { suggestions } = await read(text, { file: 'story.md' });
    const [only] = suggestions;
    const words = (span: Span | undefined): string => (span ? text.slice(span.start, span.end) : '');
    deepEqual(
      [only?.passages.map(words), words(only?.mention), only?.name],
      [['We have *waited* long enough'], 'Jane Roe', 'Jane Roe'],
    );
  });

  it('leave Markdown headings out', async () => {
    deepEqual(await passages('# Mayor says bridge is safe\n\nIt rained.\n', undefined, 'story.md'), []);
  });

  const places: Readonly<Record<string, string>> = {
    'an emoji': '🚢 It rained. “⟦It works at last⟧,” said Jane Roe.',
    'Cyrillic letters': 'Шёл дождь. “⟦It works at last⟧,” said Jane Roe.',
    'CR LF': 'It rained all day long.\r\n“⟦It works at last⟧,” said Jane Roe.\r\n',
    'letters with marks of their own': 'Cafe\u0301s closed. “⟦It works at last⟧,” said Jane Roe.',
    'soft hyphens within': 'It rained. “⟦It wo\u00adrks at last⟧,” said Jane Roe.',
    'two spaces within': 'It rained. “⟦It  works at last⟧,” said Jane Roe.',
  };
  for (const [title, marked] of Object.entries(places))
    it(`stand where they should with ${title}`, async () => {
      const { text, spans } = unmark(marked);
      const found = await read(text);
      const before = found.text.indexOf(text);
      const expected = spans.map(({ start, end }) => ({ start: start + before, end: end + before }));
      deepEqual(found.suggestions[0]?.passages, expected);
    });

  it('lie within any text, whatever it is', async () => {
    const piece = fc.constantFrom(
      ...[
        'said',
        'says',
        'that',
        'Jane Roe',
        'she',
        '“',
        '”',
        '"',
        '—',
        ',',
        '.',
        ':',
        '«',
        '»',
        '(',
        ')',
        '\n',
        '\n\n',
      ],
      ...[
        'according to',
        'the plan',
        'and',
        'but',
        'who',
        'which',
        'told',
        'to',
        'of',
        '’s',
        '🚢',
        'é',
        'и',
        'сказал',
        '-',
      ],
      ...[
        'will',
        'not',
        'on Monday',
        'Mr.',
        'U.S.',
        '3.5',
        '…',
        '?',
        '!',
        ';',
        'as',
        'by',
        'called',
        '‘',
        '’',
        "'",
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const { text, suggestions } = await read(pieces.join(' '));
        for (const { passages: said, mention, cue, confidence } of suggestions) {
          const all = [...said, ...(mention ? [mention] : []), ...(cue ? [cue] : [])];
          for (const { start, end } of all) assert(start >= 0 && start < end && end <= text.length);
          for (const [index, { start }] of said.entries()) assert(start >= (said[index - 1]?.end ?? 0));
          assert(confidence >= 0 && confidence <= 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('take time as long as the text is', async () => {
    const line =
      '“We have waited long enough,” Jane Roe, the mayor, told the Herald on Monday, adding that it was late.\n';
    await read(line.repeat(50));
    const time = async (lines: number): Promise<number> => {
      const taken = stopwatch();
      await read(line.repeat(lines));
      return taken();
    };
    const [short, long] = [await time(100), await time(1600)];
    assert(long < 16 * 6 * Math.max(short, 5), `${short} ms, ${long} ms`);
  });

  const hostile: Readonly<Record<string, string>> = {
    'verbs without end': 'Roe said '.repeat(12_000),
    'names without end': 'Roe Doe Poe '.repeat(8_000),
    'commas without end': 'Roe, '.repeat(16_000),
    'brackets without end': '((((Roe '.repeat(8_000),
    'quotations without end': '“It is so,” said Roe '.repeat(5_000),
    'marks without end': '"“«'.repeat(50_000),
    'capitals in marks': `“${'A B '.repeat(20_000)}lower” said Roe.`,
    'relatives without end': 'Roe who said that he who knew who '.repeat(2_500),
    'according to without end': 'according to Roe, '.repeat(5_000),
    'pronouns without end': 'Jane Roe said it. She said it. '.repeat(2_500),
    'one word': 'a'.repeat(200_000),
  };
  for (const [title, text] of Object.entries(hostile))
    it(`come soon of ${title}`, async () => {
      const taken = stopwatch();
      await read(text);
      assert(taken() < 4_000);
    }).timeout(10_000);

  it('are none in a text longer than any story, of which not even the sentences are read', async () => {
    const { suggestions, article } = await read(
      '“We have waited long enough,” Jane Roe said.\n\n'.repeat(4_000),
    );
    deepEqual([suggestions, sentencesIn(article.article)], [[], []]);
  });

  it('of what is selected tell who said it', async () => {
    const { project, article, text } = await read('“We have waited long enough,” Jane Roe said on Monday.', {
      annotation,
    });
    const start = text.indexOf('waited');
    const told = readPassage(project, article, [{ start, end: start + 6 }]);
    deepEqual([told.speaker, told.speech, told.date?.text], ['jane-roe', 'direct', 'Monday']);
  });

  it('of what is selected tell nothing where nobody says it', async () => {
    const { project, article, text } = await read('The bridge opened in May.', { annotation });
    const start = text.indexOf('bridge');
    const told = readPassage(project, article, [{ start, end: start + 6 }]);
    deepEqual([told.speaker, told.cue, told.mention, told.confidence], [undefined, undefined, undefined, 0]);
    notEqual(told.reason, '');
  });
});

describe('A text that is longer than any story', () => {
  it('is not read as one', async () => {
    deepEqual(await passages('“We have waited long enough,” Jane Roe said.\n\n'.repeat(4000)), []);
  });
});
