import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { URI } from 'vscode-uri';

/** The URI of the folder of the rules' pages beside the program, where it is not installed without them. */
export function rulePages(): string | undefined {
  const folder = join(__dirname, '..', '..', 'docs', 'rules');
  return existsSync(folder) ? URI.file(folder + sep).toString() : undefined;
}
