import { Lexer } from 'yaml';
import { nextLine } from './line.ts';

/** More levels than any annotation has, and far fewer than exhaust the stack of a parser that recurses. */
const mostLevels = 100;

/**
 * The offset at which lists and mappings are nested deeper than can be read safely; undefined in any sensible
 * file. Needed before a text is parsed: Node dies where a regular expression is compiled on a full stack.
 */
export function tooDeepAt(text: string): number | undefined {
  return tooDeepInBlocks(text) ?? tooDeepInFlow(text);
}

/** Lines that are indented further and further, and dashes in a row. */
function tooDeepInBlocks(text: string): number | undefined {
  const open: number[] = [];
  const indicator = /[ \t]*([-?:])(?=[ \t\r\n]|$)|[ \t]*(?=[^ \t\r\n])/y;
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    for (let at = line; ; at = indicator.lastIndex) {
      indicator.lastIndex = at;
      const found = indicator.exec(text);
      if (found === null) break;
      const column = indicator.lastIndex - line;
      while ((open.at(-1) ?? -1) >= column) open.pop();
      open.push(column);
      if (open.length > mostLevels) return at;
      if (found[1] === undefined) break;
    }
  }
  return undefined;
}

function tooDeepInFlow(text: string): number | undefined {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  if (deepest <= mostLevels) return undefined;
  // They may be part of texts: the lexer knows.
  depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    if (depth > mostLevels) return offset;
    // The lexer marks the beginnings of documents, of scalars and errors by a character of its own.
    if (token !== '\u0002' && token !== '\u0018' && token !== '\u001F') offset += token.length;
  }
  return undefined;
}
