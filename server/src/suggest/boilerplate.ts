import { aboutArticle } from '../article/about.ts';
import type { Article } from '../article/article.ts';
import { Slot } from '../work/slot.ts';
import type { Sentence } from './reading/sentences.ts';

/** A paragraph of prose ends like a sentence; headlines, captions, menus and credits do not. */
const ENDED = /[.!?…:;。！？]["'”“’»›)\]\s]*$/;
/** What stands between marks. */
const QUOTED = /(?<=["“«„])[^"“”«»„]+(?=["”»“])/g;
/** So many words between marks are speech, wherever they stand. */
const SPEECH = 4;
/** No headline ends with a full stop. */
const STOPPED = /[.…]["'”“’»›)\]\s]*$/;
/** The beginning of a Markdown heading, or of an item in a site's menu. */
const HEADING = /^ {0,3}#{1,6}[ \t]/;
const LONGEST = 200;

const known = new Slot<Article, (string | undefined)[]>();

/** Whether a sentence is a headline, a caption, or furniture of the page rather than a part of the story. */
export function isBoilerplate(article: Article, { paragraph: number }: Sentence): boolean {
  const paragraph = article.paragraphs[number];
  if (paragraph === undefined) return false;
  const { text, span } = paragraph;
  if (text === titleOf(article) && number < 20 && !STOPPED.test(text)) return true;
  if (
    article.format === 'markdown' &&
    HEADING.test(article.text.slice(lineStart(article.text, span.start), span.end))
  )
    return true;
  if (text.length > LONGEST || ENDED.test(text)) return false;
  return !text.match(QUOTED)?.some((words) => words.trim().split(/\s+/).length >= SPEECH);
}

function titleOf(article: Article): string | undefined {
  let title = known.get(article);
  if (title === undefined) {
    title = [aboutArticle(article).title];
    known.set(article, title);
  }
  return title[0];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
