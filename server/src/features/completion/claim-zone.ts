import { type Article, indexOfParagraphAt, paragraphsAt } from '../../article/article.ts';
import { needleOf } from '../../article/needle.ts';
import { sentencesOf } from '../../article/sentences.ts';
import { matchesOf } from '../../article/sought.ts';
import { overlaps, type Span } from '../../syntax/span.ts';
import { around } from '../meaning.ts';
import type { Asked } from './asked.ts';

/** A stretch of the article: where it stands in its visible text, and what it says. */
export interface Stretch extends Span {
  readonly text: string;
}

/** Where in the article a claim's words stand, and what is around them. Offsets of the visible text. */
export interface ClaimZone {
  readonly article: Article;
  readonly pieces: readonly Span[];
  /** The sentences that hold the words. */
  readonly sentences: readonly Stretch[];
  /** Their paragraphs, and the line that leads in to one with a colon. */
  readonly paragraphs: readonly Stretch[];
}

/** Among more places than these, none is likely to be the one. */
const mostPlaces = 3;
/** Finding words that have changed takes a look at all claims: not for each key that is typed in a long file. */
const mostClaims = 400;

/** The surroundings of the claim at the cursor; undefined where its words are not found in the article. */
export function claimZone(asked: Asked): ClaimZone | undefined {
  const { project, file } = asked;
  const entry = around(asked.entry, 'claim');
  const article = file && project.articleOf(file);
  if (file === undefined || entry === undefined || article?.type !== 'article') return undefined;
  const claim = file.annotation.claims.find((each) => each.entry === entry);
  if (claim === undefined || claim.pieces.length === 0) return undefined;
  const { all: places } = matchesOf(
    article.article,
    claim.pieces.map(({ node }) => needleOf(node.value)),
  );
  const pieces = places.slice(0, mostPlaces).flat();
  if (pieces.length > 0) return zoneAround(article.article, pieces);
  if (file.annotation.claims.length > mostClaims) return undefined;
  const anchoring = project.anchorsOf(file)?.of(claim);
  if (anchoring?.status !== 'drifted') return undefined;
  const { visible } = article.article;
  return zoneAround(
    article.article,
    anchoring.pieces.map((piece) => visible.toVisible(piece)),
  );
}

function zoneAround(article: Article, pieces: readonly Span[]): ClaimZone {
  const stretch = ({ start, end }: Span): Stretch => ({
    start,
    end,
    text: article.visible.text.slice(start, end),
  });
  const own = [...new Set(pieces.flatMap((piece) => paragraphsAt(article, piece)))];
  const leadIns = pieces.flatMap((piece) => {
    const before = article.paragraphs[indexOfParagraphAt(article, piece.start) - 1];
    return before?.text.endsWith(':') ? [before] : [];
  });
  const sentences = own
    .flatMap((paragraph) => sentencesOf(paragraph))
    .map((sentence) => article.visible.toVisible(sentence))
    .filter((sentence) => pieces.some((piece) => overlaps(sentence, piece)));
  return {
    article,
    pieces,
    sentences: sentences.map(stretch),
    paragraphs: [...new Set([...leadIns, ...own])].map(({ visible }) => stretch(visible)),
  };
}
