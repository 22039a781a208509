import * as l10n from '@vscode/l10n';
import type { Article } from '../../article/article.ts';
import { removeItem } from '../../edit/remove.ts';
import { renameKey } from '../../edit/rename.ts';
import { setValue } from '../../edit/set.ts';
import type { Claim } from '../../model/claim.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { pairOf } from '../../syntax/path.ts';
import type { Span } from '../../syntax/span.ts';
import { placeBetween } from '../../syntax/tree.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn, together } from '../fix.ts';
import type { Fix, Rule, RuleDocs } from '../rule.ts';

const docs: RuleDocs = {
  what: 'Nothing but a comma or white space parts two of a claim’s `passages` in the article.',
  why: 'Passages are for a quotation that the article interrupts. Where it does not, a comma inside `[…]` has split one text in two.',
  fix: 'Joins them: as `text`, where they are all there is.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    passages: [nothing was agreed, not even a date]
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed, not even a date.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed, not even a date
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed, not even a date.\n',
  },
};

export const passagesAdjacent: Rule = {
  code: 'passages-adjacent',
  docs,
  *checkClaim(claim, { project, file }) {
    if (claim.pieces.length < 2) return;
    const article = project.articleOf(file);
    const anchors = project.anchorsOf(file);
    if (article?.type !== 'article' || anchors === undefined) return;
    const anchoring = anchors.of(claim);
    const spans =
      anchoring?.status === 'exact'
        ? anchoring.pieces
        : anchoring?.status === 'ambiguous'
          ? (anchoring.places[0] ?? [])
          : [];
    const run = adjacentRun(article.article, spans);
    if (run === undefined) return;
    const first = claim.pieces[run.first];
    const last = claim.pieces[run.last];
    if (first === undefined || last === undefined) return;
    const words = wordsOf(article.article, spans, run);
    yield {
      at: placeBetween(first.at, last.at),
      message: l10n.t(
        'These passages are one text in the article: “{0}”. Give it as one, in quotation marks.',
        excerpt(words),
      ),
      related: [
        {
          uri: article.uri,
          at: { start: spans[run.first]?.start ?? 0, end: spans[run.last]?.end ?? 0 },
          message: l10n.t('One text'),
        },
      ],
      fixes: () => fixes(file, claim, run, words),
    };
  },
};

/** Passages that nothing but a comma parts, by the numbers of the first and the last. */
interface Run {
  readonly first: number;
  readonly last: number;
}

function adjacentRun({ visible }: Article, spans: readonly Span[]): Run | undefined {
  const seen = spans.map((span) => visible.toVisible(span));
  const touches = (index: number) => {
    const [before, after] = [seen[index - 1], seen[index]];
    return before && after && /^\s*(?:,\s*)?$/.test(visible.text.slice(before.end, after.start));
  };
  for (let first = 0; first + 1 < seen.length; first++) {
    let last = first;
    while (touches(last + 1)) last++;
    if (last > first) return { first, last };
  }
  return undefined;
}

function wordsOf({ visible }: Article, spans: readonly Span[], { first, last }: Run): string {
  const [from, to] = [spans[first], spans[last]];
  if (from === undefined || to === undefined) return '';
  const { start, end } = visible.toVisible({ start: from.start, end: to.end });
  return visible.text.slice(start, end).replaceAll('\n', ' ');
}

function fixes(file: AnnotationFile, claim: Claim, { first, last }: Run, words: string): readonly Fix[] {
  const { tree } = file.annotation;
  const field = claim.entry.fields.get('passages');
  const pair = field && pairOf(tree, field.key);
  const list = field?.content;
  if (pair === undefined || list?.kind !== 'sequence' || list.items.length !== claim.pieces.length) return [];
  if (last - first + 1 === claim.pieces.length)
    return fixIn(
      file.uri,
      l10n.t('Join as “text”'),
      together(renameKey(tree, pair.key, 'text'), setValue(tree, pair, words)),
      { preferred: true },
    );
  const item = list.items[first];
  if (!item) return [];
  const others = Array.from({ length: last - first }, (_, index) =>
    removeItem(tree, list, first + 1 + index),
  );
  return fixIn(file.uri, l10n.t('Join these passages'), together(setValue(tree, item, words), ...others), {
    preferred: true,
  });
}
