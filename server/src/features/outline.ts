import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { annotationLines } from './outline/annotation.ts';
import { articleLines } from './outline/article.ts';
import { settingsLines } from './outline/settings.ts';

/** The outline of an annotation or settings file: article, entities by kind, sources, claims; of an article, its claims. */
export function* outline(project: Project, uri: string): Steps<DocumentSymbol[]> {
  const file = project.annotations.get(uri);
  if (file) return yield* annotationLines(project, file);
  const article = project.articleAt(uri);
  if (article) return yield* articleLines(project, article);
  const settings = project.settingsFile;
  return settings?.uri === uri ? settingsLines(settings) : [];
}

/** The same without a hierarchy, for clients that show none. */
export function* flatOutline(project: Project, uri: string): Steps<SymbolInformation[]> {
  const flat = (yield* outline(project, uri)).flatMap((line): readonly Flat[] =>
    line.children ? line.children.map((child) => ({ line: child, of: line.name })) : [{ line }],
  );
  return yield* eachOf(flat, ({ line: { name, kind, range }, of }) => {
    const location = { uri, range };
    return of === undefined ? { name, kind, location } : { name, kind, location, containerName: of };
  });
}

/** A line without a hierarchy, and the name of the one over it. */
interface Flat {
  readonly line: DocumentSymbol;
  readonly of?: string;
}
