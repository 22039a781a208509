import { readArticle } from '../../server/src/article/article.ts';
import { applyEdits } from '../../server/src/edit/edit.ts';
import { drawing } from '../draw.ts';
import { replacements, wordsIn } from './edits.ts';
import type { StoredDocument } from './stored.ts';
import { newsmark, poolFor, spansOf } from './trials.ts';

/** How many texts are put into one. */
const sizes = [1, 4, 16, 64];
/** The best of so many runs: others use the machine too. */
const runs = 3;

/**
 * How the time for a span grows with the article: texts put together to ever longer ones, all their claims looked for
 * after a tenth of the words was replaced. A table in Markdown.
 */
export function growth(documents: readonly StoredDocument[], seed: number): string {
  const words = wordsIn(documents.map(({ text }) => text));
  const rows = sizes
    .filter((size) => size <= documents.length)
    .map((size) => {
      const article = joined(documents.slice(0, size));
      const edits = replacements(article.text, 10, poolFor(article, words), drawing(seed));
      const edited = applyEdits(article.text, edits);
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < runs; run++) {
        const read = readArticle(edited, 'plain');
        const began = performance.now();
        newsmark.find(article, read);
        best = Math.min(best, performance.now() - began);
      }
      const spans = article.claims.reduce((sum, { at }) => sum + spansOf(at), 0);
      const kilobytes = (edited.length / 1000).toFixed(0);
      return `| ${kilobytes} | ${article.claims.length} | ${best.toFixed(1)} ms | ${(best / spans).toFixed(3)} ms |\n`;
    });
  return `| thousand characters | claims | time | a span |\n| ---: | ---: | ---: | ---: |\n${rows.join('')}`;
}

function joined(documents: readonly StoredDocument[]): StoredDocument {
  return {
    name: documents.map(({ name }) => name).join(' '),
    text: documents.map(({ text }) => text).join('\n\n'),
    claims: documents.flatMap(({ claims }) => claims),
  };
}
