import * as l10n from '@vscode/l10n';
import { isMarked, placeOfClaim } from '../claims/fields.ts';
import { excerptOf } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { isUnsourced, needsSource } from './unsourced.ts';

const docs: RuleDocs = {
  what: 'The outlet says something in its own voice (`speech: narration`), neither contentious nor judged, and no source shows where it can be checked. An `opinion: true` is silent: there is nothing to check in it.',
  why: 'What an outlet says itself it answers for. A source spares the next one the same search.',
  grounds: [
    {
      name: 'BBC Editorial Guidelines (2019), 3.3.6',
      url: 'https://www.bbc.co.uk/editorialguidelines/guidelines/accuracy/guidelines',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
claims:
  - id: trade
    text: About a third of Arvenia’s trade goes through the harbour
    speech: narration
`,
    'article.md': 'About a third of Arvenia’s trade goes through the harbour.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
sources:
  trade-figures: {kind: dataset, title: Trade figures of the customs office}
claims:
  - id: trade
    text: About a third of Arvenia’s trade goes through the harbour
    speech: narration
    sources: [trade-figures]
`,
    'article.md': 'About a third of Arvenia’s trade goes through the harbour.\n',
  },
};

export const unsourcedNarration: Rule = {
  code: 'unsourced-narration',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    if (!isUnsourced(claim, breaks) || needsSource(claim) || isMarked(claim, 'opinion')) return;
    yield {
      at: placeOfClaim(claim, 'sources'),
      message: l10n.t(
        'The outlet says “{0}” itself, and no source shows where it can be checked.',
        excerptOf(claim),
      ),
    };
  },
};
