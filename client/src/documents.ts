/** The languages of annotation files and settings are the server's own. */
const languages = ['newsmark', 'newsmark-settings'] as const;

/** The names of files that can be articles; of others the server need not know. Globs mind the case of letters. */
const articlePattern = '**/*.{md,MD,txt,TXT}';

/** Where users keep documents. Schemes of output, comments, git and the like are the editor's own. */
const schemes = ['file', 'vscode-vfs'] as const;

/** Documents of a language, or of some names, in one scheme, as a language client's document selector takes it. */
export type DocumentFilter =
  | { readonly language: string; readonly scheme: string }
  | { readonly pattern: string; readonly scheme: string };

/**
 * The documents that the server is told of: those of the workspace's folders, wherever these lie (a remote
 * repository, a virtual file system), and single files. What has no file yet is no article of anything.
 */
export function documentSelector(folderSchemes: Iterable<string>): DocumentFilter[] {
  const own = [...allSchemes(folderSchemes), 'untitled'].flatMap((scheme) =>
    languages.map((language) => ({ language, scheme })),
  );
  return [...own, ...articleSelector(folderSchemes)];
}

/** The documents that can be articles of a project. */
export function articleSelector(folderSchemes: Iterable<string>): DocumentFilter[] {
  return allSchemes(folderSchemes).map((scheme) => ({ pattern: articlePattern, scheme }));
}

function allSchemes(folderSchemes: Iterable<string>): readonly string[] {
  return [...new Set([...schemes, ...folderSchemes])].filter((scheme) => scheme !== 'untitled');
}
