import type { Edit } from '../edit/edit.ts';
import type { Span } from '../syntax/span.ts';

/**
 * Where a place of a text is after an edit of it; undefined where nothing of it is left. What is put in inside it
 * belongs to it, also in the stead of its first or last letters, or of all of it. What is put in before or behind it
 * does not, nor what takes away one of its ends and more beside it.
 *
 * @param place not empty
 * @param text the text before the edit
 */
export function tracked(place: Span, edit: Edit, text: string): Span | undefined {
  const { span, text: added } = narrowed(edit, text);
  const grown = added.length - (span.end - span.start);
  if (span.end <= place.start) return { start: place.start + grown, end: place.end + grown };
  if (span.start >= place.end) return place;
  const isWider = span.start < place.start || span.end > place.end;
  if (isWider && span.start <= place.start && span.end >= place.end) return undefined;
  const start = span.start < place.start ? span.start + added.length : place.start;
  const end = span.end > place.end ? span.start : place.end + grown;
  return start < end ? { start, end } : undefined;
}

/** An edit without the letters at its ends that it puts back as they were: some editors replace the whole text. */
function narrowed({ span, text: added }: Edit, text: string): Edit {
  const most = Math.min(added.length, span.end - span.start);
  let before = 0;
  while (before < most && added[before] === text[span.start + before]) before++;
  let behind = 0;
  while (behind < most - before && added.at(-1 - behind) === text[span.end - 1 - behind]) behind++;
  return {
    span: { start: span.start + before, end: span.end - behind },
    text: added.slice(before, added.length - behind),
  };
}
