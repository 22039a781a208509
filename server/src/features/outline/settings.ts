import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import { endOfNode } from '../../edit/entry.ts';
import type { Entry, Leaf } from '../../model/entry.ts';
import type { FieldValue } from '../../model/fields.ts';
import type { SettingsFile } from '../../project/document.ts';
import { type Scalar, spanOf } from '../../syntax/tree.ts';
import { arrayOf } from '../../work/list.ts';
import { covering, rangeOf } from '../place.ts';
import { lineOf, wordsOf } from './line.ts';

/** The lines of a settings file: its fields, and under them the rules and overrides. */
export function settingsLines({ root, text }: SettingsFile): DocumentSymbol[] {
  return root === undefined ? [] : fieldLines(root, text);
}

function fieldLines(entry: Entry, text: TextDocument): DocumentSymbol[] {
  return entry.fields.values().map((field) => {
    const children = childrenOf(field, text);
    const key = rangeOf(text, field.key);
    const range = covering(key, [...children.map((child) => child.range), ...valueRange(field, text)]);
    const words = wordsOf(field.key.value, children.length > 0 ? [] : [valueWords(field)]);
    return withChildren(lineOf(SymbolKind.Property, words, { range, selectionRange: key }), children);
  });
}

function withChildren(line: DocumentSymbol, children: DocumentSymbol[]): DocumentSymbol {
  return children.length === 0 ? line : { ...line, children };
}

function childrenOf(field: FieldValue, text: TextDocument): DocumentSymbol[] {
  return arrayOf(field.values).flatMap((value) => {
    if (value.kind === 'entry') return [overrideLine(value, text)];
    return value.key === undefined || value.key === field.key ? [] : [ruleLine(value, value.key, text)];
  });
}

function overrideLine(entry: Entry, text: TextDocument): DocumentSymbol {
  const files = entry.fields.get('files');
  const key = entry.node.pairs[0]?.key;
  const at = spanOf(entry.at);
  const isHere = at.start === spanOf(entry.node).start;
  const end = isHere ? endOfNode(text.getText(), entry.node) : at.end;
  const range = rangeOf(text, { start: at.start, end });
  const selectionRange = isHere && key ? rangeOf(text, key) : range;
  const line = lineOf(SymbolKind.Object, wordsOf(files ? valueWords(files) : ''), { range, selectionRange });
  return withChildren(line, isHere ? fieldLines(entry, text) : []);
}

function ruleLine(severity: Leaf, key: Scalar, text: TextDocument): DocumentSymbol {
  const code = rangeOf(text, key);
  const range = covering(code, [rangeOf(text, severity.at)]);
  return lineOf(SymbolKind.Key, wordsOf(key.value, [severity.text]), { range, selectionRange: code });
}

function valueRange({ at, content, key }: FieldValue, text: TextDocument): readonly Range[] {
  if (at === key) return [];
  const { start, end } = spanOf(at);
  const isHere = content !== null && spanOf(content).start === start;
  return [rangeOf(text, { start, end: isHere ? endOfNode(text.getText(), content) : end })];
}

function valueWords({ values }: FieldValue): string {
  return arrayOf(values)
    .map((value) => (value.kind === 'leaf' ? value.text : ''))
    .join(', ');
}
