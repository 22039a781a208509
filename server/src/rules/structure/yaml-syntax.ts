import type { Tree } from '../../syntax/tree.ts';
import type { Finding, Rule, RuleDocs } from '../rule.ts';

const docs: RuleDocs = {
  what: 'The file cannot be read as YAML at this place: an unclosed quotation mark or bracket, a line that is not indented like its neighbours, a colon in a text without quotation marks, a conflict that git left.',
  why: 'What cannot be read says nothing. The rest of the file is read all the same, as far as it can be understood.',
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
  check: ({ file }) => findings(file.uri, file.annotation.tree),
  checkSettings: ({ file }) => findings(file.uri, file.tree),
};

function findings(uri: string, { problems }: Tree): readonly Finding[] {
  return problems.map(({ at, message, related }) => ({
    at,
    message,
    ...(related ? { related: [{ uri, ...related }] } : {}),
  }));
}
