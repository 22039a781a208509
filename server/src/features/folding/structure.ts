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

/** What entities, sources and claims fold, by their values: an edit elsewhere only moves it. */
const known = { wholeLines: new WeakMap<Node, Structure>(), anything: new WeakMap<Node, Structure>() };

/** A fold for every field and item that takes several lines. */
export function* structureFolds({ text, tree }: Parsed, wholeLines: boolean): Steps<Structure> {
  const folds: Fold[] = [];
  const texts: Span[] = [];
  const kept = wholeLines ? known.wholeLines : known.anything;
  const folder = new Folder(text, tree.text, wholeLines);
  for (const section of partsOf(tree.root)) {
    const own = folder.own(section);
    folds.push(...own.folds);
    texts.push(...own.texts);
    for (const entry of partsOf(section.value)) {
      yield;
      let found = kept.get(entry.value);
      if (found === undefined) {
        found = folder.all(entry);
        kept.set(entry.value, found);
      }
      if (found.folds.length === 0) continue;
      const { line } = text.positionAt(entry.start);
      for (const fold of found.folds) folds.push(moved(fold, line));
      for (const { start, end } of found.texts)
        texts.push({ start: entry.start + start, end: entry.start + end });
    }
  }
  return { folds, texts };
}

/** A field or an item: its value, and where its key or its dash begins. */
interface Part {
  readonly start: number;
  readonly value: Node;
}

function* partsOf(node: Node | null): Iterable<Part> {
  if (node?.kind === 'mapping') {
    for (const { key, value } of node.pairs) if (value !== null) yield { start: spanOf(key).start, value };
  } else if (node?.kind === 'sequence') {
    for (const [index, value] of node.items.entries()) {
      const slot = node.slots[index];
      if (value !== null && slot !== undefined) yield { start: spanOf(slot).start, value };
    }
  }
}

function moved(fold: Fold, lines: number): Fold {
  const from = fold.from + lines;
  const to = fold.to + lines;
  return fold.fromCharacter === undefined ? { from, to } : { ...fold, from, to };
}

class Folder {
  readonly #document: TextDocument;
  readonly #text: string;
  readonly #wholeLines: boolean;

  constructor(document: TextDocument, text: string, wholeLines: boolean) {
    this.#document = document;
    this.#text = text;
    this.#wholeLines = wholeLines;
  }

  /** What a part folds with all that it holds, counted from where it begins. */
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
    const first = this.#lineOf(part.start);
    return {
      folds: folds.map((fold) => moved(fold, -first)),
      texts: texts.map(({ start, end }) => ({ start: start - part.start, end: end - part.start })),
    };
  }

  /** What a part folds itself. */
  own({ start, value }: Part): Structure {
    const end = withoutBreaks(this.#text, start, endOfNode(this.#text, value));
    const newline = this.#text.indexOf('\n', start);
    if (newline === -1 || newline >= end) return nothing;
    const fold = this.#fold(this.#lineOf(start), this.#lineOf(end), value, end);
    return {
      folds: fold ? [fold] : [],
      texts: value.kind === 'scalar' ? [{ start: spanOf(value).start, end }] : [],
    };
  }

  #fold(from: number, to: number, value: Node, end: number): Fold | undefined {
    const close = end - 1;
    const isBracketed =
      (value.kind === 'mapping' || value.kind === 'sequence') &&
      value.flow &&
      /[}\]]/.test(this.#text[close] ?? '');
    if (!isBracketed) return { from, to };
    // The bracket that closes it stays in sight.
    const isFirst = this.#text.slice(lineStart(this.#text, close), close).trim() === '';
    const open = this.#document.positionAt(spanOf(value).start + 1);
    if (!this.#wholeLines && open.line === from) {
      const toCharacter = this.#document.positionAt(close).character;
      return { from, to, fromCharacter: open.character, toCharacter };
    }
    if (!isFirst) return { from, to };
    return to - 1 > from ? { from, to: to - 1 } : undefined;
  }

  #lineOf(offset: number): number {
    return this.#document.positionAt(offset).line;
  }
}

/** What takes one line folds nothing. */
const nothing: Structure = { folds: [], texts: [] };
