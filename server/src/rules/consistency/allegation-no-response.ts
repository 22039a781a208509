import * as l10n from '@vscode/l10n';
import { relatedTo } from '../../model/claim.ts';
import { leafOf, textOf } from '../../model/entry.ts';
import type { Project } from '../../project/project.ts';
import { isMarked } from '../claims/fields.ts';
import { namedIn, namesUnknown, naming } from '../claims/relations.ts';
import { isOfAnother } from '../claims/voices.ts';
import { excerptOf } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';

const docs: RuleDocs = {
  what: 'A claim is `contentious`, somebody makes it, and no claim of the project names it under `responds-to`. What itself answers or denies something is no allegation, nor is what somebody would not say; and where a claim of somebody else contradicts it, the other side has been heard. All of these are silent.',
  why: 'Whoever is accused should be heard, and readers should learn what they answer, be it that they did not answer.',
  grounds: [
    {
      name: 'BBC Editorial Guidance, Right of Reply',
      url: 'https://www.bbc.co.uk/editorialguidelines/guidance/right-of-reply',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  interview: {kind: interview, title: Telephone call}
  ledger: {kind: document, title: Ledger of the office}
claims:
  - id: money-gone
    text: the harbour office had lost the money
    speaker: jane-roe
    sources: [interview, ledger]
    contentious: true
`,
    'article.md': 'Roe said that the harbour office had lost the money.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  harbour-office: {kind: organization, name: Harbour Office}
sources:
  interview: {kind: interview, title: Telephone call}
  ledger: {kind: document, title: Ledger of the office}
claims:
  - id: money-gone
    text: the harbour office had lost the money
    speaker: jane-roe
    sources: [interview, ledger]
    contentious: true
  - id: every-coin
    text: every coin was accounted for
    speaker: harbour-office
    sources: [interview]
    relations: {responds-to: [money-gone]}
`,
    'article.md':
      'Roe said that the harbour office had lost the money. The office replied that every coin was accounted for.\n',
  },
};

export const allegationNoResponse: Rule = {
  code: 'allegation-no-response',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    if (!isMarked(claim, 'contentious') || claim.speakers.length === 0) return;
    const polarity = textOf(claim.entry, 'polarity');
    if (polarity === 'denies' || polarity === 'declines') return;
    if (relatedTo(claim, 'responds-to').length > 0 || breaks.around(claim.entry.node)) return;
    const located = { file, definition: claim };
    if (naming(project, located, 'responds-to').length > 0 || isContradicted(project, located)) return;
    yield {
      at: leafOf(claim.entry, 'contentious')?.at ?? claim.entry.at,
      message: l10n.t(
        'Nobody answers “{0}”. Annotate the response and name this claim under its “responds-to”, or ask for one.',
        excerptOf(claim),
      ),
    };
  },
};

/** Whether somebody else says the contrary. */
function isContradicted(project: Project, claim: Parameters<typeof naming>[1]): boolean {
  return (
    namesUnknown(project, claim, 'contradicts') ||
    [...namedIn(project, claim, 'contradicts'), ...naming(project, claim, 'contradicts')].some(({ other }) =>
      isOfAnother(project, other, claim),
    )
  );
}
