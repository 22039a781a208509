import type { Written } from './scalars.ts';
import { isLineEnd, sign } from './signs.ts';
import { Unusual } from './unusual.ts';

/**
 * The block scalar at an offset. Blank lines at its end are not its own, as in YAML without a `+`.
 *
 * @param indent the column that its lines stand right of
 */
export function readBlockScalar(text: string, start: number, indent: number): Written {
  const header = /[|>](-?) *(?<after> #[^\r\n]*)?\r?\n/y;
  header.lastIndex = start;
  const found = header.exec(text);
  if (found === null) throw new Unusual();
  const { lines, end } = linesOf(text, header.lastIndex, indent);
  const isFolded = text.charCodeAt(start) === sign.greater;
  const value = isFolded ? fold(lines) : lines.join('\n');
  return { value: found[1] === '-' ? value : `${value}\n`, style: isFolded ? 'folded' : 'literal', end };
}

/** The lines without their indentation, blank ones at the end left out. */
function linesOf(
  text: string,
  start: number,
  indent: number,
): { readonly lines: readonly string[]; readonly end: number } {
  const lines: string[] = [];
  let width: number | undefined;
  let blank = 0;
  let end = start;
  for (let line = start; line < text.length; ) {
    let at = line;
    while (text.charCodeAt(at) === sign.space) at++;
    const code = text.charCodeAt(at);
    const column = at - line;
    if (isLineEnd(code)) {
      // One that is indented deeper is no blank line, and before the first line it says how deep that is.
      if (column > (width ?? 0) || Number.isNaN(code)) throw new Unusual();
      blank++;
      line = at + (code === sign.carriageReturn ? 2 : 1);
      continue;
    }
    width ??= column;
    if (column < width || width <= indent) break;
    const newline = text.indexOf('\n', at);
    const stop = newline === -1 ? text.length : newline;
    for (; blank > 0; blank--) lines.push('');
    lines.push(text.slice(line + width, text.charCodeAt(stop - 1) === sign.carriageReturn ? stop - 1 : stop));
    line = newline === -1 ? text.length : newline + 1;
    end = line;
  }
  if (lines.length === 0) throw new Unusual();
  return { lines, end };
}

/** Makes paragraphs of lines (YAML 1.2.2, 8.1.3): one that is indented deeper stays by itself. */
function fold(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== '');
  let value = '\n'.repeat(first);
  let between = '';
  let isDeeper = false;
  for (const line of lines.slice(first)) {
    if (line === '') {
      if (between === '\n') value += '\n';
      else between = '\n';
      continue;
    }
    const wasDeeper = isDeeper;
    isDeeper = line.startsWith(' ');
    if (isDeeper && between === ' ') between = '\n';
    else if (isDeeper && !wasDeeper && between === '\n') between = '\n\n';
    value += between + line;
    between = isDeeper ? '\n' : ' ';
  }
  return value;
}
