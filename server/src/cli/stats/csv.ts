import { type NumberName, type SectionRow, sections } from './sections.ts';
import type { Stats } from './stats.ts';

const columns: readonly NumberName[] = ['claims', 'due', 'unsourced', 'alone', 'rests'];

/** Statistics as one CSV table (RFC 4180), for spreadsheets: a row for each thing that is counted by. */
export function csvText(stats: Stats): string {
  const { claims, due, unsourced } = stats.total;
  const rows = [
    ['by', 'id', 'name', ...columns],
    rowOf('total', { id: '', name: '', numbers: { claims, due, unsourced } }),
    ...sections.flatMap((section) => section.rows(stats).map((row) => rowOf(section.name, row))),
  ];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function rowOf(by: string, { id, name, numbers }: SectionRow): readonly string[] {
  return [by, textCell(id), textCell(name), ...columns.map((column) => String(numbers[column] ?? ''))];
}

/** A spreadsheet takes what begins like this for a formula; an apostrophe makes it a text. */
function textCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
