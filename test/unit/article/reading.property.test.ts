import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { type Article, type ArticleFormat, readArticle } from '../../../server/src/article/article.ts';
import { quotationsOf } from '../../../server/src/article/quotations.ts';
import { sentencesOf } from '../../../server/src/article/sentences.ts';
import type { Span } from '../../../server/src/syntax/span.ts';

const long =
  'A line of plain text that is so long that nobody takes it for one of a text that is wrapped by hand, ever.';
const scraps = [
  ...[
    'word',
    'Word.',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\r\n \r\n',
    '\u2028',
    '\ufeff',
    '\u00ad',
    '\0',
  ],
  ...[
    '*',
    '_',
    '`',
    '```',
    '~~~',
    '[a]',
    '(b)',
    '[a]: b',
    '!',
    '<',
    '>',
    '<!--',
    '-->',
    '&amp;',
    '\\',
    '#',
    '- ',
  ],
  ...[
    '1. ',
    '---\n',
    'title: x\n',
    '|',
    '"',
    '“',
    '”',
    '«',
    '»',
    '— ',
    ', — said Roe. — ',
    'é',
    'e\u0301',
    '漢',
    '🕊',
  ],
  ...['ж', '“We agree,” Roe said. ', '“No one knows', long, `${long}\n`, '    code', '<script>', '</script>'],
];
const piece = fc.constantFrom(...scraps);
const text = fc.array(fc.oneof({ weight: 3, arbitrary: piece }, fc.constantFrom('\n\n', 'word word.\n\n')), {
  maxLength: 40,
});
const edit = fc.record({
  at: fc.nat(10_000),
  take: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(6), fc.nat(200)),
  put: fc.array(piece, { maxLength: 3 }).map((parts) => parts.join('')),
});

function plain({ start, end }: Span): readonly [number, number] {
  return [start, end];
}

/** All that is known of an article, with where it stands now. */
function shown(article: Article): unknown {
  const { visible, paragraphs } = article;
  const { quotations, problems } = quotationsOf(article);
  const offsets = Array.from({ length: article.text.length + 1 }, (_, at) => at);
  return {
    visible: [visible.text, visible.folded],
    toVisible: offsets.map((at) => plain(visible.toVisible({ start: at, end: at + 3 }))),
    toSource: offsets.map((at) => plain(visible.toSource({ start: at, end: at + 3 }))),
    paragraphs: paragraphs.map((each) => [plain(each.span), plain(each.visible), each.text]),
    sentences: paragraphs.map((each) => sentencesOf(each).map(plain)),
    quotations: quotations.map(({ marks, span, content, depth, closed }) => [
      ...[marks, plain(span), content.map(plain), depth, closed],
    ]),
    problems: problems.map(({ kind, span }) => [kind, plain(span)]),
  };
}

describe('reading an article again after an edit', () => {
  for (const format of ['markdown', 'plain'] satisfies ArticleFormat[])
    it(`gives what reading it afresh gives: ${format}`, function () {
      this.timeout(600_000);
      fc.assert(
        fc.property(text, fc.array(edit, { minLength: 1, maxLength: 12 }), (parts, edits) => {
          let known = readArticle(parts.join(''), format);
          for (const { at, take, put } of edits) {
            const from = at % (known.text.length + 1);
            const now = known.text.slice(0, from) + put + known.text.slice(from + take);
            known = readArticle(now, format, known);
            deepEqual(shown(known), shown(readArticle(now, format)), JSON.stringify(now));
          }
        }),
        { numRuns: Number(process.env.RUNS ?? 300) },
      );
    });

  it('takes over the paragraphs that the edit did not touch', () => {
    const paragraphs = Array.from({ length: 100 }, (_, number) => `Paragraph ${number} is short.`);
    for (const format of ['markdown', 'plain'] satisfies ArticleFormat[]) {
      const before = readArticle(paragraphs.join('\n\n'), format);
      const old = [...before.paragraphs];
      const now = readArticle(paragraphs.with(50, 'Another one.').join('\n\n'), format, before);
      equal(now.paragraphs.length, 100);
      equal(now.paragraphs[50]?.text, 'Another one.');
      const others = now.paragraphs.filter((paragraph) => !old.includes(paragraph));
      ok(others.length <= 5, `${others.length} are read again`);
    }
  });
});
