/** A text of which somebody reads a little here and there: a string, or one in pieces. Offsets are UTF-16 units. */
export interface Text {
  readonly length: number;
  /** Empty outside the text. */
  charAt(offset: number): string;
  /** What stands in `[start, end)`; to the end of the text without one. */
  slice(start: number, end?: number): string;
  /** Where words stand first at or behind an offset, which hold no line break but at their end; -1 where they do not. */
  indexOf(words: string, from?: number): number;
  /** Where they stand last at or before an offset. */
  lastIndexOf(words: string, from?: number): number;
}
