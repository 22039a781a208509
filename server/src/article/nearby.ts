import { overlaps, type Span } from '../syntax/span.ts';
import type { Budget } from './budget.ts';
import { bestCut, isEdge, withWholeMarks } from './cuts.ts';
import { EditPattern } from './edits.ts';
import type { Haystack } from './haystack.ts';
import type { Needle } from './needle.ts';

/** A passage that resembles a needle. */
export interface Likeness {
  /** Of the folded text. */
  readonly span: Span;
  readonly edits: number;
  /** Of the needle or the passage, whichever is the longer. */
  readonly length: number;
}

/** 0 to 1, over all the pieces of a quotation. */
export function similarityOf(likenesses: readonly Likeness[]): number {
  const edits = likenesses.reduce((sum, likeness) => sum + likeness.edits, 0);
  const length = likenesses.reduce((sum, likeness) => sum + likeness.length, 0);
  return length === 0 ? 0 : 1 - edits / length;
}

export interface NearbyOptions {
  /** The least similarity. */
  readonly least: number;
  readonly budget: Budget;
  /** Where it starts, if that is known: it is looked for there even where no word is left. */
  readonly window?: Span | undefined;
}

/** So many places of a word at most are worth looking at: rarer words tell more. */
const MOST_SEEDS = 64;
/** So many stretches at most are compared letter by letter, those that share the most words first. */
const MOST_STRETCHES = 4;
/** Those that share much less than the best one are not worth it. */
const WORTHWHILE = 0.4;

/** Longer than most words, in UTF-16 units. */
const WORD_REACH = 16;
/** From this similarity on, nothing better is expected elsewhere. */
const SURE = 0.8;
/** A window wider than this, in UTF-16 units, says too little. */
const WIDEST_WINDOW = 5000;
/** A needle no longer than this, in UTF-16 units, is also looked for where none of its words is left. */
const SHORT = 64;

/**
 * The passages that resemble a needle at least so much, the most alike first. Stretches that share words with
 * it are compared and, for a short one that none of them resembles, the whole text. What the budget no longer
 * allows is left out: then nothing is found, rather than anything wrong.
 */
export function nearbyPlaces(
  haystack: Haystack,
  needle: Needle,
  { least, budget, window }: NearbyOptions,
): readonly Likeness[] {
  if (needle.core === '') return [];
  const search = new Search(haystack.folded, needle.core, least, budget);
  for (const stretch of sharedStretches(haystack, needle)) search.look(stretch);
  if (search.best < SURE && window !== undefined && window.end - window.start <= WIDEST_WINDOW) {
    search.look({ start: window.start, end: window.end + needle.core.length });
  }
  if (search.found.length === 0 && needle.core.length <= SHORT) {
    search.look({ start: 0, end: haystack.folded.length });
  }
  return search.found.sort((a, b) => similarityOf([b]) - similarityOf([a]));
}

/** Stretches of the text in which words of the needle stand about as far apart as in it, the best first. */
function sharedStretches({ index }: Haystack, needle: Needle): Span[] {
  const { core, words } = needle;
  const rare = words
    .map((word) => ({ word, count: index.count(word) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  const seeds: { readonly offset: number; readonly weight: number }[] = [];
  for (const { word, count } of rare) {
    if (seeds.length + count > MOST_SEEDS && seeds.length > 0) break;
    if (count > 4 * MOST_SEEDS) break;
    const weight = (word.end - word.start) / (1 + Math.log2(count));
    for (const place of index.places(word)) seeds.push({ offset: place - word.start, weight });
  }
  seeds.sort((a, b) => a.offset - b.offset);
  const slack = Math.max(12, Math.ceil(core.length / 4));
  const stretches: (Span & { readonly weight: number })[] = [];
  for (let at = 0; at < seeds.length; ) {
    const first = seeds[at]?.offset ?? 0;
    let last = first;
    let weight = 0;
    for (; at < seeds.length && (seeds[at]?.offset ?? 0) <= first + 2 * slack; at++) {
      last = seeds[at]?.offset ?? 0;
      weight += seeds[at]?.weight ?? 0;
    }
    stretches.push({ start: first - slack, end: last + core.length + slack, weight });
  }
  stretches.sort((a, b) => b.weight - a.weight);
  const least = (stretches[0]?.weight ?? 0) * WORTHWHILE;
  return stretches.slice(0, MOST_STRETCHES).filter(({ weight }) => weight >= least);
}

/** Compares stretches of a text with one needle. */
class Search {
  readonly found: Likeness[] = [];
  readonly #text: string;
  readonly #least: number;
  readonly #budget: Budget;
  readonly #forwards: EditPattern;
  readonly #backwards: EditPattern;
  readonly #shape: { readonly length: number; readonly spaces: number };

  constructor(text: string, core: string, least: number, budget: Budget) {
    this.#text = text;
    this.#least = least;
    this.#budget = budget;
    this.#forwards = new EditPattern(core);
    this.#backwards = new EditPattern(reverse(core));
    this.#shape = { length: core.length, spaces: core.split(' ').length - 1 };
  }

  /** The similarity of the best so far. */
  get best(): number {
    return Math.max(0, ...this.found.map((likeness) => similarityOf([likeness])));
  }

  /** Keeps the passage of a stretch that is most like the needle, if it is like enough. */
  look(stretch: Span): void {
    const { length } = this.#forwards;
    const text = this.#text.slice(Math.max(0, stretch.start), stretch.end);
    const cost = this.#forwards.cost(text.length + 4 * length);
    if (!this.#budget.take(cost)) return;
    const likeness = this.#best(text, Math.max(0, stretch.start));
    if (likeness === undefined || similarityOf([likeness]) < this.#least) return;
    if (!this.found.some(({ span }) => overlaps(span, likeness.span))) this.found.push(likeness);
  }

  /** First where the passage roughly ends, then its start, cut at a word, then its end. */
  #best(text: string, from: number): Likeness | undefined {
    const { length } = this.#forwards;
    const rough = this.#forwards.distances(text, 'free');
    const roughEnd = leastAt(rough);
    const edits = rough[roughEnd] ?? length;
    if (1 - edits / (length + edits) < this.#least) return undefined;
    // Longer than this by more than a word, no passage comes near.
    const reach = Math.min(length + edits + WORD_REACH, 2 * length + WORD_REACH);
    const before = text.slice(Math.max(0, roughEnd - reach), roughEnd);
    const turned = reverse(before);
    const isStart = (cut: number): boolean =>
      isEdge(this.#text, from + roughEnd - cut, from + roughEnd - cut);
    const start = bestCut(turned, this.#backwards.distances(turned, 'fixed'), this.#shape, isStart);
    if (start === undefined) return undefined;
    const at = from + roughEnd - start.cut;
    const isEnd = (cut: number): boolean => isEdge(this.#text, at + cut, at + cut - 1);
    const after = this.#text.slice(at, at + reach);
    const end = bestCut(after, this.#forwards.distances(after, 'fixed'), this.#shape, isEnd);
    if (end === undefined) return undefined;
    return this.#whole({ start: at, end: at + end.cut }, end.edits);
  }

  /** The marks that it takes in cost nothing, as they count for nothing in the needle; one left out is no edit. */
  #whole(passage: Span, edits: number): Likeness {
    const span = withWholeMarks(this.#text, passage);
    const { length } = this.#forwards;
    const size = span.end - span.start;
    if (size >= passage.end - passage.start)
      return { span, edits, length: Math.max(length, passage.end - passage.start) };
    const left = this.#forwards.distances(this.#text.slice(span.start, span.end), 'fixed').at(-1);
    return { span, edits: left ?? edits, length: Math.max(length, size) };
  }
}

/** The last of the offsets with the least distance. */
function leastAt(distances: Int32Array): number {
  let best = 0;
  for (let at = 1; at < distances.length; at++) if ((distances[at] ?? 0) <= (distances[best] ?? 0)) best = at;
  return best;
}

/** Reversed unit by unit: offsets are all that matters. */
function reverse(text: string): string {
  let reversed = '';
  for (let at = text.length - 1; at >= 0; at--) reversed += text.charAt(at);
  return reversed;
}
