import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { type Words, wordsIn } from '../../features/outline/line.ts';
import { Slot } from '../../work/slot.ts';

/** A message of JSON-RPC. */
interface Message {
  readonly jsonrpc: string;
}

/** Shorter lists are written anew each time. */
const long = 500;
/** How many items of a long list are written together. */
const together = 64;

/**
 * A message as JSON in UTF-8, as the library writes it that sends them, but for long lists: of the thousands of lines
 * in an outline, or of folds, nearly all are what they were a keystroke ago, and stay as they were written.
 *
 * A long one stands only until the next is encoded: whoever sends messages has written one before it asks for another.
 */
export function encoded(message: Message): Uint8Array {
  if (!('result' in message) || !hasLong(message.result)) return Buffer.from(JSON.stringify(message));
  const { result, ...rest } = message;
  return put([...withList(rest, 'result', result)]);
}

/** Where long messages are put together: megabytes made anew with each keystroke have V8 look its whole heap through. */
let room = new Uint8Array();

function put(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (room.length < length) room = new Uint8Array(length + length / 4);
  let end = 0;
  for (const part of parts) {
    room.set(part, end);
    end += part.length;
  }
  return room.subarray(0, end);
}

/** Whether a list is long, or one in it is. */
function hasLong(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && (value.length > long || value.some((item) => longWithin(item)));
}

/** The list that a line of an outline holds, where it is long. */
function longWithin(item: unknown): readonly unknown[] | undefined {
  return isObject(item) && 'children' in item && hasLong(item.children) ? item.children : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** An object with a list for its last field. */
function* withList(object: object, field: string, list: readonly unknown[]): Iterable<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(object).slice(0, -1)},"${field}":`);
  yield* listed(list);
  yield Buffer.from('}');
}

function* listed(items: readonly unknown[]): Iterable<Uint8Array> {
  let mark = '[';
  for (let at = 0; at < items.length; ) {
    yield Buffer.from(mark);
    mark = ',';
    const item = items[at];
    const within = longWithin(item);
    if (isObject(item) && within !== undefined) {
      yield* withList({ ...item, children: undefined }, 'children', within);
      at++;
      continue;
    }
    const next = items.slice(at, at + together);
    const end = next.findIndex((each) => longWithin(each) !== undefined);
    const run = end === -1 ? next : next.slice(0, end);
    yield written(run);
    at += run.length;
  }
  yield Buffer.from(items.length === 0 ? '[]' : ']');
}

interface Run {
  readonly items: readonly unknown[];
  readonly bytes: Uint8Array;
}

/** Items that were written together, noted on the first. */
const runs = new Slot<object, Run>();

function written(items: readonly unknown[]): Uint8Array {
  const [first] = items;
  const owner = isObject(first) && Object.isExtensible(first) ? first : undefined;
  const before = owner && runs.get(owner);
  if (before?.items.length === items.length && before.items.every((item, index) => item === items[index]))
    return before.bytes;
  const bytes = Buffer.from(items.map((item) => json(item)).join());
  if (owner !== undefined) runs.set(owner, { items, bytes });
  return bytes;
}

function json(item: unknown): string {
  const words = isObject(item) ? wordsIn.get(item) : undefined;
  // What stands in a list must be something.
  return words !== undefined && isLine(item) ? line(item, words) : (JSON.stringify(item) ?? 'null');
}

/** Whether this is a line of an outline that holds no others: the words of such are kept from moment to moment. */
function isLine(item: unknown): item is DocumentSymbol {
  return isObject(item) && 'selectionRange' in item && !('children' in item);
}

function line({ kind, range, selectionRange }: DocumentSymbol, words: Words): string {
  return `${words.json.slice(0, -1)},"kind":${kind},"range":${place(range)},"selectionRange":${place(selectionRange)}}`;
}

function place({ start, end }: Range): string {
  return `{"start":{"line":${start.line},"character":${start.character}},"end":{"line":${end.line},"character":${end.character}}}`;
}
