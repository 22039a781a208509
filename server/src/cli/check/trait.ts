import { endOfNode } from '../../edit/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Span } from '../../syntax/span.ts';
import { spanOf } from '../../syntax/tree.ts';

/** What a remark speaks of, apart from where that stands: what it is recognised by when lines move. */
export interface Trait {
  /** The id of the claim, entity or source that it stands in; empty outside of all. */
  readonly within: string;
  /** The words that it points at, white space evened out, and cut where they are many. */
  readonly words: string;
}

/** How many characters of the words are kept: enough to tell one text from the next. */
const mostLetters = 80;

/** Tells the traits of spans of a file; undefined for settings, which define nothing. */
export function traitsIn(text: string, file: AnnotationFile | undefined): (span: Span) => Trait {
  const holders = file === undefined ? [] : definitionsOf(text, file);
  return ({ start, end }) => {
    let low = 0;
    let high = holders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((holders[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const holder = holders[low - 1];
    const words = text.slice(start, Math.min(end, start + 4 * mostLetters)).replaceAll(/\s+/g, ' ');
    return {
      within: holder !== undefined && start <= holder.end ? holder.id : '',
      words: [...words].slice(0, mostLetters).join('').trim(),
    };
  };
}

/** Where each definition stands, its id included, in the order of the file. */
function definitionsOf(
  text: string,
  { annotation }: AnnotationFile,
): readonly (Span & { readonly id: string })[] {
  const { entities, sources, claims } = annotation;
  return [...entities, ...sources, ...claims]
    .map(({ id, idLeaf, entry }) => {
      const { start } = spanOf(entry.node);
      const from = idLeaf === undefined ? start : Math.min(start, spanOf(idLeaf.node).start);
      return { id, start: from, end: endOfNode(text, entry.node) };
    })
    .sort((a, b) => a.start - b.start);
}

/** One text for what two remarks have in common that are the same, whatever lines moved. */
export function traitKey(code: string, { within, words }: Trait): string {
  return [code, within, words].join('\n');
}
