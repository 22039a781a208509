import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotationFile } from '../../server/src/project/document.ts';
import { type Files, type FolderEntry, mostBytes, type ReadResult } from '../../server/src/project/files.ts';
import type { Project } from '../../server/src/project/project.ts';
import { pathFrom, settingsName, within } from '../../server/src/project/uri.ts';
import { Workspace } from '../../server/src/project/workspace.ts';
import type { Span } from '../../server/src/syntax/span.ts';
import { type Marks, unmark } from './marks.ts';

/** The folder that holds every file in memory. */
export const root = 'file:///project';

/** The URI of a file in memory, by its path from the root. */
export function uriOf(path: string): string {
  return within(root, path);
}

/** A file's text; or what comes of reading it, for files that cannot be read. */
export type Content = string | Exclude<ReadResult, { kind: 'text' }>;

/** Files by their path from the root; the map may be changed between reads, as a disk is. */
export class MemoryFiles implements Files {
  readonly contents: Map<string, Content>;

  constructor(contents: Readonly<Record<string, Content>>) {
    this.contents = new Map(Object.entries(contents));
  }

  /** What was read, one after the other. */
  readonly asked: string[] = [];

  async read(uri: string): Promise<ReadResult> {
    this.asked.push(uri);
    const path = pathFrom(root, uri);
    const content = path === undefined ? undefined : this.contents.get(path);
    if (content === undefined) return { kind: (await this.list(uri)) ? 'folder' : 'missing' };
    if (typeof content !== 'string') return content;
    return content.length > mostBytes ? { kind: 'too-large' } : { kind: 'text', text: content };
  }

  async list(folder: string): Promise<readonly FolderEntry[] | undefined> {
    const path = pathFrom(root, folder);
    if (path === undefined) return undefined;
    const entries = new Map<string, FolderEntry>();
    for (const file of this.contents.keys()) {
      if (path !== '' && !file.startsWith(`${path}/`)) continue;
      const [name = '', ...deeper] = file.slice(path === '' ? 0 : path.length + 1).split('/');
      entries.set(name, { name, kind: deeper.length > 0 ? 'folder' : 'file' });
    }
    return entries.size === 0 && path !== '' ? undefined : [...entries.values()];
  }
}

/** A workspace of one folder, `root`, over files in memory. */
export function workspaceOf(contents: Readonly<Record<string, Content>>): Workspace {
  return new Workspace(new MemoryFiles(contents), [root]);
}

/** The project that files in memory make up; their texts hold no marks. */
export function projectOf(contents: Readonly<Record<string, Content>>): Promise<Project> {
  return workspaceOf(contents).projectOf(within(root, settingsName));
}

/** A place that a mark points at. */
export interface Marked<Where> {
  readonly path: string;
  readonly uri: string;
  readonly at: Where;
}

/** A project whose files held marks, and where they stood. */
export interface Scene {
  readonly project: Project;
  /** Where the `¦` of each file stood, in the order of the files. */
  readonly cursors: readonly Marked<number>[];
  /** What stood between `⟦` and `⟧`, in the order of the files. */
  readonly spans: readonly Marked<Span>[];
}

/** The project that files with marks make up: `¦` is a cursor, `⟦…⟧` a span. The project does not see them. */
export async function sceneOf(contents: Readonly<Record<string, Content>>): Promise<Scene> {
  const plain: Record<string, Content> = {};
  const cursors: Marked<number>[] = [];
  const spans: Marked<Span>[] = [];
  for (const [path, content] of Object.entries(contents)) {
    const marks: Marks | undefined = typeof content === 'string' ? unmark(content) : undefined;
    plain[path] = marks?.text ?? content;
    cursors.push(...(marks?.cursors ?? []).map((at) => ({ path, uri: uriOf(path), at })));
    spans.push(...(marks?.spans ?? []).map((at) => ({ path, uri: uriOf(path), at })));
  }
  return { project: await projectOf(plain), cursors, spans };
}

/** An annotation file of a project in memory. */
export function annotationIn(project: Project, path: string): AnnotationFile {
  const file = project.annotations.get(uriOf(path));
  assert(file, `the project has no ${path}`);
  return file;
}

/** A text as the document of a file in memory. */
export function documentOf(path: string, text: string): TextDocument {
  return TextDocument.create(uriOf(path), 'newsmark', 1, text);
}
