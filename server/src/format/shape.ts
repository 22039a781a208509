import type { MappingName } from './mappings.ts';
import type { EntityKind } from './vocabulary.ts';

/** One allowed value of a fixed vocabulary, with what it means. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly doc: string;
}

/** What an id can name. */
export type DefinitionType = 'entity' | 'source' | 'claim';

/** A value that one YAML scalar holds. */
export type LeafShape =
  /** The annotator's own words. */
  | { readonly type: 'text' }
  /** Words of the article, anchored to it (`text`, `prefix`, `cue`, …). */
  | { readonly type: 'words' }
  | { readonly type: 'tag' }
  /** The format's version number. */
  | { readonly type: 'version'; readonly value: string }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  | { readonly type: 'flag' }
  | { readonly type: 'count' }
  | { readonly type: 'id'; readonly of: DefinitionType }
  | {
      readonly type: 'reference';
      readonly to: readonly DefinitionType[];
      /** The kinds of entity that can stand here; all, where absent. */
      readonly kinds?: readonly EntityKind[];
    }
  | { readonly type: 'date' }
  | { readonly type: 'url' }
  | { readonly type: 'language' }
  | { readonly type: 'wikidata' }
  | { readonly type: 'reliability' }
  /** A path relative to the annotation file, with forward slashes. */
  | { readonly type: 'path' }
  | { readonly type: 'glob' }
  | { readonly type: 'time-zone' };

/** What may stand as a field's value. */
export type Shape =
  | LeafShape
  /** A list; with `orOne`, a single value may stand for a list of one. */
  | { readonly type: 'list'; readonly of: Shape; readonly orOne?: true }
  | { readonly type: 'mapping'; readonly of: MappingName }
  /** A map from ids to mappings. */
  | { readonly type: 'map'; readonly id: DefinitionType; readonly of: MappingName }
  /** A map from rule codes to severities. */
  | { readonly type: 'severities' }
  /** A short form in one scalar, or a mapping that says more. */
  | { readonly type: 'either'; readonly short: LeafShape; readonly long: MappingName };

/** One field of a mapping. */
export interface Field {
  readonly shape: Shape;
  /** What the field is for, in a sentence or two of Markdown; English, also the key of its translations. */
  readonly doc: string;
  /** A value as it would be written, for documentation and completion. */
  readonly example: string;
  /** The term of a published standard that the field maps to. */
  readonly term?: string;
  /** The kinds of entity that take the field; all, where absent. */
  readonly onlyFor?: readonly EntityKind[];
}

/** The description of one kind of mapping. */
export interface MappingShape {
  readonly title: string;
  readonly doc: string;
  readonly term?: string;
  /** For each group, at least one of its fields must be there. */
  readonly requires: readonly (readonly string[])[];
  /** The fields in the order in which they are documented, completed and sorted. */
  readonly fields: Readonly<Record<string, Field>>;
}
