import * as l10n from '@vscode/l10n';
import { defineIn } from '../../annotate/define.ts';
import { newFile } from '../../annotate/new-file.ts';
import { applyEdits, type Edit, insertion } from '../../edit/edit.ts';
import type { Fields } from '../../edit/node.ts';
import type { EntityKind, SourceKind } from '../../format/vocabulary.ts';
import { readAnnotation } from '../../model/annotation.ts';
import { freeId } from '../../model/free-id.ts';
import { idFrom } from '../../model/id.ts';
import type { AnnotationFile, ReadArticle } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { parse } from '../../syntax/parse.ts';
import { spanOf } from '../../syntax/tree.ts';
import type { Refusal } from '../refusal.ts';
import type { EditOptions } from '../workspace-edit.ts';
import { type FileChange, fileChange } from './change.ts';
import { unwritable } from './claims.ts';

/** An entity or source to be defined. */
export type Definition =
  | { readonly type: 'entity'; readonly kind: EntityKind; readonly name: string }
  | {
      readonly type: 'source';
      readonly kind: SourceKind;
      readonly title: string;
      readonly address: string | undefined;
    };

/** A definition that is added to a file. */
export interface AddedDefinition {
  readonly change: FileChange;
  readonly id: string;
}

/** More words than these of a title make no good id. */
const mostWords = 5;

/**
 * Defines an entity or source.
 *
 * @param home the file; undefined for the article's own, which may have to be made
 */
export function define(
  project: Project,
  article: ReadArticle,
  definition: Definition,
  home: string | undefined,
  options: Pick<EditOptions, 'versionOf'>,
): AddedDefinition | Refusal {
  const value = fieldsOf(definition);
  const wish = wishedId(definition);
  if (value === undefined || wish === undefined)
    return { refused: l10n.t('Select a name or a title first.') };
  const file = home === undefined ? project.annotationsOf(article.uri)[0] : project.annotations.get(home);
  if (home !== undefined && file === undefined)
    return { refused: l10n.t('That can no longer be done: the files have changed.') };
  const id = freeId(wish, (each) => isTaken(project, file, each));
  const made = file ? undefined : newFile(project, article);
  const annotation = file?.annotation ?? readAnnotation(parse(made?.head ?? ''));
  const edits = defineIn(annotation, definition.type, id, value);
  if (edits === undefined) return unwritable(project, article);
  const text = applyEdits(annotation.tree.text, edits);
  const cursor = endOf(text, definition.type, id);
  if (cursor === undefined) return unwritable(project, article);
  const uri = file?.uri ?? made?.uri ?? article.uri;
  const whole: readonly Edit[] = file ? edits : [insertion(0, text)];
  return { change: fileChange(uri, file, whole, cursor, options), id };
}

function fieldsOf(definition: Definition): Fields | undefined {
  if (definition.type === 'entity')
    return definition.name === '' ? undefined : { kind: definition.kind, name: definition.name };
  const { kind, title, address } = definition;
  const called = title === '' || title === address ? siteOf(address) : title;
  if (called === undefined) return undefined;
  return { kind, title: called, ...(address === undefined ? {} : { url: address }) };
}

function wishedId(definition: Definition): string | undefined {
  if (definition.type === 'entity') return idFrom(definition.name);
  const { title, address } = definition;
  const words = title === address ? '' : title.split(/\s+/).slice(0, mostWords).join(' ');
  return idFrom(words.replaceAll(/['’]/g, '')) ?? idFrom(siteOf(address) ?? '');
}

function siteOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address)
    ? new URL(address).hostname.replace(/^www\./, '')
    : undefined;
}

/** An id is one in the whole project: a file's own may not hide one of the project's. */
function isTaken(project: Project, file: AnnotationFile | undefined, id: string): boolean {
  if (project.scope.shared(id).length > 0 || file?.definitions.has(id) === true) return true;
  return file?.annotation.article === undefined
    ? [...project.annotations.values()].some(({ definitions }) => definitions.has(id))
    : false;
}

/** Where a definition ends in a text that holds it; undefined where it does not read as it is meant to. */
function endOf(text: string, type: Definition['type'], id: string): number | undefined {
  const { entities, sources } = readAnnotation(parse(text));
  const found = (type === 'entity' ? entities : sources).find((each) => each.id === id);
  const last = found?.entry.node.pairs.at(-1);
  return last && spanOf(last.value ?? last.key).end;
}
