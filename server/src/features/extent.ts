import type { Range } from 'vscode-languageserver-types';
import { endOfNode } from '../edit/entry.ts';
import type { Entry, Leaf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Located } from '../project/scope.ts';
import { contains, type Span } from '../syntax/span.ts';
import { spanOf } from '../syntax/tree.ts';
import { rangeOf } from './place.ts';

/** Where something stands in a file: all of it, and within that the words that name it. */
export interface Extent {
  readonly whole: Span;
  readonly name: Span;
}

/**
 * Where an entry stands, with the id before it.
 *
 * @param names what can name it, the best first; what lies elsewhere, behind an alias, does not count
 */
export function extentOf(file: AnnotationFile, entry: Entry, names: readonly (Leaf | undefined)[]): Extent {
  const text = file.annotation.tree.pieces;
  const at = spanOf(entry.at);
  const written = at.start === spanOf(entry.node).start;
  const body: Span = { start: at.start, end: written ? endOfNode(text, entry.node) : at.end };
  const id = entry.id && spanOf(entry.id.at);
  const whole = id && id.end <= body.start ? { start: id.start, end: Math.max(body.end, id.end) } : body;
  for (const leaf of names) {
    const name = leaf && spanOf(leaf.at);
    if (name && contains(whole, name)) return { whole, name };
  }
  const key = entry.node.pairs[0]?.key;
  const first = key && spanOf(key);
  return { whole, name: first && contains(whole, first) ? first : { start: whole.start, end: whole.start } };
}

/** The same as a client is told. */
export interface Ranges {
  readonly range: Range;
  readonly selectionRange: Range;
}

/** Where a definition stands in its file, named by its id, or else a claim by its words. */
export function rangesOf({ file, definition }: Located): Ranges {
  const words = definition.type === 'claim' ? definition.pieces[0] : undefined;
  const { whole, name } = extentOf(file, definition.entry, [definition.idLeaf, words]);
  return { range: rangeOf(file.text, whole), selectionRange: rangeOf(file.text, name) };
}
