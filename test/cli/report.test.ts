import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
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

describe('The report for GitHub', () => {
  const line = (text: string) => text.split('\n', 1).join();

  it('is a command for each remark, and the summary', () => {
    const remarks = [remark('a', 5, 12, 'error', 'Wrong.'), remark('b', 1, 1, 'hint', 'Perhaps.')];
    assert.equal(
      printed('github', remarks),
      [
        '::error file=a,line=5,endLine=5,col=12,endColumn=13,title=unknown-key::Wrong.',
        '::notice file=b,line=1,endLine=1,col=1,endColumn=2,title=unknown-key::Perhaps.',
        '✖ errors: 1, hints: 1 (files checked: 2)',
        '',
      ].join('\n'),
    );
  });

  it('escapes what would end a message or a property', () => {
    assert.equal(
      line(printed('github', [remark('a,b:c%.yaml', 1, 1, 'warning', '100 %: one, two\r\nthree::')])),
      '::warning file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=2,title=unknown-key::100 %25: one, two%0D%0Athree::',
    );
  });

  it('gives no columns for several lines', () => {
    const several = remark('a', 1, 7, 'error', 'x', { endLine: 3, endColumn: 2 });
    assert.equal(line(printed('github', [several])), '::error file=a,line=1,endLine=3,title=unknown-key::x');
  });

  it('tells what could not be read', () => {
    assert.equal(line(printed('github', [], { faults: ['a\nb'] })), '::error title=newsmark::a%0Ab');
  });
});

/** The elements of an XML text, which must be well formed: name and attributes, in their order. */
function elementsOf(xml: string): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const found: [string, Record<string, string>][] = [];
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => found.push([name, { ...attributes }]));
  parser.write(xml).close();
  return found;
}

describe('The report for JUnit', () => {
  it('is a suite for each file, and a test for each remark', () => {
    const remarks = [remark('a', 5, 12, 'error', 'Wrong.'), remark('a', 6, 1, 'hint', 'Perhaps.')];
    assert.deepEqual(elementsOf(printed('junit', remarks, { files: ['a', 'b'] })), [
      ['testsuites', { name: 'newsmark', tests: '3', failures: '1', errors: '0' }],
      ['testsuite', { name: 'a', tests: '2', failures: '1', errors: '0' }],
      ['testcase', { name: '5:12 unknown-key', classname: 'a' }],
      ['failure', { type: 'error', message: 'Wrong.' }],
      ['testcase', { name: '6:1 unknown-key', classname: 'a' }],
      ['system-out', {}],
      ['testsuite', { name: 'b', tests: '1', failures: '0', errors: '0' }],
      ['testcase', { name: 'newsmark', classname: 'b' }],
    ]);
  });

  it('tells what could not be read as an error', () => {
    assert.deepEqual(elementsOf(printed('junit', [], { faults: ['Gone & "lost".'] })).slice(-1), [
      ['error', { message: 'Gone & "lost".' }],
    ]);
  });

  it('is well formed whatever is said of whatever file', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (file, message) => {
        const failure = elementsOf(printed('junit', [remark(file, 1, 1, 'error', message)]))[3];
        const legal = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
        if (legal.test(message)) assert.equal(failure?.[1].message, message);
      }),
    ));
});

describe('The report for a pull request', () => {
  it('has a table for each file', () => {
    assert.equal(
      printed('markdown', [remark('a', 5, 12, 'error', 'Wrong.')], { docs: 'https://desk.example/' }),
      [
        '## Newsmark: ✖ errors: 1 (files checked: 1)',
        '',
        '### `a`',
        '',
        '| line | severity | finding | rule |',
        '| ---: | --- | --- | --- |',
        '| 5 | error | Wrong. | [unknown-key](https://desk.example/unknown-key.md) |',
        '',
      ].join('\n'),
    );
  });

  it('links to no page on the machine of the check', () => {
    const report = printed('markdown', [remark('a', 1, 1, 'error', 'x')], { docs: 'file:///docs/' });
    assert.match(report, /\| `unknown-key` \|/);
  });

  it('lets no message become markup, or call somebody', () => {
    const report = printed('markdown', [remark('a', 1, 1, 'error', 'a | <b> *c* [d](e)\n@f')]);
    assert.match(report, /a &#124; &#60;b&#62; &#42;c&#42; &#91;d&#93;\(e\) @\u200Bf/);
  });

  it('is no longer than a comment can be, and says what is left out', () => {
    const remarks = Array.from({ length: 5000 }, (_, line) =>
      remark('a', line + 1, 1, 'hint', 'x'.repeat(50)),
    );
    const report = printed('markdown', remarks);
    assert(report.length < 62_000);
    assert.match(report, /Not shown here: \d{4}\n$/);
  });
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
