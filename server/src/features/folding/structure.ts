import type { TextDocument } from 'vscode-languageserver-textdocument';
import { endOfNode, withoutBreaks } from '../../edit/entry.ts';
import { lineStart } from '../../syntax/line.ts';
import type { Span } from '../../syntax/span.ts';
import { type Node, spanOf } from '../../syntax/tree.ts';
import type { Steps } from '../../work/steps.ts';
import type { Parsed } from '../parsed.ts';
import type { Fold } from './fold.ts';

/** What the tree of a file folds. */
export interface Structure {
  readonly folds: readonly Fold[];
  /** Texts of several lines, in their order: what looks like a comment in one is none. */
  readonly texts: readonly Span[];
}

/** A fold for every field and item that takes several lines. */
export function* structureFolds({ text, tree }: Parsed, wholeLines: boolean): Steps<Structure> {
  const folder = new Folder(text, tree.text, wholeLines);
  if (tree.root !== null) yield* folder.inside(tree.root);
  return folder;
}

class Folder implements Structure {
  readonly folds: Fold[] = [];
  readonly texts: Span[] = [];
  readonly #document: TextDocument;
  readonly #text: string;
  readonly #wholeLines: boolean;

  constructor(document: TextDocument, text: string, wholeLines: boolean) {
    this.#document = document;
    this.#text = text;
    this.#wholeLines = wholeLines;
  }

  /** Folds the fields and items that a node holds. */
  *inside(node: Node): Steps<void> {
    if (node.kind === 'mapping') {
      for (const pair of node.pairs)
        if (pair.value !== null) yield* this.#entry(spanOf(pair.key).start, pair.value);
    } else if (node.kind === 'sequence') {
      for (const [index, item] of node.items.entries()) {
        const slot = node.slots[index];
        if (item !== null && slot !== undefined) yield* this.#entry(spanOf(slot).start, item);
      }
    }
  }

  /** @param start where the key or the dash of the value begins */
  *#entry(start: number, value: Node): Steps<void> {
    yield;
    const end = withoutBreaks(this.#text, start, endOfNode(this.#text, value));
    // What takes one line holds nothing that takes several.
    const newline = this.#text.indexOf('\n', start);
    if (newline === -1 || newline >= end) return;
    const from = this.#lineOf(start);
    const to = this.#lineOf(end);
    if (value.kind === 'scalar') this.texts.push({ start: spanOf(value).start, end });
    this.#fold(from, to, value, end);
    yield* this.inside(value);
  }

  #fold(from: number, to: number, value: Node, end: number): void {
    const close = end - 1;
    const isBracketed =
      (value.kind === 'mapping' || value.kind === 'sequence') &&
      value.flow &&
      /[}\]]/.test(this.#text[close] ?? '');
    if (!isBracketed) {
      this.folds.push({ from, to });
      return;
    }
    // The bracket that closes it stays in sight.
    const isFirst = this.#text.slice(lineStart(this.#text, close), close).trim() === '';
    const open = this.#document.positionAt(spanOf(value).start + 1);
    if (!this.#wholeLines && open.line === from) {
      const toCharacter = this.#document.positionAt(close).character;
      this.folds.push({ from, to, fromCharacter: open.character, toCharacter });
    } else if (!isFirst) this.folds.push({ from, to });
    else if (to - 1 > from) this.folds.push({ from, to: to - 1 });
  }

  #lineOf(offset: number): number {
    return this.#document.positionAt(offset).line;
  }
}
