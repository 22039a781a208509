import * as l10n from '@vscode/l10n';
import { addClaims } from '../../annotate/add-claims.ts';
import { draftOf } from '../../annotate/meant.ts';
import { passagesAt } from '../../annotate/passages.ts';
import type { Quotation } from '../../article/quotations.ts';
import { coverageOf } from '../../project/coverage.ts';
import type { Span } from '../../syntax/span.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { ArticleSubject, Fix, Rule, RuleDocs } from '../rule.ts';
import { ignoreFix } from './ignore-fix.ts';

const docs: RuleDocs = {
  what: 'The article quotes four words or more that no claim touches, and `article.ignore` does not say that they need none. Quotations within others are not asked about, nor are words that a claim touches elsewhere in the article, as a headline repeats them.',
  why: 'Somebody’s own words are what readers hold a story to. A quotation without a claim has no speaker on record, no date and no source.',
  fix: 'Adds a claim with the words, and with what the article tells of who said them, to whom and when; or says in `article.ignore` that they need none: they are a title, a nickname, a term.',
  wrong: {
    'article.md': 'Roe told the paper: “We have waited long enough for this bridge.”\n',
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
`,
  },
  right: {
    'article.md': 'Roe told the paper: “We have waited long enough for this bridge.”\n',
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  talk: {kind: interview, title: The paper’s talk with Jane Roe}
claims:
  - id: waited
    text: We have waited long enough for this bridge
    speaker: jane-roe
    sources: [talk]
`,
  },
};

export const unannotatedQuote: Rule = {
  code: 'unannotated-quote',
  docs,
  *checkArticle(subject) {
    const { left } = coverageOf(subject.project, subject.article);
    for (const quotation of left) {
      const words = wordsOf(subject, quotation);
      yield {
        at: quotation.span,
        message: l10n.t(
          'No claim covers “{0}”. Annotate it, or list it under “ignore” if it needs no claim.',
          excerpt(words.text),
        ),
        fixes: () => [...annotateFix(subject, words.span), ...ignoreFix(subject, words.span, noClaim)],
      };
    }
  },
};

function noClaim(words: string): string {
  return l10n.t('Say that “{0}” needs no claim', words);
}

function annotateFix({ project, article }: ArticleSubject, words: Span): readonly Fix[] {
  const draft = draftOf(project, article, passagesAt(article.article, words.start));
  const added = addClaims(project, article, [draft]);
  if (added?.file === undefined) return [];
  return fixIn(added.uri, l10n.t('Annotate it as a claim'), added.edits, { preferred: true });
}

/** The first of a quotation's words: those of its first paragraph, or of its first stretch of speech. */
function wordsOf(
  { article: { article } }: ArticleSubject,
  quotation: Quotation,
): { readonly text: string; readonly span: Span } {
  const span = quotation.content.find(({ start, end }) => end > start) ?? quotation.span;
  const { visible } = article;
  const { start, end } = visible.toVisible(span);
  return { text: visible.text.slice(start, end), span };
}
