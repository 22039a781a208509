import type { Article } from '../../article/article.ts';
import { foldAll } from '../../article/fold.ts';
import { sentencesAround } from '../../article/phrase.ts';
import type { Claim } from '../../model/claim.ts';
import { leafOf } from '../../model/entry.ts';
import { placeOf } from '../../project/anchors.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { resolveDates } from '../../suggest/when/dates.ts';
import type { ResolvedDate } from '../../suggest/when/resolved.ts';
import type { Reported } from '../../suggest/when/said.ts';
import { contains, type Span } from '../../syntax/span.ts';
import type { Place } from '../../syntax/tree.ts';
import type { DayNumber } from '../../time/calendar.ts';
import { type EdtfDate, isDoubtful } from '../../time/date.ts';
import { wholeExpression } from '../../time/phrases/expressions.ts';
import { saidOn } from '../claims/said-on.ts';

/** Where an article reports a claim. */
export interface Told extends Reported {
  readonly uri: string;
  readonly article: Article;
}

/** Where the article of a file reports a claim; undefined where its words stand nowhere, or in several places. */
export function toldIn(project: Project, file: AnnotationFile, claim: Claim): Told | undefined {
  const read = project.articleOf(file);
  const anchors = project.anchorsOf(file);
  const passages = placeOf(anchors?.of(claim));
  if (read?.type !== 'article' || passages === undefined) return undefined;
  const { uri, article } = read;
  const visible = passages.map((passage) => article.visible.toVisible(passage));
  const sentences = sentencesAround(article, visible).map((span) => article.visible.toSource(span));
  return { uri, article, passages, sentences, cue: anchors?.phrasesOf(claim).cue ?? undefined };
}

/** The date that the article names by some words in the sentences that report a claim, else in their paragraphs. */
export function dateNamed(
  { article, sentences }: Told,
  words: string,
  published: EdtfDate | undefined,
): ResolvedDate | undefined {
  const wanted = wholeExpression(words);
  if (wanted === undefined) return undefined;
  const isSame = ({ text }: ResolvedDate) =>
    foldAll(text).toLowerCase() === foldAll(wanted.text).toLowerCase();
  const named = resolveDates(article, published).filter(isSame);
  const within = (spans: readonly Span[]) =>
    named.find(({ span }) => spans.some((outer) => contains(outer, span)));
  const paragraphs = article.paragraphs.filter(({ span }) =>
    sentences.some((sentence) => contains(span, sentence)),
  );
  return within(sentences) ?? within(paragraphs.map(({ span }) => span));
}

/** A day to read others against, and where it is written. */
export interface KnownDay {
  readonly day: DayNumber;
  readonly uri: string;
  readonly at: Place;
}

/** The day of publication, where the file gives it and leaves no doubt of it. */
export function publicationOf(project: Project, file: AnnotationFile): KnownDay | undefined {
  const article = project.headOf(file);
  return knownDay(article?.published, file.uri, article && leafOf(article.entry, 'published')?.at);
}

/** The day on which a claim was said, where it or its occasion gives it and leaves no doubt of it. */
export function sayingOf(project: Project, file: AnnotationFile, claim: Claim): KnownDay | undefined {
  const said = saidOn(project, file, claim);
  return said && knownDay(said.date, said.uri, said.leaf.at);
}

function knownDay(date: EdtfDate | undefined, uri: string, at: Place | undefined): KnownDay | undefined {
  if (date === undefined || at === undefined) return undefined;
  const isDay = date.precision === 'day' || date.precision === 'instant';
  return isDay && !isDoubtful(date) ? { day: date.day, uri, at } : undefined;
}
