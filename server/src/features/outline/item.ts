import type { SymbolKind } from 'vscode-languageserver-types';
import type { Span } from '../../syntax/span.ts';
import type { Extent } from '../extent.ts';
import { shortened } from '../names.ts';

/** A line of an outline. */
export interface Item {
  /** Never empty: editors refuse a whole outline for one line without a name. */
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** All of it, in UTF-16 offsets; holds `words` and all children. */
  readonly whole: Span;
  /** What to select for it. */
  readonly words: Span;
  readonly children: readonly Item[];
}

/** Longer labels are cut, in UTF-16 units. */
const longest = 80;

/** A line for something that is written in the file. */
export function itemOf(
  kind: SymbolKind,
  name: string,
  details: readonly (string | undefined)[],
  { whole, name: words }: Extent,
): Item {
  const detail = details.filter((each) => each !== undefined && each !== '').join(' · ');
  return {
    name: shortened(name, longest) || '…',
    detail: shortened(detail, longest),
    kind,
    whole,
    words,
    children: [],
  };
}

/**
 * A line over others; none where there are no others.
 *
 * @param key the key under which they all stand
 */
export function groupOf(
  kind: SymbolKind,
  name: string,
  children: readonly Item[],
  key?: Span,
): readonly Item[] {
  const [first] = children;
  if (first === undefined) return [];
  const spans = [...(key ? [key] : []), ...children.map((child) => child.whole)];
  const whole = {
    start: spans.reduce((least, { start }) => Math.min(least, start), first.whole.start),
    end: spans.reduce((most, { end }) => Math.max(most, end), first.whole.end),
  };
  return [{ name, detail: String(children.length), kind, whole, words: key ?? first.words, children }];
}
