import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../server/src/article/article.ts';
import { parseMarkdown } from '../../../server/src/article/markdown.ts';
import { VisibleBuilder } from '../../../server/src/article/visible.ts';

const line = fc
  .array(
    fc.constantFrom(
      ...[
        'word',
        'Word',
        ' ',
        '  ',
        '\t',
        '*',
        '_',
        '`',
        '[a]',
        '(b)',
        '!',
        '<',
        '>',
        '&',
        '\\',
        '#',
        '-',
        '+',
        '=',
      ],
      ...['1.', '~', '|', '"', '“', '—', 'é', '漢', '🕊'],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', '\r\n \r\n', '\n\t\n')), { maxLength: 10 })
  .map((lines) => lines.flat().join(''));

describe('reading Markdown by stretches', () => {
  it('sees what reading it as a whole sees', () => {
    fc.assert(
      fc.property(text, (written) => {
        const whole = new VisibleBuilder(written);
        parseMarkdown(written, { start: 0, end: written.length }, whole);
        const article = readArticle(written, 'markdown');
        deepEqual(
          article.paragraphs.map(({ span, visible }) => ({ source: span, visible })),
          whole.finish().blocks,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('reads a paragraph that is longer than any stack', () => {
    const written = '“We agree,” said Jane Roe. '.repeat(400_000).trim();
    const { paragraphs } = readArticle(written, 'markdown');
    deepEqual(
      paragraphs.map(({ span }) => span),
      [{ start: 0, end: written.length }],
    );
  });
});
