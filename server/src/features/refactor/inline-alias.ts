import * as l10n from '@vscode/l10n';
import { carry, flowText } from '../../edit/carry.ts';
import { applyEdits, type Edit, replacement } from '../../edit/edit.ts';
import { endOfHead, eolOf } from '../../edit/entry.ts';
import { removeField } from '../../edit/remove.ts';
import { writeScalar } from '../../edit/scalar.ts';
import { inFlow } from '../../edit/set.ts';
import { isMerge } from '../../model/pairs.ts';
import { pathAt } from '../../syntax/cursor.ts';
import { columnAt } from '../../syntax/line.ts';
import { parse } from '../../syntax/parse.ts';
import { pathTo, type Step } from '../../syntax/path.ts';
import {
  type Alias,
  type Content,
  type Mapping,
  type Node,
  type Pair,
  spanOf,
  type Tree,
} from '../../syntax/tree.ts';
import { known } from '../../work/steps.ts';
import { refactoringKinds } from '../offer.ts';
import { meansTheSame } from './meaning.ts';
import type { Refactoring } from './refactoring.ts';

/** What an alias stands for is written in its place. */
export const inlineAlias: Refactoring = {
  kind: refactoringKinds.inlineAlias,
  *offers({ file, offset }) {
    const { tree } = file.annotation;
    const { on } = pathAt(tree, offset);
    if (on?.kind !== 'alias' || tree.problems.length > 0) return [];
    const edits = inlined(tree, on);
    yield;
    if (edits === undefined || !meansTheSame(tree, parse(applyEdits(tree.text, edits)))) return [];
    const change = { edits: new Map([[file.uri, edits]]) };
    return [
      {
        title: l10n.t('Write out what *{0} stands for', on.name),
        change: () => known(change),
      },
    ];
  },
};

/**
 * The edits that write what an alias stands for in its place, in the quotation marks that it has; of a merge, the
 * fields that it brings. Undefined where the text holds an anchor, which can stand only once, or the alias itself.
 */
export function inlined(tree: Tree, alias: Alias): readonly Edit[] | undefined {
  const steps = pathTo(tree, alias);
  const { target } = alias;
  if (steps === undefined || target === undefined || holdsAnchor(target)) return undefined;
  if (steps.some((step) => (step.kind === 'field' ? step.mapping : step.sequence) === target))
    return undefined;
  const last = steps.at(-1);
  if (last?.kind === 'field' && isMerge(last.pair))
    return mergeInlined(tree, last.mapping, last.pair, target);
  const { start, end } = spanOf(alias);
  const written = writtenOut(tree, steps, alias, target);
  return written && [replacement(written.from ?? start, end, written.text)];
}

interface Written {
  readonly text: string;
  /** Where it begins, where that is not where the alias does. */
  readonly from?: number;
}

function writtenOut(tree: Tree, steps: readonly Step[], alias: Alias, target: Content): Written | undefined {
  const { text } = tree;
  const eol = eolOf(text);
  if (target.kind === 'scalar') {
    const where = { flow: inFlow(steps), indent: 0, eol, blocks: false, prefer: target.style } as const;
    return { text: writeScalar(target.value, where) };
  }
  if (inFlow(steps) || target.flow) return { text: flowText(text, target) };
  const lines = linesOf(tree, target);
  const last = steps.at(-1);
  if (lines === undefined || last === undefined) return undefined;
  const { start } = spanOf(alias);
  if (last.kind === 'item') return { text: indented(lines, columnAt(text, start), eol) };
  // Below the key that it is the value of.
  const column = columnAt(text, spanOf(last.pair.key).start) + 2;
  return { from: endOfHead(text, last.pair), text: eol + ' '.repeat(column) + indented(lines, column, eol) };
}

/** The lines of a block, its own column taken off. */
function linesOf(tree: Tree, target: Content): readonly string[] | undefined {
  if (target.kind === 'mapping') return target.pairs.flatMap((pair) => carry(tree, target, pair).lines);
  if (target.kind !== 'sequence') return undefined;
  return target.items.map((item) => `- ${flowText(tree.text, item)}`);
}

function indented(lines: readonly string[], column: number, eol: string): string {
  return lines.map((line, i) => (i === 0 || line === '' ? line : ' '.repeat(column) + line)).join(eol);
}

function mergeInlined(
  tree: Tree,
  mapping: Mapping,
  merge: Pair,
  target: Content,
): readonly Edit[] | undefined {
  if (target.kind !== 'mapping') return undefined;
  const nameOf = ({ key }: Pair) => key.value.normalize('NFC');
  const own = new Set(mapping.pairs.map(nameOf));
  const brought = target.pairs.filter((pair) => isMerge(pair) || !own.has(nameOf(pair)));
  // A second merge beside another would be a key given twice.
  if (brought.some(isMerge) || mapping.pairs.filter(isMerge).length > 1) return undefined;
  if (brought.length === 0) return removeField(tree, mapping, merge);
  const { start } = spanOf(merge.key);
  const end = spanOf(merge.value ?? merge.key).end;
  const carried = brought.map((pair) => carry(tree, target, pair));
  const text = mapping.flow
    ? carried.map(({ flow }) => flow).join(', ')
    : indented(
        carried.flatMap(({ lines }) => lines),
        columnAt(tree.text, start),
        eolOf(tree.text),
      );
  return [replacement(start, end, text)];
}

/** Whether an anchor stands inside a node. */
function holdsAnchor(node: Node | null): boolean {
  if (node?.kind === 'mapping')
    return node.pairs.some(({ key, value }) => key.anchor !== undefined || isAnchored(value));
  return node?.kind === 'sequence' && node.items.some(isAnchored);
}

function isAnchored(node: Node | null): boolean {
  if (node === null || node.kind === 'alias') return false;
  return node.anchor !== undefined || holdsAnchor(node);
}
