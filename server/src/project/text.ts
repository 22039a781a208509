import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import { PiecedText } from '../syntax/pieced-text.ts';

/** Makes the document of a text. What it counts characters in is the factory's own. */
export type TextFactory = (uri: string, languageId: string, version: number, text: string) => PiecedDocument;

/** Characters of a line counted in UTF-16 units, as LSP has it where nothing else was agreed. */
export const utf16Text: TextFactory = (uri, languageId, version, text) =>
  new PiecedDocument(uri, languageId, version, PiecedText.of(text), utf16);

/** Characters of a line counted in bytes of UTF-8, for clients that chose so. Offsets stay UTF-16. */
export const utf8Text: TextFactory = (uri, languageId, version, text) =>
  new PiecedDocument(uri, languageId, version, PiecedText.of(text), utf8);

/** The same by what was agreed. */
export const textIn: Readonly<Record<'utf-8' | 'utf-16', TextFactory>> = {
  'utf-8': utf8Text,
  'utf-16': utf16Text,
};

type Range = Parameters<TextDocument['getText']>[0];

/** How characters of a line are counted. */
interface Counting {
  /** How many characters a text is. */
  count(text: string): number;
  /** How much of a text that many characters are at most, in UTF-16 units. */
  measure(text: string, characters: number): number;
}

const utf16: Counting = {
  count: ({ length }) => length,
  measure: ({ length }, characters) => Math.min(length, characters),
};

const utf8: Counting = {
  count(text) {
    let bytes = 0;
    for (const letter of text) bytes += bytesOf(letter);
    return bytes;
  },
  measure(text, characters) {
    let bytes = 0;
    let units = 0;
    for (const letter of text) {
      bytes += bytesOf(letter);
      if (bytes > characters) break;
      units += letter.length;
    }
    return units;
  },
};

interface Line {
  readonly number: number;
  readonly start: number;
  /** Where the next one begins. */
  readonly end: number;
  /** What it holds before its line break. */
  readonly text: string;
}

/** A document whose edits cost the same however long it is. It never changes: an edit makes another. */
export class PiecedDocument implements TextDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly pieces: PiecedText;
  readonly #counting: Counting;
  /** The line that was looked at last: who asks for many places asks for one after the other. */
  #last: Line | undefined;

  constructor(uri: string, languageId: string, version: number, pieces: PiecedText, counting: Counting) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.pieces = pieces;
    this.#counting = counting;
  }

  /** The document with something put where the text `[start, end)` was, in UTF-16 offsets. */
  edited(start: number, end: number, put: string, version: number): PiecedDocument {
    const pieces = this.pieces.edited(start, end, put);
    return new PiecedDocument(this.uri, this.languageId, version, pieces, this.#counting);
  }

  get lineCount(): number {
    return this.pieces.lineCount;
  }

  getText(range?: Range): string {
    if (range === undefined) return this.pieces.toString();
    return this.pieces.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  getLineRange(line: number): ReturnType<TextDocument['getLineRange']> {
    const last = this.lineCount - 1;
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const within = Math.min(line, last);
    const { text } = this.#line(within);
    return {
      start: { line: within, character: 0 },
      end: { line: within, character: this.#counting.count(text) },
    };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    const { start, text } = this.#line(line);
    return this.pieces.slice(start + text.length, this.pieces.startOfLine(line + 1) ?? this.pieces.length);
  }

  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.pieces.length));
    const last = this.#last;
    const isThere = last !== undefined && last.start <= within && within < last.end;
    const { number, start, text } = isThere ? last : this.#line(this.pieces.lineOf(within));
    return { line: number, character: this.#counting.count(text.slice(0, within - start)) };
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.pieces.length;
    const { start, text } = this.#line(line);
    return start + this.#counting.measure(text, Math.max(0, character));
  }

  #line(number: number): Line {
    if (this.#last?.number === number) return this.#last;
    const start = this.pieces.startOfLine(number) ?? this.pieces.length;
    const end = this.pieces.startOfLine(number + 1) ?? this.pieces.length;
    const text = withoutBreak(this.pieces.slice(start, end));
    this.#last = { number, start, end, text };
    return this.#last;
  }
}

/** The text of a document in pieces, which one that is edited has already. */
export function piecesOf(document: TextDocument): PiecedText {
  return document instanceof PiecedDocument ? document.pieces : PiecedText.of(document.getText());
}

function withoutBreak(line: string): string {
  if (line.endsWith('\r\n')) return line.slice(0, -2);
  return line.endsWith('\n') || line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** How many bytes of UTF-8 a letter takes; a lone surrogate takes those of the replacement character. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
