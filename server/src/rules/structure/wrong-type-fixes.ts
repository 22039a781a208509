import * as l10n from '@vscode/l10n';
import { renameKey } from '../../edit/rename.ts';
import { setValue } from '../../edit/set.ts';
import { unwrapList, wrapInList } from '../../edit/wrap.ts';
import type { Shape } from '../../format/shape.ts';
import { pairOf } from '../../syntax/path.ts';
import { type Content, type Node, spanOf } from '../../syntax/tree.ts';
import { fixIn } from '../fix.ts';
import type { Fix } from '../rule.ts';
import { listOfThem, partsOf } from '../several.ts';
import { inBulk } from './in-bulk.ts';
import type { ProblemOf, Reading } from './structure-rule.ts';

/** The changes of a value's type by which nothing is lost. */
export function wrongTypeFixes(problem: ProblemOf<'wrong-type'>, reading: Reading): readonly Fix[] {
  const { content, expected, node } = problem;
  const { uri, tree } = reading;
  // Nothing is lost, and nothing guessed; but what others take over by an alias may fit there as it is.
  const safe = { preferred: true, ...inBulk(node) } as const;
  // What an alias stands for may fit elsewhere.
  if (node.kind === 'alias' && expected.type !== 'list') return [];
  if (expected.type === 'list' && !fitsAsItem(content, expected.of)) return [];
  if (expected.type === 'list') {
    const several = node.kind === 'scalar' ? partsOf(node.value) : [];
    if (several.length < 2) return fixIn(uri, l10n.t('Make it a list'), wrapInList(tree, node), safe);
    const split = (traits: Pick<Fix, 'preferred' | 'bulk'>) =>
      fixIn(uri, listOfThem(several), setValue(tree, node, several), traits);
    // Ids and codes hold no comma; of words, nobody knows whether they are one or several.
    if (!isProse(expected.of)) return split(safe);
    return [
      ...split({ preferred: true }),
      ...fixIn(uri, l10n.t('Make it a list of one'), wrapInList(tree, node)),
    ];
  }
  if (expected.type === 'map' || expected.type === 'severities') return [];
  if (content.kind === 'sequence') {
    const unwrapped = fixIn(uri, l10n.t('Take it out of the list'), unwrapList(tree, content), safe);
    if (unwrapped.length > 0 || expected.type === 'mapping') return unwrapped;
    return [...asPassages(problem, reading), ...asText(content, reading)];
  }
  return content.kind === 'mapping' ? asText(content, reading) : [];
}

/** Whether a comma may belong to a value. */
function isProse(shape: Shape): boolean {
  if (shape.type === 'either') return isProse(shape.short);
  return ['text', 'words', 'tag', 'glob', 'url'].includes(shape.type);
}

function fitsAsItem(content: Content, item: Shape): boolean {
  const takesFields = item.type === 'mapping' || item.type === 'either';
  return content.kind === 'mapping' ? takesFields : item.type !== 'mapping';
}

/** A claim's `text` that is a list becomes its `passages`. */
function asPassages(
  { content, field, key }: ProblemOf<'wrong-type'>,
  { uri, tree }: Reading,
): readonly Fix[] {
  const owner = key && pairOf(tree, key);
  if (field !== 'text' || content.kind !== 'sequence' || key === undefined || owner?.value !== content)
    return [];
  if (content.items.some((item) => item?.kind !== 'scalar')) return [];
  return fixIn(uri, l10n.t('Change “text” to “passages”'), renameKey(tree, key, 'passages'));
}

/** A list or mapping that was meant as a text becomes one: with the words as they are written. */
function asText(node: Node, { uri, tree }: Reading): readonly Fix[] {
  const { start, end } = spanOf(node);
  const source = tree.text.slice(start, end).trim();
  if (/[\r\n&]/.test(source) || !isOnlyWords(node)) return [];
  const words = node.kind === 'sequence' ? source.slice(1, -1).trim() : source;
  return fixIn(uri, l10n.t('Put it in quotation marks as one text'), setValue(tree, node, words));
}

/** Whether a list or mapping holds nothing but bare words, so that they read as one text. */
function isOnlyWords(node: Node): boolean {
  const isBare = (part: Node | null) => part?.kind === 'scalar' && part.style === 'plain';
  if (node.kind === 'sequence') return node.flow && node.items.every(isBare);
  return node.kind === 'mapping' && !node.flow && node.pairs.every(({ value }) => isBare(value));
}
