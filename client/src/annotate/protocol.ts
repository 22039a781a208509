import { type Position, type Range, RequestType, type TextEdit } from 'vscode-languageclient';

/** What is done to one annotation file. */
export interface FileChange {
  readonly uri: string;
  /** The version of the document that the edits were made for; null where the server does not know it as open. */
  readonly version: number | null;
  /** What the file is to hold, where there is none yet. */
  readonly creates?: string;
  readonly edits: readonly TextEdit[];
  /** Where to go on typing once that is done. */
  readonly cursor: Position;
}

/** Why something was not done, in a sentence, and what to look at instead. */
export interface Refusal {
  readonly refused: string;
  readonly at?: { readonly uri: string; readonly range: Range };
}

export interface AddedClaims {
  readonly change: FileChange;
  readonly ids: readonly string[];
  /** What is to be typed at the cursor. */
  readonly due: 'speaker' | 'sources';
}

/** A definition as the server finds it again. */
export interface Named {
  readonly uri: string;
  readonly handle: unknown;
}

export interface EntityChoice extends Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly likeness: 'same' | 'like' | 'none';
}

export interface ClaimChoice extends Named {
  readonly id: string;
  readonly name: string;
  readonly speaker: string;
  /** Whether its words stand in a paragraph of the selection. */
  readonly near: boolean;
}

/** A file in which something can be defined; without a URI it is still to be made. */
export interface Home {
  readonly uri?: string;
  readonly path: string;
  readonly shared: boolean;
}

/** A value of a fixed vocabulary. */
export interface Kind {
  readonly value: string;
  readonly label: string;
  readonly doc: string;
}

/** What a selection in an article can be made of. */
export interface Choices {
  readonly words: string;
  readonly address?: string;
  readonly entities: readonly EntityChoice[];
  readonly kinds: { readonly entity: readonly Kind[]; readonly source: readonly Kind[] };
  readonly homes: { readonly entity: readonly Home[]; readonly source: readonly Home[] };
  readonly claims: readonly ClaimChoice[];
}

/** A claim that an article seems to hold. */
export interface SuggestedClaim {
  readonly passages: readonly Range[];
  readonly words: string;
  readonly speech: string;
  readonly speaker?: string;
  /** Whether the project knows the speaker. */
  readonly known: boolean;
  readonly mention?: Range;
  readonly cue?: Range;
  readonly cueWords?: string;
  readonly to: readonly string[];
  readonly date?: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reason: string;
}

interface Selected {
  readonly article: string;
  readonly selection: Range;
}

/** All requests are the client's; the answer is null for a document that is no article. */
export const annotateRequest = new RequestType<
  (
    | (Selected & { readonly others?: readonly Range[] })
    | { readonly article: string; readonly claims: readonly (readonly Range[])[] }
  ) & {
    /** The annotation files to choose from, where the article has several. */
    readonly prefer: readonly string[];
  },
  AddedClaims | Refusal | null,
  void
>('newsmark/annotate');

export const choicesRequest = new RequestType<Selected, Choices | null, void>('newsmark/choices');

export type Definition =
  | { readonly type: 'entity'; readonly kind: string; readonly name: string }
  | {
      readonly type: 'source';
      readonly kind: string;
      readonly title: string;
      readonly address?: string | undefined;
    };

export const defineRequest = new RequestType<
  { readonly article: string; readonly definition: Definition; readonly home?: string },
  { readonly change: FileChange; readonly id: string } | Refusal | null,
  void
>('newsmark/define');

export const aliasRequest = new RequestType<
  { readonly entity: Named; readonly words: string },
  { readonly change: FileChange; readonly name: string } | Refusal | null,
  void
>('newsmark/addAlias');

export const extendRequest = new RequestType<
  Selected & { readonly claim: Named },
  { readonly change: FileChange; readonly id: string } | Refusal | null,
  void
>('newsmark/extendClaim');

export const importPageRequest = new RequestType<
  { readonly base64: string; readonly name: string },
  { readonly text: string; readonly name: string } | Refusal | null,
  void
>('newsmark/importPage');

export const suggestionsRequest = new RequestType<
  { readonly textDocument: { readonly uri: string } },
  { readonly article: string; readonly claims: readonly SuggestedClaim[] } | null,
  void
>('newsmark/suggestions');
