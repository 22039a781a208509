import * as l10n from '@vscode/l10n';
import { excerpt } from '../../rules/excerpt.ts';
import { spanOf } from '../../syntax/tree.ts';
import type { Paint, Tone } from '../colour.ts';
import type { FoundClaim, FoundFile, Status } from './finding.ts';

/** Claims for people: a heading for each file that has some, a line for each claim, and how many there are of each kind. */
export function claimsText(
  files: readonly FoundFile[],
  pathOf: (uri: string) => string,
  paint: Paint,
): string {
  const annotated = files.filter(({ claims }) => claims.length > 0);
  const parts = annotated.map(({ file, claims }) => {
    const rows = claims.map((found) => rowOf(found, file.text.positionAt.bind(file.text)));
    return `${[paint('file', pathOf(file.uri)), ...table(rows, paint)].join('\n')}\n\n`;
  });
  const all = files.flatMap(({ claims }) => claims);
  return parts.join('') + summary(all, paint);
}

interface Row {
  readonly place: string;
  readonly status: Status;
  readonly state: string;
  readonly id: string;
  readonly words: string;
}

function rowOf(
  { claim, anchoring }: FoundClaim,
  positionAt: (offset: number) => { readonly line: number; readonly character: number },
): Row {
  const leaf = claim.idLeaf ?? claim.pieces[0];
  const { line, character } = positionAt(spanOf(leaf?.at ?? claim.entry.at).start);
  return {
    place: `${line + 1}:${character + 1}`,
    status: anchoring.status,
    state: stateOf(anchoring),
    id: claim.id,
    words:
      anchoring.status === 'drifted'
        ? excerpt(anchoring.words.join(' … '))
        : excerpt(claim.pieces.map(({ text }) => text).join(' … ')),
  };
}

function stateOf(anchoring: FoundClaim['anchoring']): string {
  switch (anchoring.status) {
    case 'exact':
      return l10n.t('exact');
    case 'drifted':
      // What differs at all is not the same.
      return l10n.t('drifted, {0} %', Math.min(99, Math.round(anchoring.similarity * 100)));
    case 'ambiguous':
      return l10n.t('ambiguous, {0} places', anchoring.count);
    case 'orphan':
      return l10n.t('orphan');
  }
}

const tones: Readonly<Record<Status, Tone>> = {
  exact: 'good',
  drifted: 'warning',
  ambiguous: 'warning',
  orphan: 'error',
};

function table(rows: readonly Row[], paint: Paint): readonly string[] {
  const width = (of: (row: Row) => string) => rows.reduce((most, row) => Math.max(most, of(row).length), 0);
  const place = width((row) => row.place);
  const state = width((row) => row.state);
  const id = width((row) => row.id);
  return rows.map((row) =>
    [
      '',
      paint('aside', row.place.padEnd(place)),
      paint(tones[row.status], row.state.padEnd(state)),
      row.id.padEnd(id),
      paint('aside', row.words),
    ].join('  '),
  );
}

function summary(claims: readonly FoundClaim[], paint: Paint): string {
  const count = (status: Status) => claims.filter((claim) => claim.status === status).length;
  const counts = [
    l10n.t('exact: {0}', count('exact')),
    l10n.t('drifted: {0}', count('drifted')),
    l10n.t('ambiguous: {0}', count('ambiguous')),
    l10n.t('orphans: {0}', count('orphan')),
  ];
  const worst = (['orphan', 'drifted', 'ambiguous'] as const).find((status) => count(status) > 0) ?? 'exact';
  return `${paint(tones[worst], counts.join(', '))}\n`;
}
