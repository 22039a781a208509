import assert from 'node:assert/strict';
import type { FormatName } from '../../server/src/cli/check/choices.ts';
import type { FullRemark, Gravity } from '../../server/src/cli/check/remark.ts';
import { inOrder } from '../../server/src/cli/check/remark.ts';
import { reporters } from '../../server/src/cli/check/reports/all.ts';
import type { Report } from '../../server/src/cli/check/reports/report.ts';
import { exitCodeOf, tallyOf } from '../../server/src/cli/check/tally.ts';
import { coloured, hasColours, plain } from '../../server/src/cli/colour.ts';

function remark(
  file: string,
  line: number,
  column: number,
  severity: Gravity,
  message: string,
  rest: Partial<FullRemark> = {},
): FullRemark {
  const place = { line, column, endLine: line, endColumn: column + 1 };
  return {
    file,
    ...place,
    code: 'unknown-key',
    severity,
    message,
    about: 'annotation',
    related: [],
    trait: { within: '', words: message },
    fixes: () => [],
    ...rest,
  };
}

/** A report, as a format prints it. */
function printed(format: FormatName, remarks: readonly FullRemark[], rest: Partial<Report> = {}): string {
  const files = [...new Set(remarks.map(({ file }) => file))];
  const around = { silent: [], files, faults: [], paint: plain, folder: 'file:///news/', language: 'en' };
  return [...reporters[format]({ remarks, docs: undefined, ...around, ...rest })].join('');
}

const textReport = (remarks: readonly FullRemark[], paint = plain) => printed('text', remarks, { paint });

describe('The report for people', () => {
  it('aligns places, severities, messages and codes', () => {
    const remarks = [
      remark('a', 5, 12, 'error', 'Short.'),
      remark('a', 120, 3, 'information', 'Not so short.'),
    ];
    assert.equal(
      textReport(remarks),
      [
        'a',
        '    5:12  error        Short.         unknown-key',
        '  120:3   information  Not so short.  unknown-key',
        '',
        '✖ errors: 1, information: 1 (files checked: 1)',
        '',
      ].join('\n'),
    );
  });

  it('does not push codes to the right for one long message', () => {
    const remarks = [remark('a', 1, 1, 'hint', 'x'.repeat(200)), remark('a', 2, 1, 'hint', 'Short.')];
    assert.match(textReport(remarks), /Short\. {2}unknown-key/);
  });

  it('keeps a message on its line', () => {
    assert.match(textReport([remark('a', 1, 1, 'error', 'one\n  two')]), /one two/);
  });

  it('marks what is worst', () => {
    const marks = (['error', 'warning', 'information', 'hint'] as const).map((severity) =>
      textReport([remark('a', 1, 1, severity, 'x')])
        .trimEnd()
        .split('\n')
        .at(-1)
        ?.slice(0, 1),
    );
    assert.deepEqual(marks, ['✖', '⚠', 'ℹ', 'ℹ']);
  });

  it('shows hints dimmer than errors', () => {
    const report = textReport([remark('a', 1, 1, 'hint', 'Perhaps.')], coloured);
    assert.equal(report.includes('\u001B[2mPerhaps.\u001B[22m'), true);
  });

  it('is the same in colour, but for the colours', () => {
    const remarks = [remark('a', 1, 1, 'error', 'One.'), remark('b', 2, 2, 'warning', 'Two.')];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours are made of
    const bare = textReport(remarks, coloured).replaceAll(/\u001B\[\d+m/g, '');
    assert.equal(bare, textReport(remarks));
  });
});

describe('The report for programs', () => {
  it('is an array of the remarks as they are', () => {
    const remarks = [remark('a', 1, 1, 'error', '“One”\n'), remark('b', 2, 2, 'warning', 'Two.')];
    assert.deepEqual(
      JSON.parse(printed('json', remarks)),
      remarks.map(({ file, line, column, endLine, endColumn, code, severity, message }) => ({
        ...{ file, line, column, endLine, endColumn, code, severity, message },
      })),
    );
  });

  it('is an empty array where nothing is wrong', () => assert.equal(printed('json', []), '[]\n'));

  it('has a line for each remark', () =>
    assert.equal(printed('json', [remark('a', 1, 1, 'hint', 'One.')]).split('\n').length, 4));
});

describe('The order of remarks', () => {
  it('is by file, then by place', () => {
    const remarks = [
      remark('b', 1, 1, 'error', ''),
      remark('a', 10, 1, 'error', ''),
      remark('a', 9, 7, 'error', ''),
      remark('a', 9, 10, 'error', ''),
    ];
    assert.deepEqual(
      inOrder(remarks).map(({ file, line, column }) => `${file}:${line}:${column}`),
      ['a:9:7', 'a:9:10', 'a:10:1', 'b:1:1'],
    );
  });
});

describe('The exit code of a check', () => {
  const cases: readonly (readonly [string, readonly Gravity[], number, boolean, number])[] = [
    ['nothing', [], 0, false, 0],
    ['hints only', ['hint', 'information'], 0, false, 0],
    ['warnings, as many as are allowed', ['warning', 'warning'], 2, false, 0],
    ['more warnings than are allowed', ['warning', 'warning'], 1, false, 1],
    [
      'any number of warnings, where no limit is set',
      ['warning', 'warning'],
      Number.POSITIVE_INFINITY,
      false,
      0,
    ],
    ['an error', ['error'], Number.POSITIVE_INFINITY, false, 1],
    ['an error, and something that could not be read', ['error'], 0, true, 2],
  ];
  for (const [title, severities, most, unread, code] of cases)
    it(`is ${code} for ${title}`, () => {
      const remarks = severities.map((severity) => remark('a', 1, 1, severity, ''));
      assert.equal(exitCodeOf(tallyOf(remarks), most, unread), code);
    });
});

describe('Colours', () => {
  const terminal = { isTTY: true, hasColors: () => true };
  const cases: readonly (readonly [string, Parameters<typeof hasColours>, boolean])[] = [
    ['on a terminal', [terminal, {}], true],
    ['on a terminal that has none', [{ isTTY: true, hasColors: () => false }, {}], false],
    ['in a file or a pipe', [{}, {}], false],
    ['on a terminal with NO_COLOR', [terminal, { NO_COLOR: '1' }], false],
    ['on a terminal with an empty NO_COLOR', [terminal, { NO_COLOR: '' }], true],
    ['in a pipe with FORCE_COLOR', [{}, { FORCE_COLOR: '1' }], true],
    ['on a terminal with FORCE_COLOR=0', [terminal, { FORCE_COLOR: '0' }], false],
    ['with both', [{}, { FORCE_COLOR: '1', NO_COLOR: '1' }], true],
  ];
  for (const [title, [stream, environment], due] of cases)
    it(`are ${due ? 'used' : 'left out'} ${title}`, () => {
      assert.equal(hasColours(stream, environment), due);
    });
});
