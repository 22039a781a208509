import * as l10n from '@vscode/l10n';
import type { Steps } from '../work/steps.ts';
import { TreeBuilder } from './build.ts';
import type { Role } from './cut.ts';
import { tooDeepAt } from './depth.ts';
import { faultOf, faultsOf } from './faults.ts';
import { document as documentIn } from './library.ts';
import { lineEnd } from './line.ts';
import { sentenceFor } from './messages.ts';
import { type Anchors, Names } from './names.ts';
import { colonsInTexts, swallowingQuote, tabsAsSpaces, withoutColons } from './repair.ts';
import type { Base, Content, Node, Place, SyntaxProblem } from './tree.ts';

/** How many unclosed quotations of one stretch are worked around before the rest is taken as it comes. */
const mostRepairs = 8;

/** What was read of a stretch. */
export interface Read {
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];
  readonly anchors: Anchors;
  readonly borrowed: ReadonlyMap<string, Content | undefined>;
}

const nothing: Read = { root: null, problems: [], anchors: new Map(), borrowed: new Map() };

/** Stands before entries while they are read, since YAML reads what stands in a mapping in its own way. */
const mappingAround = 'x:\n';

/**
 * Reads a stretch by the `yaml` library. Whatever the text, there is an answer: what cannot be understood is a problem,
 * and all around it is kept.
 *
 * @param before the anchors that stand before it
 */
export function* readTolerantly(text: string, as: Role, base: Base, before: Anchors): Steps<Read> {
  if (as.kind === 'prolog') return nothing;
  if (as.kind === 'rest') return { ...nothing, problems: secondDocument(text, base) };
  if (as.kind !== 'entries') return yield* readText(text, 0, base, before);
  const read = yield* readText(mappingAround + text, mappingAround.length, base, before);
  const pair = read.root?.kind === 'mapping' ? read.root.pairs[0] : undefined;
  return { ...read, root: pair?.value ?? null };
}

/** Says that nobody reads what stands behind the end of a document, if it is more than comments. */
function secondDocument(text: string, base: Base): readonly SyntaxProblem[] {
  const first = /^(?!\.\.\.)[ \t]*([^\s#].*)/m.exec(text);
  if (first === null) return [];
  const from = first.index + first[0].length - (first[1]?.length ?? 0);
  const at = { base, from, to: from + (first[1]?.trimEnd().length ?? 0) };
  return [{ at, message: sentenceFor('MULTIPLE_DOCS', '', '', '') }];
}

/** @param lead how much of the text stands before the base */
function* readText(text: string, lead: number, base: Base, before: Anchors): Steps<Read> {
  const placed = (from: number, to: number): Place => ({
    base,
    from: Math.max(0, from - lead),
    to: Math.max(0, to - lead),
  });
  const deep = tooDeepAt(text);
  yield;
  if (deep !== undefined) {
    const message = l10n.t(
      'Lists and mappings are nested too deeply here to be read. Is a bracket left open above?',
    );
    return { ...nothing, problems: [{ at: placed(deep, Math.max(deep, lineEnd(text, deep))), message }] };
  }

  const problems: SyntaxProblem[] = [];
  let source = text;
  let document = yield* documentIn(source);
  const tabs = document.errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) {
    source = tabsAsSpaces(source);
    document = yield* documentIn(source);
  }
  for (let repairs = 0; document.errors.length > 0 && repairs < mostRepairs; repairs++) {
    const quote = yield* swallowingQuote(source, document);
    const colons = quote === undefined ? colonsInTexts(source, document) : [];
    if (quote !== undefined) {
      problems.push({
        at: placed(quote, lineEnd(source, quote)),
        message: l10n.t('A quotation mark is opened and never closed. Close it, or take it out.'),
      });
      source = `${source.slice(0, quote)} ${source.slice(quote + 1)}`;
    } else if (colons.length > 0) {
      for (const { from, to, message } of colons.map((error) => faultOf(text, error)))
        problems.push({ at: placed(from, to), message });
      source = withoutColons(source, colons);
    } else break;
    document = yield* documentIn(source);
  }
  const names = new Names(before);
  const root = yield* new TreeBuilder(source, lead, base, names).node(document.contents);
  const faults = faultsOf(text, tabs, document).map(({ from, to, message, until }): SyntaxProblem => {
    const at = placed(from, to);
    if (until === undefined) return { at, message };
    const related = { at: placed(until.start, until.end), message: l10n.t('YAML reads on to here') };
    return { at, message, related };
  });
  const { anchors, borrowed } = names;
  return { root, problems: [...problems, ...faults, ...names.problems], anchors, borrowed };
}
