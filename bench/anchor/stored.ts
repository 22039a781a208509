import type { Quote } from '../../server/src/article/anchor.ts';
import { readArticle } from '../../server/src/article/article.ts';
import { selectorsFor } from '../../server/src/article/selectors.ts';
import type { Span } from '../../server/src/syntax/span.ts';
import type { GoldDocument } from '../brat.ts';

/** A claim as the tool would store an attribution, and where its parts stand in the unedited text. */
export interface StoredClaim {
  readonly quote: Quote;
  readonly mention: string | undefined;
  readonly cue: string | undefined;
  readonly at: {
    readonly content: readonly Span[];
    readonly mention: Span | undefined;
    readonly cue: Span | undefined;
  };
}

/** A text with its claims in the order of their places. */
export interface StoredDocument {
  readonly name: string;
  readonly text: string;
  readonly claims: readonly StoredClaim[];
}

/** What the tool would write into an annotation file: words of the article, no offsets. */
export function stored({ name, text, attributions }: GoldDocument): StoredDocument {
  const article = readArticle(text, 'plain');
  const wordsOf = (span: Span): string => {
    const { start, end } = article.visible.toVisible(span);
    return article.visible.text.slice(start, end).replaceAll('\n', ' ');
  };
  // A corpus may count a space at the end of a cue; nobody would write it down.
  const trimmed = ({ start, end }: Span): Span => {
    const words = text.slice(start, end);
    return {
      start: start + words.length - words.trimStart().length,
      end: end - words.length + words.trimEnd().length,
    };
  };
  const told = attributions.filter(({ content }) => content.length > 0);
  const claims = told.map((attribution): StoredClaim => {
    const source = attribution.source.map(trimmed);
    const cue = attribution.cue.map(trimmed);
    const content = attribution.content.map(trimmed);
    // A mention and a cue are one string each.
    const [mentioned] = source;
    const [cued] = cue;
    return {
      quote: { pieces: content.map(wordsOf), ...selectorsFor(article, content) },
      mention: mentioned && wordsOf(mentioned),
      cue: cued && wordsOf(cued),
      at: { content, mention: mentioned, cue: cued },
    };
  });
  return { name, text, claims: claims.sort((a, b) => startOf(a) - startOf(b)) };
}

function startOf({ at }: StoredClaim): number {
  return at.content[0]?.start ?? 0;
}
