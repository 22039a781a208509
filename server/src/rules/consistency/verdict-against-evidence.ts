import * as l10n from '@vscode/l10n';
import type { Rule, RuleDocs } from '../rule.ts';
import { evidenceFor, verdictOf } from './verdict.ts';

const docs: RuleDocs = {
  what: 'The `verdict` is `supported`, and all the evidence has `stance: refutes`; or `refuted`, and all of it has `stance: supports`. Sources that give `context` do not count.',
  why: 'The verdict says the opposite of what it rests on. Either the verdict or a stance is a slip, or evidence is missing that decided the matter.',
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
  treaty: {kind: document, title: Treaty on the harbours}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources:
      - {source: treaty, locator: p. 1, stance: refutes}
    verdict: supported
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
  treaty: {kind: document, title: Treaty on the harbours}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources:
      - {source: treaty, locator: p. 1, stance: refutes}
    verdict: refuted
    justification: A treaty was signed on the same day.
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const verdictAgainstEvidence: Rule = {
  code: 'verdict-against-evidence',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    const verdict = verdictOf(claim);
    if (verdict?.text !== 'supported' && verdict?.text !== 'refuted') return;
    const evidence = evidenceFor(claim);
    if (evidence === undefined || breaks.around(claim.entry.node)) return;
    const { supports, refutes } = evidence;
    const [needed, opposed] = verdict.text === 'supported' ? [supports, refutes] : [refutes, supports];
    if (needed.length > 0 || opposed.length === 0) return;
    yield {
      at: verdict.at,
      message:
        verdict.text === 'supported'
          ? l10n.t('The verdict is “supported”, but all the evidence refutes the claim.')
          : l10n.t('The verdict is “refuted”, but all the evidence supports the claim.'),
      related: opposed.map(({ at }) => ({
        uri: file.uri,
        at,
        message: l10n.t('Evidence to the contrary'),
      })),
    };
  },
};
