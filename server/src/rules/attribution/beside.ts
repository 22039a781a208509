import { type Article, paragraphsAt } from '../../article/article.ts';
import { anchorPhrase } from '../../article/phrase.ts';
import type { Span } from '../../syntax/span.ts';
import { leadsToFormer, type Phrase, textsOf } from './office-words.ts';
import { wordsIn } from './relay.ts';

/** What stands beside the place where an article names somebody. */
export interface Beside {
  /** Of the article's source: the name, with what stands beside it. */
  readonly span: Span;
  readonly phrases: readonly Phrase[];
}

/** What parts an apposition from the rest. */
const PART = /[,.;:!?()"]|\s-\s/;
/** An apposition is not longer than this, in UTF-16 units. */
const longest = 120;

/**
 * What may tell the office of somebody whom an article names: the words right before the name, an apposition before
 * or behind it ("the minister, Jane Roe", "Jane Roe, the minister,"), and the name itself, unless the words before
 * it say that all of it is over ("former").
 *
 * @param pieces the claim's words, in the source
 */
export function besideMention(
  article: Article,
  pieces: readonly Span[],
  mention: string,
): Beside | undefined {
  const place = anchorPhrase(article, pieces, mention);
  if (place === null) return undefined;
  const { visible } = article;
  const { start, end } = visible.toVisible(place);
  const [paragraph] = paragraphsAt(article, { start, end });
  if (paragraph === undefined) return undefined;
  const before = visible.folded.slice(Math.max(paragraph.visible.start, start - longest), start);
  const after = visible.folded.slice(end, Math.min(paragraph.visible.end, end + longest));
  const phrase = (text: string, kind: Phrase['kind']): Phrase => ({
    words: textsOf(wordsIn(text, { start: 0, end: text.length })),
    kind,
  });
  const led = phrase(lastPart(before), 'before');
  const apposed = /,\s*$/.test(before) ? lastPart(before.replace(/,\s*$/, '')) : undefined;
  const following = /^,\s/.test(after) ? firstPart(after.slice(1)) : undefined;
  return {
    span: place,
    phrases: [
      led,
      ...(apposed === undefined ? [] : [phrase(apposed, 'beside')]),
      ...(following === undefined ? [] : [phrase(following, 'beside')]),
      ...(leadsToFormer(led.words) ? [] : [phrase(visible.folded.slice(start, end), 'beside')]),
    ],
  };
}

function lastPart(text: string): string {
  return text.split(PART).at(-1) ?? '';
}

/** What a comma or the end of the sentence closes; undefined where it goes on too long. */
function firstPart(text: string): string | undefined {
  const end = PART.exec(text)?.index;
  return end === undefined && text.length >= longest - 1 ? undefined : text.slice(0, end);
}
