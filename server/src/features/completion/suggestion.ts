import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Template } from './template.ts';

/** What is put in. */
export type Insert =
  /** A value, written as YAML needs it where it stands; a text of the article always between quotation marks. */
  | { readonly value: string; readonly quoted?: boolean }
  /** A key alone, in place of one that has its colon. */
  | { readonly key: string }
  /** YAML as it stands. */
  | { readonly yaml: Template };

/** Where the node that is put in comes to stand. */
export interface Setting {
  /** YAML before and behind it. */
  readonly lead: string;
  readonly tail: string;
  /** Whether it stands inside `[…]` or `{…}`. */
  readonly flow: boolean;
  /** The column at which the entries of a block that begins here stand. */
  readonly indent: number;
  /** Whether a block may begin right here: on a line of its own, or behind a dash. */
  readonly opens: boolean;
}

/** What the documentation of a suggestion is about; it travels to the client and back. */
export type About =
  | { readonly field: string; readonly of: string }
  | { readonly choice: string; readonly field: string; readonly of: string }
  | { readonly rule: string }
  | { readonly file: string; readonly type: string; readonly id: string };

/** A definition to be made in the same file, for an id that names nothing yet. */
export interface Undefined {
  readonly type: 'entity' | 'source';
  readonly id: string;
  /** What was typed, or what it is called. */
  readonly name: string;
  readonly kind: string | undefined;
}

/** One thing that could be typed next. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly insert: Insert;
  readonly at: Setting;
  /** What it is, in a few words. */
  readonly detail?: string | undefined;
  /** What it is found by, where that is not its label. */
  readonly found?: string | undefined;
  readonly about?: About | undefined;
  readonly defines?: Undefined | undefined;
}

/** What a place is offered, the best first. */
export interface Suggestions {
  readonly all: readonly Suggestion[];
  /** Whether more typing could bring others. */
  readonly more: boolean;
}
