import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../server/src/article/article.ts';

/** The paragraphs as a reader sees them. */
function plain(text: string): readonly string[] {
  return readArticle(text, 'plain').paragraphs.map((paragraph) => paragraph.text);
}

function markdown(text: string): readonly string[] {
  return readArticle(text, 'markdown').paragraphs.map((paragraph) => paragraph.text);
}

const longLine =
  'A line that nobody wrapped goes on and on until it has far more than a hundred characters, as this one has.';

describe('readArticle, plain text', () => {
  it('takes each line for a paragraph where one of them is long', () => {
    deepEqual(plain(`${longLine}\nShort.\n\nShorter.`), [longLine, 'Short.', 'Shorter.']);
  });

  it('takes a hard-wrapped text apart at blank lines', () => {
    deepEqual(plain('One line\nand its end.\n \nAnother.'), ['One line and its end.', 'Another.']);
  });

  it('counts characters, not UTF-16 units, to tell whether a line is long', () => {
    deepEqual(plain(`${'🕊'.repeat(60)}\nsecond`), [`${'🕊'.repeat(60)} second`]);
  });

  it('drops a byte order mark, soft hyphens and zero-width spaces', () => {
    deepEqual(plain('\ufeffco\u00adoper\u200bation'), ['cooperation']);
  });

  it('shows any white space as one space', () => {
    deepEqual(plain('one\u00a0\t two \r\n three'), ['one two three']);
  });

  it('reads no Markdown', () => {
    deepEqual(plain('# *not* a heading'), ['# *not* a heading']);
  });

  it('composes letters and their marks', () => {
    deepEqual(plain('cafe\u0301'), ['café']);
  });

  it('has no paragraphs in an empty text', () => {
    deepEqual(plain('\ufeff \r\n\t\n'), []);
  });

  it('says where a paragraph is in the source', () => {
    deepEqual(
      readArticle('\ufeff  One.\r\n\r\n Two. ', 'plain').paragraphs.map(({ span }) => span),
      [
        { start: 3, end: 7 },
        { start: 12, end: 16 },
      ],
    );
  });
});

describe('readArticle, Markdown', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['leaves emphasis out', 'the **strikes** _stop_', ['the strikes stop']],
    [
      'shows the words of a link, not its address',
      'a [truce](https://example.org "Title") held',
      ['a truce held'],
    ],
    ['follows a definition', 'a [truce][t] held\n\n[t]: https://example.org', ['a truce held']],
    ['leaves images out', 'before ![a photo](a.jpg) after', ['before after']],
    ['takes escapes for what they escape', '1\\. \\*star\\*', ['1. *star*']],
    [
      'takes entities for what they name',
      'R&amp;D &#8212; &laquo;yes&raquo;&nbsp;it is',
      ['R&D — «yes» it is'],
    ],
    ['shows code', 'run `a *b*` now', ['run a *b* now']],
    ['joins the lines of a paragraph', 'one  \ntwo\\\nthree\nfour', ['one two three four']],
    ['takes each item of a list for a paragraph', '- one\n- two\n\n  more', ['one', 'two', 'more']],
    ['sees through block quotes', '> quoted\n> on\n\nnot', ['quoted on', 'not']],
    ['reads headings of both kinds', '# One\n\nTwo\n===\n\nthree', ['One', 'Two', 'three']],
    ['leaves out the tags of HTML', '<div>\nwords <b>bold</b>\n</div>', ['words bold']],
    ['leaves out front matter', '---\ntitle: T\n---\nText.', ['Text.']],
    ['knows a rule from front matter', '---\n\nText.\n\n---\n\nMore.', ['Text.', 'More.']],
    ['keeps its place in lists after a blank line', '- one\n\n      code\n\nout', ['one', 'code', 'out']],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => {
      deepEqual(markdown(text), expected);
    });
  }

  it('takes a paragraph with more markup than anybody writes as it stands', () => {
    const hostile = 'a**b'.repeat(20_000);
    deepEqual(markdown(hostile), [hostile]);
  });
});

describe('VisibleText', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 80 });
  const oddText = fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          'é',
          'e\u0301',
          'x\u0302',
          ' ',
          '  ',
          '\u00ad',
          '\u200b',
          '\r\n',
          '\n\n',
          '“',
          '»',
          '—',
          '*',
          '**',
        ],
        ...[
          '[a](b)',
          '&amp;',
          '\\*',
          '`',
          '<b>',
          '# ',
          '- ',
          '> ',
          '漢',
          '🕊️',
          '\u1100\u1161',
          'Å',
          '\ud800',
          '\ufeff',
        ],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  for (const format of ['plain', 'markdown'] as const) {
    it(`never fails on any Unicode (${format})`, () => {
      fc.assert(
        fc.property(fc.oneof(anyText, oddText), (text) => {
          readArticle(text, format);
        }),
        { numRuns: 1000 },
      );
    });

    it(`maps ever greater visible offsets to ever greater source offsets (${format})`, () => {
      fc.assert(
        fc.property(oddText, (text) => {
          const { visible } = readArticle(text, format);
          let last = 0;
          for (let at = 0; at < visible.text.length; at++) {
            const { start, end } = visible.toSource({ start: at, end: at + 1 });
            if (start < last || end < start || end > text.length) return false;
            last = start;
          }
          return true;
        }),
        { numRuns: 1000 },
      );
    });

    it(`comes back from the source to at least the same characters (${format})`, () => {
      fc.assert(
        fc.property(oddText, fc.nat(), fc.nat(), (text, one, other) => {
          const { visible } = readArticle(text, format);
          const [start = 0, end = 0] = [one, other]
            .map((at) => at % (visible.text.length + 1))
            .sort((a, b) => a - b);
          if (start === end || visible.text.slice(start, end).trim() === '') return true;
          const back = visible.toVisible(visible.toSource({ start, end }));
          return back.start <= start || visible.text.slice(start, back.start).trim() === '';
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('folds without moving anything', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const { visible } = readArticle(text, 'plain');
        equal(visible.folded.length, visible.text.length);
      }),
    );
  });
});
