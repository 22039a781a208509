import * as l10n from '@vscode/l10n';
import { removeField } from '../../edit/remove.ts';
import { pathTo } from '../../syntax/path.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Fix, RuleDocs } from '../rule.ts';
import { type ProblemOf, type Reading, structureRule } from './structure-rule.ts';

const docs: RuleDocs = {
  what: 'A key stands twice in one mapping. The first one counts; the second is not read.',
  why: 'Whoever reads the file cannot tell which of the two is meant, and other tools may take the second, or refuse the file.',
  fix: 'Removes the second.',
  wrong: {
    'article.news.yaml': `newsmark: 1
annotator: Ann Otator
annotator: Mark Upp
`,
  },
  right: {
    'article.news.yaml': `newsmark: 1
annotator: Ann Otator and Mark Upp
`,
  },
};

export const duplicateKey = structureRule('duplicate-key', docs, (problem, reading) =>
  // A line that is badly indented only seems to belong here.
  reading.breaks.onLineOf(problem.at)
    ? undefined
    : {
        at: problem.at,
        message: l10n.t('“{0}” stands here a second time. The first one counts.', excerpt(problem.key.value)),
        related: [{ uri: reading.uri, at: problem.first, message: l10n.t('The first one') }],
        fixes: () => fixes(problem, reading),
      },
);

function fixes({ key }: ProblemOf<'duplicate-key'>, { tree, uri }: Reading): readonly Fix[] {
  const last = pathTo(tree, key)?.at(-1);
  if (last?.kind !== 'field') return [];
  return fixIn(
    uri,
    l10n.t('Remove the second “{0}”', excerpt(key.value)),
    removeField(tree, last.mapping, last.pair),
  );
}
