import type { MappingName } from '../format/mappings.ts';
import type { Shape } from '../format/shape.ts';
import type { EntityKind } from '../format/vocabulary.ts';
import type { Content, Mapping, Node, Place, Scalar } from '../syntax/tree.ts';

/** What stands where something else was due. */
export type Found = 'text' | 'list' | 'mapping';

/** Something in a file that does not fit the format. Each carries what its message and its fix need. */
export type Problem =
  | {
      readonly code: 'unsupported-version';
      readonly at: Place;
      readonly root: Mapping | null;
      readonly leaf: Scalar | undefined;
    }
  | {
      readonly code: 'missing-key';
      readonly at: Place;
      readonly mapping: Mapping;
      readonly name: MappingName;
      /** Any one of these would do. */
      readonly missing: readonly string[];
    }
  | {
      readonly code: 'unknown-key';
      readonly at: Place;
      readonly key: Scalar;
      readonly name: MappingName;
      /** The nearest field that is not there yet. */
      readonly suggestion: string | undefined;
      /** Where the field exists, but for other kinds of entity. */
      readonly onlyFor: readonly EntityKind[] | undefined;
    }
  | { readonly code: 'duplicate-key'; readonly at: Place; readonly key: Scalar; readonly first: Place }
  | {
      readonly code: 'wrong-type';
      readonly at: Place;
      readonly key: Scalar | undefined;
      readonly content: Content;
      readonly node: Node;
      readonly field: string;
      readonly expected: Shape;
      readonly found: Found;
    }
  | {
      readonly code: 'invalid-value';
      readonly at: Place;
      readonly scalar: Scalar;
      readonly field: string;
      readonly sentence: string;
      readonly suggestion: string | undefined;
    }
  | {
      readonly code: 'invalid-date';
      readonly at: Place;
      readonly content: Content;
      readonly sentence: string;
      readonly suggestion: string | undefined;
    };
