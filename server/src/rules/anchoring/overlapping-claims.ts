import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import type { Leaf } from '../../model/entry.ts';
import { normalId } from '../../model/id.ts';
import { placeOf } from '../../project/anchors.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/span.ts';
import type { Rule, RuleDocs } from '../rule.ts';
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

export const overlappingClaims: Rule = {
  code: 'overlapping-claims',
  docs,
  *check({ project, file }) {
    const order = new Map(file.annotation.claims.map((claim, number) => [claim, number]));
    for (const voices of byVoices(project, file)) {
      yield undefined;
      for (const [a, b] of overlapping(voices)) {
        const [first, later] = (order.get(a.claim) ?? 0) < (order.get(b.claim) ?? 0) ? [a, b] : [b, a];
        const [words] = later.claim.pieces;
        if (words === undefined) continue;
        yield {
          at: words.at,
          message:
            first.claim.id === ''
              ? l10n.t('Another claim of this speaker stands on these words already.')
              : l10n.t('The claim “{0}” of this speaker stands on these words already.', first.claim.id),
          related: [
            {
              uri: file.uri,
              at: first.claim.idLeaf?.at ?? first.claim.pieces[0]?.at ?? first.claim.entry.at,
              message: l10n.t('The other claim'),
            },
          ],
        };
      }
    }
  },
};

interface Placed {
  readonly claim: Claim;
  readonly place: readonly Span[];
}

/** The claims that are found, those of the same speakers by way of the same people together. */
function byVoices(project: Project, file: AnnotationFile): Iterable<readonly Placed[]> {
  const anchors = project.anchorsOf(file);
  const groups = new Map<string, Placed[]>();
  for (const claim of file.annotation.claims) {
    const place = placeOf(anchors?.of(claim));
    if (place === undefined || claim.speakers.length === 0) continue;
    const voices = JSON.stringify([idsOf(claim.speakers).sort(), idsOf(claim.via)]);
    const group = groups.get(voices);
    if (group) group.push({ claim, place });
    else groups.set(voices, [{ claim, place }]);
  }
  return groups.values();
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
