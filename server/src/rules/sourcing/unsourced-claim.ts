import * as l10n from '@vscode/l10n';
import { placeOfClaim } from '../claims/fields.ts';
import { excerptOf } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { isUnsourced, needsSource } from './unsourced.ts';

const docs: RuleDocs = {
  what: 'A claim has no `sources`, or an empty list of them. What the outlet says in its own voice (`speech: narration`) counts only where it is `contentious` or has a `verdict`; for the rest there is [unsourced-narration](unsourced-narration.md).',
  why: 'Readers and colleagues can check only what they can find. This is what Newsmark is for: to see which claims rest on nothing.',
  grounds: [
    {
      name: 'IFCN Code of Principles, 2: Transparency of Sources',
      url: 'https://ifcncodeofprinciples.poynter.org/know-more/the-commitments-of-the-code-of-principles',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: []
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const unsourcedClaim: Rule = {
  code: 'unsourced-claim',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    if (!isUnsourced(claim, breaks) || !needsSource(claim)) return;
    const words = excerptOf(claim);
    yield {
      at: placeOfClaim(claim, 'sources'),
      message:
        claim.speech === 'narration'
          ? l10n.t('The outlet says “{0}” itself, and it is judged or disputed: say on what source.', words)
          : l10n.t('No source shows where “{0}” can be checked.', words),
    };
  },
};
