import { collections } from '../format/document.ts';
import type { List } from '../work/list.ts';
import type { Change } from './difference.ts';
import { nextLine } from './line.ts';
import type { PiecedText } from './pieced-text.ts';

/** Where a stretch of a file begins that can be read by itself, up to the next one. */
export interface Cut {
  readonly start: number;
  readonly as: Role;
}

/**
 * What a stretch is of its file:
 * - `prolog`: what stands before the first key
 * - `fields`: keys of the file's own mapping, mostly one, with all that belongs to them
 * - `header`: such a key whose value begins below it, without that; the stretches that follow are its entries
 * - `entries`: entries of that value, mostly one: pairs of a mapping, or items of a list
 * - `rest`: what stands behind the end of the document, which nobody reads
 * - `whole`: all of it, which can only be read in one piece
 */
export type Role =
  | { readonly kind: 'prolog' | 'fields' | 'rest' | 'whole' }
  | {
      readonly kind: 'header' | 'entries';
      readonly of: 'mapping' | 'sequence';
      /** The column in which each entry begins. */
      readonly indent: number;
    };

/** What a line begins: nothing, a document, an item, a key with its colon, what may become a key, or none of these. */
type Beginning = 'nothing' | 'document' | 'item' | 'pair' | 'word' | 'other';

/**
 * Cuts a file into stretches: before each key of its own mapping, and before each entry of its collections,
 * such as its claims. In any text without an error these are the boundaries that YAML itself has: nothing that begins in
 * or right of a column goes on in a line that begins in that column with a key or a dash (YAML 1.2.2, 6.1).
 * Where a text has errors, they stay within their stretch.
 */
export function cut(text: string): readonly Cut[] {
  const cutter = new Cutter(text);
  return cutFrom(cutter, cutter.first());
}

/**
 * Cuts a stretch once more where that looks right, though YAML reads on: a bracket or a quotation mark that is left open
 * takes in all that follows, and to read that in one piece would keep everybody waiting. What cannot be cut stays one.
 */
export function cutRoughly(text: string, as: Role): readonly Cut[] {
  const whole: Cut = { start: 0, as };
  const cutter = new Cutter(text, anyHeading, anyDirective);
  if (as.kind === 'fields') return cutFrom(cutter, cutter.again(whole));
  if (as.kind !== 'whole') return [whole];
  const first = cutter.first();
  return cutFrom(cutter, first.as.kind === 'prolog' ? first : { start: 0, as: { kind: 'fields' } });
}

function cutFrom(cutter: Cutter, first: Cut | undefined): readonly Cut[] {
  const cuts: Cut[] = [];
  for (let next = first; next !== undefined; next = cutter.after(next)) cuts.push(next);
  return cuts;
}

/** Stretches after a change: those before `from` and the last `kept` are as they were. */
export interface Recut {
  readonly from: number;
  readonly fresh: readonly Cut[];
  readonly kept: number;
}

/** How many stretches behind a change are looked at before the rest is looked at too. */
const usualReach = 4;

/** Cuts again what a change touched, which gives what {@link cut} gives for the new text. */
export function recut(text: PiecedText, before: List<Cut>, change: Change): Recut {
  // A line that begins nothing any more joins the stretch above, and a header looks ahead to its first entry.
  const from = Math.max(0, indexAt(before, change.start) - 1);
  const behind = indexAt(before, change.oldEnd) + 1;
  const moved = change.newEnd - change.oldEnd;
  for (let reach = usualReach; ; reach *= reach) {
    const end = before.at(behind + reach);
    const part = text.slice(before.at(from)?.start ?? 0, end === undefined ? text.length : end.start + moved);
    const found = recutPart(part, before, from, change, end === undefined);
    if (found !== undefined) return found;
  }
}

/**
 * The same for what the text holds from a stretch on, up to another that is known; undefined where nothing before that
 * is as it was.
 */
function recutPart(
  part: string,
  before: List<Cut>,
  from: number,
  { oldEnd, newEnd }: Change,
  isRest: boolean,
): Recut | undefined {
  const cutter = new Cutter(part);
  const moved = newEnd - oldEnd;
  const first = before.at(from);
  const offset = first?.start ?? 0;
  const fresh: Cut[] = [];
  let old = from;
  let next = cutter.again(first && { ...first, start: 0 });
  for (; next !== undefined; next = cutter.after(next)) {
    if (next.as.kind === 'whole') return { from: 0, fresh: [next], kept: 0 };
    const now = { start: offset + next.start, as: next.as };
    while (startOf(before.at(old)) + moved < now.start) old++;
    const same = before.at(old);
    if (same !== undefined && same.start > oldEnd && isMoved(same, now, moved))
      return { from, fresh, kept: before.length - old };
    fresh.push(now);
  }
  return isRest ? { from, fresh, kept: 0 } : undefined;
}

function startOf(cut: Cut | undefined): number {
  return cut?.start ?? Number.POSITIVE_INFINITY;
}

/** Whether a stretch is what another was, so that all that follows is cut alike. */
function isMoved(old: Cut, now: Cut, moved: number): boolean {
  return old.start + moved === now.start && isAlike(old.as, now.as);
}

/** Whether two stretches are the same to their file. */
export function isAlike(a: Role, b: Role): boolean {
  if (a.kind !== b.kind) return false;
  return !('of' in a) || !('of' in b) || (a.of === b.of && a.indent === b.indent);
}

/** The index of the last stretch that starts at or before an offset. */
function indexAt(cuts: List<Cut>, offset: number): number {
  let low = 0;
  let high = cuts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cuts.at(middle)?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line of a key whose value begins below it. */
const heading = /(["']?)([^\s:#"']+)\1:[ \t]*(?:[ \t]#[^\n]*)?\r?(?:\n|$)/y;
/** The line of a key that is no text of several lines. */
const anyHeading = /(["']?)([^\s:#"']+)\1:(?=\s|$)(?![ \t]*[|>])/y;
/** A key in quotation marks, with its colon. */
const quotedKey = /(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*:(?=\s|$)/y;

/** A directive that says nothing of what stands below it. */
const version = /%YAML[ \t]+1\.\d[ \t]*(?:[ \t]#[^\n]*)?\r?\n/y;
const anyDirective = /%[^\n]*\n/y;

class Cutter {
  readonly #text: string;
  readonly #heading: RegExp;
  readonly #directive: RegExp;

  constructor(text: string, ofCollections = heading, directive = version) {
    this.#text = text;
    this.#heading = ofCollections;
    this.#directive = directive;
  }

  /** The first stretch: what stands before the first key, or the whole of a file that is no mapping. */
  first(): Cut {
    return { start: 0, as: { kind: this.#firstKey() === undefined ? 'whole' : 'prolog' } };
  }

  /** A stretch whose beginning is as it was: what follows may have made another kind of it. */
  again(before: Cut | undefined): Cut | undefined {
    const kind = before?.as.kind;
    if (before === undefined || kind === 'prolog' || kind === 'whole') return this.first();
    return kind === 'entries' ? before : this.#field(before.start);
  }

  /** The stretch after one. */
  after({ start, as }: Cut): Cut | undefined {
    if (as.kind === 'whole' || as.kind === 'rest') return undefined;
    if (as.kind === 'prolog') return this.#field(this.#firstKey() ?? this.#text.length);
    if (as.kind === 'header')
      return { start: this.#skipNothing(nextLine(this.#text, start)), as: { ...as, kind: 'entries' } };
    let at = start;
    for (;;) {
      at = nextLine(this.#text, at);
      if (at >= this.#text.length) return undefined;
      const { indent, begins } = this.#line(at);
      if (begins === 'document') return { start: at, as: { kind: 'rest' } };
      const isKey = begins === 'pair' || begins === 'word';
      if (indent === 0 && isKey) return this.#field(at);
      if (as.kind === 'entries' && indent === as.indent && (as.of === 'mapping' ? isKey : begins === 'item'))
        return { start: at, as };
    }
  }

  /** The stretch that a key of the file begins: a header, where the key's value is to be cut. */
  #field(start: number): Cut | undefined {
    if (start >= this.#text.length) return undefined;
    return { start, as: this.#header(start) ?? { kind: 'fields' } };
  }

  #header(start: number): Role | undefined {
    this.#heading.lastIndex = start;
    if (!collections.has(this.#heading.exec(this.#text)?.[2] ?? '')) return undefined;
    const at = this.#skipNothing(nextLine(this.#text, start));
    if (at >= this.#text.length) return undefined;
    const { indent, begins } = this.#line(at);
    if (begins === 'item') return { kind: 'header', of: 'sequence', indent };
    return begins === 'pair' && indent > 0 ? { kind: 'header', of: 'mapping', indent } : undefined;
  }

  /** Where the first key stands, behind a mark of the document's beginning; undefined where there is none. */
  #firstKey(): number | undefined {
    const text = this.#text;
    const top = this.#skipNothing(text.startsWith('\uFEFF') ? 1 : 0);
    let at = top;
    for (; this.#isDirective(at); at = this.#skipNothing(nextLine(text, at)));
    if (/^---[ \t]*(?:[ \t]#[^\n]*)?\r?$/.test(text.slice(at, nextLine(text, at)).trimEnd()))
      at = this.#skipNothing(nextLine(text, at));
    // A directive wants a mark of the beginning behind it.
    else if (at > top) return undefined;
    if (at >= text.length) return at;
    const { indent, begins } = this.#line(at);
    return indent === 0 && begins === 'pair' ? at : undefined;
  }

  #isDirective(line: number): boolean {
    this.#directive.lastIndex = line;
    return this.#directive.test(this.#text);
  }

  /** The first line from one on that is neither blank nor a comment. */
  #skipNothing(line: number): number {
    let at = line;
    while (at < this.#text.length && this.#line(at).begins === 'nothing') at = nextLine(this.#text, at);
    return at;
  }

  #line(start: number): { readonly indent: number; readonly begins: Beginning } {
    const text = this.#text;
    let at = start;
    while (text[at] === ' ') at++;
    const indent = at - start;
    const sign = text[at] ?? '';
    if (sign === '#') return { indent, begins: 'nothing' };
    if (isBlank(sign)) {
      while (text[at] === '\t' || text[at] === ' ') at++;
      const isNothing = text[at] === '#' || isBreak(text, at);
      return { indent, begins: isNothing ? 'nothing' : 'other' };
    }
    if (indent === 0 && isMark(text, at)) return { indent, begins: 'document' };
    if (sign === '-' && isBlank(text[at + 1])) return { indent, begins: 'item' };
    if (sign === '"' || sign === "'") return { indent, begins: this.#isQuotedKey(at) ? 'pair' : 'other' };
    return { indent, begins: noKey.has(sign) ? 'other' : this.#hasColon(at) ? 'pair' : 'word' };
  }

  #isQuotedKey(start: number): boolean {
    quotedKey.lastIndex = start;
    return quotedKey.test(this.#text);
  }

  /** Whether a key that begins at an offset has its colon. */
  #hasColon(start: number): boolean {
    const text = this.#text;
    for (let at = start; at < text.length; at++) {
      const sign = text[at];
      if (sign === '\n' || (sign === '#' && isBlank(text[at - 1]))) return false;
      if (sign === ':' && isBlank(text[at + 1])) return true;
    }
    return false;
  }
}

/** What begins a line that is no key, or one that only YAML can tell: it belongs to what stands above. */
const noKey: ReadonlySet<string> = new Set('#"\'&*!|>%@`{}[],?:-');

/** White space, a line break, or the end of the text. */
function isBlank(sign: string | undefined): boolean {
  return sign === undefined || sign === '' || sign === ' ' || sign === '\t' || sign === '\r' || sign === '\n';
}

function isBreak(text: string, at: number): boolean {
  return at >= text.length || text[at] === '\n' || text[at] === '\r';
}

/** `---` and `...` begin and end a document. */
function isMark(text: string, at: number): boolean {
  const sign = text[at];
  return (
    (sign === '-' || sign === '.') && text[at + 1] === sign && text[at + 2] === sign && isBlank(text[at + 3])
  );
}
