import type { Edit } from '../edit/edit.ts';
import { entriesOf, eolOf, withoutBreaks } from '../edit/entry.ts';
import type { Hand } from '../edit/node.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Mapping, Sequence, Tree } from '../syntax/tree.ts';

/** How a file writes the words of its article, as far as its claims show it. */
export function handOf({ claims }: Annotation): Hand {
  const styles = claims.flatMap(({ pieces }) => pieces.map(({ node }) => node.style));
  const count = (style: (typeof styles)[number]): number => styles.filter((each) => each === style).length;
  return { marks: count('single') > count('double') ? 'single' : 'double', folds: count('folded') > 0 };
}

/** Whether blank lines part most entries of a block; of a single entry nobody can tell. */
export function isSpaced({ text }: Tree, block: Mapping | Sequence): boolean {
  const entries = entriesOf(text, block);
  const spaced = entries.slice(1).filter(({ start }, index) => {
    const before = entries[index];
    if (before === undefined) return false;
    return /\n[ \t]*\r?\n/.test(text.slice(withoutBreaks(text, before.start, before.end), start));
  });
  return spaced.length > 0 && spaced.length * 2 >= entries.length - 1;
}

/** An entry that is put into a block whose entries blank lines part. */
export function apart({ text }: Tree, edits: readonly Edit[]): readonly Edit[] {
  return edits.map(({ span, text: added }) => ({ span, text: eolOf(text) + added }));
}
