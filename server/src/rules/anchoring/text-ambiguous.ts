import * as l10n from '@vscode/l10n';
import { textOf } from '../../model/entry.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { ambiguityFixes } from './ambiguity-fixes.ts';
import { shownIn, wholeOf } from './surroundings.ts';

const docs: RuleDocs = {
  what: 'The article has the claim’s words in several places, and `prefix`, `suffix` and `nth` do not choose one.',
  why: 'The same words in another sentence are another claim: somebody else says them, or on another day.',
  fix: 'Adds the words before and after one of the places as `prefix` and `suffix`; one fix a place, for the first five.',
  grounds: [
    {
      name: 'W3C Web Annotation Data Model, Text Quote Selector',
      url: 'https://www.w3.org/TR/annotation-model/#text-quote-selector',
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
    text: nothing was agreed
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'Doe insisted that nothing was agreed. Roe said that nothing was agreed on prisoners.\n',
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
    prefix: "Roe said that "
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'Doe insisted that nothing was agreed. Roe said that nothing was agreed on prisoners.\n',
  },
};

/** As many places are shown, and can be chosen by a fix. */
const mostPlaces = 5;

export const textAmbiguous: Rule = {
  code: 'text-ambiguous',
  docs,
  *checkClaim(claim, { project, file }) {
    const article = project.articleOf(file);
    const anchors = project.anchorsOf(file);
    if (article?.type !== 'article' || anchors === undefined) return;
    const anchoring = anchors.of(claim);
    const [first] = claim.pieces;
    if (anchoring?.status !== 'ambiguous' || first === undefined) return;
    const chosen = (['prefix', 'suffix', 'nth'] as const).some((field) => textOf(claim.entry, field));
    const places = anchoring.places.slice(0, mostPlaces);
    yield {
      at: first.at,
      message: chosen
        ? l10n.t(
            'The article has these words in {0} places that prefix, suffix and nth do not tell apart.',
            anchoring.count,
          )
        : l10n.t(
            'The article has these words in {0} places. Choose one by prefix, suffix or nth.',
            anchoring.count,
          ),
      related: places.map((place) => ({
        uri: article.uri,
        at: wholeOf(place),
        message: shownIn(article.article, place, 4),
      })),
      fixes: () => ambiguityFixes({ claim, file, article: article.article, places, count: anchoring.count }),
    };
  },
};
