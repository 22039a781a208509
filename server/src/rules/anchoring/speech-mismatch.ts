import * as l10n from '@vscode/l10n';
import { BY_WORDS } from '../../article/drift.ts';
import type { ShownSpeech } from '../../article/speech.ts';
import { setValue } from '../../edit/set.ts';
import { leafOf } from '../../model/entry.ts';
import { placeOf } from '../../project/anchors.ts';
import { fixIn } from '../fix.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { speechInstead } from './shown-speech.ts';
import { shownIn, wholeOf } from './surroundings.ts';

const docs: RuleDocs = {
  what: '`speech` says otherwise than the article’s quotation marks: `direct` without marks around the text, `indirect` or `narration` within them, `mixed` with all of it or none of it quoted. It stays silent on what one person’s quotation reports of another (another claim, of another speaker, takes in that quotation, or `via` names who passed it on), where the marks of the paragraph do not pair, on speech that the article sets off without marks, and on single quoted words.',
  why: 'Words within quotation marks are the speaker’s own, and words without are the reporter’s. Whoever quotes the archive relies on it.',
  fix: 'Writes the `speech` that the article shows.',
  grounds: [
    {
      name: 'AP News Values and Principles, Quotations',
      url: 'https://www.ap.org/about/news-values-and-principles/telling-the-story/quotations',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing at all was agreed
    speech: direct
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'Roe said that nothing at all was agreed.\n',
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
    text: nothing at all was agreed
    speech: indirect
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'Roe said that nothing at all was agreed.\n',
  },
};

export const speechMismatch: Rule = {
  code: 'speech-mismatch',
  docs,
  *checkClaim(claim, { project, file }) {
    const article = project.articleOf(file);
    const anchors = project.anchorsOf(file);
    if (article?.type !== 'article' || anchors === undefined) return;
    const leaf = leafOf(claim.entry, 'speech');
    const anchoring = anchors.of(claim);
    const place = placeOf(anchoring);
    if (leaf === undefined || place === undefined) return;
    if (anchoring?.status === 'drifted' && anchoring.similarity < BY_WORDS) return;
    const shown = speechInstead(project, article, claim, place);
    if (shown === undefined) return;
    yield {
      at: leaf.at,
      message: sentences[shown](),
      related: [
        {
          uri: article.uri,
          at: wholeOf(place),
          message: shownIn(article.article, place, 4),
        },
      ],
      fixes: () =>
        fixIn(file.uri, l10n.t('Change to “{0}”', shown), setValue(file.annotation.tree, leaf.at, shown), {
          preferred: true,
        }),
    };
  },
};

/** What the article shows, for people. */
const sentences: Readonly<Record<ShownSpeech, () => string>> = {
  direct: () => l10n.t('All of the text stands inside quotation marks in the article: that is “direct”.'),
  mixed: () =>
    l10n.t('Only a part of the text stands inside quotation marks in the article: that is “mixed”.'),
  indirect: () =>
    l10n.t('None of the text stands inside quotation marks in the article: that is “indirect”.'),
};
