import type { FormatName } from '../choices.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import type { Reporter } from './report.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

/** What prints each format. */
export const reporters: Readonly<Record<FormatName, Reporter>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
  markdown: markdownReport,
};
