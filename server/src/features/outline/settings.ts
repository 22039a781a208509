import { SymbolKind } from 'vscode-languageserver-types';
import { endOfNode } from '../../edit/entry.ts';
import type { Entry, FieldValue, Leaf } from '../../model/entry.ts';
import type { SettingsFile } from '../../project/document.ts';
import type { Span } from '../../syntax/span.ts';
import { type Scalar, spanOf } from '../../syntax/tree.ts';
import { type Item, itemOf } from './item.ts';

/** The lines of a settings file: its fields, and under them the rules and overrides. */
export function settingsItems({ root, tree }: SettingsFile): readonly Item[] {
  return root === undefined ? [] : fieldItems(root, tree.text);
}

function fieldItems(entry: Entry, text: string): readonly Item[] {
  return [...entry.fields].map(([name, field]) => {
    const children = childrenOf(field, text);
    const key = spanOf(field.key);
    const ends = [key.end, ...children.map((child) => child.whole.end), ...endsOf(field, text)];
    const starts = [key.start, ...children.map((child) => child.whole.start)];
    const whole = { start: Math.min(...starts), end: Math.max(...ends) };
    const detail = children.length > 0 ? '' : valueWords(field);
    return { ...itemOf(SymbolKind.Property, name, [detail], { whole, name: key }), children };
  });
}

function childrenOf(field: FieldValue, text: string): readonly Item[] {
  return field.values.flatMap((value) => {
    if (value.kind === 'entry') return [overrideItem(value, text)];
    return value.key === undefined || value.key === field.key ? [] : [ruleItem(value, value.key)];
  });
}

function overrideItem(entry: Entry, text: string): Item {
  const files = entry.fields.get('files');
  const key = entry.node.pairs[0]?.key;
  const at = spanOf(entry.at);
  const isHere = at.start === spanOf(entry.node).start;
  const whole: Span = { start: at.start, end: isHere ? endOfNode(text, entry.node) : at.end };
  const name = isHere && key ? spanOf(key) : whole;
  const item = itemOf(SymbolKind.Object, files ? valueWords(files) : '', [], { whole, name });
  return { ...item, children: isHere ? fieldItems(entry, text) : [] };
}

function ruleItem(severity: Leaf, key: Scalar): Item {
  const code = spanOf(key);
  const value = spanOf(severity.at);
  const whole = { start: Math.min(code.start, value.start), end: Math.max(code.end, value.end) };
  return itemOf(SymbolKind.Key, key.value, [severity.text], { whole, name: code });
}

function endsOf({ at, content, key }: FieldValue, text: string): readonly number[] {
  const end = spanOf(at).end;
  const isHere = content !== null && spanOf(content).start === spanOf(at).start;
  return at === key ? [] : [isHere ? endOfNode(text, content) : end];
}

function valueWords({ values }: FieldValue): string {
  return values.map((value) => (value.kind === 'leaf' ? value.text : '')).join(', ');
}
