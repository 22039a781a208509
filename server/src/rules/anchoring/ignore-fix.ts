import { selectorsFor } from '../../article/selectors.ts';
import { appendItem, insertField } from '../../edit/insert.ts';
import { Words } from '../../edit/node.ts';
import { article as articleShape } from '../../format/article.ts';
import { pairOf } from '../../syntax/path.ts';
import type { Span } from '../../syntax/span.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { ArticleSubject, Fix } from '../rule.ts';

const order = Object.keys(articleShape.fields);

/**
 * The fix that silences what is said of words of an article: an entry of `ignore` in the file that annotates it, the
 * first where there are several.
 *
 * @param words in the article's source
 * @param titleOf the fix's title, localised, by the first of the words
 */
export function ignoreFix(
  { project, article: { uri, article } }: ArticleSubject,
  words: Span,
  titleOf: (words: string) => string,
): readonly Fix[] {
  const [file] = project.annotationsOf(uri);
  const entry = file && project.headOf(file)?.entry;
  if (file === undefined || entry === undefined) return [];
  const { visible } = article;
  const { start, end } = visible.toVisible(words);
  const text = visible.text.slice(start, end).replaceAll('\n', ' ');
  const chosen = Object.entries(selectorsFor(article, [words])).filter(([, value]) => value !== undefined);
  const fields = { text: new Words(text), ...Object.fromEntries(chosen) };
  const { tree } = file.annotation;
  const key = entry.fields.get('ignore')?.key;
  const pair = key && pairOf(tree, key);
  const edits = pair
    ? appendItem(tree, pair, fields)
    : insertField(tree, entry.node, 'ignore', [fields], { order });
  return fixIn(file.uri, titleOf(excerpt(text)), edits);
}
