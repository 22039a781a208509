import * as l10n from '@vscode/l10n';
import { effectivePairs } from '../../model/pairs.ts';
import { follow, type Pair } from '../../syntax/tree.ts';
import type { Pen } from './pen.ts';

/** What a merge (`<<`) takes over; undefined where that is nothing. */
export function mergeCard(pen: Pen, { key, value }: Pair): string | undefined {
  const content = follow(value);
  const merged = content?.kind === 'sequence' ? content.items.map(follow) : [content];
  const names = merged.flatMap((mapping) =>
    mapping?.kind === 'mapping' ? effectivePairs(mapping).pairs.map((pair) => pair.key.value) : [],
  );
  if (names.length === 0) return undefined;
  return pen.card([
    `${pen.strong(key.value)} · ${l10n.t('merge')}`,
    l10n.t('Takes over: {0}', [...new Set(names)].map((name) => pen.code(name)).join(', ')),
  ]);
}
