import { wordsOf } from '../../annotate/claim.ts';
import type { ReadArticle } from '../../project/document.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import type { Span } from '../../syntax/span.ts';

/**
 * Suggestions for other programs: a JSON array, one suggestion a line.
 *
 * @param before what stands before the text in the file: spans count it
 */
export function jsonText(
  { article }: ReadArticle,
  suggestions: readonly Suggestion[],
  before: 0 | 1,
): string {
  if (suggestions.length === 0) return '[]\n';
  const place = ({ start, end }: Span): Span => ({ start: start + before, end: end + before });
  const lines = suggestions.map(
    ({ passages, mention, cue, speech, speaker, name, to, addressee, date, ...why }) =>
      JSON.stringify({
        passages: passages.map(place),
        mention: mention ? place(mention) : null,
        cue: cue ? place(cue) : null,
        speech,
        speaker: speaker ?? null,
        name: name ?? null,
        to: to.length === 0 && addressee ? [wordsOf(article, addressee)] : to,
        date: date ? { value: date.value ?? null, text: date.text, ...place(date.span) } : null,
        confidence: why.confidence,
        reason: why.reason,
      }),
  );
  return `[\n${lines.map((line) => `  ${line}`).join(',\n')}\n]\n`;
}
