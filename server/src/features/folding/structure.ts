import type { Span } from '../../syntax/span.ts';
import type { Steps } from '../../work/steps.ts';
import type { Parsed } from '../parsed.ts';
import type { Fold } from './fold.ts';
import { Folder, partsOf, type Structure } from './folder.ts';
import { KeptFolds } from './kept-folds.ts';

/** For clients that fold whole lines only, and for others. */
const kept = { wholeLines: new KeptFolds(), anything: new KeptFolds() };

/** A fold for every field and item that takes several lines. */
export function* structureFolds({ text, tree }: Parsed, wholeLines: boolean): Steps<Structure> {
  const folds: Fold[] = [];
  const texts: Span[] = [];
  const folder = new Folder(text, tree.pieces, wholeLines);
  const lineAt = tree.pieces.linesInOrder();
  for (const section of tree.root ? partsOf(tree.root) : []) {
    const own = folder.own(section);
    folds.push(...own.folds);
    texts.push(...own.texts);
    for (const part of kept[wholeLines ? 'wholeLines' : 'anything'].partsOf(section)) {
      yield;
      part.add(folds, texts, lineAt, folder);
    }
  }
  return { folds, texts };
}
