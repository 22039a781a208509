import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { type Words, wordsIn } from '../../features/outline/line.ts';
import { Slot } from '../../work/slot.ts';

/** A message of JSON-RPC. */
interface Message {
  readonly jsonrpc: string;
}

/**
 * A message as JSON in UTF-8, as the library writes it that sends them, but for the outline of a large file: of its
 * thousands of lines nearly all say what they said, and only where they stand is written anew.
 */
export function encoded(message: Message): Uint8Array {
  if (!('result' in message) || !isOutline(message.result)) return Buffer.from(JSON.stringify(message));
  const { result, ...rest } = message;
  const head = inBytes(JSON.stringify(rest)).slice(0, -1);
  return Buffer.from(`${head},"result":${list(result)}}`, 'latin1');
}

/** Whether this is an outline that is kept from moment to moment. */
function isOutline(result: unknown): result is readonly DocumentSymbol[] {
  return Array.isArray(result) && result.some((line) => isKept(line?.children?.[0] ?? line));
}

function isKept(line: unknown): boolean {
  return typeof line === 'object' && line !== null && wordsIn.get(line) !== undefined;
}

function list(lines: readonly DocumentSymbol[]): string {
  let all = '';
  for (const line of lines) all += all === '' ? written(line) : `,${written(line)}`;
  return `[${all}]`;
}

function written(line: DocumentSymbol): string {
  const { kind, range, selectionRange, children } = line;
  const own = `${sayingOf(line)},"kind":${kind},"range":${place(range)},"selectionRange":${place(selectionRange)}`;
  return children === undefined ? `${own}}` : `${own},"children":${list(children)}}`;
}

function place({ start, end }: Range): string {
  return `{"start":{"line":${start.line},"character":${start.character}},"end":{"line":${end.line},"character":${end.character}}}`;
}

const sayings = new Slot<Words, string>();

/** How a line begins, up to all that depends on where it stands. */
function sayingOf(line: DocumentSymbol): string {
  const words = wordsIn.get(line);
  let saying = words && sayings.get(words);
  if (saying === undefined) {
    const { name, detail } = line;
    saying = inBytes(JSON.stringify(detail === undefined ? { name } : { name, detail })).slice(0, -1);
    if (words !== undefined) sayings.set(words, saying);
  }
  return saying;
}

/** Text as the bytes of its UTF-8, each a character: put together, such texts take up half of the room and time. */
function inBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}
