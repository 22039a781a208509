import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Severity } from '../format/vocabulary.ts';
import type { Project } from '../project/project.ts';
import type { Severities } from '../project/settings.ts';
import type { Diagnosis, Failed } from '../rules/check.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { rulePage } from './addresses.ts';
import { checked } from './checked.ts';
import { rangeOf, textOfFile } from './place.ts';

/** What diagnostics depend on beside the project. */
export interface DiagnosticOptions {
  /** The severities that the editor's settings choose, below those of the project. */
  readonly severities: Severities;
  /** The URI of the folder that holds the rules' pages, with a slash at its end. */
  readonly docs?: string | undefined;
  /** Told when a rule fails; the others go on. */
  readonly failed?: Failed;
}

const severities: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is to be reported in a file of the project. */
export function* diagnostics(project: Project, uri: string, options: DiagnosticOptions): Steps<Diagnostic[]> {
  const found = yield* checked(project, uri, options.severities, options.failed);
  const told = yield* eachOf(found, (diagnosis) => toDiagnostic(project, uri, diagnosis, options.docs));
  return told.filter((diagnostic) => diagnostic !== undefined);
}

/** A finding as LSP gives it; undefined for a file that the project does not hold. */
export function toDiagnostic(
  project: Project,
  uri: string,
  { code, severity, about, span, message, related, unnecessary }: Diagnosis,
  docs: string | undefined,
): Diagnostic | undefined {
  const text = textOfFile(project, uri);
  if (text === undefined) return undefined;
  const places = related.flatMap((each) => {
    const other = textOfFile(project, each.uri);
    if (other === undefined) return [];
    return [{ location: { uri: each.uri, range: rangeOf(other, each.span) }, message: each.message }];
  });
  return {
    range: rangeOf(text, span),
    severity: severities[severity],
    code,
    source: 'newsmark',
    message,
    ...(docs === undefined ? {} : { codeDescription: { href: rulePage(docs, code) } }),
    ...(unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(places.length === 0 ? {} : { relatedInformation: places }),
    data: { about },
  };
}
