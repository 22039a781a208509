import type { CompletionItem } from 'vscode-languageserver-types';
import { fieldOf, type MappingName, mappings } from '../../format/mappings.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { definitionCard } from '../cards/definition.ts';
import type { Desk } from '../cards/desk.ts';
import { choiceCard, fieldCard } from '../cards/field.ts';
import { markdown, plaintext } from '../cards/pen.ts';
import { ruleCard } from '../cards/rule.ts';
import { whereabouts } from '../cards/whereabouts.ts';
import { definitionEditsFor } from './define.ts';
import { documentation } from './item.ts';
import type { About, Undefined } from './suggestion.ts';

/** How a client wants the documentation of an item. */
export interface ResolveOptions {
  readonly format: 'markdown' | 'plaintext';
  readonly locale: string;
  readonly docs?: string | undefined;
}

/** The file for which an item was made; undefined for an item that is not ours. */
export function uriOfItem({ data }: CompletionItem): string | undefined {
  return stringIn(data, 'uri');
}

/** An item with its documentation and, where it defines something, with the edits that do. */
export function resolveItem(project: Project, item: CompletionItem, options: ResolveOptions): CompletionItem {
  const uri = uriOfItem(item);
  const pen = options.format === 'markdown' ? markdown : plaintext;
  const desk: Desk = { project, pen, locale: options.locale, docs: options.docs };
  const about = aboutIn(item.data);
  const card = about && cardAbout(desk, about);
  const defines = definesIn(item.data);
  const file = uri === undefined ? undefined : project.annotations.get(uri);
  const edits =
    item.additionalTextEdits === undefined && defines && file && definitionEditsFor(file, defines);
  return {
    ...item,
    ...(card ? { documentation: documentation(card, options.format) } : {}),
    ...(edits ? { additionalTextEdits: edits } : {}),
  };
}

function cardAbout(desk: Desk, about: About): string | undefined {
  if ('rule' in about) return ruleCard(desk, about.rule);
  if ('choice' in about) {
    const shape = fieldIn(about)?.shape;
    const choice =
      shape?.type === 'choice' ? shape.choices.find(({ value }) => value === about.choice) : undefined;
    return choice && choiceCard(desk.pen, about.field, choice);
  }
  if ('field' in about) {
    const name = mappingNamed(about.of);
    const field = fieldIn(about);
    return name && field && fieldCard(desk.pen, { entry: { name }, name: about.field, field });
  }
  const found = definitionAbout(desk.project, about);
  return found && desk.pen.card([...definitionCard(desk, found, undefined), whereabouts(desk, found)]);
}

function fieldIn({ of, field }: { readonly of: string; readonly field: string }) {
  const name = mappingNamed(of);
  return name && fieldOf(name, field);
}

function mappingNamed(name: string): MappingName | undefined {
  return Object.keys(mappings).find((each): each is MappingName => each === name);
}

function definitionAbout(
  project: Project,
  { file: uri, type, id }: Extract<About, { file: string }>,
): Located | undefined {
  const file = project.annotations.get(uri);
  const all = type === 'claim' ? file?.claims.get(id) : file?.definitions.get(id);
  const definition = all?.find((each) => each.type === type);
  return file && definition && { file, definition };
}

/** What an item is about, read as far as it makes sense: it comes from outside. */
function aboutIn(data: unknown): About | undefined {
  const about = valueIn(data, 'about');
  const rule = stringIn(about, 'rule');
  if (rule !== undefined) return { rule };
  const [of, field, choice] = ['of', 'field', 'choice'].map((key) => stringIn(about, key));
  if (of !== undefined && field !== undefined)
    return choice === undefined ? { of, field } : { of, field, choice };
  const [file, type, id] = ['file', 'type', 'id'].map((key) => stringIn(about, key));
  return file === undefined || type === undefined || id === undefined ? undefined : { file, type, id };
}

function definesIn(data: unknown): Undefined | undefined {
  const defines = valueIn(data, 'defines');
  const [type, id, name] = ['type', 'id', 'name'].map((key) => stringIn(defines, key));
  if (id === undefined || name === undefined || (type !== 'entity' && type !== 'source')) return undefined;
  return { type, id, name, kind: stringIn(defines, 'kind') };
}

function stringIn(data: unknown, key: string): string | undefined {
  const value = valueIn(data, key);
  return typeof value === 'string' ? value : undefined;
}

function valueIn(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.entries(data).find(([name]) => name === key)?.[1];
}
