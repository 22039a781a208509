import * as l10n from '@vscode/l10n';
import { foldAll } from '../../article/fold.ts';
import { replacement } from '../../edit/edit.ts';
import { writeQuoted } from '../../edit/scalar.ts';
import { inFlow } from '../../edit/set.ts';
import type { Claim } from '../../model/claim.ts';
import type { Leaf } from '../../model/entry.ts';
import type { AnnotationFile, ReadArticle } from '../../project/document.ts';
import { pathTo } from '../../syntax/path.ts';
import type { Span } from '../../syntax/span.ts';
import { spanOf, type Tree } from '../../syntax/tree.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Finding, Subject } from '../rule.ts';

/** So much of a comment is compared with the article, in UTF-16 units. */
const mostCompared = 24;

/** The texts of a claim that a ` #` cuts short, as the article shows: it goes on with the words of the comment. */
export function* cutTexts(claim: Claim, { project, file }: Subject): Iterable<Finding> {
  const cut = claim.pieces.map((leaf) => commentBehind(file, leaf));
  if (cut.every((comment) => comment === undefined)) return;
  const article = project.articleOf(file);
  const anchoring = project.anchorsOf(file)?.of(claim);
  if (article?.type !== 'article' || anchoring?.status !== 'exact') return;
  for (const [index, leaf] of claim.pieces.entries()) {
    const comment = cut[index];
    const place = anchoring.pieces[index];
    if (comment && place && goesOnWith(article, place, comment.words)) yield finding(file, leaf, comment);
  }
}

interface Comment {
  readonly words: string;
  readonly span: Span;
}

/** What stands behind a bare text on its line, and YAML takes for a comment. */
function commentBehind({ annotation: { tree } }: AnnotationFile, { at, node }: Leaf): Comment | undefined {
  if (at !== node || node.style !== 'plain') return undefined;
  const { end } = spanOf(node);
  const [all, words] = /^[ \t]+(#.*\S)/.exec(restOfLine(tree, end)) ?? [];
  if (all === undefined || words === undefined) return undefined;
  const steps = pathTo(tree, node);
  if (steps === undefined || inFlow(steps)) return undefined;
  return { words, span: { start: end + all.length - words.length, end: end + all.length } };
}

function restOfLine({ pieces }: Tree, offset: number): string {
  return pieces.slice(offset, pieces.startOfLine(pieces.lineOf(offset) + 1) ?? pieces.length);
}

function goesOnWith({ article: { visible } }: ReadArticle, place: Span, words: string): boolean {
  const { end } = visible.toVisible(place);
  const wanted = foldAll(words).slice(0, mostCompared);
  return /[\p{L}\p{N}]/u.test(wanted) && visible.folded.slice(end).trimStart().startsWith(wanted);
}

function finding(
  { uri, annotation }: AnnotationFile,
  { node, text }: Leaf,
  { words, span }: Comment,
): Finding {
  const whole = writeQuoted(`${text} ${words}`, { flow: false, indent: 0, eol: '\n' });
  return {
    at: { base: node.base, from: span.start - node.base.offset, to: span.end - node.base.offset },
    message: l10n.t(
      '“{0}” is not part of the text: behind a space, “#” begins a comment. Put the text in quotation marks.',
      excerpt(words),
    ),
    fixes: () =>
      fixIn(
        uri,
        l10n.t('Put the text in quotation marks'),
        annotation.tree.problems.length > 0 ? undefined : [replacement(spanOf(node).start, span.end, whole)],
        { preferred: true },
      ),
  };
}
