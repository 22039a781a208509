import { anchorPhrase } from '../../article/phrase.ts';
import { leafOf } from '../../model/entry.ts';
import { placeOf } from '../../project/anchors.ts';
import { excerpt } from '../excerpt.ts';
import type { Findings, Subject } from '../rule.ts';
import { shownIn, wholeOf } from './surroundings.ts';

/**
 * Finds the claims whose own sentences and paragraph do not hold their mention, or their cue. Words that are there are
 * none of its findings, even where they belong to another claim.
 */
export function* phrasesNotFound(
  { project, file }: Subject,
  field: 'mention' | 'cue',
  message: (words: string) => string,
): Findings {
  const article = project.articleOf(file);
  const anchors = project.anchorsOf(file);
  if (article?.type !== 'article' || anchors === undefined) return;
  for (const claim of file.annotation.claims) {
    yield undefined;
    const leaf = leafOf(claim.entry, field);
    const place = placeOf(anchors.of(claim));
    if (leaf === undefined || leaf.text === '' || !leaf.valid || place === undefined) continue;
    if (anchors.phrasesOf(claim)[field] !== null) continue;
    if (anchorPhrase(article.article, place, leaf.node.value) !== null) continue;
    yield {
      at: leaf.at,
      message: message(excerpt(leaf.text)),
      related: [{ uri: article.uri, at: wholeOf(place), message: shownIn(article.article, place, 8) }],
    };
  }
}
