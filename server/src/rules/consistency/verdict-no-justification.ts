import * as l10n from '@vscode/l10n';
import { isUnfilled } from '../claims/fields.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { verdictOf } from './verdict.ts';

const docs: RuleDocs = {
  what: 'A claim has a `verdict` and no `justification`, or an empty one.',
  why: 'Evidence does not speak by itself. A sentence says how it leads to the verdict, so that others can agree or object.',
  grounds: [
    {
      name: 'AVeriTeC: each verdict comes with a justification in words',
      url: 'https://fever.ai/dataset/averitec.html',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  treaty: {kind: document, title: Treaty on the harbours}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources:
      - {source: treaty, locator: p. 1, stance: refutes}
    verdict: refuted
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  treaty: {kind: document, title: Treaty on the harbours}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources:
      - {source: treaty, locator: p. 1, stance: refutes}
    verdict: refuted
    justification: The treaty was signed before she spoke.
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const verdictNoJustification: Rule = {
  code: 'verdict-no-justification',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    const verdict = verdictOf(claim);
    if (verdict === undefined || !isUnfilled(claim, 'justification')) return;
    if (breaks.around(claim.entry.node)) return;
    yield {
      at: verdict.at,
      message: l10n.t('Say in “justification” how the evidence leads to the verdict “{0}”.', verdict.text),
    };
  },
};
