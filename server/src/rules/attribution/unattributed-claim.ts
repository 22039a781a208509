import * as l10n from '@vscode/l10n';
import { insertField } from '../../edit/insert.ts';
import { claim as claimShape } from '../../format/claim.ts';
import type { Claim } from '../../model/claim.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { isReadable, isUnfilled, placeOfClaim } from '../claims/fields.ts';
import { excerptOf } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Fix, Rule, RuleDocs } from '../rule.ts';

const docs: RuleDocs = {
  what: 'A claim has no `speaker`, and its `speech` is not `narration`. What is still without words is left alone.',
  why: 'A statement without anybody who made it cannot be judged or answered. “It was announced” hides who did.',
  fix: 'Marks the claim as the outlet’s own words, where its `speech` is not given.',
  grounds: [
    {
      name: 'Reuters Handbook of Journalism, The Essentials of Reuters sourcing',
      url: 'https://handbook.reuters.com/index.php?title=The_Essentials_of_Reuters_sourcing',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
sources:
  notice: {kind: document, title: Notice at the ministry’s door}
claims:
  - id: closed-doors
    text: the talks would be held behind closed doors
    sources: [notice]
`,
    'article.md': 'It was announced that the talks would be held behind closed doors.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  ministry: {kind: organization, name: Foreign ministry of Arvenia}
sources:
  notice: {kind: document, title: Notice at the ministry’s door}
claims:
  - id: closed-doors
    text: the talks would be held behind closed doors
    speech: indirect
    speaker: ministry
    sources: [notice]
`,
    'article.md': 'It was announced that the talks would be held behind closed doors.\n',
  },
};

export const unattributedClaim: Rule = {
  code: 'unattributed-claim',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    if (claim.pieces.length === 0 || claim.speech === 'narration' || !isReadable(claim, 'speech')) return;
    if (!isUnfilled(claim, 'speaker') || breaks.around(claim.entry.node)) return;
    yield {
      at: placeOfClaim(claim, 'speaker'),
      message: l10n.t(
        'Nobody is named who says “{0}”. Give a speaker, or “speech: narration” for the outlet’s own words.',
        excerptOf(claim),
      ),
      fixes: () => fixes(file, claim),
    };
  },
};

function fixes(file: AnnotationFile, claim: Claim): readonly Fix[] {
  if (!isUnfilled(claim, 'speech') || claim.entry.fields.has('speech')) return [];
  const edits = insertField(file.annotation.tree, claim.entry.node, 'speech', 'narration', {
    order: Object.keys(claimShape.fields),
  });
  return fixIn(file.uri, l10n.t('Mark it as the outlet’s own words (speech: narration)'), edits);
}
