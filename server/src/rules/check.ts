import { withoutBreaks } from '../edit/entry.ts';
import { type Code, type CodeEntry, codes } from '../format/codes.ts';
import type { Severity } from '../format/vocabulary.ts';
import { findPassages } from '../project/passages.ts';
import type { Project } from '../project/project.ts';
import { type Severities, severityIn } from '../project/settings.ts';
import type { Span } from '../syntax/span.ts';
import { type Place, spanOf, type Tree } from '../syntax/tree.ts';
import type { Steps } from '../work/steps.ts';
import { rules } from './all.ts';
import type { Finding, Findings, Fix, Rule } from './rule.ts';
import { suppressionsIn } from './suppression/comments.ts';
import { type Silenced, silence } from './suppression/silence.ts';
import { type Outcome, unusedSuppression, unusedSuppressions } from './suppression/unused-suppression.ts';

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

/** What became of everything that the rules find in a file. */
export interface Examination {
  /** What is to be reported, in the order of the file. */
  readonly diagnoses: readonly Diagnosis[];
  /** What comments keep from it. */
  readonly silenced: Silenced<Diagnosis>['silenced'];
}

/**
 * Everything that the rules find in an annotation file, an article or the settings of a project, in the order of
 * the file, but for what comments silence; nothing for any other file.
 *
 * @param editor severities chosen in the editor, which stand under the project's
 */
export function* checkFile(
  project: Project,
  uri: string,
  editor: Severities,
  failed?: Failed,
): Steps<readonly Diagnosis[]> {
  return (yield* examineFile(project, uri, editor, failed)).diagnoses;
}

/** The same, with what comments silence told apart. */
export function* examineFile(
  project: Project,
  uri: string,
  editor: Severities,
  failed?: Failed,
): Steps<Examination> {
  const path = project.pathOf(uri);
  const file = project.annotations.get(uri) ?? project.articleAt(uri) ?? project.settingsFile;
  const text = file?.text.getText() ?? '';
  const found = new Map<string, Diagnosis>();
  const asked = new Set<Code>();
  yield* prepare(project, uri);
  for (const rule of rules) {
    const severity = severityIn(project.settings, editor, path, rule.code);
    if (severity === 'off' || !mayAsk(rule, project)) continue;
    try {
      for (const finding of findingsOf(rule, project, uri)) {
        yield;
        if (finding === undefined) continue;
        const diagnosis = diagnose(rule.code, severity, finding, text);
        const { start, end } = diagnosis.span;
        const key = `${rule.code} ${start} ${end} ${diagnosis.message}`;
        // What several entries share by alias or merge is found once for each.
        if (!found.has(key)) found.set(key, diagnosis);
      }
      asked.add(rule.code);
    } catch (error) {
      failed?.(rule.code, error);
    }
    yield;
  }
  const severity = severityIn(project.settings, editor, path, unusedSuppression.code);
  const { kept, silenced } = heedingComments([...found.values()], project, uri, {
    isKnown: (code) => asked.has(code),
    diagnoseUnused: (finding) =>
      severity === 'off' ? [] : [diagnose(unusedSuppression.code, severity, finding, text)],
  });
  return { diagnoses: inOrder(kept), silenced };
}

/** While files are still to be read, only that is said of a file which rests on nothing else. */
function mayAsk({ code }: Rule, project: Project): boolean {
  return project.isWhole || codes[code].group === 'structure';
}

/** What comments leave of what was found, with what is to be said of those that silence nothing. */
function heedingComments(
  found: readonly Diagnosis[],
  project: Project,
  uri: string,
  {
    isKnown,
    diagnoseUnused,
  }: Pick<Outcome, 'isKnown'> & { readonly diagnoseUnused: (finding: Finding) => readonly Diagnosis[] },
): Pick<Silenced<Diagnosis>, 'kept' | 'silenced'> {
  const tree = treeAt(project, uri);
  const suppressions = tree ? suppressionsIn(tree) : [];
  const { kept, silenced, used } = silence(found, suppressions);
  if (tree === undefined || suppressions.length === 0) return { kept, silenced };
  const unused = unusedSuppressions({ uri, tree, suppressions, used, isOfArticles, isKnown });
  const rest = silence(unused.flatMap(diagnoseUnused), suppressions);
  return { kept: [...kept, ...rest.kept], silenced: [...silenced, ...rest.silenced] };
}

function inOrder(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  return diagnoses.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isOfArticles(code: Code): boolean {
  return rules.some((rule) => rule.code === code && rule.checkArticle && !rule.check && !rule.checkSettings);
}

/** The tree of a file that may hold comments: of an annotation file, or of the settings. */
function treeAt(project: Project, uri: string): Tree | undefined {
  const settings = project.settingsFile;
  return project.annotations.get(uri)?.annotation.tree ?? (settings?.uri === uri ? settings.tree : undefined);
}

/** Looks up what most rules ask for: where the claims stand. What goes wrong with it is told to those who ask. */
function* prepare(project: Project, uri: string): Steps<void> {
  const file = project.annotations.get(uri);
  const article = project.articleAt(uri);
  try {
    if (file) yield* project.findAnchors(file);
    if (article) yield* findPassages(project, article);
  } catch {}
}

function findingsOf(rule: Rule, project: Project, uri: string): Findings {
  const file = project.annotations.get(uri);
  if (file) return rule.check?.({ project, file }) ?? [];
  const article = project.articleAt(uri);
  if (article) return rule.checkArticle?.({ project, article }) ?? [];
  const settings = project.settingsFile;
  return settings?.uri === uri ? (rule.checkSettings?.({ project, file: settings }) ?? []) : [];
}

function diagnose(code: Code, severity: Exclude<Severity, 'off'>, finding: Finding, text: string): Diagnosis {
  return {
    code,
    severity,
    about: codes[code].about,
    span: underlined(text, placed(finding.at)),
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

/** Where something stands now: it may move later. */
function placed(at: Place | Span): Span {
  return 'base' in at ? spanOf(at) : { start: at.start, end: at.end };
}
