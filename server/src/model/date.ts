import type { EdtfDate } from '../time/date.ts';
import { readDate } from '../time/reading.ts';
import { type Entry, entryOf, type FieldName, type Leaf, leafOf } from './entry.ts';

/** A date field as written: its value, and the article's words for it. */
export interface Dated {
  /** The EDTF value as written; undefined where only the article's words are given. */
  readonly leaf: Leaf | undefined;
  /** The value as read; undefined where it is missing or not a date. */
  readonly date: EdtfDate | undefined;
  /** The article's words for it. */
  readonly words: Leaf | undefined;
}

/** Reads a field that is a date, or a date with the article's words. */
export function datedOf<Name extends 'claim'>(entry: Entry<Name>, field: FieldName<Name>): Dated | undefined {
  const short = leafOf(entry, field);
  if (short) return { leaf: short, date: dateOf(short), words: undefined };
  const long = entryOf(entry, field, 'dated');
  if (!long) return undefined;
  const leaf = leafOf(long, 'value');
  return { leaf, date: dateOf(leaf), words: leafOf(long, 'text') };
}

/** The date that a scalar gives; undefined where it gives none. */
export function dateOf(leaf: Leaf | undefined): EdtfDate | undefined {
  if (leaf === undefined || !leaf.valid) return undefined;
  const reading = readDate(leaf.text);
  return reading.ok ? reading.date : undefined;
}
