import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import { type Leaf, textOf } from '../../model/entry.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { spanOf } from '../../syntax/tree.ts';
import { namedIn, naming } from '../claims/relations.ts';
import { excerptOf } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { verdictOf } from './verdict.ts';

const docs: RuleDocs = {
  what: 'Two claims that contradict each other both have the verdict `supported`. It is enough that one of them names the other under `contradicts`. Two claims of one file are reported once, at the first. Where one asserts and the other denies, the rule is silent: the words of both may well be true, and only one of them is meant to be.',
  why: 'What cannot be true together cannot be supported together. One of the verdicts is wrong, or both are `conflicting`, or there is no contradiction.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  john-doe: {kind: person, name: John Doe}
sources:
  minutes: {kind: document, title: Minutes of the meeting}
  recording: {kind: broadcast, title: Recording of the meeting}
claims:
  - id: two-hours
    text: it took two hours
    speaker: jane-roe
    sources: [{source: minutes, locator: p. 1, stance: supports}]
    relations: {contradicts: [four-hours]}
    verdict: supported
    justification: The minutes give the time of its end.
  - id: four-hours
    text: it took four
    speaker: john-doe
    sources: [{source: recording, locator: "04:02:10", stance: supports}]
    relations: {contradicts: [two-hours]}
    verdict: supported
    justification: The recording is that long.
`,
    'article.md': 'Roe said that it took two hours. Doe said that it took four.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  john-doe: {kind: person, name: John Doe}
sources:
  minutes: {kind: document, title: Minutes of the meeting}
  recording: {kind: broadcast, title: Recording of the meeting}
claims:
  - id: two-hours
    text: it took two hours
    speaker: jane-roe
    sources:
      - {source: minutes, locator: p. 1, stance: supports}
      - {source: recording, locator: "04:02:10", stance: refutes}
    relations: {contradicts: [four-hours]}
    verdict: refuted
    justification: The minutes end with the break, the recording does not.
  - id: four-hours
    text: it took four
    speaker: john-doe
    sources: [{source: recording, locator: "04:02:10", stance: supports}]
    relations: {contradicts: [two-hours]}
    verdict: supported
    justification: The recording is that long.
`,
    'article.md': 'Roe said that it took two hours. Doe said that it took four.\n',
  },
};

export const contradictionUnresolved: Rule = {
  code: 'contradiction-unresolved',
  docs,
  *checkClaim(claim, { project, file }) {
    const verdict = verdictOf(claim);
    if (verdict?.text !== 'supported') return;
    for (const [other, { home, reference }] of opponentsOf(project, { file, definition: claim })) {
      const otherVerdict = verdictOf(other);
      // Of two in one file the first is reported.
      if (home === file && startOf(other) <= startOf(claim)) continue;
      if (otherVerdict?.text !== 'supported') continue;
      if (textOf(claim.entry, 'polarity') !== textOf(other.entry, 'polarity')) continue;
      yield {
        at: (reference ?? verdict).at,
        message: l10n.t(
          'This claim and “{0}” contradict each other, and both are “supported”.',
          excerptOf(other),
        ),
        related: [{ uri: home.uri, at: otherVerdict.at, message: l10n.t('The verdict on the other claim') }],
      };
    }
  },
};

interface Opponent {
  readonly home: Located['file'];
  /** Where the claim itself names it. */
  readonly reference: Leaf | undefined;
}

/** The claims that a claim contradicts, by its own word or by theirs. */
function opponentsOf(project: Project, claim: Located<Claim>): ReadonlyMap<Claim, Opponent> {
  const opponents = new Map<Claim, Opponent>();
  for (const { reference, other } of namedIn(project, claim, 'contradicts'))
    if (!opponents.has(other.definition)) opponents.set(other.definition, { home: other.file, reference });
  for (const { other } of naming(project, claim, 'contradicts'))
    if (!opponents.has(other.definition))
      opponents.set(other.definition, { home: other.file, reference: undefined });
  return opponents;
}

function startOf({ entry }: Claim): number {
  return spanOf(entry.at).start;
}
