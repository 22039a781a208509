import { withoutBreaks } from '../edit/entry.ts';
import { type Code, type CodeEntry, codes } from '../format/codes.ts';
import type { Severity } from '../format/vocabulary.ts';
import type { AnnotationFile, ReadArticle, SettingsFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/span.ts';
import { type Place, spanOf } from '../syntax/tree.ts';
import type { Finding, Fix } from './rule.ts';

/** A finding as it is reported. Spans are UTF-16 offsets of the file that the URI names. */
export interface Diagnosis {
  readonly code: Code;
  readonly severity: Exclude<Severity, 'off'>;
  readonly about: CodeEntry['about'];
  readonly span: Span;
  /** Localised. */
  readonly message: string;
  readonly related: readonly { readonly uri: string; readonly span: Span; readonly message: string }[];
  /** What it points at can go: editors fade it. */
  readonly unnecessary: boolean;
  /** Worked out at each call. */
  fixes(): readonly Fix[];
}

/** Told when a rule fails; the others go on. */
export type Failed = (code: Code, error: unknown) => void;

/** A file of a project that rules speak of: of annotations, an article, or the settings. */
export function fileAt(
  project: Project,
  uri: string,
): AnnotationFile | ReadArticle | SettingsFile | undefined {
  const { settingsFile } = project;
  return (
    project.annotations.get(uri) ??
    project.articleAt(uri) ??
    (settingsFile?.uri === uri ? settingsFile : undefined)
  );
}

/** A finding as it stands in its file now. */
export function diagnose(
  code: Code,
  severity: Exclude<Severity, 'off'>,
  finding: Finding,
  read: Read,
  fixes: () => readonly Fix[],
): Diagnosis {
  return {
    code,
    severity,
    about: codes[code].about,
    span: underlined(read, placed(finding.at)),
    message: finding.message,
    related: (finding.related ?? []).map(({ uri, at, message }) => ({ uri, span: placed(at), message })),
    unnecessary: finding.unnecessary ?? false,
    fixes,
  };
}

/** What stands in `[start, end)` of a file. */
export type Read = (start: number, end: number) => string;

/** Reads of a file of the project; of one that it does not hold there is nothing to read. */
export function readerOf(project: Project, uri: string): Read {
  const pieces = project.annotations.get(uri)?.annotation.tree.pieces;
  if (pieces) return (start, end) => pieces.slice(start, end);
  const text = fileAt(project, uri)?.text.getText() ?? '';
  return (start, end) => text.slice(start, end);
}

/** A block scalar ends behind its last line break, which nobody means to underline. */
export function underlined(read: Read, { start, end }: Span): Span {
  const words = read(start, end);
  return { start, end: start + withoutBreaks(words, 0, words.length) };
}

/** Where something stands now: it may move later. */
export function placed(at: Place | Span): Span {
  return 'base' in at ? spanOf(at) : { start: at.start, end: at.end };
}
