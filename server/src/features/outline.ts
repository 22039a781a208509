import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import { annotationItems } from './outline/annotation.ts';
import type { Item } from './outline/item.ts';
import { settingsItems } from './outline/settings.ts';
import { rangeOf } from './place.ts';

/** The outline of an annotation or settings file: article, entities by kind, sources, claims. */
export function outline(project: Project, uri: string): DocumentSymbol[] {
  const { items, text } = itemsOf(project, uri);
  return text === undefined ? [] : items.map((item) => symbolOf(item, text));
}

/** The same without a hierarchy, for clients that show none. */
export function flatOutline(project: Project, uri: string): SymbolInformation[] {
  const { items, text } = itemsOf(project, uri);
  if (text === undefined) return [];
  return items.flatMap((item) =>
    item.children.length === 0
      ? [informationOf(item, text, uri)]
      : item.children.map((child) => informationOf(child, text, uri, item.name)),
  );
}

interface Found {
  readonly items: readonly Item[];
  readonly text?: TextDocument;
}

function itemsOf(project: Project, uri: string): Found {
  const file = project.annotations.get(uri);
  if (file) return { items: annotationItems(project, file), text: file.text };
  const settings = project.settingsFile;
  return settings?.uri === uri ? { items: settingsItems(settings), text: settings.text } : { items: [] };
}

function symbolOf({ name, detail, kind, whole, words, children }: Item, text: TextDocument): DocumentSymbol {
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind,
    range: rangeOf(text, whole),
    selectionRange: rangeOf(text, words),
    ...(children.length === 0 ? {} : { children: children.map((child) => symbolOf(child, text)) }),
  };
}

function informationOf(
  { name, kind, whole }: Item,
  text: TextDocument,
  uri: string,
  containerName?: string,
): SymbolInformation {
  const location = { uri, range: rangeOf(text, whole) };
  return containerName === undefined ? { name, kind, location } : { name, kind, location, containerName };
}
