import * as l10n from '@vscode/l10n';
import { type Edit, insertion, replacement } from '../../edit/edit.ts';
import { writeQuoted } from '../../edit/scalar.ts';
import { columnAt, lineEnd, lineStart, nextLine } from '../../syntax/line.ts';
import { parse } from '../../syntax/parse.ts';
import type { Tree } from '../../syntax/tree.ts';

/** A change of one line by which it can be read. */
export interface LineRepair {
  /** Localised. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A line with a single value: behind a key, or behind the dash of a list. */
const valueLine = /^([ \t]*(?:- +)*)((?:[^\s:#"'[\]{},]+:[ \t]+)?)(\S.*)$/;

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/**
 * The ways to let the line of an offset be read that cannot be by itself: what it opens is closed, or its text is put
 * in quotation marks, which leaves every sign of it as it is. None where the text may go on below, or where a ` #`
 * may begin a comment.
 */
export function lineRepairs({ text }: Tree, offset: number): readonly LineRepair[] {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const [, lead = '', key = '', value = ''] = valueLine.exec(line.trimEnd()) ?? [];
  if (value === '' || (key === '' && !lead.includes('-')) || value.includes(' #')) return [];
  if (goesOn(text, start, lead.length) || canBeRead(line)) return [];
  const from = start + lead.length + key.length;
  const to = from + value.length;
  const partner = closing[value.charAt(0)];
  const isOpen = partner !== undefined && !value.slice(1).includes(partner);
  const repairs: readonly LineRepair[] = [
    ...(isOpen ? [{ title: titleOf(partner), edits: [insertion(to, partner)] }] : []),
    {
      title: l10n.t('Put the text in quotation marks'),
      edits: [replacement(from, to, writeQuoted(value, { flow: false, indent: 0, eol: '\n' }))],
    },
  ];
  return repairs.filter(({ edits: [edit] }) => edit && canBeRead(edited(line, start, edit)));
}

function titleOf(partner: string): string {
  return /["']/.test(partner) ? l10n.t('Close the quotation mark') : l10n.t('Close the bracket');
}

/** Whether the line below is indented deeper than what a line holds. */
function goesOn(text: string, start: number, column: number): boolean {
  const below = nextLine(text, start);
  const words = below + text.slice(below).search(/\S|$/);
  return words < text.length && columnAt(text, words) > column;
}

function canBeRead(line: string): boolean {
  return parse(line.trim()).problems.length === 0;
}

function edited(line: string, start: number, { span, text }: Edit): string {
  return line.slice(0, span.start - start) + text + line.slice(span.end - start);
}
