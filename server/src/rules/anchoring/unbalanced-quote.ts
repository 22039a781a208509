import * as l10n from '@vscode/l10n';
import { type Article, paragraphsAt } from '../../article/article.ts';
import { type QuotationProblem, quotationsOf } from '../../article/quotations.ts';
import { sentencesOf } from '../../article/sentences.ts';
import { insertion } from '../../edit/edit.ts';
import { ignoredIn } from '../../project/passages.ts';
import { overlaps, type Span } from '../../syntax/span.ts';
import { fixIn } from '../fix.ts';
import type { ArticleSubject, Fix, Rule, RuleDocs } from '../rule.ts';
import { ignoreFix } from './ignore-fix.ts';

const docs: RuleDocs = {
  what: 'In the article a quotation mark opens and never closes, or closes what nothing opened. A quotation over several paragraphs opens each of them and closes once; speech that a dash opens may close with a mark. Apostrophes and the signs for inches and seconds are left alone.',
  why: 'Where a quotation ends decides whose words they are. A missing mark puts the reporter’s words into the speaker’s mouth, or the other way round.',
  fix: 'Puts the missing mark at the end of the sentence, or at its beginning; or says in `article.ignore` that the words stand as intended.',
  wrong: {
    'article.md': '“We open on Monday, Roe said.\n',
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
`,
  },
  right: {
    'article.md': '“We open on Monday”, Roe said.\n',
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
`,
  },
};

export const unbalancedQuote: Rule = {
  code: 'unbalanced-quote',
  docs,
  *checkArticle(subject) {
    const { article } = subject.article;
    const { problems } = quotationsOf(article);
    if (problems.length === 0) return;
    const ignored = ignoredIn(subject.project, subject.article);
    for (const problem of problems) {
      if (ignored.some((span) => meets(article, span, problem.span))) continue;
      yield {
        at: problem.span,
        message:
          problem.kind === 'unclosed'
            ? l10n.t('This quotation mark opens a quotation that never closes.')
            : l10n.t('This quotation mark closes a quotation that nothing opens.'),
        fixes: () => fixes(subject, problem),
      };
    }
  },
};

/** Whether nothing but signs stands between two spans: those of ignored words do not take in the marks around. */
function meets({ text }: Article, words: Span, mark: Span): boolean {
  if (overlaps(words, mark)) return true;
  const between =
    words.start >= mark.end ? text.slice(mark.end, words.start) : text.slice(words.end, mark.start);
  return between.length <= reach && !/[\p{L}\p{N}]/u.test(between);
}

/** Between words and their mark stand a comma, a space, some markup: not more, in UTF-16 units. */
const reach = 12;

/** The mark that belongs to another, by how that one is written. */
const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '"': '"',
  '``': "''",
  '＂': '＂',
};
const opening: Readonly<Record<string, string>> = { '”': '“', '»': '«', '"': '"', "''": '``', '＂': '＂' };

function fixes(subject: ArticleSubject, problem: QuotationProblem): readonly Fix[] {
  const { uri, article } = subject.article;
  const { kind, span } = problem;
  const sentence = sentenceAt(article, span);
  if (sentence === undefined) return [];
  const written = article.text.slice(span.start, span.end);
  const partner = (kind === 'unclosed' ? closing : opening)[written];
  const [title, at, words] =
    kind === 'unclosed'
      ? [
          l10n.t('Close the quotation at the end of the sentence'),
          sentence.end,
          { start: span.end, end: sentence.end },
        ]
      : [
          l10n.t('Open the quotation at the beginning of the sentence'),
          sentence.start,
          { start: sentence.start, end: span.start },
        ];
  return [
    ...(partner === undefined ? [] : fixIn(uri, title, [insertion(at, partner)])),
    ...(/[\p{L}\p{N}]/u.test(article.text.slice(words.start, words.end))
      ? ignoreFix(subject, words, intended)
      : []),
  ];
}

function intended(words: string): string {
  return l10n.t('Say that “{0}” stands as intended', words);
}

function sentenceAt(article: Article, span: Span): Span | undefined {
  return paragraphsAt(article, article.visible.toVisible(span))
    .flatMap(sentencesOf)
    .find((sentence) => overlaps(sentence, span));
}
