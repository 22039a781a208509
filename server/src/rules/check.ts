import { withoutBreaks } from '../edit/entry.ts';
import { type Code, type CodeEntry, codes } from '../format/codes.ts';
import type { Severity } from '../format/vocabulary.ts';
import type { Project } from '../project/project.ts';
import { type Severities, severityIn } from '../project/settings.ts';
import type { Span } from '../syntax/span.ts';
import { type Place, spanOf } from '../syntax/tree.ts';
import { rules } from './all.ts';
import type { Finding, Fix, Rule } from './rule.ts';

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

/**
 * Everything that the rules find in an annotation file or in the settings of a project, in the order of the
 * file; nothing for a file that is neither.
 *
 * @param editor severities chosen in the editor, which stand under the project's
 */
export function checkFile(
  project: Project,
  uri: string,
  editor: Severities,
  failed?: Failed,
): readonly Diagnosis[] {
  const path = project.pathOf(uri);
  const text = (project.annotations.get(uri) ?? project.settingsFile)?.text.getText() ?? '';
  const found = new Map<string, Diagnosis>();
  for (const rule of rules) {
    const severity = severityIn(project.settings, editor, path, rule.code);
    if (severity === 'off') continue;
    try {
      for (const finding of findingsOf(rule, project, uri)) {
        const diagnosis = diagnose(rule.code, severity, finding, text);
        const { start, end } = diagnosis.span;
        const key = `${rule.code} ${start} ${end} ${diagnosis.message}`;
        // What several entries share by alias or merge is found once for each.
        if (!found.has(key)) found.set(key, diagnosis);
      }
    } catch (error) {
      failed?.(rule.code, error);
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function findingsOf(rule: Rule, project: Project, uri: string): Iterable<Finding> {
  const file = project.annotations.get(uri);
  if (file) return rule.check({ project, file });
  const settings = project.settingsFile;
  return settings?.uri === uri ? (rule.checkSettings?.({ project, file: settings }) ?? []) : [];
}

function diagnose(code: Code, severity: Exclude<Severity, 'off'>, finding: Finding, text: string): Diagnosis {
  return {
    code,
    severity,
    about: codes[code].about,
    span: underlined(text, spanOf(finding.at)),
    message: finding.message,
    related: (finding.related ?? []).map(({ uri, at, message }) => ({ uri, span: placed(at), message })),
    unnecessary: finding.unnecessary ?? false,
    fixes: finding.fixes ?? (() => []),
  };
}

/** A block scalar ends behind its last line break, which nobody means to underline. */
function underlined(text: string, { start, end }: Span): Span {
  return { start, end: withoutBreaks(text, start, end) };
}

function placed(at: Place | Span): Span {
  return 'base' in at ? spanOf(at) : at;
}
