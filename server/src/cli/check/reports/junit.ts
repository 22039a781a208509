import type { Remark } from '../remark.ts';
import { byFile, type Report } from './report.ts';

/**
 * JUnit's XML, which most CI servers read: a suite for each file, a test for each remark. What is less than a warning
 * passes, and is told in the output of its test.
 */
export function* junitReport({ remarks, files, faults }: Report): Iterable<string> {
  const known = byFile(remarks);
  const tests = files.reduce((sum, file) => sum + Math.max(1, known.get(file)?.length ?? 0), faults.length);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="newsmark" ${counts(tests, remarks.filter(isFailure).length, faults.length)}>\n`;
  for (const file of files) yield suite(file, known.get(file) ?? []);
  if (faults.length > 0) yield unread(faults);
  yield '</testsuites>\n';
}

function counts(tests: number, failures: number, errors: number): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}"`;
}

function suite(file: string, remarks: readonly Remark[]): string {
  const name = escaped(file);
  const cases =
    remarks.length === 0
      ? [`    <testcase name="newsmark" classname="${name}"/>\n`]
      : remarks.map((remark) => testcase(remark, name));
  const failures = remarks.filter(isFailure).length;
  return `  <testsuite name="${name}" ${counts(cases.length, failures, 0)}>\n${cases.join('')}  </testsuite>\n`;
}

function testcase(remark: Remark, file: string): string {
  const { line, column, code, severity, message } = remark;
  const where = `${file}:${line}:${column}`;
  const inner = isFailure(remark)
    ? `<failure type="${severity}" message="${escaped(message)}">${where}</failure>`
    : `<system-out>${where} ${severity}: ${escaped(message)}</system-out>`;
  return `    <testcase name="${line}:${column} ${code}" classname="${file}">${inner}</testcase>\n`;
}

function unread(faults: readonly string[]): string {
  const cases = faults.map(
    (fault, index) =>
      `    <testcase name="${index + 1}" classname="newsmark"><error message="${escaped(fault)}"/></testcase>\n`,
  );
  return `  <testsuite name="newsmark" ${counts(cases.length, 0, cases.length)}>\n${cases.join('')}  </testsuite>\n`;
}

function isFailure({ severity }: Remark): boolean {
  return severity === 'error' || severity === 'warning';
}

/** What XML 1.0 has no place for: most control characters, halves of characters, and two that are none. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text
    .replaceAll(unwritable, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (white) => `&#${white.charCodeAt(0)};`);
}
