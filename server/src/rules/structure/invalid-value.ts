import * as l10n from '@vscode/l10n';
import { setValue } from '../../edit/set.ts';
import type { Definition } from '../../model/definition.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { fixIn } from '../fix.ts';
import { renamed } from '../references/renamed.ts';
import type { Fix, RuleDocs } from '../rule.ts';
import { inBulk } from './in-bulk.ts';
import { type ProblemOf, type Reading, structureRule } from './structure-rule.ts';

const docs: RuleDocs = {
  what: 'The value is not one that the field takes: a word that is not of its vocabulary, a malformed id, URL, Wikidata item, Admiralty code or language tag, or a number that is none.',
  why: 'What is not understood is left out of every check and every view.',
  fix: 'Writes the nearest value that the field takes, where one is near. An id is changed wherever it is referred to.',
  wrong: {
    'article.news.yaml': `newsmark: 1
entities:
  jane-roe:
    kind: persom
    name: Jane Roe
`,
  },
  right: {
    'article.news.yaml': `newsmark: 1
entities:
  jane-roe:
    kind: person
    name: Jane Roe
`,
  },
};

export const invalidValue = structureRule('invalid-value', docs, (problem, reading) => ({
  at: problem.at,
  message: problem.sentence,
  fixes: () => fixes(problem, reading),
}));

function fixes(problem: ProblemOf<'invalid-value'>, reading: Reading): readonly Fix[] {
  const { at, scalar, shape, suggestion, isCertain } = problem;
  const { uri, tree, file, project } = reading;
  if (suggestion === undefined) return [];
  const title = l10n.t('Change to “{0}”', suggestion);
  if (shape.type === 'id') {
    const definition = file && definedAt(file, scalar);
    return definition ? renamed(project, { file, definition }, suggestion, title) : [];
  }
  const value = shape.type === 'flag' ? suggestion === 'true' : suggestion;
  return fixIn(uri, title, setValue(tree, at, value), {
    preferred: true,
    ...(isCertain ? inBulk(at) : {}),
  });
}

function definedAt(file: AnnotationFile, id: Scalar): Definition | undefined {
  const { entities, sources, claims } = file.annotation;
  return [...entities, ...sources, ...claims].find((definition) => definition.idLeaf?.node === id);
}
