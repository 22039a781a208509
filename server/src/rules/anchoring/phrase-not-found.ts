import { anchorPhrase } from '../../article/phrase.ts';
import type { Claim } from '../../model/claim.ts';
import { leafOf } from '../../model/entry.ts';
import { placeOf } from '../../project/anchors.ts';
import { excerpt } from '../excerpt.ts';
import type { Findings, Subject } from '../rule.ts';
import { shownIn, wholeOf } from './surroundings.ts';

/**
 * Finds that a claim's own sentences and paragraph do not hold its mention, or its cue. Words that are there are none of
 * its findings, even where they belong to another claim.
 */
export function* phraseNotFound(
  claim: Claim,
  { project, file }: Subject,
  field: 'mention' | 'cue',
  message: (words: string) => string,
): Findings {
  const leaf = leafOf(claim.entry, field);
  if (leaf === undefined || leaf.text === '' || !leaf.valid) return;
  const article = project.articleOf(file);
  const anchors = project.anchorsOf(file);
  const place = placeOf(anchors?.of(claim));
  if (article?.type !== 'article' || anchors === undefined || place === undefined) return;
  if (anchors.phrasesOf(claim)[field] !== null) return;
  if (anchorPhrase(article.article, place, leaf.node.value) !== null) return;
  yield {
    at: leaf.at,
    message: message(excerpt(leaf.text)),
    related: [{ uri: article.uri, at: wholeOf(place), message: shownIn(article.article, place, 8) }],
  };
}
