import type { Article } from '../article/article.ts';
import { selectorsFor } from '../article/selectors.ts';
import { type Fields, type Hand, Words } from '../edit/node.ts';
import type { Told } from '../suggest/suggestion.ts';
import type { Span } from '../syntax/span.ts';

/** Words of an article that become a claim, with what the article tells of them. Spans of its source. */
export interface Draft {
  readonly passages: readonly Span[];
  readonly told: Told;
}

/** The words of an article as a reader sees them. */
export function wordsOf({ visible }: Article, span: Span): string {
  const { start, end } = visible.toVisible(span);
  return visible.text.slice(start, end).replaceAll('\n', ' ');
}

/** A claim's fields, in the order of the format. What only the annotator knows is left to be typed: null. */
export function claimFields(article: Article, { passages, told }: Draft, id: string, hand: Hand): Fields {
  const words = (span: Span): Words => new Words(wordsOf(article, span), hand);
  const [only, ...others] = passages;
  const { prefix, suffix, nth } = selectorsFor(article, passages);
  const { mention, cue, date } = told;
  return {
    id,
    ...(only && others.length === 0 ? { text: words(only) } : { passages: passages.map(words) }),
    ...(prefix === undefined ? {} : { prefix: new Words(prefix, hand) }),
    ...(suffix === undefined ? {} : { suffix: new Words(suffix, hand) }),
    ...(nth === undefined ? {} : { nth }),
    ...(saysHow(told) ? { speech: told.speech } : {}),
    speaker: told.speaker ?? null,
    ...(mention === undefined ? {} : { mention: words(mention) }),
    ...(cue === undefined ? {} : { cue: words(cue) }),
    ...oneOrMore('to', told.to),
    ...(told.via.length > 0 ? { via: told.via } : {}),
    ...(date === undefined
      ? {}
      : {
          date: {
            ...(date.value === undefined ? {} : { value: date.value }),
            text: new Words(date.text, hand),
          },
        }),
    sources: [],
  };
}

/** Without marks, and without a word of who said it, the words may be the outlet's own. */
function saysHow({ speech, cue, mention, speaker }: Told): boolean {
  return speech !== 'indirect' || cue !== undefined || mention !== undefined || speaker !== undefined;
}

function oneOrMore(field: string, ids: readonly string[]): Fields {
  const [only, ...others] = ids;
  if (only === undefined) return {};
  return { [field]: others.length === 0 ? only : ids };
}
