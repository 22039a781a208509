import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../server/src/article/article.ts';
import { quotationsOf } from '../../../server/src/article/quotations.ts';

/** Lines too long to be hard-wrapped: each is a paragraph. */
const filler = `\n${'Filler '.repeat(16)}`;

function contents(text: string): readonly (readonly string[])[] {
  const whole = text + filler;
  return quotationsOf(readArticle(whole, 'plain')).quotations.map(({ content }) =>
    content.map(({ start, end }) => whole.slice(start, end)),
  );
}

function problems(text: string): readonly (readonly [string, number])[] {
  return quotationsOf(readArticle(text + filler, 'plain')).problems.map(({ kind, span }) => [
    kind,
    span.start,
  ]);
}

describe('quotationsOf', () => {
  const cases: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    ['straight marks', 'He said, "It is over," and left.', [['It is over,']]],
    ['curly marks', 'He said, “It is over,” and left.', [['It is over,']]],
    ['guillemets', 'Он сказал: «Все кончено».', [['Все кончено']]],
    ['French guillemets, spaced', 'Il a dit : « C’est fini ».', [[' C’est fini ']]],
    ['German marks', 'Er sagte: „Es ist vorbei“ und ging.', [['Es ist vorbei']]],
    ['Danish guillemets', 'Han sagde: »Det er slut« og gik.', [['Det er slut']]],
    ['Swedish marks', 'Han sade: ”Det är slut” och gick.', [['Det är slut']]],
    ['single marks', 'He called it ‘a lost cause’ then.', [['a lost cause']]],
    ['single marks inside double ones', '“He said ‘no’ to us,” she said.', [['He said ‘no’ to us,'], ['no']]],
    ['no apostrophes', 'The strikers’ wives weren’t there in the ’90s.', []],
    ['no inches', 'A 6\'2" man with a 24" screen.', []],
    ['a quotation interrupted', '"It is over," he said, "for now."', [['It is over,'], ['for now.']]],
    ['an attribution within the marks', '«Нет, — сказал Петров. — Пока нет».', [['Нет,', 'Пока нет']]],
    [
      'an aside within the marks',
      '«Нет — как сказал Петров — пока нет».',
      [['Нет — как сказал Петров — пока нет']],
    ],
    [
      'a dash within the marks',
      '“It is over — for now — and so we go.”',
      [['It is over — for now — and so we go.']],
    ],
    ['a quotation over two paragraphs', '“It is over.\n“For now,” he said.', [['It is over.', 'For now,']]],
    ['a dash, to the end', '— It is over\n', [['It is over']]],
    ['a dash that a mark closes', '— It is over for now," Roe said.', [['It is over for now,']]],
    ['a dash that an attribution closes', '— It is over, — said Roe.', [['It is over,']]],
    ['a dash that opens again', '— It is over, — said Roe. — We go home.', [['It is over,', 'We go home.']]],
    [
      'a dash that opens again after a mark',
      '— It is over," Roe said. — Go home.',
      [['It is over,', 'Go home.']],
    ],
    [
      'an aside that closes nothing',
      '— It is over, — as he himself said, — for us.',
      [['It is over, — as he himself said, — for us.']],
    ],
    [
      'a pair of marks inside speech',
      '— A "partial truce" is over," he said.',
      [['A "partial truce" is over,'], ['partial truce']],
    ],
    ['no speech after a hyphen', '- It is over, - said Roe.', []],
  ];
  for (const [what, text, expected] of cases) {
    it(`reads ${what}`, () => {
      deepEqual(contents(text), expected);
    });
  }

  it('knows how deep a quotation lies', () => {
    const { quotations } = quotationsOf(readArticle('“He said ‘no’ to us,” she said.', 'plain'));
    deepEqual(
      quotations.map(({ depth }) => depth),
      [0, 1],
    );
  });
});

describe('quotationsOf, problems', () => {
  const cases: readonly (readonly [string, string, readonly (readonly [string, number])[]])[] = [
    ['a mark that never closes', 'He said, "It is over.', [['unclosed', 9]]],
    ['a mark that nothing opened', 'It is over," he said.', [['unopened', 11]]],
    ['nothing where a dash opens what a mark closes', '— It is over," he said.', []],
    ['nothing where each paragraph opens and the last closes', '“One.\n“Two.\n“Three.”', []],
    ['only the paragraph that does not go on', '“One.\n“Two.\nThree.', [['unclosed', 6]]],
    ['no apostrophes', 'The workers’ day. ‘Tis so.', []],
  ];
  for (const [what, text, expected] of cases) {
    it(`reports ${what}`, () => {
      deepEqual(problems(text), expected);
    });
  }

  it('never fails on any order of marks', () => {
    const mark = fc.constantFrom(
      '"',
      '“',
      '”',
      '«',
      '»',
      "'",
      '‘',
      '’',
      '„',
      '— ',
      ', — said Roe',
      'word',
      ' ',
      '. ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const { span, content } of quotationsOf(readArticle(text + filler, 'plain')).quotations) {
          for (const { start, end } of content)
            if (start < span.start || end > span.end || start > end) return false;
        }
        return true;
      }),
      { numRuns: 1000 },
    );
  });
});
