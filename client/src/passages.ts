import type { Range } from 'vscode-languageclient';
import type { PassageState, Passages } from './protocol.ts';

/** How a claim's words are underlined: by what became of the claim, dashed where the place is not sure. */
export type Underline = `${PassageState}${'' | ' unsure'}`;

/**
 * What the margin can say of a line. `annotated`: some claim has words there; `attention`: and one of these claims
 * wants looking at, since it has no source, is not supported, or is not sure to stand there; `open`: a quotation there
 * has no claim; `partly`: the same, beside words that have one.
 */
export const signs = ['annotated', 'attention', 'open', 'partly'] as const;
export type Sign = (typeof signs)[number];

/** The theme's colours for what became of a claim. */
export const colours: readonly (readonly [state: PassageState, colour: string])[] = [
  ['annotated', 'newsmark.annotated'],
  ['unsourced', 'newsmark.unsourced'],
  ['supported', 'newsmark.supported'],
  ['refuted', 'newsmark.refuted'],
  ['conflicting', 'newsmark.conflicting'],
  ['not-enough-evidence', 'newsmark.notEnoughEvidence'],
];

/** The theme's colour for a quotation that no claim touches. */
export const unannotatedColour = 'newsmark.unannotated';

/** The ranges to underline, by how. */
export function underlinesIn({ passages }: Passages): ReadonlyMap<Underline, readonly Range[]> {
  const underlines = new Map<Underline, Range[]>();
  for (const { ranges, state, anchoring } of passages) {
    const underline: Underline = anchoring === 'exact' ? state : `${state} unsure`;
    const others = underlines.get(underline);
    if (others) others.push(...ranges);
    else underlines.set(underline, [...ranges]);
  }
  return underlines;
}

/** The signs of the margin, by line. */
export function signsIn({ passages, unannotated }: Passages): ReadonlyMap<number, Sign> {
  const signs = new Map<number, Sign>();
  for (const { ranges, state, anchoring } of passages) {
    const calm = anchoring === 'exact' && (state === 'annotated' || state === 'supported');
    for (const line of linesOf(ranges))
      if (!calm || !signs.has(line)) signs.set(line, calm ? 'annotated' : 'attention');
  }
  for (const line of linesOf(unannotated)) signs.set(line, signs.has(line) ? 'partly' : 'open');
  return signs;
}

function linesOf(ranges: readonly Range[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { start, end } of ranges) for (let line = start.line; line <= end.line; line++) lines.add(line);
  return lines;
}
