import { deletion, type Edit, insertion, replacement } from './edit.ts';

/** A stretch of the text that was there first, or a text that was put in. */
type Piece = { readonly start: number; readonly end: number } | string;

/**
 * Edits that do at once what several lists of edits do one after the other: each list speaks of the text that the ones
 * before it made, and the result of the first of all.
 *
 * @param length of the first text, in UTF-16 units
 * @throws RangeError where two edits of one list overlap, or one lies outside of its text
 */
export function composed(length: number, rounds: readonly (readonly Edit[])[]): readonly Edit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: length }];
  for (const edits of rounds) pieces = applied(pieces, edits);
  return asEdits(pieces, length);
}

function applied(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const result: Piece[] = [];
  const reader = new Pieces(pieces);
  let taken = 0;
  for (const { span, text } of sorted) {
    if (span.start < taken || span.end < span.start || span.end > reader.length)
      throw new RangeError(
        `The edit at ${span.start}–${span.end} overlaps another or lies outside the text.`,
      );
    for (const part of reader.next(span.start - taken)) result.push(part);
    result.push(text);
    reader.next(span.end - span.start);
    taken = span.end;
  }
  return [...result, ...reader.next(reader.length - taken)];
}

/** Hands pieces out by length, cut where need be. */
class Pieces {
  readonly length: number;
  readonly #left: Piece[];

  constructor(pieces: readonly Piece[]) {
    this.#left = [...pieces].reverse();
    this.length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  }

  next(length: number): readonly Piece[] {
    const found: Piece[] = [];
    for (let due = length; due > 0; ) {
      const piece = this.#left.pop();
      if (piece === undefined) break;
      const own = lengthOf(piece);
      found.push(own <= due ? piece : cut(piece, 0, due));
      if (own > due) this.#left.push(cut(piece, due, own));
      due -= Math.min(own, due);
    }
    return found;
  }
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function cut(piece: Piece, from: number, to: number): Piece {
  if (typeof piece === 'string') return piece.slice(from, to);
  return { start: piece.start + from, end: piece.start + to };
}

/** What stands between two stretches that were there was put in; what is missing between them was taken out. */
function asEdits(pieces: readonly Piece[], length: number): readonly Edit[] {
  const edits: Edit[] = [];
  let taken = 0;
  let added = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') {
      added += piece;
      continue;
    }
    if (piece.start > taken)
      edits.push(added === '' ? deletion(taken, piece.start) : replacement(taken, piece.start, added));
    else if (added !== '') edits.push(insertion(taken, added));
    added = '';
    taken = piece.end;
  }
  return edits;
}
