import type { DocumentSymbol, Range, SymbolKind } from 'vscode-languageserver-types';
import { Slot } from '../../work/slot.ts';
import type { Ranges } from '../extent.ts';
import { shortened } from '../names.ts';
import { covering } from '../place.ts';

/** What a line of an outline says. */
export class Words {
  /** Never empty: editors refuse a whole outline for one line without a name. */
  readonly name: string;
  readonly detail: string;
  #json: string | undefined;

  constructor(name: string, detail: string) {
    this.name = name;
    this.detail = detail;
  }

  /** A line that says it, as JSON, but for where it stands. */
  get json(): string {
    const { name, detail } = this;
    this.#json ??= JSON.stringify(detail === '' ? { name } : { name, detail });
    return this.#json;
  }
}

/** Longer labels are cut, in UTF-16 units. */
const longest = 80;

/** The words of a line, cut to what is shown of them. */
export function wordsOf(name: string, details: readonly (string | undefined)[] = []): Words {
  const detail = details.filter((each) => each !== undefined && each !== '').join(' · ');
  return new Words(shortened(name, longest) || '…', shortened(detail, longest));
}

/** What a line says, noted on it: the words stay the same when the line moves. */
export const wordsIn = new Slot<object, Words>();

/** A line for something that is written in the file. */
export function lineOf(kind: SymbolKind, words: Words, { range, selectionRange }: Ranges): DocumentSymbol {
  const { name, detail } = words;
  const line: DocumentSymbol = { name, kind, range, selectionRange };
  wordsIn.set(line, words);
  if (detail !== '') line.detail = detail;
  return line;
}

/**
 * A line over others; none where there are no others.
 *
 * @param key the key under which they all stand
 */
export function groupOf(
  kind: SymbolKind,
  name: string,
  children: DocumentSymbol[],
  key?: Range,
): DocumentSymbol[] {
  const [first] = children;
  if (first === undefined) return [];
  const range = covering(
    key ?? first.range,
    children.map((child) => child.range),
  );
  const selectionRange = key ?? first.selectionRange;
  return [{ name, detail: String(children.length), kind, range, selectionRange, children }];
}
