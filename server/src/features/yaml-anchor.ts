import { endOfNode } from '../edit/entry.ts';
import type { Span } from '../syntax/span.ts';
import { type Alias, spanOf } from '../syntax/tree.ts';

/** What an alias stands for: its anchor (`&name`), and all of it from there on. */
export interface Anchored {
  readonly anchor: Span;
  readonly whole: Span;
}

/** Where the anchor of an alias stands in its file; undefined where the alias stands for nothing. */
export function anchorOf(text: string, { name, target }: Alias): Anchored | undefined {
  if (target === undefined) return undefined;
  const { start } = spanOf(target);
  const written = `&${name}`;
  for (let at = start; at >= 0; at--) {
    at = text.lastIndexOf(written, at);
    if (at === -1) return undefined;
    const end = at + written.length;
    if (end <= start && /^(?:[\s,[\]{}]|$)/.test(text.slice(end, end + 1)))
      return {
        anchor: { start: at, end },
        whole: { start: at, end: Math.max(end, endOfNode(text, target)) },
      };
  }
  return undefined;
}
