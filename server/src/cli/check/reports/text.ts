import type { Paint } from '../../colour.ts';
import type { Remark } from '../remark.ts';
import { byFile, type Report } from './report.ts';
import { severityWord, summaryOf } from './summary.ts';

/** A message longer than this does not push the codes of the others to the right. */
const widestMessage = 90;

/** For people: a heading for each file, a line for each remark, and what they come to. */
export function* textReport(report: Report): Iterable<string> {
  const { remarks, files, paint } = report;
  for (const [file, own] of byFile(remarks)) yield `${paint('file', file)}\n${table(own, paint)}\n\n`;
  // Where nothing could be checked, what was said of that is all there is to say.
  if (files.length > 0) yield `${summaryOf(report, paint)}\n`;
}

function table(remarks: readonly Remark[], paint: Paint): string {
  const lineWidth = widest(remarks.map(({ line }) => String(line)));
  const columnWidth = widest(remarks.map(({ column }) => String(column)));
  const severityWidth = widest(remarks.map(({ severity }) => severityWord(severity)));
  const messageWidth = widest(remarks.map(({ message }) => message).filter(isShort));
  const lines = remarks.map(({ line, column, severity, message, code }) => {
    const place = `${String(line).padStart(lineWidth)}:${String(column).padEnd(columnWidth)}`;
    const quiet = severity === 'information' || severity === 'hint';
    const words = message.replaceAll(/(?<!\s)\s*\n\s*/g, ' ');
    return [
      '',
      paint('aside', place),
      paint(severity, severityWord(severity).padEnd(severityWidth)),
      (quiet ? paint('aside', words) : words) + ' '.repeat(Math.max(0, messageWidth - lengthOf(words))),
      paint('aside', code),
    ].join('  ');
  });
  return lines.join('\n');
}

function isShort(message: string): boolean {
  return lengthOf(message) <= widestMessage;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, lengthOf(text)), 0);
}

/** The characters of a text as a person counts them, near enough to the columns that it takes. */
function lengthOf(text: string): number {
  return [...text].length;
}
