import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { annotationItems } from './outline/annotation.ts';
import { articleItems } from './outline/article.ts';
import type { Item } from './outline/item.ts';
import { settingsItems } from './outline/settings.ts';
import { rangeOf } from './place.ts';

/** The outline of an annotation or settings file: article, entities by kind, sources, claims; of an article, its claims. */
export function* outline(project: Project, uri: string): Steps<DocumentSymbol[]> {
  const { items, text } = yield* itemsOf(project, uri);
  return text === undefined ? [] : yield* symbolsOf(items, text);
}

/** The same without a hierarchy, for clients that show none. */
export function* flatOutline(project: Project, uri: string): Steps<SymbolInformation[]> {
  const { items, text } = yield* itemsOf(project, uri);
  if (text === undefined) return [];
  const flat = items.flatMap((item) =>
    item.children.length === 0 ? [{ item }] : item.children.map((child) => ({ item: child, of: item.name })),
  );
  return yield* eachOf(flat, ({ item, of }: Flat) => informationOf(item, text, uri, of));
}

/** A line without a hierarchy, and the name of the one over it. */
interface Flat {
  readonly item: Item;
  readonly of?: string;
}

interface Found {
  readonly items: readonly Item[];
  readonly text?: TextDocument;
}

function* itemsOf(project: Project, uri: string): Steps<Found> {
  const file = project.annotations.get(uri);
  if (file) return { items: yield* annotationItems(project, file), text: file.text };
  const article = project.articleAt(uri);
  if (article) return { items: yield* articleItems(project, article), text: article.text };
  const settings = project.settingsFile;
  return settings?.uri === uri ? { items: settingsItems(settings), text: settings.text } : { items: [] };
}

function* symbolsOf(items: readonly Item[], text: TextDocument): Steps<DocumentSymbol[]> {
  const symbols: DocumentSymbol[] = [];
  for (const { name, detail, kind, whole, words, children } of items) {
    symbols.push({
      name,
      ...(detail === '' ? {} : { detail }),
      kind,
      range: rangeOf(text, whole),
      selectionRange: rangeOf(text, words),
      ...(children.length === 0 ? {} : { children: yield* symbolsOf(children, text) }),
    });
    yield;
  }
  return symbols;
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
