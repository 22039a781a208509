import type { MappingName } from '../format/mappings.ts';
import type { LeafShape, Shape } from '../format/shape.ts';
import type { EntityKind } from '../format/vocabulary.ts';
import type { Content, Mapping, Node, Place, Scalar } from '../syntax/tree.ts';
import type { Entry } from './entry.ts';

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
      readonly entry: Entry;
      /** Any one of these would do. */
      readonly missing: readonly string[];
    }
  | {
      readonly code: 'unknown-key';
      readonly at: Place;
      readonly key: Scalar;
      /** What it stands in: a mapping with fields, or the severities of rules. */
      readonly name: MappingName | 'severities';
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
      readonly at: Node;
      readonly scalar: Scalar;
      readonly shape: LeafShape;
      readonly field: string;
      readonly sentence: string;
      readonly suggestion: string | undefined;
      /** Whether the suggestion says the same as the value, only as the field takes it. */
      readonly isCertain: boolean;
    }
  | {
      readonly code: 'invalid-date';
      readonly at: Node;
      readonly content: Content;
      readonly sentence: string;
      readonly suggestion: string | undefined;
    };
