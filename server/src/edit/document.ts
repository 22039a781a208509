import { nextLine } from '../syntax/line.ts';
import type { Tree } from '../syntax/tree.ts';
import { type Edit, insertion } from './edit.ts';
import { eolOf } from './entry.ts';

const marker = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/;

/** Where the first node of a file that holds none yet can be put. */
export function rootPlace(tree: Tree): { put(node: string): readonly Edit[] } {
  const { text } = tree;
  const eol = eolOf(text);
  let at = text.length;
  let opened = false;
  for (let line = text.startsWith('\uFEFF') ? 1 : 0; line < text.length; line = nextLine(text, line)) {
    const found = marker.exec(text.slice(line, line + 4))?.[0];
    if (found === undefined) continue;
    if (found === '...' || opened) {
      at = line;
      break;
    }
    opened = true;
  }
  const begins = at === 0 || (at === 1 && text.startsWith('\uFEFF')) || text[at - 1] === '\n';
  return { put: (node) => [insertion(at, (begins ? '' : eol) + node + eol)] };
}
