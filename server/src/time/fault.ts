import * as l10n from '@vscode/l10n';

/** Why a text is no date. */
export type FaultReason = 'not-edtf' | 'no-such-day' | 'no-such-time' | 'ambiguous' | 'unquoted-set';

/** A text that is no date, with a localised sentence that says what is wrong and what to write. */
export interface Fault {
  readonly precision: 'none';
  readonly written: string;
  readonly reason: FaultReason;
  readonly sentence: string;
}

/** As much of a text as a message has room for. */
function quoted(written: string): string {
  // Not in the middle of a surrogate pair.
  return written.length > 60 ? `${written.slice(0, 60).replace(/[\uD800-\uDBFF]$/, '')}…` : written;
}

/** A day that the calendar does not have; `length` is how many days its month has, where that is known. */
export function noSuchDay(written: string, length?: number): Fault {
  const sentence =
    length === undefined
      ? l10n.t('There is no such day as {0}.', quoted(written))
      : l10n.t('There is no such day as {0}: that month has {1} days.', quoted(written), length);
  return { precision: 'none', written, reason: 'no-such-day', sentence };
}

/** A month other than 01 to 12 (or one of the codes for seasons). */
export function noSuchMonth(written: string, month: string): Fault {
  const sentence = l10n.t(
    'There is no such day as {0}: no month has the number {1}.',
    quoted(written),
    month,
  );
  return { precision: 'none', written, reason: 'no-such-day', sentence };
}

/** An hour, minute, second or offset that no clock shows. */
export function noSuchTime(written: string): Fault {
  const sentence = l10n.t(
    'There is no such time as {0}. Write it like 2025-03-18T17:00+03:00.',
    quoted(written),
  );
  return { precision: 'none', written, reason: 'no-such-time', sentence };
}

/** Not a date by any reading; `suggestion` is the same date in the form that is due, where it is plain. */
export function notADate(written: string, suggestion: string | undefined): Fault {
  const sentence =
    suggestion === undefined
      ? l10n.t(
          '“{0}” is not a date. Write year-month-day, like 2025-03-18, or less of it, like 2025-03.',
          quoted(written),
        )
      : l10n.t('“{0}” is not how a date is written here. Write {1}.', quoted(written), suggestion);
  return { precision: 'none', written, reason: 'not-edtf', sentence };
}

/** Day and month cannot be told apart, as in 03/04/2025. */
export function ambiguous(written: string, one: string, other: string): Fault {
  const sentence = l10n.t('“{0}” can be two days. Write {1} or {2}.', quoted(written), one, other);
  return { precision: 'none', written, reason: 'ambiguous', sentence };
}

/** A set that YAML took for a list or a mapping of its own. */
export function unquotedSet(written: string): Fault {
  const sentence = l10n.t('Put quotation marks around a set of dates: "{0}".', quoted(written));
  return { precision: 'none', written, reason: 'unquoted-set', sentence };
}
