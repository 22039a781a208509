import { columnAt, lineStart } from '../../syntax/line.ts';
import type { Mapping } from '../../syntax/tree.ts';
import { type Edit, insertion, replacement } from '../edit.ts';
import { chunksOf } from './chunks.ts';
import type { Rewrite } from './rewrite.ts';

/**
 * Puts the fields of a block mapping in another order, their comments along with them. Blank lines stay where they
 * are.
 *
 * @param order for each place, the number of the field that is to stand there
 * @param rewrite gives a stretch of the text with the edits inside it made
 * @returns undefined where the fields cannot change places
 */
export function reorderBlock(
  text: string,
  mapping: Mapping,
  order: readonly number[],
  rewrite: Rewrite,
): readonly Edit[] | undefined {
  const chunks = chunksOf(text, mapping);
  const moved = order.flatMap((number, place) => (number === place ? [] : [place]));
  const from = moved[0] ?? 0;
  const to = moved.at(-1) ?? 0;
  const first = chunks?.[from];
  const last = chunks?.[to];
  if (chunks === undefined || first === undefined || last === undefined) return undefined;
  const pad = ' '.repeat(columnAt(text, first.body.start));
  const behindDash = first.lead.start === first.body.start && columnAt(text, first.body.start) > 0;
  let written = '';
  let above = '';
  for (const [place, number] of [...order.entries()].slice(from, to + 1)) {
    const chunk = chunks[number];
    const slot = chunks[place];
    const before = chunks[place - 1];
    if (chunk === undefined || slot === undefined) return undefined;
    const lead = text.slice(chunk.lead.start, chunk.lead.end);
    const body = rewrite(chunk.body);
    if (body === undefined) return undefined;
    if (place > from && before) written += text.slice(before.body.end, slot.lead.start);
    if (place > from || !behindDash) written += notDeeper(lead, pad) + pad + body;
    else {
      above = lead;
      written += body;
    }
  }
  const edit = replacement(first.lead.start, last.body.end, written);
  if (above === '') return [edit];
  return aboveDash(text, first.body.start, above, edit);
}

/** Comments go above the dash that their field now follows. */
function aboveDash(text: string, start: number, comments: string, edit: Edit): readonly Edit[] | undefined {
  const line = lineStart(text, start);
  const found = /^([ \t]*)(?:-[ \t]+)+$/.exec(text.slice(line, start));
  if (found === null) return undefined;
  return [insertion(line, comments.replaceAll(/^[ \t]*(?=#)/gm, found[1] ?? '')), edit];
}

/** A block scalar above takes what is indented further than its field for its text. */
function notDeeper(comments: string, pad: string): string {
  return comments.replaceAll(/^[ \t]*(?=#)/gm, (white) => (white.length > pad.length ? pad : white));
}
