import type { Mark } from './marks.ts';

/** What stands in a file, as far as the space around it is concerned. */
export type PieceKind = Mark['kind'] | 'text' | 'alias' | 'open' | 'close' | 'dash';

const beforeValue = { text: 1, alias: 1, open: 1, property: 1 };

/** The spaces between two pieces of one line. Those of a pair that is not listed stay as they are. */
const spaces: Readonly<Partial<Record<PieceKind, Readonly<Partial<Record<PieceKind, number>>>>>> = {
  open: { text: 0, alias: 0, open: 0, close: 0, property: 0 },
  text: { comma: 0, colon: 0, close: 0 },
  close: { comma: 0, colon: 0, close: 0 },
  // A colon right behind it would be part of its name.
  alias: { comma: 0, colon: 1, close: 0 },
  comma: { ...beforeValue, close: 0 },
  colon: beforeValue,
  property: beforeValue,
  marker: beforeValue,
};

/** How many spaces belong between two pieces of one line; undefined where they are left to the author. */
export function spacesBetween(before: PieceKind | undefined, after: PieceKind): number | undefined {
  return before && spaces[before]?.[after];
}
