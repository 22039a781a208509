import type { TextDocument } from 'vscode-languageserver-textdocument';
import { endOfNode, withoutBreaks } from '../../edit/entry.ts';
import { lineStart } from '../../syntax/line.ts';
import type { Span } from '../../syntax/span.ts';
import type { Text } from '../../syntax/text.ts';
import { type Node, type Place, spanOf } from '../../syntax/tree.ts';
import { fitted } from '../../work/fitted.ts';
import type { Fold } from './fold.ts';

/** What the tree of a file folds. */
export interface Structure {
  readonly folds: readonly Fold[];
  /** Texts of several lines, in their order: what looks like a comment in one is none. */
  readonly texts: readonly Span[];
}

/** A field or an item: the key or the dash with which it begins, and its value. */
export interface Part {
  readonly head: Place;
  readonly value: Node;
}

/** What a node holds: the fields of a mapping, the items of a list. */
export function membersOf(node: Node): readonly Place[] {
  if (node.kind === 'mapping') return node.pairs;
  return node.kind === 'sequence' ? node.slots : [];
}

/** One of them; undefined where no value is written yet. */
export function partAt(node: Node, index: number): Part | undefined {
  if (node.kind === 'mapping') {
    const { key: head, value } = node.pairs[index] ?? {};
    return head && value ? { head, value } : undefined;
  }
  if (node.kind !== 'sequence') return undefined;
  const head = node.slots[index];
  const value = node.items[index];
  return head && value ? { head, value } : undefined;
}

/** All that have a value. */
export function partsOf(node: Node): readonly Part[] {
  return membersOf(node).flatMap((_, index) => partAt(node, index) ?? []);
}

/** Tells what the parts of a text fold. */
export class Folder {
  readonly #document: TextDocument;
  readonly #text: Text;
  readonly #wholeLines: boolean;

  constructor(document: TextDocument, text: Text, wholeLines: boolean) {
    this.#document = document;
    this.#text = text;
    this.#wholeLines = wholeLines;
  }

  /** What a part folds with all that it holds; texts are counted from where it begins. */
  all(part: Part): Structure {
    const folds: Fold[] = [];
    const texts: Span[] = [];
    const look = (inner: Part): void => {
      const own = this.own(inner);
      // What takes one line holds nothing that takes several.
      if (own === nothing) return;
      folds.push(...own.folds);
      texts.push(...own.texts);
      for (const each of partsOf(inner.value)) look(each);
    };
    look(part);
    const from = spanOf(part.head).start;
    return {
      folds: fitted(folds),
      texts: fitted(texts.map(({ start, end }) => ({ start: start - from, end: end - from }))),
    };
  }

  /** What a part folds itself. */
  own({ head, value }: Part): Structure {
    const { start } = spanOf(head);
    const end = withoutBreaks(this.#text, start, endOfNode(this.#text, value));
    const newline = this.#text.indexOf('\n', start);
    if (newline === -1 || newline >= end) return nothing;
    const fold = this.#fold(this.#lineOf(start), this.#lineOf(end), value, end);
    return {
      folds: fold ? [fold] : [],
      texts: value.kind === 'scalar' ? [{ start: spanOf(value).start, end }] : [],
    };
  }

  #fold(startLine: number, endLine: number, value: Node, end: number): Fold | undefined {
    const close = end - 1;
    const isBracketed =
      (value.kind === 'mapping' || value.kind === 'sequence') &&
      value.flow &&
      /[}\]]/.test(this.#text.charAt(close));
    if (!isBracketed) return { startLine, endLine };
    // The bracket that closes it stays in sight.
    const isFirst = this.#text.slice(lineStart(this.#text, close), close).trim() === '';
    const open = this.#document.positionAt(spanOf(value).start + 1);
    if (!this.#wholeLines && open.line === startLine) {
      const endCharacter = this.#document.positionAt(close).character;
      return { startLine, startCharacter: open.character, endLine, endCharacter };
    }
    if (!isFirst) return { startLine, endLine };
    return endLine - 1 > startLine ? { startLine, endLine: endLine - 1 } : undefined;
  }

  #lineOf(offset: number): number {
    return this.#document.positionAt(offset).line;
  }
}

/** What takes one line folds nothing. */
const nothing: Structure = { folds: [], texts: [] };
