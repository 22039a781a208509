import * as l10n from '@vscode/l10n';
import { indexOfParagraphAt } from '../../article/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { Leaf } from '../../model/entry.ts';
import { normalId } from '../../model/id.ts';
import { placeOf } from '../../project/anchors.ts';
import type { Span } from '../../syntax/span.ts';
import { spanOf } from '../../syntax/tree.ts';
import { everything, Gathering } from '../gathering.ts';
import type { Rule, RuleDocs, Subject } from '../rule.ts';
import { wholeOf } from './surroundings.ts';

const docs: RuleDocs = {
  what: 'Two claims of the same speaker, by way of the same people, stand on the same words of the article: at least half of the shorter one belongs to the other too. The later one in the file is reported.',
  why: 'One statement that is annotated twice is counted twice. Where it is two, each has words of its own.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed and nobody would meet again
    speaker: jane-roe
    sources: [readout]
  - id: no-meeting
    text: nobody would meet again
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'Roe said that nothing was agreed and nobody would meet again.\n',
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
  - id: no-meeting
    text: nobody would meet again
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'Roe said that nothing was agreed and nobody would meet again.\n',
  },
};

/** So much of the shorter of two places makes them the same words. */
const same = 0.5;

/** The claims that are found, by their voices and each paragraph that they reach into, and each by itself. */
const byPlace = new Gathering<Placed, Placed>(
  'file',
  function* (claim, subject) {
    const placed = placedIn(claim, subject);
    if (placed === undefined) return;
    for (const key of placed.keys) yield [key, placed];
  },
  everything,
);

export const overlappingClaims: Rule = {
  code: 'overlapping-claims',
  docs,
  gathers: [byPlace],
  *checkClaim(claim, subject) {
    const [words] = claim.pieces;
    const keys = subject.gave(byPlace, claim)[0]?.keys ?? [];
    const near = new Set(keys.flatMap((key) => subject.gathered(byPlace, key)));
    if (words === undefined || near.size < 2) return;
    for (const [a, b] of overlapping([...near])) {
      const [first, later] = startOf(a) < startOf(b) ? [a, b] : [b, a];
      if (later.claim !== claim) continue;
      yield {
        at: words.at,
        message:
          first.claim.id === ''
            ? l10n.t('Another claim of this speaker stands on these words already.')
            : l10n.t('The claim “{0}” of this speaker stands on these words already.', first.claim.id),
        related: [
          {
            uri: subject.file.uri,
            at: first.claim.idLeaf?.at ?? first.claim.pieces[0]?.at ?? first.claim.entry.at,
            message: l10n.t('The other claim'),
          },
        ],
      };
    }
  },
};

interface Placed {
  readonly claim: Claim;
  readonly place: readonly Span[];
  /** Its voices, with each paragraph that it reaches into: what overlaps shares one. */
  readonly keys: readonly string[];
}

function placedIn(claim: Claim, { project, file }: Subject): Placed | undefined {
  if (claim.speakers.length === 0) return undefined;
  const article = project.articleOf(file);
  const place = placeOf(project.anchorsOf(file)?.of(claim));
  if (article?.type !== 'article' || place === undefined) return undefined;
  const voices = JSON.stringify([idsOf(claim.speakers).sort(), idsOf(claim.via)]);
  const { start, end } = article.article.visible.toVisible(wholeOf(place));
  const first = indexOfParagraphAt(article.article, start);
  const last = indexOfParagraphAt(article.article, Math.max(start, end - 1));
  const keys = Array.from({ length: last - first + 1 }, (_, index) => [first + index, voices].join(' '));
  return { claim, place, keys };
}

function startOf({ claim }: Placed): number {
  return spanOf(claim.entry.at).start;
}

function idsOf(leaves: readonly Leaf[]): string[] {
  return leaves.map(({ text }) => normalId(text));
}

/** For each claim, one other at most that begins before it and shares its words. */
function* overlapping(placed: readonly Placed[]): Generator<readonly [Placed, Placed]> {
  const inOrder = placed.toSorted((a, b) => wholeOf(a.place).start - wholeOf(b.place).start);
  let open: readonly Placed[] = [];
  for (const each of inOrder) {
    const { start } = wholeOf(each.place);
    open = open.filter(({ place }) => wholeOf(place).end > start);
    const other = open.find(({ place }) => share(place, each.place) >= same);
    if (other !== undefined) yield [other, each];
    open = [...open, each];
  }
}

/** What two places share of the shorter one, 0 to 1. */
function share(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return shared / Math.max(1, Math.min(lengthOf(a), lengthOf(b)));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
