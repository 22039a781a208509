import type { FileOperationRegistrationOptions } from 'vscode-languageserver';
import { type Move, Moves, plainUri } from '../features/file-rename/moves.ts';
import type { Project } from '../project/project.ts';

/** The files and folders whose new names matter: others point at them. */
export const fileOperations: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.news.{yaml,yml}', matches: 'file' } },
    { pattern: { glob: '**/*.{md,txt}', matches: 'file', options: { ignoreCase: true } } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** What the documentation says of them. */
export const fileRenames = {
  method: 'workspace/willRenameFiles',
  doc: 'When an article, an annotation file or a folder is renamed or moved, every `file` that names it and every `other#claim` and `other#source` follows.',
  files: 'articles, annotation files, folders',
} as const;

/** The files of projects that went or appeared because they, or folders that held them, were moved; normal URIs. */
export function touchedBy(projects: readonly Project[], moved: readonly Move[]): readonly string[] {
  const moves = new Moves(moved);
  const touched = new Set(moved.flatMap(({ oldUri, newUri }) => [plainUri(oldUri), plainUri(newUri)]));
  for (const { annotations, articles, candidates, settingsFile } of projects)
    for (const uri of [
      ...annotations.keys(),
      ...articles.keys(),
      ...candidates,
      ...(settingsFile ? [settingsFile.uri] : []),
    ]) {
      const now = moves.of(uri);
      if (now !== uri) touched.add(uri).add(now);
    }
  return [...touched];
}
