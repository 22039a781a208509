import { type CST, type Document, isMap, isPair, isSeq } from 'yaml';
import { handful, type Steps } from '../work/steps.ts';

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/** A token, and how many items are composed with it. */
interface Weighed {
  readonly token: CST.Token;
  readonly weight: number;
}

/** Items that are composed as a document of their own. */
interface Portion {
  readonly value: Collection;
  /** How many items stand before its own. */
  readonly lead: number;
}

/** What was taken out of a collection. */
interface Taken {
  readonly offset: number;
  readonly portions: readonly Portion[];
  /** How many items stand before those that it kept. */
  readonly lead: number;
}

/**
 * Divides what the library's parser found, since its composer makes all of a document in one go: a long collection is
 * left its last items. Those before them are composed by themselves, and put back.
 */
export class Portions {
  readonly #most: number;
  readonly #taken = new Map<unknown, Taken>();

  /** @param most so many items are composed in one go, or little more */
  constructor(most: number) {
    this.#most = most;
  }

  /** A document without what is to be composed by itself. */
  *taken(document: CST.Document): Steps<CST.Document> {
    return document.value ? { ...document, value: (yield* this.#lighter(document.value)).token } : document;
  }

  /** Puts back what was taken out. @param compose keeps its token with each node */
  *putBack(node: unknown, compose: (part: CST.Document) => Document.Parsed): Steps<void> {
    if (isPair(node)) return yield* this.putBack(node.value, compose);
    if (!isMap(node) && !isSeq(node)) return;
    for (const item of node.items) yield* this.putBack(item, compose);
    const taken = this.#taken.get(node.srcToken);
    if (taken === undefined) return;
    const parts: { readonly contents: unknown; readonly lead: number }[] = [];
    for (const { value, lead } of taken.portions) {
      const { contents } = compose({ type: 'document', offset: value.offset, start: [], value });
      yield;
      yield* this.putBack(contents, compose);
      parts.push({ contents, lead });
    }
    if (node.range) node.range[0] = taken.offset;
    const kept = taken.lead;
    if (isMap(node)) {
      const before = parts.flatMap(({ contents, lead }) =>
        isMap(contents) ? contents.items.slice(lead) : [],
      );
      node.items = before.concat(node.items.slice(kept));
    } else {
      const before = parts.flatMap(({ contents, lead }) =>
        isSeq(contents) ? contents.items.slice(lead) : [],
      );
      node.items = before.concat(node.items.slice(kept));
    }
  }

  *#lighter(token: CST.Token): Steps<Weighed> {
    switch (token.type) {
      case 'block-map': {
        const made = (items: CST.BlockMap['items'], offset: number) => ({
          value: { ...token, items, offset },
          lead: 0,
        });
        return yield* this.#divided(token, token.items, made, made);
      }
      case 'block-seq': {
        const made = (items: CST.BlockSequence['items'], offset: number) => ({
          value: { ...token, items, offset },
          lead: 0,
        });
        return yield* this.#divided(token, token.items, made, made);
      }
      case 'flow-collection': {
        const last = (own: CST.CollectionItem[], offset: number): Portion => {
          const items =
            own === token.items || offset === token.offset ? own : [filler(token, offset), ...own];
          return { value: { ...token, items }, lead: items.length - own.length };
        };
        const other = (own: CST.CollectionItem[], offset: number): Portion => {
          const { value, lead } = last(own, offset);
          return { value: { ...token, items: value.items, end: [closing(token)] }, lead };
        };
        return yield* this.#divided(token, token.items, other, last);
      }
      default:
        return { token, weight: 0 };
    }
  }

  /**
   * Leaves a collection its last items, where it is long.
   *
   * @param other makes a portion of others, from where they begin
   * @param last makes that which is left
   */
  *#divided<Item extends CST.CollectionItem>(
    token: Collection,
    items: readonly Item[],
    other: (items: Item[], offset: number) => Portion,
    last: (items: Item[], offset: number) => Portion,
  ): Steps<Weighed> {
    // Where a list or mapping in lines ends rests on all of its items, once one of them is broken.
    const isWhole = token.type !== 'flow-collection' && !items.slice(0, -1).every(isSound);
    const runs: Item[][] = [];
    let run: Item[] = [];
    let weight = 0;
    for (const [number, item] of items.entries()) {
      if (number % handful === 0) yield;
      if (weight >= this.#most && !isWhole && isSound(run.at(-1))) {
        runs.push(run);
        run = [];
        weight = 0;
      }
      const value = mayLend(token, item) ? yield* this.#lighter(item.value) : undefined;
      weight += 1 + (value?.weight ?? 0);
      run.push(value === undefined || value.token === item.value ? item : { ...item, value: value.token });
    }
    const startOf = (own: Item[], index: number) => (index === 0 ? token.offset : offsetOf(own[0], token));
    const kept = last(run, startOf(run, runs.length));
    if (runs.length > 0) {
      const portions = runs.map((own, index) => other(own, startOf(own, index)));
      this.#taken.set(kept.value, { offset: token.offset, portions, lead: kept.lead });
    }
    return { token: kept.value, weight };
  }
}

/** Whether something may be taken out of an item's value: of lines in brackets the library says where they end. */
function mayLend<Item extends CST.CollectionItem>(
  { type }: Collection,
  item: Item,
): item is Item & { readonly value: CST.Token } {
  const inner = item.value?.type;
  return (
    inner !== undefined && (type !== 'flow-collection' || (inner !== 'block-map' && inner !== 'block-seq'))
  );
}

/** Whether an item ends as it should: behind others the library says of some errors that they stand elsewhere. */
function isSound(item: CST.CollectionItem | undefined): boolean {
  if (item?.key !== undefined && !item.sep?.some(({ type }) => type === 'map-value-ind')) return false;
  const value = item?.value;
  switch (value?.type) {
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return true;
    case 'block-map':
    case 'block-seq':
      return isSound(value.items.at(-1));
    case 'flow-collection': {
      const [end, ...rest] = value.end;
      return end?.type === closing(value).type && rest.every(({ type }) => blank.has(type));
    }
    default:
      return false;
  }
}

const blank: ReadonlySet<string> = new Set(['space', 'comment', 'newline']);

function offsetOf(item: CST.CollectionItem | undefined, { offset }: Collection): number {
  const first = item?.start[0] ?? item?.key ?? item?.sep?.[0] ?? item?.value;
  return first?.offset ?? offset;
}

/** Stands for the items before: the first item of a list in brackets needs no comma, and the others do. */
function filler({ indent, start }: CST.FlowCollection, end: number): CST.CollectionItem {
  const scalar: CST.FlowScalar = { type: 'scalar', offset: end - 1, indent: indent + 1, source: 'x' };
  return start.source === '{' ? { start: [], key: scalar, sep: [] } : { start: [], value: scalar };
}

function closing({ start, indent, offset }: CST.FlowCollection): CST.SourceToken {
  return start.source === '{'
    ? { type: 'flow-map-end', offset, indent, source: '}' }
    : { type: 'flow-seq-end', offset, indent, source: ']' };
}
