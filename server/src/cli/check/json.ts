import type { Remark } from './remark.ts';

/** Remarks for other programs: a JSON array, one remark a line. */
export function jsonReport(remarks: readonly Remark[]): string {
  if (remarks.length === 0) return '[]\n';
  const lines = remarks.map(
    ({ file, line, column, endLine, endColumn, code, severity, message }) =>
      `  ${JSON.stringify({ file, line, column, endLine, endColumn, code, severity, message })}`,
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}
