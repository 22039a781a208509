import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDay } from '../../../server/src/time/calendar.ts';
import { isEdtf } from '../../../server/src/time/grammar.ts';
import { readDate, readUnquotedSet } from '../../../server/src/time/reading.ts';
import { stopwatch } from '../stopwatch.ts';
import { date, writtenDates } from './written-dates.ts';

const precisions = {
  day: [
    '2025-03-18',
    '2024-02-29',
    '0001-01-01',
    '-0044-03-15',
    '2025-03-18?',
    '2025-03-~18',
    '?2025-03-18',
    '2025-03-18T17:00',
    '2025-03-18T24:00',
  ],
  instant: [
    '2025-03-18T17:00Z',
    '2025-03-18T17:00+03:00',
    '2025-03-18T17:00:30-05:00',
    '2025-03-18T17:00:30.5Z',
    '2025-03-18T17:00+03',
    '2025-03-18T17:00+0530',
    '2025-03-18T17:00−05:00',
    '2025-03-18T24:00:00Z',
  ],
  coarser: [
    '2025',
    '0000',
    'Y17000',
    'Y-17000',
    '2025-03',
    '2025-03~',
    '2025%',
    '2025-21',
    '2025-21?',
    '2025-41',
    '202X',
    'XXXX',
    '-00XX',
    '2025-XX',
    '2025-1X',
    '2025-03-XX',
    '2025-03-1X',
    '2025-04-3X',
    '2025-03-1X?',
    '2025-X2-30',
    'XXXX-03-18',
    '20XX-02-29',
  ],
  interval: [
    '2025-02/2025-03',
    '../2025-03-18',
    '2025-03-18/..',
    '2025-03-18/',
    '/2025-03-18',
    '2025-03-18?/2025-04~',
    '2025-21/2025-22',
    '2025-03-18T17:00+03:00/2025-03-19',
    '2025-03/2025-02',
    '../..',
  ],
  set: [
    '[2025-03-19,2025-03-20]',
    '[2025-03-19, 2025-03-20]',
    '{2025-03-19,2025-03}',
    '[2025-03-19..2025-03-22,2026]',
    '[..2025-03-19]',
    '{2025..}',
    '[2025-03-1X,2026?]',
    '[ 2025 , 2026 ]',
    '[2025-21,2025-22]',
    '[2025-03-18T17:00Z,2025-03-19]',
  ],
};

const failures = {
  'no-such-day': [
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-03-00',
    '2025-13',
    '2025-00',
    '2025-42',
    '2025-13-01',
    '2025-2X',
    '2025-02-3X',
    '2025-02-29?',
    '2025-02-30T17:00Z',
    '2025-02-30/2025-03-01',
    '[2025-03-01,2025-02-30]',
    '30.02.2025',
  ],
  'no-such-time': [
    '2025-03-18T25:00',
    '2025-03-18T17:60Z',
    '2025-03-18T17:00:60Z',
    '2025-03-18T24:01',
    '2025-03-18T17:00+15:00',
    '2025-03-18T17:00-12:30',
    '2025-03-18T17:00-00:00',
  ],
  ambiguous: ['03/04/2025', '03.04.2025', '3-4-2025'],
  'not-edtf': [
    '',
    ' ',
    'yesterday',
    '2025-',
    '2025-03-',
    '2025-0',
    '19',
    '201',
    '12025',
    '-0000',
    'Y17E7',
    'Y999999',
    '1950S2',
    '2025-W12',
    '2025-077',
    '2025-03-18T17',
    '2025-03-18T17:00?',
    '2025-03-18??',
    '..',
    '/',
    '2025/2026/2027',
    '[]',
    '[2025',
    '[2025,]',
    '[2025,2026,..]',
    '[1..2]',
    '2025-03?-1X',
    '2025-03-1X??',
    '[..]',
    '[2025..2026..2027]',
    '2025-~?03-18',
    '2025-03-18T17:00~Z',
    '[2025}',
    '2025-03-18\n',
  ],
};

describe('reading a date', () => {
  for (const [precision, texts] of Object.entries(precisions))
    for (const text of texts)
      it(`${text} is of precision ${precision}`, () => assert.equal(date(text).precision, precision));

  for (const [reason, texts] of Object.entries(failures))
    for (const text of texts)
      it(`${JSON.stringify(text)} is refused: ${reason}`, () => {
        const reading = readDate(text);
        assert.equal(!reading.ok && reading.reason, reason);
      });

  it('keeps the written text', () => {
    fc.assert(fc.property(writtenDates, (text) => date(text).written === text));
  });

  it('never throws', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[\dXYTZES?~%:+\-./,[\]{} ]{0,30}$/),
    );
    fc.assert(
      fc.property(noise, (text) => typeof readDate(text).ok === 'boolean'),
      { numRuns: 1000 },
    );
  });

  it('refuses megabytes at once', () => {
    const taken = stopwatch();
    for (const text of ['2025-03-18,', '[', '-', 'X', '?', '2025/', '2025..', ' ', '1 '])
      for (const long of [text.repeat(300_000), `[${text.repeat(300_000)}]`, `2025${text.repeat(300_000)}`])
        readDate(long);
    assert.ok(taken() < 3000);
  });

  it('reads ten thousand plain days without asking the grammar', () => {
    const texts = Array.from({ length: 10_000 }, (_, index) => isoDay(index));
    const taken = stopwatch();
    for (const text of texts) readDate(text);
    const ms = taken();
    assert.ok(ms < 500, `${ms} ms`);
  });

  it('takes for plain dates what the grammar takes, leap years aside', () => {
    const twoDigits = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
    const small = fc.constantFrom(
      '00',
      '01',
      '02',
      '04',
      '12',
      '13',
      '20',
      '21',
      '24',
      '30',
      '31',
      '32',
      '41',
      '42',
    );
    const texts = fc
      .tuple(fc.constantFrom('2024', '2025'), fc.array(fc.oneof(twoDigits, small), { maxLength: 2 }))
      .map(([year, rest]) => [year, ...rest].join('-'))
      .filter((text) => text !== '2025-02-29');
    fc.assert(
      fc.property(texts, (text) => readDate(text).ok === isEdtf(text)),
      { numRuns: 500 },
    );
  });

  it('takes for date-times what the grammar takes', () => {
    const texts = fc
      .tuple(
        fc.constantFrom(
          '00:00',
          '23:59',
          '24:00',
          '24:01',
          '25:00',
          '12:60',
          '12:30:59',
          '12:30:60',
          '24:00:00',
        ),
        fc.constantFrom(
          '',
          'Z',
          '+00:00',
          '-00:00',
          '+14:00',
          '+14:30',
          '-12:00',
          '-12:30',
          '-13:00',
          '+05:45',
          '+03',
          '+1',
        ),
      )
      .map(([clock, offset]) => `2025-03-18T${clock}${offset}`);
    fc.assert(
      fc.property(texts, (text) => readDate(text).ok === isEdtf(text)),
      { numRuns: 300 },
    );
  });
});

describe('what a read date holds', () => {
  const first = (text: string) => {
    const read = date(text);
    return read.precision === 'coarser' ? `${isoDay(read.first)} to ${isoDay(read.last)}` : read.precision;
  };

  for (const [text, days] of [
    ['2025', '2025-01-01 to 2025-12-31'],
    ['2024-02', '2024-02-01 to 2024-02-29'],
    ['2025-03-1X', '2025-03-10 to 2025-03-19'],
    ['2025-02-XX', '2025-02-01 to 2025-02-28'],
    ['2025-XX-31', '2025-01-31 to 2025-12-31'],
    ['2025-X2-30', '2025-12-30 to 2025-12-30'],
    ['20XX-02-29', '2000-02-29 to 2096-02-29'],
    ['-00XX', '-0099-01-01 to 0000-12-31'],
    ['XXXX', '0000-01-01 to 9999-12-31'],
    ['2025-33', '2025-01-01 to 2025-03-31'],
    ['2025-28', '2024-12-01 to 2026-03-31'],
  ] as const)
    it(`${text} can be ${days}`, () => assert.equal(first(text), days));

  it('a date-time has its moment and its own offset', () => {
    const read = date('2025-03-18T17:00+03:00');
    assert.deepEqual(
      read.precision === 'instant' && [new Date(read.first).toISOString(), read.offset, isoDay(read.day)],
      ['2025-03-18T14:00:00.000Z', 180, '2025-03-18'],
    );
  });

  it('a minute without seconds lasts to its end', () => {
    const read = date('2025-03-18T17:00Z');
    assert.equal(read.precision === 'instant' && read.last - read.first, 59_999);
  });

  it('% is both uncertain and approximate', () => {
    const read = date('2025-03%');
    assert.deepEqual('uncertain' in read && [read.uncertain, read.approximate], [true, true]);
  });

  it('an end left empty is unknown, a written one open', () => {
    const ends = [date('2025/'), date('2025/..')].map((read) => read.precision === 'interval' && read.until);
    assert.deepEqual(ends, ['unknown', 'open']);
  });
});

describe('a set that YAML took for a list', () => {
  it('is told to be quoted', () => {
    const reading = readUnquotedSet('[2025-03-19, 2025-03-20]');
    assert.deepEqual(reading, {
      ok: false,
      reason: 'unquoted-set',
      sentence: 'Put quotation marks around a set of dates: "[2025-03-19,2025-03-20]".',
      suggestion: '[2025-03-19,2025-03-20]',
    });
  });

  it('is judged by its days first', () => {
    const reading = readUnquotedSet('{2025-02-30,\n  2025-03-20}');
    assert.equal(!reading.ok && reading.reason, 'no-such-day');
  });
});
