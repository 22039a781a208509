import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Article } from '../../article/article.ts';
import { foldAll } from '../../article/fold.ts';
import { haystackOf } from '../../article/haystack.ts';
import { splitsWord } from '../../article/letters.ts';
import { sentencesAt } from '../../article/sentences.ts';
import { trimmed } from '../../article/trimmed.ts';
import type { Span } from '../../syntax/span.ts';
import type { Steps } from '../../work/steps.ts';
import { shortened } from '../names.ts';
import type { Asked } from './asked.ts';
import { type Passage, passagesOf, quotedIn, takenIn } from './passages.ts';
import { saidIn } from './slot.ts';
import type { Setting, Suggestion, Suggestions } from './suggestion.ts';

/** More than these are not shown at once: who types on is asked again. */
const most = 200;
/** Longer labels are cut, in UTF-16 units. */
const mostLabel = 100;

/**
 * The words of a claim, as the article has them: what no claim is about yet comes first, in the article's order.
 * With nothing typed, its sentences and what its quotations say; else what follows the words that are typed,
 * wherever they stand, up to the end of the clause, the quotation or the sentence.
 */
export function quotes(asked: Asked, at: Setting): Steps<Suggestions> {
  return offered(asked, at, () => true);
}

/** What quotations say: words that may need no claim. */
export function quotedWords(asked: Asked, at: Setting): Steps<Suggestions> {
  return offered(asked, at, ({ quoted }) => quoted);
}

function* offered(asked: Asked, at: Setting, is: (passage: Passage) => boolean): Steps<Suggestions> {
  const article = articleOf(asked);
  if (article === undefined || asked.file === undefined) return { all: [], more: false };
  const here = asked.slot.end > asked.slot.start ? wholeWord(asked) : undefined;
  const typed = foldAll(asked.said).trimStart();
  const after = typed === '' ? undefined : goingOn(article, typed.toLowerCase()).filter(is);
  // As a rule nothing in the article goes on as what is typed does: then all claims need not be looked through.
  if (after?.length === 0) return { all: [], more: false };
  const taken = yield* takenIn(asked.project, asked.file, here);
  const seen = new Set<string>();
  const free: Suggestion[] = [];
  const rest: Suggestion[] = [];
  for (const passage of after ?? passagesOf(article)) {
    yield;
    if (free.length >= most) break;
    if (!is(passage)) continue;
    const isTaken = taken.holds(article.visible.toSource(passage));
    const words = article.visible.text.slice(passage.start, passage.end);
    if (seen.has(words) || words === here || (isTaken && rest.length >= most)) continue;
    seen.add(words);
    (isTaken ? rest : free).push(quote(words, passage, isTaken, at, asked.said, typed));
  }
  const all = [...free, ...rest].slice(0, most);
  // Words may begin anywhere in a sentence: what is typed next decides what can follow.
  return { all, more: all.length > 0 || typed === '' };
}

function quote(
  words: string,
  { quoted }: Passage,
  isTaken: boolean,
  at: Setting,
  said: string,
  typed: string,
): Suggestion {
  const detail = isTaken ? l10n.t('has a claim') : quoted ? l10n.t('quotation') : undefined;
  return {
    label: shortened(words, mostLabel),
    kind: CompletionItemKind.Text,
    insert: { value: words, quoted: true },
    at,
    detail,
    // Marks and spaces may be typed otherwise than the article has them.
    found: said === '' ? words : said + words.slice(typed.length),
  };
}

/** The article of the file at the cursor. */
export function articleOf({ project, file }: Asked): Article | undefined {
  const article = file && project.articleOf(file);
  return article?.type === 'article' ? article.article : undefined;
}

/** The whole word at the cursor, what stands behind it included. */
function wholeWord({ tree, slot }: Asked): string {
  const end = slot.quote?.closed ? slot.end - 1 : slot.end;
  return saidIn(tree.pieces, { ...slot, cursor: end });
}

/** Where typed words stand in the article at the beginning of a word, and how far a claim may go from there. */
function goingOn(article: Article, typed: string): readonly Passage[] {
  const { visible } = article;
  const text = haystackOf(article).lower;
  const found: Passage[] = [];
  let at = text.indexOf(typed);
  for (; at >= 0 && found.length < 4 * most; at = text.indexOf(typed, at + 1)) {
    if (splitsWord(text, at)) continue;
    const from = at + typed.length;
    const whole = sentenceAt(article, at);
    if (whole === undefined || from > whole.end) continue;
    const quotation = lastHolding(quotedIn(article), at);
    // With a letter or two, only what begins with them is meant.
    if (typed.length < 3 && !begins(article, at, whole, quotation)) continue;
    const short = quotation?.end ?? whole.end;
    const clause = clauseEnd(visible.text, from, short);
    for (const end of [...new Set([clause, short, whole.end])]) {
      const span = trimmed(visible.text, { start: at, end }, quotation !== undefined);
      if (span.start === at && span.end >= from) found.push({ ...span, quoted: quotation !== undefined });
    }
  }
  return found;
}

function sentenceAt(article: Article, at: number): Span | undefined {
  return sentencesAt(article, { start: at, end: at + 1 }).find(({ start, end }) => start <= at && at < end);
}

/** Whether a sentence or a quotation that holds an offset begins there, for a reader. */
function begins({ visible: { text } }: Article, at: number, sentence: Span, quotation?: Span): boolean {
  const starts = trimmed(text, sentence, false).start === at;
  return starts || (quotation !== undefined && trimmed(text, quotation, true).start === at);
}

/** The end of the first clause behind an offset that is not a mere word or two. */
function clauseEnd(text: string, from: number, end: number): number {
  const rest = text.slice(from, end);
  for (const { index } of rest.matchAll(/[,;:](?=\s|["”»])|\s[—–]\s/g))
    if (rest.slice(0, index).trim().split(/\s+/).length > 2) return from + index;
  return end;
}

/** The last of some spans, ascending by their starts, that holds an offset; one of the few before it. */
function lastHolding(spans: readonly Span[], at: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= Math.max(0, low - 5); index--) {
    const span = spans[index];
    if (span !== undefined && at < span.end) return span;
  }
  return undefined;
}
