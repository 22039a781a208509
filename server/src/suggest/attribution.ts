import type { Article } from '../article/article.ts';
import { english } from '../article/words/english-grammar.ts';
import type { CueKind } from '../article/words/grammar.ts';
import type { Span } from '../syntax/span.ts';
import { type Report, reportsIn } from './clause/report.ts';
import { type Stretch, Words } from './clause/words.ts';
import { Lexicon } from './grammar/lexicon.ts';
import { type Sentence, sentencesIn } from './reading/sentences.ts';
import type { Token } from './reading/tokens.ts';

/** Words that the article gives somebody, with the words that say so. Spans are of the visible text. */
export interface Attribution {
  readonly passages: readonly Span[];
  readonly cue: Span | undefined;
  readonly mention: Span | undefined;
  readonly addressee: Span | undefined;
  readonly kind: CueKind;
  /** How it was found. */
  readonly by: Report['by'] | 'beside' | 'alone';
}

const lexicon = new Lexicon(english);

/** What an article reports, in its order. */
export function attributionsIn(article: Article): readonly Attribution[] {
  const found: Attribution[] = [];
  const sentences = sentencesIn(article);
  let previous: { readonly sentence: Sentence; readonly index: number } | undefined;
  for (const sentence of sentences) {
    const words = new Words(sentence.tokens, lexicon);
    const reports = reportsIn(words);
    const first = found.length;
    for (const report of reports) found.push(attribution(words, report));
    for (const [at, token] of sentence.tokens.entries()) {
      if (token.kind !== 'quote' || token.quoted === undefined) continue;
      if (reports.some((report) => report.content.some(({ from, to }) => from <= at && at <= to))) continue;
      if (at === 0 && token.speech && previous?.sentence.paragraph === sentence.paragraph) {
        const before = found[previous.index];
        if (before !== undefined) {
          found[previous.index] = { ...before, passages: [...before.passages, token.quoted] };
          continue;
        }
      }
      if (wordCount(article, token) < 4) continue;
      found.push({
        passages: [token.quoted],
        cue: undefined,
        mention: undefined,
        addressee: undefined,
        kind: 'say',
        by: 'alone',
      });
    }
    const spoken = found.findLastIndex(({ by }, index) => index >= first && by === 'quote');
    if (spoken >= 0) previous = { sentence, index: spoken };
    else if (!(sentence.tokens[0]?.kind === 'quote')) previous = undefined;
  }
  return found;
}

function wordCount(article: Article, token: Token): number {
  return article.visible.text.slice(token.start, token.end).split(/\s+/).length;
}

function attribution(words: Words, report: Report): Attribution {
  const whole = ({ from, to }: Stretch): Span => ({
    start: words.tokens[from]?.start ?? 0,
    end: words.tokens[to]?.end ?? 0,
  });
  return {
    passages: report.content.map((stretch) => {
      const only = stretch.from === stretch.to ? words.tokens[stretch.from]?.quoted : undefined;
      return only ?? whole(stretch);
    }),
    cue: whole(report.cue),
    mention: report.source && whole(report.source),
    addressee: report.addressee && whole(report.addressee),
    kind: report.kind,
    by: report.by,
  };
}
