import { URI } from 'vscode-uri';

/** The path from a folder to a file of the same project, `..` included; decoded, with forward slashes. */
export function relativePath(folder: string, uri: string): string {
  const from = URI.parse(folder).path.split('/').filter(Boolean);
  const to = URI.parse(uri).path.split('/').filter(Boolean);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
