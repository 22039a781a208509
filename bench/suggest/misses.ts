import type { Span } from '../../server/src/syntax/span.ts';
import type { Compared } from './document.ts';
import { share } from './measure.ts';

/** How much of a text is shown around what was missed, in UTF-16 units. */
const AROUND = 120;

/** What was not found, what was found and is not there, and where the speaker is another: a line each. */
export function* misses(documents: readonly Compared[]): Iterable<string> {
  for (const { gold, suggested } of documents) {
    const line = (what: string, span: Span | undefined): string =>
      `${what}\t${gold.name}\t${span === undefined ? '' : around(gold.text, span)}`;
    for (const { content, cue } of gold.attributions)
      if (!suggested.some(({ passages }) => share(passages, content)))
        yield line('not found', cue[0] ?? content[0]);
    for (const { passages, cue, mention } of suggested) {
      const there = gold.attributions.filter(({ content }) => share(passages, content));
      if (there.length === 0) yield line('not there', cue ?? passages[0]);
      else if (there.every(({ source }) => source.length > 0 && !(mention && share([mention], source))))
        yield line('other speaker', mention ?? passages[0]);
    }
  }
}

function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  return `${before}⟦${text.slice(start, end)}⟧${behind}`.replaceAll(/\s+/g, ' ');
}
