import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
  type Range,
} from 'vscode-languageserver-types';
import { eolOf } from '../../edit/entry.ts';
import { writeKey } from '../../edit/node.ts';
import { type Where, writeQuoted, writeScalar } from '../../edit/scalar.ts';
import { piecesOf } from '../../project/text.ts';
import type { Span } from '../../syntax/span.ts';
import type { Text } from '../../syntax/text.ts';
import { rangeOf } from '../place.ts';
import type { Slot } from './slot.ts';
import { innerStart } from './slot.ts';
import type { About, Suggestion, Undefined } from './suggestion.ts';
import { asPlainText, asSnippet, type Template } from './template.ts';

/** How a client takes completions. */
export interface ItemOptions {
  readonly snippets: boolean;
  /** Whether it takes one range for inserting and one for replacing. */
  readonly insertReplace: boolean;
  /** Whether it leaves the white space of several lines as it is, when told so. */
  readonly asIs: boolean;
  readonly labelDetails: boolean;
  /** Whether it knows kinds of items beyond the first eighteen. */
  readonly kinds: readonly CompletionItemKind[] | undefined;
  /** Its command that asks for completions again, for what has a place that is still to be typed. */
  readonly suggestAgain?: string | undefined;
}

/** What a resolve request has to go on. */
export interface ItemData {
  readonly uri: string;
  readonly about?: About;
  readonly defines?: Undefined;
}

/** A suggestion as LSP gives it. */
export function toItem(
  document: TextDocument,
  uri: string,
  slot: Slot,
  suggestion: Suggestion,
  order: number,
  options: ItemOptions,
): CompletionItem {
  const { label, detail, about, defines } = suggestion;
  const { replaced, text, snippet, typed } = written(piecesOf(document), slot, suggestion, options);
  const filterText = typed + (suggestion.found ?? label);
  const insert = rangeOf(document, { start: replaced.start, end: slot.cursor });
  const replace = rangeOf(document, replaced);
  const data: ItemData = { uri, ...(about && { about }), ...(defines && { defines }) };
  const whole = 'yaml' in suggestion.insert || ('quoted' in suggestion.insert && suggestion.insert.quoted);
  return {
    label,
    kind: kindFor(suggestion.kind, options.kinds),
    sortText: String(order).padStart(5, '0'),
    filterText,
    textEdit:
      options.insertReplace && !whole && !isSame(insert, replace)
        ? { newText: text, insert, replace }
        : { newText: text, range: replace },
    ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(options.asIs && text.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(detail !== undefined && options.labelDetails ? { labelDetails: { description: detail } } : {}),
    ...(snippet && options.suggestAgain ? { command: { title: '', command: options.suggestAgain } } : {}),
    ...(about || defines ? { data } : {}),
  };
}

interface Written {
  readonly replaced: Span;
  readonly text: string;
  readonly snippet: boolean;
  /** What stands in the replaced stretch before the word itself: an editor filters by it too. */
  readonly typed: string;
}

/** What is put in, and for what: inside quotation marks that are typed already, wherever that can be. */
function written(text: Text, slot: Slot, { insert, at }: Suggestion, options: ItemOptions): Written {
  const outer: Span = { start: slot.start, end: slot.end };
  const typed = slot.quote === undefined ? '' : text.slice(slot.start, innerStart(slot));
  const where: Where = { flow: at.flow, indent: at.indent, eol: eolOf(text) };
  if ('yaml' in insert) {
    const template: Template = [at.lead, ...insert.yaml, at.tail];
    const snippet = options.snippets && template.some((part) => typeof part !== 'string');
    // Behind the first place to type, plain text stops; what closes a list or mapping must not be lost.
    const plain = snippet ? asSnippet(template) : asPlainText(template) + (at.flow ? at.tail : '');
    return { replaced: outer, text: plain, snippet, typed };
  }
  if ('key' in insert) {
    const prefer = slot.quote === undefined ? 'plain' : slot.quote.mark === '"' ? 'double' : 'single';
    const key = writeKey(insert.key, where);
    const kept = writeScalar(insert.key, { ...where, flow: true, prefer });
    return { replaced: outer, text: slot.quote === undefined ? key : kept, snippet: false, typed };
  }
  const bare = at.lead.trim() === '' && at.tail.trim() === '';
  if (slot.quote !== undefined && bare) {
    const { mark, closed } = slot.quote;
    const inner = writeScalar(insert.value, { ...where, prefer: mark === '"' ? 'double' : 'single' });
    if (inner.startsWith(mark))
      return {
        replaced: { start: innerStart(slot), end: closed ? slot.end - 1 : slot.end },
        text: closed ? inner.slice(1, -1) : inner.slice(1) + at.tail,
        snippet: false,
        typed: '',
      };
  }
  const value = insert.quoted
    ? writeQuoted(insert.value, where)
    : writeScalar(insert.value, { ...where, prefer: 'plain' });
  return { replaced: outer, text: at.lead + value + at.tail, snippet: false, typed };
}

/** Clients that say nothing of kinds know the first eighteen. */
function kindFor(
  kind: CompletionItemKind,
  known: readonly CompletionItemKind[] | undefined,
): CompletionItemKind {
  if (known === undefined ? kind <= CompletionItemKind.Reference : known.includes(kind)) return kind;
  return CompletionItemKind.Value;
}

function isSame(a: Range, b: Range): boolean {
  return a.end.line === b.end.line && a.end.character === b.end.character;
}

/** Documentation in the format that a client shows. */
export function documentation(value: string, format: 'markdown' | 'plaintext'): MarkupContent {
  return { kind: format, value };
}
