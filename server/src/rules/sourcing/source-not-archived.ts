import * as l10n from '@vscode/l10n';
import { type Leaf, leafOf } from '../../model/entry.ts';
import { isEmpty } from '../claims/fields.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { isKeptCopy } from './same-page.ts';

const docs: RuleDocs = {
  what: 'A source has a `url` and no `archived`. An address that is a kept copy itself, or a DOI, stays silent: it does not go away.',
  why: 'Pages change and vanish. A kept copy shows what stood there when you looked.',
  grounds: [
    {
      name: 'AVeriTeC: claims and evidence are linked as kept copies',
      url: 'https://fever.ai/dataset/averitec.html',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout:
    kind: press-release
    title: Readout of the call
    url: https://example.org/readout
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout:
    kind: press-release
    title: Readout of the call
    url: https://example.org/readout
    archived: https://web.archive.org/web/2025/https://example.org/readout
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const sourceNotArchived: Rule = {
  code: 'source-not-archived',
  docs,
  *checkSource({ entry }, { project, file }) {
    const breaks = project.breaksIn(file);
    const url = leafOf(entry, 'url');
    if (!isPage(url) || !isEmpty(entry, 'archived') || breaks.around(entry.node)) return;
    yield {
      at: url.at,
      message: l10n.t('Give the address of a kept copy under “archived”: this page may change or go.'),
    };
  },
};

function isPage(url: Leaf | undefined): url is Leaf {
  if (!url?.valid || !/^https?:/i.test(url.text)) return false;
  return !isKeptCopy(url.text) && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(url.text);
}
