import { contains, overlaps, type Span } from '../../syntax/span.ts';
import { applyEdits, type Edit } from '../edit.ts';

/** Gives a stretch of a text with the edits inside it made; undefined where one reaches over its ends. */
export type Rewrite = (span: Span) => string | undefined;

export function rewriterOf(text: string, edits: readonly Edit[]): Rewrite {
  return (stretch) => {
    const inside = edits.filter(({ span }) => contains(stretch, span));
    if (edits.some(({ span }) => overlaps(stretch, span) && !contains(stretch, span))) return undefined;
    const moved = inside.map(({ span, text: added }) => ({
      span: { start: span.start - stretch.start, end: span.end - stretch.start },
      text: added,
    }));
    return applyEdits(text.slice(stretch.start, stretch.end), moved);
  };
}
