import type { Code } from '../format/codes.ts';
import type { Project } from '../project/project.ts';
import { type Severities, severityIn } from '../project/settings.ts';
import { spanOf, type Tree } from '../syntax/tree.ts';
import { sorted } from '../work/sorting.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { rules } from './all.ts';
import type { Checks, FoundIn } from './checks.ts';
import { type Diagnosis, diagnose, placed, type Read, readerOf, underlined } from './diagnosis.ts';
import type { Finding, Rule } from './rule.ts';
import { suppressionsIn } from './suppression/comments.ts';
import { type Silenced, silence } from './suppression/silence.ts';
import { type Outcome, unusedSuppression, unusedSuppressions } from './suppression/unused-suppression.ts';
import type { Unit } from './unit.ts';

/** What became of everything that the rules find in a file. */
export interface Examination {
  /** What is to be reported, in the order of the file. */
  readonly diagnoses: readonly Diagnosis[];
  /** What comments keep from it. */
  readonly silenced: Silenced<Diagnosis>['silenced'];
}

/** What is to be reported of all that was found. */
export function* examined(
  project: Project,
  uri: string,
  editor: Severities,
  checks: Checks,
): Steps<Examination> {
  const read = readerOf(project, uri);
  const severity = severityIn(project.settings, editor, project.pathOf(uri), unusedSuppression.code);
  const { kept, silenced } = heedingComments(yield* oneOfEach(checks, read), project, uri, {
    isKnown: (code) => checks.isKnown(code),
    diagnoseUnused: (finding) =>
      severity === 'off'
        ? []
        : [diagnose(unusedSuppression.code, severity, finding, read, finding.fixes ?? (() => []))],
  });
  return { diagnoses: inOrder(kept), silenced };
}

/** In the order of the file and of the rules. What several entries share by alias or merge is found once for each. */
function* oneOfEach(checks: Checks, read: Read): Steps<readonly Diagnosis[]> {
  const all = yield* eachOf(checks.found(), (found) => ({
    found,
    diagnosis: diagnosisOf(checks, found, read),
  }));
  const ordered = yield* sorted(
    all,
    (a, b) =>
      a.diagnosis.span.start - b.diagnosis.span.start ||
      a.diagnosis.span.end - b.diagnosis.span.end ||
      rules.indexOf(a.found.active.rule) - rules.indexOf(b.found.active.rule) ||
      startOf(a.found.unit) - startOf(b.found.unit) ||
      a.found.unit.number - b.found.unit.number,
  );
  let last: Diagnosis | undefined;
  let messages = new Set<string>();
  return ordered.flatMap(({ diagnosis }) => {
    if (!isAtOne(diagnosis, last)) messages = new Set();
    last = diagnosis;
    if (messages.has(diagnosis.message)) return [];
    messages.add(diagnosis.message);
    return [diagnosis];
  });
}

function isAtOne(one: Diagnosis, other: Diagnosis | undefined): boolean {
  return one.code === other?.code && one.span.start === other.span.start && one.span.end === other.span.end;
}

function startOf({ item }: Unit): number {
  return 'entry' in item ? spanOf(item.entry.at).start : 0;
}

/** Of what was kept, the fixes are those that it has in the present moment. */
function diagnosisOf(checks: Checks, { unit, active, finding }: FoundIn, read: Read): Diagnosis {
  const { code } = active.rule;
  const fixes =
    finding.fixes ??
    (() => {
      const { start, end } = underlined(read, placed(finding.at));
      const again = checks.lookAgain(unit, active).find((other) => {
        const span = underlined(read, placed(other.at));
        return span.start === start && span.end === end && other.message === finding.message;
      });
      return again?.fixes?.() ?? [];
    });
  return diagnose(code, active.severity, finding, read, fixes);
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
  return rules.some((rule) => rule.code === code && isOnlyOfArticles(rule));
}

function isOnlyOfArticles({ code: _, docs: __, ...checks }: Rule): boolean {
  return Object.entries(checks).every(([name, check]) => check === undefined || name === 'checkArticle');
}

/** The tree of a file that may hold comments: of an annotation file, or of the settings. */
function treeAt(project: Project, uri: string): Tree | undefined {
  const settings = project.settingsFile;
  return project.annotations.get(uri)?.annotation.tree ?? (settings?.uri === uri ? settings.tree : undefined);
}
