import * as l10n from '@vscode/l10n';
import { plain } from '../../colour.ts';
import type { Remark } from '../remark.ts';
import { byFile, type Report } from './report.ts';
import { severityWord, summaryOf } from './summary.ts';

/** The most that a comment of GitHub or GitLab takes, with room for what stands around it; in UTF-16 units. */
const most = 60_000;

/** A summary for a pull request: what it comes to, and a table for each file, as long as a comment can be. */
export function* markdownReport(report: Report): Iterable<string> {
  const { remarks, faults } = report;
  const head = `## Newsmark: ${summaryOf(report, plain)}\n${faults.map((fault) => `\n* ${prose(fault)}\n`).join('')}`;
  yield head;
  let room = most - head.length;
  let left = remarks.length;
  for (const [file, own] of byFile(remarks)) {
    const title = `\n### ${code(file)}\n\n${header()}`;
    room -= title.length;
    const rows: string[] = [];
    for (const remark of own) {
      const row = rowOf(remark, report);
      room -= row.length;
      if (room < 0) break;
      rows.push(row);
    }
    left -= rows.length;
    if (rows.length > 0) yield title + rows.join('');
    if (room < 0) break;
  }
  if (left > 0) yield `\n${l10n.t('Not shown here: {0}', left)}\n`;
}

function header(): string {
  const cells = [l10n.t('line'), l10n.t('severity'), l10n.t('finding'), l10n.t('rule')];
  return `| ${cells.join(' | ')} |\n| ---: | --- | --- | --- |\n`;
}

function rowOf({ line, severity, message, code: rule }: Remark, { docs }: Report): string {
  // A page on the machine of the check is nobody else's.
  const name = docs?.startsWith('http') ? `[${rule}](${docs}${rule}.md)` : code(rule);
  return `| ${line} | ${severityWord(severity)} | ${prose(message)} | ${name} |\n`;
}

/** A text as it is, on one line: nothing in it is markup, a table's border, or the name of somebody to call. */
function prose(text: string): string {
  return text
    .replaceAll(/(?<!\s)\s*[\r\n]\s*/g, ' ')
    .replaceAll(/[\\`*_[\]<>|~&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('@', '@\u200B');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}
