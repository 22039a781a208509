import type { Problem } from '../../model/problem.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Tree } from '../../syntax/tree.ts';
import { type Breaks, breaksOf } from '../breaks.ts';
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
  /** Where YAML itself cannot be read. */
  readonly breaks: Breaks;
}

/** A rule that says what was found when its file was read. */
export function structureRule<Name extends Problem['code']>(
  code: Name,
  docs: RuleDocs,
  find: (problem: ProblemOf<Name>, reading: Reading) => Finding | undefined,
): Rule {
  const isOurs = (problem: Problem): problem is ProblemOf<Name> => problem.code === code;
  const findings = (read: Omit<Reading, 'breaks'>) => {
    const reading = { ...read, breaks: breaksOf(read.tree) };
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
