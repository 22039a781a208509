/** Annotation files and settings are the server's own; in Markdown and plain text it looks at articles only. */
const languages = ['newsmark', 'newsmark-settings', 'markdown', 'plaintext'] as const;

/** Where users keep or type documents. Schemes of output, comments, git and the like are the editor's own. */
const schemes = ['file', 'untitled', 'vscode-vfs'] as const;

/** One language in one scheme, as a language client's document selector takes it. */
export interface DocumentFilter {
  readonly language: string;
  readonly scheme: string;
}

/**
 * The documents that the server is told of: those of the workspace's folders, wherever these lie (a remote
 * repository, a virtual file system), and single files.
 */
export function documentSelector(folderSchemes: Iterable<string>): DocumentFilter[] {
  return [...new Set([...schemes, ...folderSchemes])].flatMap((scheme) =>
    languages.map((language) => ({ language, scheme })),
  );
}
