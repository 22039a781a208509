import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { aboutArticle } from '../../article/about.ts';
import type { Article } from '../../article/article.ts';
import { foldAll } from '../../article/fold.ts';
import { textOf } from '../../model/entry.ts';
import { resolveDatesInSteps } from '../../suggest/when/dates.ts';
import { overlaps, type Span } from '../../syntax/span.ts';
import type { EdtfDate } from '../../time/date.ts';
import { readDate } from '../../time/reading.ts';
import { describeDate } from '../../time/words.ts';
import type { Steps } from '../../work/steps.ts';
import { around } from '../meaning.ts';
import type { Asked } from './asked.ts';
import { claimZone } from './claim-zone.ts';
import { byUse, gatherAll, gatherIn } from './gathered.ts';
import { articleOf } from './quotes.ts';
import { saidIn } from './slot.ts';
import type { Setting, Suggestion } from './suggestion.ts';

/** More than these nobody looks through. */
const most = 100;

/** Dates that are likely: those that the sentence names, the article's own, those written before; today last. */
export function* dates(asked: Asked, at: Setting): Steps<readonly Suggestion[]> {
  const { file, project, tree, slot, what } = asked;
  const article = articleOf(asked);
  const published = file?.annotation.article?.published;
  const here = saidIn(tree.pieces, { ...slot, cursor: slot.end });
  const isPublished = what.kind === 'value' && what.expected.field === 'published';
  const own = published === undefined ? [] : [published.written];
  const stated = article && isPublished ? (aboutArticle(article).published ?? []) : [];
  const named = article ? yield* namedIn(article, published) : [];
  const found = new Map<string, string | undefined>();
  for (const { day, words } of [
    ...[stated].flat().map(bare),
    ...inSentence(asked, named),
    ...own.map(bare),
    ...named,
    ...(file ? byUse((yield* gatherIn(file)).dates, here) : []).map(bare),
    ...byUse((yield* gatherAll(project)).dates, here).map(bare),
    bare(asked.today),
  ])
    if (!found.has(day)) found.set(day, words);
  if (own[0] === here) found.delete(here);
  // Today is offered last, even where it was written before.
  const days = [...found].filter(([day]) => day !== asked.today).slice(0, most);
  return [...days, [asked.today, l10n.t('today')] as const].flatMap(([day, words]) =>
    suggestion(day, words, asked.locale, at),
  );
}

interface Named {
  /** EDTF. */
  readonly day: string;
  /** The article's words for it. */
  readonly words: string | undefined;
}

function bare(day: string): Named {
  return { day, words: undefined };
}

function suggestion(
  day: string,
  words: string | undefined,
  locale: string,
  at: Setting,
): readonly Suggestion[] {
  const reading = readDate(day);
  if (!reading.ok) return [];
  const described = describeDate(reading.date, locale);
  return [
    {
      label: day,
      kind: CompletionItemKind.Value,
      insert: { value: day },
      at,
      detail: words === undefined ? described : l10n.t('{0} ({1})', described, words),
      found: words === undefined ? day : `${day} ${words}`,
    },
  ];
}

interface InArticle extends Named {
  /** Of the article's visible text. */
  readonly span: Span;
  readonly quoted: boolean;
}

/** The days and times that an article names, each read against publication, story and tense. */
function* namedIn(article: Article, published: EdtfDate | undefined): Steps<readonly InArticle[]> {
  const dates = yield* resolveDatesInSteps(article, published);
  return dates.map(({ value, text, span, quoted }) => ({
    day: value,
    words: text,
    span: article.visible.toVisible(span),
    quoted,
  }));
}

/**
 * Those of the sentences that hold the claim's words: first the one that goes by the words given for it, last what
 * somebody's quoted words name.
 */
function inSentence(asked: Asked, named: readonly InArticle[]): readonly Named[] {
  const sentences = claimZone(asked)?.sentences ?? [];
  const here = named.filter(({ span }) => sentences.some((sentence) => overlaps(sentence, span)));
  const dated = around(asked.entry, 'dated');
  const words = foldAll((dated && textOf(dated, 'text')) ?? '').toLowerCase();
  const isMeant = (it: Named) => words !== '' && words.endsWith(foldAll(it.words ?? '').toLowerCase());
  return [...here.filter(isMeant), ...here.filter(({ quoted }) => !quoted), ...here];
}
