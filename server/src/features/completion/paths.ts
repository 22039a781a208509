import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { articleTarget } from '../../project/article-target.ts';
import { nameOf } from '../../project/uri.ts';
import { relativePath } from '../../rules/anchoring/relative-path.ts';
import type { Asked } from './asked.ts';
import type { Setting, Suggestion } from './suggestion.ts';
import { plainValue } from './vocabularies.ts';

/** More than these are not shown. */
const most = 300;

/** The articles of the project: of the file's own name first, then those that nobody annotates, the nearest first. */
export function articlePaths({ project, file }: Asked, at: Setting): readonly Suggestion[] {
  if (file === undefined) return [];
  const annotated = new Set(
    [...project.annotations.values()].flatMap((other) => {
      const target = articleTarget(project.root, other);
      return other !== file && target.kind === 'inside' ? [target.uri] : [];
    }),
  );
  const rank = (uri: string, path: string): number => {
    const own = !path.includes('/') && nameOf(uri).replace(/\.[^.]+$/, '') === file.name;
    return (own ? 0 : 1000) + (annotated.has(uri) ? 10_000 : 0) + path.split('/').length;
  };
  return [...project.candidates]
    .map((uri) => ({ uri, path: relativePath(file.folder, uri) }))
    .map((each) => ({ ...each, rank: rank(each.uri, each.path) }))
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .slice(0, most)
    .map(({ uri, path }) =>
      plainValue(path, at, {
        kind: CompletionItemKind.File,
        detail: annotated.has(uri) ? l10n.t('annotated in another file') : undefined,
        found: path.includes('/') ? `${path} ${nameOf(uri)}` : undefined,
      }),
    );
}

/** Globs for the folders of the project that hold annotation files, and for each such file. */
export function globs({ project }: Asked, at: Setting): readonly Suggestion[] {
  const paths = [...project.annotations.keys()].map((uri) => project.pathOf(uri));
  const folders = paths.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/**`);
  });
  return [
    ...[...new Set(folders)].sort().map((glob) => plainValue(glob, at, { kind: CompletionItemKind.Folder })),
    ...paths.slice(0, most).map((path) => plainValue(path, at, { kind: CompletionItemKind.File })),
  ];
}
