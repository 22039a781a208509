import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import { entryOf } from '../../model/entry.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { namedIn, namesUnknown } from '../claims/relations.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { addRelation } from './add-relation.ts';

const docs: RuleDocs = {
  what: 'A claim names another under `contradicts`, and the other does not name it in return.',
  why: 'A contradiction has two sides. Whoever reads the other claim should learn of it there, too.',
  fix: 'Adds this claim to the `contradicts` of the other, in the other’s file.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  john-doe: {kind: person, name: John Doe}
sources:
  interview: {kind: interview, title: Telephone calls}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [interview]
    relations: {contradicts: [deal]}
  - id: deal
    text: all was agreed
    speaker: john-doe
    sources: [interview]
`,
    'article.md': 'Roe said that nothing was agreed. Doe said that all was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  john-doe: {kind: person, name: John Doe}
sources:
  interview: {kind: interview, title: Telephone calls}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [interview]
    relations: {contradicts: [deal]}
  - id: deal
    text: all was agreed
    speaker: john-doe
    sources: [interview]
    relations: {contradicts: [no-deal]}
`,
    'article.md': 'Roe said that nothing was agreed. Doe said that all was agreed.\n',
  },
};

export const relationOneSided: Rule = {
  code: 'relation-one-sided',
  docs,
  *checkClaim(claim, { project, file }) {
    // Of an id that is given twice, nobody knows which one the other means.
    if (file.claims.get(claim.id)?.length !== 1) return;
    const located = { file, definition: claim };
    for (const { reference, other } of namedIn(project, located, 'contradicts')) {
      if (other.definition === claim || !lacks(project, other, claim)) continue;
      yield {
        at: reference.at,
        message: l10n.t(
          'The claim “{0}” does not name this one under “contradicts” in return.',
          excerpt(reference.text),
        ),
        related: [
          {
            uri: other.file.uri,
            at: other.definition.idLeaf?.at ?? other.definition.entry.at,
            message: l10n.t('The other claim'),
          },
        ],
        fixes: () =>
          fixIn(
            other.file.uri,
            l10n.t('Let “{0}” contradict “{1}” in return', reference.text, claim.id),
            addRelation(project, other, 'contradicts', located),
            { preferred: true },
          ),
      };
    }
  },
};

/** Whether a claim certainly does not name another as what it contradicts. */
function lacks(project: Project, claim: Located<Claim>, other: Claim): boolean {
  const { entry } = claim.definition;
  if (namedIn(project, claim, 'contradicts').some((named) => named.other.definition === other)) return false;
  if (namesUnknown(project, claim, 'contradicts')) return false;
  if (project.breaksIn(claim.file).around(entry.node)) return false;
  const relations = entryOf(entry, 'relations', 'relations');
  const written = relations ? relations.fields.get('contradicts') : entry.fields.get('relations');
  if (written === undefined || written.content === null || written.values.length > 0) return true;
  // Something of a wrong type may mean it.
  return relations !== undefined && written.content.kind === 'sequence';
}
