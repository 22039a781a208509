import type { Problem } from '../../model/problem.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/span.ts';
import { spanOf, type Tree } from '../../syntax/tree.ts';
import type { Finding, Rule, RuleDocs } from '../rule.ts';

/** A problem of one code, as reading a file found it. */
export type ProblemOf<Name extends Problem['code']> = Extract<Problem, { readonly code: Name }>;

/** The file in which a problem was found, be it annotations or settings. */
export interface Reading {
  readonly project: Project;
  readonly uri: string;
  readonly tree: Tree;
  readonly problems: readonly Problem[];
  /** Undefined for settings. */
  readonly file: AnnotationFile | undefined;
  /** Whether YAML itself cannot be read somewhere in a span. */
  readonly isBroken: (span: Span) => boolean;
}

/** A rule that says what was found when its file was read. */
export function structureRule<Name extends Problem['code']>(
  code: Name,
  docs: RuleDocs,
  find: (problem: ProblemOf<Name>, reading: Reading) => Finding | undefined,
): Rule {
  const isOurs = (problem: Problem): problem is ProblemOf<Name> => problem.code === code;
  const findings = (read: Omit<Reading, 'isBroken'>) => {
    const reading = { ...read, isBroken: breaksOf(read.tree) };
    return reading.problems.filter(isOurs).flatMap((problem) => find(problem, reading) ?? []);
  };
  return {
    code,
    docs,
    check: ({ project, file }) => {
      const { tree, problems } = file.annotation;
      return findings({ project, uri: file.uri, tree, problems, file });
    },
    checkSettings: ({ project, file: { uri, tree, problems } }) =>
      findings({ project, uri, tree, problems, file: undefined }),
  };
}

/** Whether a problem of the syntax begins in a span: a search by halving, since both can be many. */
function breaksOf({ problems }: Tree): (span: Span) => boolean {
  const starts = problems.map(({ at }) => spanOf(at).start).sort((a, b) => a - b);
  return ({ start, end }) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (starts[low] ?? end) < end;
  };
}
