import { type AboutArticle, aboutArticle } from '../article/about.ts';
import { eolOf } from '../edit/entry.ts';
import { type Fields, writeField } from '../edit/node.ts';
import type { EntityKind } from '../format/vocabulary.ts';
import { freeId } from '../model/free-id.ts';
import { idFrom } from '../model/id.ts';
import type { AnnotationFile, ReadArticle } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { isRegistry } from '../project/scope.ts';
import { nameOf, normalUri, parentOf, within } from '../project/uri.ts';

/** An annotation file that is to be made for an article. */
export interface NewFile {
  readonly uri: string;
  /** One of that name that is there, and holds nothing yet. */
  readonly empty: AnnotationFile | undefined;
  /** The version, and what the article says of itself. Ends with a line break. */
  readonly head: string;
  readonly eol: '\n' | '\r\n';
}

/** The annotation file to make for an article that has none. */
export function newFile(project: Project, { uri, article }: ReadArticle): NewFile {
  const eol = eolOf(article.text);
  const { fields, entities } = describe(project, nameOf(uri), aboutArticle(article));
  const where = { flow: false, indent: 0, eol } as const;
  const lines = [
    'newsmark: 1',
    writeField('article', fields, { ...where, lines: 1 }),
    ...(Object.keys(entities).length === 0
      ? []
      : ['', writeField('entities', entities, { ...where, lines: 1 })]),
  ];
  const chosen = freeUri(project, uri);
  const empty = project.annotations.get(chosen);
  return { uri: chosen, empty, head: lines.map((line) => line + eol).join(''), eol };
}

/** The `article` block, and the entities that it refers to where the project does not know them. */
function describe(
  project: Project,
  file: string,
  { title, outlet, authors, published, url, language }: AboutArticle,
): { readonly fields: Fields; readonly entities: Fields } {
  const entities: Record<string, Fields> = {};
  const idOf = (name: string, kind: EntityKind): string => {
    const known =
      knownAs(project, name) ?? Object.entries(entities).find(([, one]) => one.name === name)?.[0];
    if (known !== undefined) return known;
    const id = freeId(
      idFrom(name) ?? kind,
      (each) => project.scope.shared(each).length > 0 || Object.hasOwn(entities, each),
    );
    entities[id] = { kind, name };
    return id;
  };
  const by = (authors ?? []).map((author) => idOf(author, 'person'));
  const fields: Fields = {
    file,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet: idOf(outlet, 'organization') }),
    ...(by.length === 0 ? {} : { author: by.length === 1 ? (by[0] ?? '') : by }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
  };
  return { fields, entities };
}

/** The id of the project's only entity with a name. */
function knownAs({ annotations }: Project, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const found = [...annotations.values()]
    .filter(isRegistry)
    .flatMap(({ annotation }) => annotation.entities)
    .filter(({ id, names }) => id !== '' && names.some((each) => each.toLowerCase() === wanted));
  return found.length === 1 ? found[0]?.id : undefined;
}

/**
 * `call.md` is annotated in `call.news.yaml`; where another article's annotation has that name, in
 * `call.md.news.yaml`. One that holds nothing yet is nobody's.
 */
function freeUri(project: Project, articleUri: string): string {
  const folder = parentOf(articleUri);
  const name = nameOf(articleUri);
  const stem = name.replace(/\.[^.]+$/, '');
  const uris = [stem, name].map((each) => normalUri(within(folder, `${each}.news.yaml`)));
  const isFree = (uri: string): boolean => {
    const there = project.annotations.get(uri);
    return there === undefined || isEmpty(there);
  };
  return uris.find(isFree) ?? uris[0] ?? articleUri;
}

function isEmpty({ annotation: { tree } }: AnnotationFile): boolean {
  return tree.root === null && tree.problems.length === 0;
}
