import { withoutBreaks } from '../../edit/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { type Span, touches } from '../../syntax/span.ts';
import { type Place, spanOf } from '../../syntax/tree.ts';

/** Words shown behind others. */
export interface Hint {
  /** The UTF-16 offset before which they are shown. */
  readonly at: number;
  readonly label: string;
}

/** The offset behind something, where its hint goes; undefined where that lies outside a span. */
export function behind(file: AnnotationFile, place: Place, within: Span): number | undefined {
  const { start, end } = spanOf(place);
  // Most lie far off.
  if (end < within.start || within.end < start) return undefined;
  const at = withoutBreaks(file.annotation.tree.pieces, start, end);
  return touches(within, at) ? at : undefined;
}
