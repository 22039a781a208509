import * as l10n from '@vscode/l10n';
import { type Document, parseDocument } from 'yaml';
import { type Anchors, TreeBuilder } from './build.ts';
import type { Cut, Role } from './cut.ts';
import { tooDeepAt } from './depth.ts';
import { excerpt, faultsOf } from './faults.ts';
import { lineEnd } from './line.ts';
import { unfinished } from './messages.ts';
import { swallowingQuote, tabsAsSpaces } from './repair.ts';
import type { Base, Content, Mapping, Node, Pair, Place, Scalar, SyntaxProblem } from './tree.ts';

/** How many unclosed quotations of one stretch are worked around before the rest is taken as it comes. */
const mostRepairs = 8;

/** A stretch of a file as read by itself. It keeps its nodes while it moves. */
export class Stretch implements Cut {
  readonly as: Role;
  readonly base: Base;
  readonly length: number;
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];
  /** What its anchors name. */
  readonly anchors: Anchors;
  /** What its aliases stand for whose anchors stand before it. */
  readonly #borrowed: ReadonlyMap<string, Content | undefined>;

  /** @param before the anchors that stand before it */
  constructor(text: string, start: number, as: Role, before: Anchors) {
    this.as = as;
    this.base = { offset: start };
    this.length = text.length;
    const read = readStretch(text, as, this.base, before);
    const words = holdsPairs(as) && read.root?.kind === 'scalar' ? halfTyped(text, read.root) : undefined;
    this.root = words?.mapping ?? read.root;
    this.problems = words ? [...read.problems, ...words.problems] : read.problems;
    this.anchors = read.anchors;
    this.#borrowed = read.borrowed;
  }

  get start(): number {
    return this.base.offset;
  }

  /** Whether its aliases stand for the same as when it was read. */
  stillBorrows(before: Anchors): boolean {
    if (this.#borrowed.size === 0) return true;
    for (const [name, target] of this.#borrowed) if (before.get(name) !== target) return false;
    return true;
  }
}

interface Read {
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];
  readonly anchors: Anchors;
  readonly borrowed: ReadonlyMap<string, Content | undefined>;
}

const nothing: Read = { root: null, problems: [], anchors: new Map(), borrowed: new Map() };

/** Stands before entries while they are read, since YAML reads what stands in a mapping in its own way. */
const mappingAround = 'x:\n';

/** Whatever the text, there is an answer: what cannot be understood is a problem, and all around it is kept. */
function readStretch(text: string, as: Role, base: Base, before: Anchors): Read {
  if (as.kind === 'prolog') return nothing;
  if (as.kind !== 'entries') return readText(text, 0, base, before);
  const read = readText(mappingAround + text, mappingAround.length, base, before);
  const pair = read.root?.kind === 'mapping' ? read.root.pairs[0] : undefined;
  return { ...read, root: pair?.value ?? null };
}

/** @param lead how much of the text stands before the base */
function readText(text: string, lead: number, base: Base, before: Anchors): Read {
  const placed = (from: number, to: number): Place => ({
    base,
    from: Math.max(0, from - lead),
    to: Math.max(0, to - lead),
  });
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const message = l10n.t(
      'Lists and mappings are nested too deeply here to be read. Is a bracket left open above?',
    );
    return { ...nothing, problems: [{ at: placed(deep, Math.max(deep, lineEnd(text, deep))), message }] };
  }

  const problems: SyntaxProblem[] = [];
  let source = text;
  let document = read(source);
  const tabs = document.errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) {
    source = tabsAsSpaces(source);
    document = read(source);
  }
  for (let repairs = 0; document.errors.length > 0 && repairs < mostRepairs; repairs++) {
    const quote = swallowingQuote(source, document);
    if (quote === undefined) break;
    problems.push({
      at: placed(quote, lineEnd(source, quote)),
      message: l10n.t('A quotation mark is opened and never closed. Close it, or take it out.'),
    });
    source = `${source.slice(0, quote)} ${source.slice(quote + 1)}`;
    document = read(source);
  }
  const builder = new TreeBuilder(source, lead, base, before);
  const root = builder.node(document.contents);
  const faults = faultsOf(text, tabs, document.errors).map(({ from, to, message }) => ({
    at: placed(from, to),
    message,
  }));
  const { anchors, borrowed } = builder;
  return { root, problems: [...problems, ...faults, ...builder.problems], anchors, borrowed };
}

/**
 * The failsafe schema keeps every scalar a string, as it is written. Duplicate keys are found by the model:
 * the library's own check is quadratic.
 */
function read(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
}

/** Whether what stands in a stretch is pairs. */
function holdsPairs(as: Role): boolean {
  return as.kind === 'fields' || (as.kind === 'entries' && as.of === 'mapping');
}

/** Words without a colon where a key is due: each line is a key that is being typed. */
function halfTyped(
  text: string,
  { base, from, to }: Scalar,
): { readonly mapping: Mapping; readonly problems: readonly SyntaxProblem[] } {
  const keys = [...text.slice(from, to).matchAll(/\S[^\r\n]*/g)].map((line): Scalar => {
    const value = line[0].trimEnd();
    const start = from + line.index;
    return {
      kind: 'scalar',
      base,
      from: start,
      to: start + value.length,
      value,
      style: 'plain',
      anchor: undefined,
    };
  });
  return {
    mapping: {
      kind: 'mapping',
      base,
      from,
      to,
      flow: false,
      pairs: keys.map((key): Pair => ({ base, from: key.from, to: key.to, key, value: null })),
      anchor: undefined,
    },
    problems: keys.map((key) => ({ at: key, message: unfinished(excerpt(text, key.from, key.to)) })),
  };
}
