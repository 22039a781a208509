import type { Span } from '../syntax/span.ts';
import { foldAll } from './fold.ts';
import type { Haystack } from './haystack.ts';

/** What stands before and after a text, by which one place is chosen among several. */
export interface Context {
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** The number of the place among all, from 1. */
  readonly nth?: number | undefined;
}

/** One match in an article: the spans of its pieces, in order. */
export type Place = readonly Span[];

type Side = 'before' | 'after';

/** What does not count where a context meets the text: white space; else marks and the punctuation beside them too. */
const edges = {
  space: { before: /(?<!\s)\s+$/, after: /^\s+/ },
  marks: { before: /(?<![\s"'([-])[\s"'([-]+$/, after: /^[\s"'.,;:!?)\]-]+/ },
} as const;
type Edge = keyof typeof edges;

/** The longest run of white space and marks that a context is looked for behind. */
const REACH = 16;

/**
 * All places of the same words, of which contexts choose. Many claims may quote the same few words: the places are
 * gone through once for contexts of the same length, and not once for each.
 */
export class Matches {
  /** In the order of the text, in offsets of the folded text. */
  readonly all: readonly Place[];
  readonly #haystack: Haystack;
  /** Which state of the haystack the rest is of. */
  #state = 0;
  /** By what stands on one side of a place, in so many units; per side, edge and number of units. */
  #byContext: Map<string, ReadonlyMap<string, readonly Place[]>> | undefined;
  #chosen: Map<string, readonly Place[]> | undefined;

  constructor(haystack: Haystack, all: readonly Place[]) {
    this.#haystack = haystack;
    this.all = all;
  }

  /**
   * The places that a context leaves over; all of them where it fits none. White space where prefix and suffix meet
   * the text does not count; if that leaves none, neither do quotation marks there, nor the punctuation beside them.
   */
  chosenBy({ prefix = '', suffix = '', nth }: Context): readonly Place[] {
    if (this.all.length < 2) return this.all;
    const left = this.#between(prefix, suffix);
    if (left.length < 2 || nth === undefined) return left;
    const chosen = this.all[nth - 1];
    if (chosen === undefined) return left;
    return left === this.all || left.includes(chosen) ? [chosen] : left;
  }

  #between(prefix: string, suffix: string): readonly Place[] {
    if (prefix === '' && suffix === '') return this.all;
    if (this.#state !== this.#haystack.state) this.#byContext = this.#chosen = undefined;
    this.#state = this.#haystack.state;
    const key = JSON.stringify([prefix, suffix]);
    this.#chosen ??= new Map();
    let left = this.#chosen.get(key);
    if (left === undefined) {
      const before = foldAll(prefix);
      const after = foldAll(suffix);
      left = this.#fitting(before, after, 'space');
      if (left.length === 0) left = this.#fitting(bare(before, 'before'), bare(after, 'after'), 'marks');
      if (left.length === 0) left = this.all;
      this.#chosen.set(key, left);
    }
    return left;
  }

  #fitting(before: string, after: string, edge: Edge): readonly Place[] {
    const following = before === '' ? this.all : this.#beside(before, 'before', edge);
    if (after === '') return following;
    const preceding = this.#beside(after, 'after', edge);
    if (before === '') return preceding;
    return preceding.length < following.length
      ? preceding.filter((place) => this.#shown(place, before.length, 'before', edge) === before)
      : following.filter((place) => this.#shown(place, after.length, 'after', edge) === after);
  }

  #beside(context: string, side: Side, edge: Edge): readonly Place[] {
    const key = `${side} ${edge} ${context.length}`;
    this.#byContext ??= new Map();
    let byContext = this.#byContext.get(key);
    if (byContext === undefined) {
      const groups = new Map<string, Place[]>();
      for (const place of this.all) {
        const shown = this.#shown(place, context.length, side, edge);
        const group = groups.get(shown);
        if (group) group.push(place);
        else groups.set(shown, [place]);
      }
      byContext = groups;
      this.#byContext.set(key, byContext);
    }
    return byContext.get(context) ?? [];
  }

  /** So many units of the text beside a place, from the edge on. */
  #shown(place: Place, length: number, side: Side, edge: Edge): string {
    const { folded } = this.#haystack;
    if (side === 'before') {
      const start = place[0]?.start ?? 0;
      const left = folded.slice(Math.max(0, start - length - REACH), start);
      return left.replace(edges[edge].before, '').slice(-length);
    }
    const end = place.at(-1)?.end ?? 0;
    const right = folded.slice(end, end + length + REACH);
    return right.replace(edges[edge].after, '').slice(0, length);
  }
}

function bare(context: string, side: Side): string {
  return context.replace(edges.marks[side], '');
}
