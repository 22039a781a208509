import * as l10n from '@vscode/l10n';
import { insertField } from '../../edit/insert.ts';
import { setValue } from '../../edit/set.ts';
import { document } from '../../format/document.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Fix, RuleDocs } from '../rule.ts';
import { type ProblemOf, type Reading, structureRule } from './structure-rule.ts';

const docs: RuleDocs = {
  what: 'The file does not begin with `newsmark: 1`, or names another version.',
  why: 'The number says how the rest of the file is meant. With it, an old file stays readable when the format changes.',
  fix: 'Adds `newsmark: 1`, or puts 1 in the place of what is written.',
  wrong: {
    'article.news.yaml': `annotator: Ann Otator
`,
  },
  right: {
    'article.news.yaml': `newsmark: 1
annotator: Ann Otator
`,
  },
};

const version = 1;

export const unsupportedVersion = structureRule('unsupported-version', docs, (problem, reading) => ({
  at: problem.at,
  message: sentence(problem, reading),
  fixes: () => fixes(problem, reading),
}));

function sentence({ root, leaf }: ProblemOf<'unsupported-version'>, { tree }: Reading): string {
  if (root === null && tree.root !== null)
    return l10n.t(
      'This is no annotation file yet: it holds no fields. Begin it with “newsmark: {0}”.',
      version,
    );
  if (leaf === undefined)
    return l10n.t('The version of the format is missing. Begin the file with “newsmark: {0}”.', version);
  const written = excerpt(leaf.value);
  return /^[2-9]$/.test(written)
    ? l10n.t(
        'Version {0} of the format is newer than this program, which knows version {1}.',
        written,
        version,
      )
    : l10n.t('“{0}” is no version of the format. Write {1}.', written, version);
}

function fixes({ root, leaf }: ProblemOf<'unsupported-version'>, { tree, uri }: Reading): readonly Fix[] {
  const title = l10n.t('Write “newsmark: {0}”', version);
  if (leaf !== undefined) return fixIn(uri, title, setValue(tree, leaf, version), { preferred: true });
  const empty = root?.pairs.find((pair) => pair.name === 'newsmark');
  const edits = empty
    ? setValue(tree, empty, version)
    : insertField(tree, null, 'newsmark', version, { order: Object.keys(document.fields) });
  return fixIn(uri, title, edits, { preferred: true, bulk: true });
}
