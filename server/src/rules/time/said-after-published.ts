import * as l10n from '@vscode/l10n';
import { leafOf } from '../../model/entry.ts';
import { certainlyAfter } from '../../time/compare.ts';
import { saidOn } from '../claims/said-on.ts';
import type { Rule, RuleDocs } from '../rule.ts';

const docs: RuleDocs = {
  what: 'A claim’s `date`, or the date of its `occasion` where it has none, is certainly after `article.published`: no moment that it can mean is at or before one that the day of publication can mean. Dates that overlap, uncertain and approximate ones stay silent.',
  why: 'Nothing in an article can have been said after it appeared. One of the two dates is wrong.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, published: 2025-03-19}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    date: 2025-03-28
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, published: 2025-03-19}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    date: 2025-03-18
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const saidAfterPublished: Rule = {
  code: 'said-after-published',
  docs,
  *checkClaim(claim, { project, file }) {
    const article = project.headOf(file);
    const at = article && leafOf(article.entry, 'published')?.at;
    if (article?.published === undefined || at === undefined) return;
    const { published } = article;
    const said = saidOn(project, file, claim);
    if (said === undefined || !certainlyAfter(said.date, published, project.settings.timeZone)) return;
    const { occasion } = said;
    // The outlet may name an occasion that is still to come.
    if (occasion && claim.speakers.length === 0) return;
    yield {
      at: (occasion ?? said.leaf).at,
      message: l10n.t(
        'Said on {0}, but the article was published on {1}. One of the dates is wrong.',
        said.date.written,
        published.written,
      ),
      related: [
        ...(occasion
          ? [{ uri: said.uri, at: said.leaf.at, message: l10n.t('The day of the occasion') }]
          : []),
        { uri: file.uri, at, message: l10n.t('The day of publication') },
      ],
    };
  },
};
