import * as l10n from '@vscode/l10n';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { evidenceFor, verdictOf } from './verdict.ts';

const docs: RuleDocs = {
  what: 'A claim has a `verdict`, and none of its sources has a `stance` that judges it: `supports` or `refutes`. The verdict `not-enough-evidence` needs none. Where a source or a stance cannot be read, the rule is silent.',
  why: 'A source without a `stance` only shows where the words can be checked. What they say is judged by evidence, and readers have to be able to follow it to the verdict.',
  grounds: [
    {
      name: 'IFCN Code of Principles, 1: Nonpartisanship and Fairness',
      url: 'https://ifcncodeofprinciples.poynter.org/know-more/the-commitments-of-the-code-of-principles',
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
    verdict: refuted
    justification: A treaty was signed on the same day.
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
  treaty: {kind: document, title: Treaty on the harbours}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources:
      - readout
      - {source: treaty, locator: p. 1, stance: refutes}
    verdict: refuted
    justification: A treaty was signed on the same day.
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const verdictWithoutEvidence: Rule = {
  code: 'verdict-without-evidence',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    const verdict = verdictOf(claim);
    if (verdict === undefined || verdict.text === 'not-enough-evidence') return;
    const evidence = evidenceFor(claim);
    if (evidence === undefined || evidence.supports.length + evidence.refutes.length > 0) return;
    if (breaks.around(claim.entry.node)) return;
    yield {
      at: verdict.at,
      message: l10n.t(
        'No source is evidence for the verdict “{0}”. Give one with “stance: supports” or “stance: refutes”, or choose “not-enough-evidence”.',
        verdict.text,
      ),
      related: claim.sources.map(({ source }) => ({
        uri: file.uri,
        at: source.at,
        message: l10n.t('The source “{0}” is given without a stance that judges', excerpt(source.text)),
      })),
    };
  },
};
