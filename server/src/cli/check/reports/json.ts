import type { Report } from './report.ts';

/** For other programs: a JSON array, one remark a line. */
export function* jsonReport({ remarks }: Report): Iterable<string> {
  let opened = false;
  for (const { file, line, column, endLine, endColumn, code, severity, message } of remarks) {
    yield opened ? ',\n  ' : '[\n  ';
    yield JSON.stringify({ file, line, column, endLine, endColumn, code, severity, message });
    opened = true;
  }
  yield opened ? '\n]\n' : '[]\n';
}
