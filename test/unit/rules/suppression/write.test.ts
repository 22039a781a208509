import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/edit/edit.ts';
import { silencerOf } from '../../../../server/src/rules/suppression/write.ts';
import { parse } from '../../../../server/src/syntax/parse.ts';
import { unmark } from '../../marks.ts';

/** A file after a rule was silenced at its `¦`. */
function silenced(marked: string): string {
  const { text, cursors } = unmark(marked);
  return applyEdits(text, silencerOf(parse(text)).at(cursors[0] ?? 0, 'wrong-kind'));
}

const comment = '# newsmark-disable-next-line wrong-kind';

describe('Silencing a rule at a place', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['at the first line', 'a: ¦1\n', `${comment}\na: 1\n`],
    ['behind a byte order mark', '\uFEFFa: ¦1\n', `\uFEFF${comment}\na: 1\n`],
    ['in an empty file', '¦', `${comment}\n`],
    [
      'at the indentation of the line',
      'a:\n  - b: 1\n    c: ¦2\n',
      `a:\n  - b: 1\n    ${comment}\n    c: 2\n`,
    ],
    ['before a dash', 'a:\n  - b: ¦1\n', `a:\n  ${comment}\n  - b: 1\n`],
    ['with the line breaks of the file', 'a: 1\r\nb: ¦2\r\n', `a: 1\r\n${comment}\r\nb: 2\r\n`],
    ['in a line of a flow mapping', 'a: {\n  b: 1,\n  c: ¦2}\n', `a: {\n  b: 1,\n  ${comment}\n  c: 2}\n`],
    ['before a block scalar', 'a: 1\nb: |\n  on¦e\n  two\n', `a: 1\n${comment}\nb: |\n  one\n  two\n`],
    [
      'below a block scalar',
      'a:\n  b: |\n    one\n\n  c: ¦2\n',
      `a:\n  b: |\n    one\n\n  ${comment}\n  c: 2\n`,
    ],
    ['before a quoted text of several lines', 'a: "one\n  t¦wo"\n', `${comment}\na: "one\n  two"\n`],
    ['before a plain text of several lines', 'a: one\n  t¦wo\n', `${comment}\na: one\n  two\n`],
    [
      'before all texts that lead up to the place',
      'a: {b: "one\n  two", c: "three\n  four", d: ¦5}\n',
      `${comment}\na: {b: "one\n  two", c: "three\n  four", d: 5}\n`,
    ],
    [
      'behind an emoji and Cyrillic',
      'a: {b: "Привет 😀", c: ¦2}\n',
      `${comment}\na: {b: "Привет 😀", c: 2}\n`,
    ],
    [
      'in the comment that is there',
      '# newsmark-disable-next-line self-source\na: ¦1\n',
      '# newsmark-disable-next-line self-source wrong-kind\na: 1\n',
    ],
    [
      'in the comment that stands on the line',
      'a: ¦1 # newsmark-disable-line self-source\n',
      'a: 1 # newsmark-disable-line self-source wrong-kind\n',
    ],
    [
      'beside the comment that gives a reason for another rule',
      '# newsmark-disable-next-line self-source -- r\na: ¦1\n',
      `# newsmark-disable-next-line self-source -- r\n${comment}\na: 1\n`,
    ],
  ];
  for (const [name, marked, expected] of cases)
    it(`writes ${name}`, () => assert.equal(silenced(marked), expected));
});

describe('Silencing a rule in a file', () => {
  const inFile = (text: string) => applyEdits(text, silencerOf(parse(text)).inFile('wrong-kind'));

  it('writes at its head', () => assert.equal(inFile('a: 1\n'), '# newsmark-disable wrong-kind\na: 1\n'));

  it('writes behind a byte order mark, with the line breaks of the file', () =>
    assert.equal(inFile('\uFEFFa: 1\r\n'), '\uFEFF# newsmark-disable wrong-kind\r\na: 1\r\n'));

  it('adds to the comment that is there', () =>
    assert.equal(
      inFile('# Ours.\n# newsmark-disable self-source\na: 1\n'),
      '# Ours.\n# newsmark-disable self-source wrong-kind\na: 1\n',
    ));

  it('adds to none that ends before the file does', () =>
    assert.equal(
      inFile('# newsmark-disable self-source\na: 1\n# newsmark-enable\nb: 2\n'),
      '# newsmark-disable wrong-kind\n# newsmark-disable self-source\na: 1\n# newsmark-enable\nb: 2\n',
    ));
});
