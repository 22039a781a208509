import * as l10n from '@vscode/l10n';
import { Session } from '../check/session.ts';
import { coloured, plain } from '../colour.ts';
import type { Run } from '../command.ts';
import { type FoundFile, findClaims } from './finding.ts';
import { jsonText } from './json.ts';
import { takeOverDrifts } from './taking-over.ts';
import { claimsText } from './text.ts';

/** Finds the claims of files in their articles and prints where they stand, after taking over what has drifted. */
export const anchor: Run = async ({ options, paths }, terminal) => {
  const session = await Session.at(paths, terminal.folder);
  const { pathOf } = session;
  const taken = options.has('write') ? await takeOverDrifts(session) : { count: 0, faults: [] };
  const { chosen, notes, faults } = await session.select();
  const files: FoundFile[] = [];
  for (const [uri, project] of chosen) {
    const file = project.annotations.get(uri);
    if (file) files.push(await findClaims(project, file, pathOf));
  }
  files.sort((a, b) => (pathOf(a.file.uri) < pathOf(b.file.uri) ? -1 : 1));
  if (options.get('format') === 'json') await terminal.out(jsonText(files, pathOf));
  else if (files.length > 0)
    await terminal.out(claimsText(files, pathOf, terminal.colours ? coloured : plain));
  if (taken.count > 0)
    await terminal.err(l10n.t('Claims whose words were taken over from the article: {0}', taken.count));
  const unread = [
    ...session.astray,
    ...faults,
    ...files.flatMap(({ fault }) => fault ?? []),
    ...taken.faults,
  ];
  for (const sentence of [...notes, ...unread]) await terminal.err(`newsmark: ${sentence}`);
  if (unread.length > 0) return 2;
  return files.some(({ claims }) => claims.some(({ status }) => status === 'orphan')) ? 1 : 0;
};
