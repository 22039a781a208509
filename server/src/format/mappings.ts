import { article, ignore, translation } from './article.ts';
import { citation, claim, dated, relations, reviewed } from './claim.ts';
import { document } from './document.ts';
import { alias, entity, role } from './entity.ts';
import { override, settings } from './settings.ts';
import type { Field, MappingShape } from './shape.ts';
import { source } from './source.ts';

/** Every kind of mapping that the format knows: the one description that all else is made from. */
export const mappings = {
  document,
  article,
  translation,
  ignore,
  entity,
  alias,
  role,
  source,
  claim,
  citation,
  dated,
  relations,
  reviewed,
  settings,
  override,
} as const satisfies Readonly<Record<string, MappingShape>>;

/** The name of a kind of mapping. */
export type MappingName =
  | 'document'
  | 'article'
  | 'translation'
  | 'ignore'
  | 'entity'
  | 'alias'
  | 'role'
  | 'source'
  | 'claim'
  | 'citation'
  | 'dated'
  | 'relations'
  | 'reviewed'
  | 'settings'
  | 'override';

/** The description of a kind of mapping. */
export function mappingShape(name: MappingName): MappingShape {
  return mappings[name];
}

/** The field of a mapping, or undefined where the format knows none of that name. */
export function fieldOf(mapping: MappingName, key: string): Field | undefined {
  const { fields } = mappingShape(mapping);
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Whether a key is the user's own, left alone by everything. */
export function isPrivateKey(key: string): boolean {
  return key.startsWith('x-');
}
