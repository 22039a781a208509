import * as l10n from '@vscode/l10n';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Severity } from '../format/vocabulary.ts';
import type { Project } from '../project/project.ts';
import type { Severities } from '../project/settings.ts';
import { checkFile, checkForm, type Grain } from '../rules/check.ts';
import type { Diagnosis, Failed } from '../rules/diagnosis.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { rulePage } from './addresses.ts';
import { rangeOf, textOfFile } from './place.ts';

/** What diagnostics depend on beside the project. */
export interface DiagnosticOptions {
  /** The severities that the editor's settings choose, below those of the project. */
  readonly severities: Severities;
  /** The URI of the folder that holds the rules' pages, with a slash at its end. */
  readonly docs?: string | undefined;
  /** Told when a rule fails; the others go on. */
  readonly failed?: Failed;
  /** How the file is to be checked again after changes: part by part, where it is edited. */
  readonly grain?: Grain;
}

const severities: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const gravity = Object.keys(severities);

/**
 * Of more findings than these nobody reads the last ones: editors show fewer of one file, and to tell of a hundred
 * thousand would keep everybody waiting.
 */
const mostTold = 5000;

/** What was made of findings: those of a file stay the same list until one of them, or a file that they show, changes. */
const known = new WeakMap<
  readonly Diagnosis[],
  { readonly docs: string | undefined; readonly told: readonly Diagnostic[] }
>();

/**
 * What is to be reported in a file of the project: the same list as before, where nothing changed. Of very many it is
 * the gravest, and how many there are.
 */
export function* diagnostics(
  project: Project,
  uri: string,
  options: DiagnosticOptions,
): Steps<readonly Diagnostic[]> {
  const { severities, docs, failed, grain } = options;
  return yield* told(project, uri, yield* checkFile(project, uri, severities, failed, grain), docs);
}

/** The part of it that is there long before the rest in a large file: what is wrong with its form. */
export function* firstDiagnostics(
  project: Project,
  uri: string,
  { severities, docs, failed }: DiagnosticOptions,
): Steps<readonly Diagnostic[]> {
  return yield* told(project, uri, yield* checkForm(project, uri, severities, failed), docs);
}

function* told(
  project: Project,
  uri: string,
  found: readonly Diagnosis[],
  docs: string | undefined,
): Steps<readonly Diagnostic[]> {
  const before = known.get(found);
  if (before !== undefined && before.docs === docs) return before.told;
  const made = yield* eachOf(gravest(found), (diagnosis) => toDiagnostic(project, uri, diagnosis, docs));
  const some = made.filter((diagnostic) => diagnostic !== undefined);
  if (found.length > mostTold) some.unshift(thereAreMore(found.length));
  known.set(found, { docs, told: some });
  return some;
}

/** As many as are told, in their order. */
function gravest(found: readonly Diagnosis[]): readonly Diagnosis[] {
  if (found.length <= mostTold) return found;
  const told = new Set<Diagnosis>();
  for (const severity of gravity)
    for (const diagnosis of found)
      if (diagnosis.severity === severity && told.size < mostTold) told.add(diagnosis);
  return found.filter((diagnosis) => told.has(diagnosis));
}

function thereAreMore(count: number): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    source: 'newsmark',
    message: l10n.t(
      'This file has {0} problems, of which the {1} gravest are shown. “newsmark check” shows all of them.',
      count,
      mostTold,
    ),
  };
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
