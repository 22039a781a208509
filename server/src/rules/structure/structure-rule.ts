import type { Problem } from '../../model/problem.ts';
import { type Breaks, breaksOf } from '../../project/breaks.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { Finding, Rule, RuleDocs } from '../rule.ts';

/** A problem of one code, as reading a file found it. */
export type ProblemOf<Name extends Problem['code']> = Extract<Problem, { readonly code: Name }>;

/** The file in which a problem was found, be it annotations or settings. */
export interface Reading {
  readonly project: Project;
  readonly uri: string;
  readonly tree: Tree;
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
  const findingsOf = (problem: Problem, reading: Reading): readonly Finding[] => {
    const finding = isOurs(problem) ? find(problem, reading) : undefined;
    return finding === undefined ? [] : [finding];
  };
  return {
    code,
    docs,
    checkProblem: (problem, { project, file }) => {
      const { tree } = file.annotation;
      return findingsOf(problem, { project, uri: file.uri, tree, file, breaks: project.breaksIn(file) });
    },
    checkSettings: ({ project, file: { uri, tree, problems } }) => {
      const reading = { project, uri, tree, file: undefined, breaks: breaksOf(tree) };
      return problems.flatMap((problem) => findingsOf(problem, reading));
    },
  };
}
