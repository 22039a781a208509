import { weekday } from './calendar.ts';
import type { Edge, EdtfDate, IntervalDate, PointDate, SetDate } from './date.ts';
import { ambiguous, type Fault, type FaultReason, notADate, unquotedSet } from './fault.ts';
import { readPlainWriting } from './plain-writing.ts';
import { readPoint } from './point.ts';

/** What became of a text that should be a date. */
export type DateReading =
  | { readonly ok: true; readonly date: EdtfDate }
  | {
      readonly ok: false;
      readonly reason: FaultReason;
      /** Localised: what is wrong and what to write. */
      readonly sentence: string;
      /** The same date in EDTF, where there is no doubt which date is meant. */
      readonly suggestion?: string;
    };

/** No honest set of dates is longer than this; a broken file may hold anything. */
const longestSet = 10_000;

/**
 * Reads a date: EDTF (ISO 8601-2, levels 0 to 2, without exponents and significant digits). The written text
 * is kept as it is. Never throws.
 */
export function readDate(written: string): DateReading {
  const read = known.get(written);
  if (read !== undefined) return read;
  const date = readExactly(written);
  if (date === undefined) return explain(written);
  if (date.precision === 'none') return failed(date);
  const reading: DateReading = { ok: true, date };
  if (written.length > longestKnown) return reading;
  if (known.size === mostKnown) known.clear();
  known.set(written, reading);
  return reading;
}

/** Claims of an article have few dates, and each is asked for by many. */
const known = new Map<string, DateReading>();
const mostKnown = 500;
/** Of a longer one V8 may keep the whole text that it is a part of. */
const longestKnown = 12;

function readExactly(written: string): EdtfDate | Fault | undefined {
  return readPoint(written) ?? readSet(written) ?? readInterval(written, written.split('/', 3));
}

/**
 * The reading of a set that stands in YAML without quotation marks, and so is a list or a mapping there:
 * `source` is its text from bracket to bracket. The suggestion is what to put between quotation marks.
 */
export function readUnquotedSet(source: string): DateReading {
  const set = source.replaceAll(/\s/g, '');
  const reading = readDate(set);
  if (!reading.ok) return reading;
  return failed(unquotedSet(set), set);
}

/** Says what is wrong with a text that is no date, and what to write where one can tell what is meant. */
function explain(written: string): DateReading {
  const { meanings, weekday: named } = readPlainWriting(written);
  const readings = meanings.map(readExactly).filter((reading) => reading !== undefined);
  const [date, other] = readings.filter((reading) => reading.precision !== 'none');
  const [fault] = readings.filter((reading) => reading.precision === 'none');
  if (date === undefined) return failed(fault ?? notADate(written, undefined));
  if (other !== undefined) return failed(ambiguous(written, date.written, other.written));
  if (named !== undefined && !(date.precision === 'day' && weekday(date.day) === named))
    return failed(notADate(written, undefined));
  return failed(notADate(written, date.written), date.written);
}

function failed({ reason, sentence }: Fault, suggestion?: string): DateReading {
  return { ok: false, reason, sentence, ...(suggestion === undefined ? {} : { suggestion }) };
}

function readInterval(written: string, ends: readonly string[]): IntervalDate | Fault | undefined {
  const [from = '', until = ''] = ends;
  if (ends.length !== 2 || (from === '' && until === '')) return undefined;
  const start = readEdge(from);
  const end = readEdge(until);
  if (start === undefined || end === undefined) return undefined;
  if (isFault(start)) return start;
  if (isFault(end)) return end;
  return { precision: 'interval', written, from: start, until: end };
}

/** A range within a set leaves an open end empty: `2025..`. */
function rangeEnds(written: string): readonly string[] {
  const ends = written.split('..', 3);
  return ends.some((end) => end !== '') ? ends.map((end) => end || '..') : [];
}

function readEdge(written: string): Edge | Fault | undefined {
  if (written === '..') return 'open';
  return written === '' ? 'unknown' : readPoint(written);
}

function isFault(edge: Edge | Fault): edge is Fault {
  return typeof edge !== 'string' && edge.precision === 'none';
}

const brackets = new Map<string, SetDate['choice']>([
  ['[]', 'one'],
  ['{}', 'all'],
]);

function readSet(written: string): SetDate | Fault | undefined {
  const choice = brackets.get(`${written.at(0)}${written.at(-1)}`);
  if (choice === undefined || written.length > longestSet) return undefined;
  const members: (PointDate | IntervalDate)[] = [];
  for (const part of written.slice(1, -1).split(',')) {
    const text = part.trim();
    const member = readPoint(text) ?? readInterval(text, rangeEnds(text));
    if (member === undefined || member.precision === 'none') return member;
    members.push(member);
  }
  return { precision: 'set', written, choice, members };
}
