import { type SyntaxProblem, spanOf, type Tree } from '../../syntax/tree.ts';
import { fixIn } from '../fix.ts';
import type { Finding, Rule, RuleDocs } from '../rule.ts';
import { cutTexts } from './cut-texts.ts';
import { lineRepairs } from './line-repairs.ts';

const docs: RuleDocs = {
  what: 'The file cannot be read as YAML at this place: an unclosed quotation mark or bracket, a line that is not indented like its neighbours, a colon in a text without quotation marks, a conflict that git left. A ` #` in a claim’s text begins a comment for YAML: where the article goes on with the very words of the comment, they were meant to be part of the text.',
  why: 'What cannot be read says nothing. The rest of the file is read all the same, as far as it can be understood.',
  fix: 'Puts the text in quotation marks, or closes the quotation mark or bracket, where that lets the line be read.',
  wrong: {
    'article.news.yaml': `newsmark: 1
annotator: Ann Otator
note: The minister said: nothing was agreed
`,
  },
  right: {
    'article.news.yaml': `newsmark: 1
annotator: Ann Otator
note: "The minister said: nothing was agreed"
`,
  },
};

export const yamlSyntax: Rule = {
  code: 'yaml-syntax',
  docs,
  checkFile: ({ project, file }) => findings(file.uri, file.annotation.tree, project.problemsIn(file)),
  checkClaim: cutTexts,
  checkSettings: ({ file }) => findings(file.uri, file.tree, file.tree.problems),
};

function findings(uri: string, tree: Tree, problems: readonly SyntaxProblem[]): readonly Finding[] {
  return problems.map(({ at, message, related }) => ({
    at,
    message,
    ...(related ? { related: [{ uri, ...related }] } : {}),
    fixes: () =>
      lineRepairs(tree, spanOf(at).start).flatMap(({ title, edits }, index) =>
        fixIn(uri, title, edits, index === 0 ? { preferred: true } : {}),
      ),
  }));
}
