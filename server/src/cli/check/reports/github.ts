import { plain } from '../../colour.ts';
import type { Gravity, Remark } from '../remark.ts';
import type { Report } from './report.ts';
import { summaryOf } from './summary.ts';

/** How GitHub calls what is as grave. */
const levels: Readonly<Record<Gravity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions), and the summary for the log.
 */
export function* githubReport(report: Report): Iterable<string> {
  for (const remark of report.remarks)
    yield `::${levels[remark.severity]} ${properties(remark)}::${data(remark.message)}\n`;
  for (const fault of report.faults) yield `::error title=newsmark::${data(fault)}\n`;
  yield `${summaryOf(report, plain)}\n`;
}

function properties({ file, line, endLine, column, endColumn, code }: Remark): string {
  const lines = `file=${property(file)},line=${line},endLine=${endLine}`;
  // Columns are only taken where they speak of one line.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  return `${lines}${columns},title=${property(code)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
