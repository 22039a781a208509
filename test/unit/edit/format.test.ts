import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import { format, formatLine } from '../../../server/src/edit/format/format.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { unmark } from '../marks.ts';
import { stopwatch } from '../stopwatch.ts';

/** A text, formatted. */
function tidy(text: string, step = 2): string {
  return applyEdits(text, atOnce(format(parse(text), step)));
}

/** A text of which the lines that `⟦…⟧` touches are formatted. */
function tidyWithin(marked: string): string {
  const { text, spans } = unmark(marked);
  return applyEdits(text, atOnce(format(parse(text), 2, spans)));
}

/** A text of which the line of the cursor `¦` was ended by Enter. */
function typed(marked: string): string {
  const { text, cursors } = unmark(marked);
  return applyEdits(text, atOnce(formatLine(parse(text), cursors[0] ?? 0)));
}

describe('formatting', () => {
  describe('indentation', () => {
    it('puts the entries of a mapping two columns in', () =>
      assert.equal(
        tidy('article:\n      file: a.md\n      title: b\n'),
        'article:\n  file: a.md\n  title: b\n',
      ));

    it('puts the items of a list two columns in from their key', () =>
      assert.equal(tidy('claims:\n- id: a\n  text: b\n'), 'claims:\n  - id: a\n    text: b\n'));

    it('leaves one space behind a dash, and moves the item along', () =>
      assert.equal(tidy('claims:\n  -   id: a\n      text: b\n'), 'claims:\n  - id: a\n    text: b\n'));

    it('begins at the left', () =>
      assert.equal(tidy('  newsmark: 1\n  note: a\n'), 'newsmark: 1\nnote: a\n'));

    it('takes four columns where they are asked for', () =>
      assert.equal(tidy('a:\n  - b:\n      - c\n', 4), 'a:\n    - b:\n          - c\n'));

    it('takes no more than four, which is an editor’s tab', () =>
      assert.equal(tidy('a:\n - b\n', 8), 'a:\n  - b\n'));

    it('moves the text of a block scalar as a whole', () =>
      assert.equal(
        tidy('note: >-\n     one\n       more\n\n     two\n'),
        'note: >-\n  one\n    more\n\n  two\n',
      ));

    it('keeps how far a block scalar says that its text is indented', () =>
      assert.equal(tidy('a:\n    b: |1\n       c\n'), 'a:\n  b: |1\n     c\n'));

    it('sets further lines of a text two columns in from its key', () =>
      assert.equal(tidy('note: one\n         two\n\n   three\n'), 'note: one\n  two\n\n  three\n'));

    it('sets further lines of quoted text in, and leaves the spaces at their ends', () =>
      assert.equal(tidy('note: "one \\\n      two  \n three"\n'), 'note: "one \\\n  two  \n  three"\n'));

    it('sets the lines of a broken flow list in, and keeps its end valid YAML', () =>
      assert.equal(tidy('to: [\n a,\n   b\n]\n'), 'to: [\n    a,\n    b\n  ]\n'));
  });

  describe('space in a line', () => {
    it('leaves one behind a colon and a comma', () =>
      assert.equal(tidy('a:   [b,c  ,   d]\n'), 'a: [b, c, d]\n'));

    it('leaves none inside brackets and braces', () =>
      assert.equal(tidy('a: { b : [ c ] }\n'), 'a: {b: [c]}\n'));

    it('keeps the space between an alias and its colon', () =>
      assert.equal(tidy('a: &x b\n*x   : c\n'), 'a: &x b\n*x : c\n'));

    it('keeps what stands in quotation marks', () =>
      assert.equal(tidy(`a:  "b:   [c,d]"\n`), `a: "b:   [c,d]"\n`));

    it('leaves one between anchors, tags and their value', () =>
      assert.equal(tidy('a:   &x   !t   {b: c}\n'), 'a: &x !t {b: c}\n'));

    it('goes at the end of a line', () => assert.equal(tidy('a: b  \t\nc: |  \n  d\n'), 'a: b\nc: |\n  d\n'));

    it('makes a space of a tab', () => assert.equal(tidy('a:\tb\n'), 'a: b\n'));

    it('counts no letters: emoji and Cyrillic stay', () =>
      assert.equal(tidy('a:  {б: 🕊 ,в:  г}\n'), 'a: {б: 🕊, в: г}\n'));
  });

  describe('comments', () => {
    it('move with the entry below them', () =>
      assert.equal(tidy('a:\n    # b is c\n    b: c\n'), 'a:\n  # b is c\n  b: c\n'));

    it('further in than the entry below belong to the one above', () =>
      assert.equal(
        tidy('claims:\n- id: a\n  # still a\n# all said\nnote: b\n'),
        'claims:\n  - id: a\n    # still a\n# all said\nnote: b\n',
      ));

    it('never become part of a text above', () =>
      assert.equal(
        tidy('a:\n    b: |\n        c\n      # d\n    e: f\n'),
        'a:\n  b: |\n    c\n  # d\n  e: f\n',
      ));

    it('never become the text of a block scalar that has none', () =>
      assert.equal(tidy('a:\n    - |2\n     # b\n    - c\n'), 'a:\n  - |2\n  # b\n  - c\n'));

    it('behind words keep their distance', () => assert.equal(tidy('a:  b     # c\n'), 'a: b     # c\n'));

    it('below each other stay in one column', () =>
      assert.equal(tidy('a:    b   # one\nlonger: c # two\n'), 'a: b      # one\nlonger: c # two\n'));

    it('keep their own words as they are', () =>
      assert.equal(tidy('#  a:   [b,c]\na: b\n'), '#  a:   [b,c]\na: b\n'));
  });

  describe('blank lines', () => {
    it('stay one at a time', () =>
      assert.equal(tidy('a: b\n\n \n\nc: d\n\ne: f\n'), 'a: b\n\nc: d\n\ne: f\n'));

    it('go at both ends of the file', () => assert.equal(tidy('\n\na: b\n\n\n'), 'a: b\n'));

    it('that a block scalar keeps stay', () =>
      assert.equal(tidy('a: |+\n  b\n\n\n\nc: d\n'), 'a: |+\n  b\n\n\n\nc: d\n'));

    it('alone make an empty file', () => assert.equal(tidy('\n  \n'), ''));
  });

  describe('the file', () => {
    it('ends with a line break', () => assert.equal(tidy('a: b'), 'a: b\n'));

    it('ends with a line break of its own kind', () =>
      assert.equal(tidy('a: b\r\nc: d'), 'a: b\r\nc: d\r\n'));

    it('keeps its byte order mark and the line of its document', () =>
      assert.equal(tidy('\uFEFF---   # one\n a: b\n'), '\uFEFF---   # one\na: b\n'));

    it('that cannot be read is left alone', () =>
      assert.equal(tidy('a:   b\n  c: [d\n'), 'a:   b\n  c: [d\n'));

    it('with an alias for nothing is formatted all the same', () =>
      assert.equal(tidy('a:   *b\n'), 'a: *b\n'));

    it('with explicit keys is left alone', () => assert.equal(tidy('? a\n:   b\n'), '? a\n:   b\n'));
  });

  describe('of some lines', () => {
    it('leaves the others', () =>
      assert.equal(tidyWithin('a:   b\n⟦c:   d⟧\ne:   f\n'), 'a:   b\nc: d\ne:   f\n'));

    it('moves what lies wholly in them', () =>
      assert.equal(
        tidyWithin('⟦a:\n    b: c\n    d: e⟧\nf:\n    g: h\n'),
        'a:\n  b: c\n  d: e\nf:\n    g: h\n',
      ));

    it('leaves the column of what lies partly in them', () =>
      assert.equal(tidyWithin('a:\n    ⟦b:   c⟧\n    d: e\n'), 'a:\n    b: c\n    d: e\n'));

    it('leaves the line below a selection of whole lines', () =>
      assert.equal(tidyWithin('⟦a:   b\n⟧c:   d\n'), 'a: b\nc:   d\n'));

    it('takes several selections', () =>
      assert.equal(tidyWithin('⟦a:   b⟧\nc:   d\n⟦e:   f⟧\n'), 'a: b\nc:   d\ne: f\n'));

    it('lines comments up with those that stay', () =>
      assert.equal(tidyWithin('⟦a:   b  # one⟧\nc: d    # two\n'), 'a: b    # one\nc: d    # two\n'));
  });

  describe('of the line that Enter ended', () => {
    it('sets its spaces right', () =>
      assert.equal(typed('a:\n   b:   [c,d]  ¦\n   e:   f\n'), 'a:\n   b: [c, d]\n   e:   f\n'));

    it('leaves blank lines', () => assert.equal(typed('a: b\n\n¦\n\nc: d\n'), 'a: b\n\n\n\nc: d\n'));

    it('leaves the indentation of a line that goes on', () =>
      assert.equal(typed('a: b\n        c  ¦\n        d\n'), 'a: b\n        c\n        d\n'));
  });

  describe('of the samples', () => {
    const samples = join(import.meta.dirname, '../../../samples');
    const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );

    for (const name of files) {
      const text = readFileSync(join(samples, name), 'utf8');
      it(`changes nothing in ${name}`, () => assert.deepEqual(atOnce(format(parse(text), 2)), []));
    }

    it('takes time in proportion to their length', () => {
      const claim = (number: number) =>
        `- id:  c${number}\n  text: "The words of claim ${number}"\n  to:  [a,b]   # both\n  note: >-\n      One.\n\n\n`;
      const time = (count: number) => {
        const tree = parse(
          `claims:\n${Array.from({ length: count }, (_, number) => claim(number)).join('')}`,
        );
        const times = [1, 2, 3].map(() => {
          const taken = stopwatch();
          atOnce(format(tree, 2));
          return taken();
        });
        return Math.min(...times);
      };
      const few = time(300);
      assert.ok(time(2400) < 40 * Math.max(few, 5));
    });
  });
});
