import * as l10n from '@vscode/l10n';
import type { Entry } from '../../model/entry.ts';
import { isEmpty } from '../claims/fields.ts';
import type { RuleDocs } from '../rule.ts';
import { missingFixes } from './missing-fixes.ts';
import { structureRule } from './structure-rule.ts';

const docs: RuleDocs = {
  what: 'A field that the format requires is absent or empty: a claim’s `id` and words, an entity’s `kind` and `name`, a source’s `kind` and what it is known by, an article’s `file`. A claim in which nothing is filled in yet is left alone.',
  why: 'Without it the entry cannot be referred to, found in the article, or shown.',
  fix: 'Adds the field: filled in, where the rest of the entry says what it can hold.',
  wrong: {
    'article.news.yaml': `newsmark: 1
sources:
  readout:
    title: Readout of the call
`,
  },
  right: {
    'article.news.yaml': `newsmark: 1
sources:
  readout:
    kind: press-release
    title: Readout of the call
`,
  },
};

export const missingKey = structureRule('missing-key', docs, (problem, reading) =>
  // It may be there, in what cannot be read.
  reading.breaks.onLineOf(problem.at) || isForm(problem.entry)
    ? undefined
    : {
        at: problem.at,
        message: sentence(problem.entry.name, problem.missing),
        fixes: () => missingFixes(problem, reading),
      },
);

/** Whether a claim is a form still to be filled in: fields, and nothing in any of them. */
function isForm(entry: Entry): boolean {
  const fields = [...entry.fields.keys()];
  return entry.name === 'claim' && fields.length > 0 && fields.every((field) => isEmpty(entry, field));
}

/** By what is missing where: a function, since translations are known only when it is asked. */
const sentences: Readonly<Record<string, () => string>> = {
  'article file': () => l10n.t('Say where the article’s text is: “file: …”, a path from this file.'),
  'ignore text': () => l10n.t('Say which words need no claim: “text: …”.'),
  'entity kind': () =>
    l10n.t('Say what this is: “kind: …” with person, organization, group, place, event or anonymous.'),
  'entity name': () => l10n.t('Give the name by which this is known: “name: …”.'),
  'alias text': () => l10n.t('Give the other name: “text: …”.'),
  'role title': () => l10n.t('Say what the office is called: “title: …”.'),
  'source kind': () => l10n.t('Say what kind of source this is: “kind: …”, such as interview or report.'),
  'source title author publisher': () =>
    l10n.t('Say what the source is known by: a “title”, an “author” or a “publisher”.'),
  'claim id': () => l10n.t('Give the claim an id of its own: “id: …”, a word or two.'),
  'claim text passages': () => l10n.t('Give the article’s words for the claim: “text: …”, or “passages”.'),
  'citation source': () => l10n.t('Say which source this is: “source: …” with its id.'),
  'dated value text': () =>
    l10n.t('Give the date as “value: …”, or the article’s words for it as “text: …”.'),
  'override files': () => l10n.t('Say for which files this is meant: “files: […]”.'),
};

function sentence(name: string, missing: readonly string[]): string {
  const known = sentences[[name, ...missing].join(' ')];
  if (known) return known();
  return missing.length === 1
    ? l10n.t('“{0}” is missing here.', missing.join())
    : l10n.t('One of these is missing here: {0}.', missing.join(', '));
}
