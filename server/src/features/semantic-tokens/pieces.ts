import { nextLine } from '../../syntax/line.ts';
import type { Span } from '../../syntax/span.ts';
import type { Text } from '../../syntax/text.ts';
import { type Scalar, spanOf } from '../../syntax/tree.ts';

/** An escape in a text between double quotation marks, or between single ones. */
const escapes = {
  double: /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|.)/gu,
  single: /(?<=.)''(?=.)/gu,
} as const;

/** A line of the protocol: a carriage return alone ends it, though not in YAML as it is read here. */
const lines = /[^\r\n]+/g;

/**
 * What a scalar says, line by line, without the white space that indents it, without the header of a block scalar,
 * and without escapes, which the grammar colours.
 */
export function piecesOf(text: Text, scalar: Scalar): readonly Span[] {
  const pieces: Span[] = [];
  const { start, end } = spanOf(scalar);
  const isBlock = scalar.style === 'literal' || scalar.style === 'folded';
  const from = isBlock ? nextLine(text, start) : start;
  for (const { index, 0: line } of text.slice(from, end).matchAll(lines))
    addPieces(pieces, text, trimmed(line, from + index), scalar);
  return pieces;
}

/** Adds what stands between the escapes of a line. */
function addPieces(pieces: Span[], text: Text, { start, end }: Span, { style }: Scalar): void {
  let from = start;
  if (style === 'double' || style === 'single')
    for (const { index, 0: written } of text.slice(start, end).matchAll(escapes[style])) {
      if (start + index > from) pieces.push({ start: from, end: start + index });
      from = start + index + written.length;
    }
  if (end > from) pieces.push({ start: from, end });
}

function trimmed(line: string, start: number): Span {
  const from = start + line.length - line.trimStart().length;
  return { start: from, end: Math.max(from, start + line.trimEnd().length) };
}
