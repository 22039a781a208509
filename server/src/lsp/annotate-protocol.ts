import { type Range, RequestType } from 'vscode-languageserver';
import type { AddedAlias } from '../features/annotate/alias.ts';
import type { Choices } from '../features/annotate/choices.ts';
import type { AddedClaims, NothingAdded } from '../features/annotate/claims.ts';
import type { AddedDefinition, Definition } from '../features/annotate/define.ts';
import type { ExtendedClaim } from '../features/annotate/extend.ts';
import type { SuggestedClaim } from '../features/annotate/suggestions.ts';
import type { Refusal } from '../features/refusal.ts';

/** A range of an article, by the article's URI. */
interface Selected {
  readonly article: string;
  readonly selection: Range;
}

/** An entity or claim as an answer named it. */
interface Named {
  readonly uri: string;
  readonly handle: unknown;
}

/**
 * Asks to make a claim of what is selected, or of what stands at the cursor; or claims of passages, as they are. All
 * answers are null for a document that is no article.
 */
export const annotateRequest = new RequestType<
  | (Selected & {
      /** Where more than one stretch is selected: together they are the claim's passages. */
      readonly others?: readonly Range[];
      readonly prefer: readonly string[];
    })
  | {
      readonly article: string;
      readonly claims: readonly (readonly Range[])[];
      readonly prefer: readonly string[];
    },
  AddedClaims | NothingAdded | null,
  void
>('newsmark/annotate');

/** Asks what a selection can be made of: entities to name, files to write to, claims to add to. */
export const choicesRequest = new RequestType<Selected, Choices | null, void>('newsmark/choices');

/** Asks to define an entity or source; without a home, in the article's own file. */
export const defineRequest = new RequestType<
  { readonly article: string; readonly definition: Definition; readonly home?: string },
  AddedDefinition | Refusal | null,
  void
>('newsmark/define');

/** Asks to add a name to an entity. */
export const aliasRequest = new RequestType<
  { readonly entity: Named; readonly words: string },
  AddedAlias | Refusal | null,
  void
>('newsmark/addAlias');

/** Asks to add what is selected to a claim. */
export const extendRequest = new RequestType<
  Selected & { readonly claim: Named },
  ExtendedClaim | Refusal | null,
  void
>('newsmark/extendClaim');

/** Asks for the article of a saved web page, whose bytes the client has read; `name` is what people call it. */
export const importPageRequest = new RequestType<
  { readonly base64: string; readonly name: string },
  { readonly text: string; readonly name: string } | Refusal | null,
  void
>('newsmark/importPage');

/** Claims that an article seems to hold. */
export interface Suggestions {
  readonly article: string;
  readonly claims: readonly SuggestedClaim[];
}

/** Asks what an article, or that of an annotation file, seems to claim beside what is annotated. */
export const suggestionsRequest = new RequestType<
  { readonly textDocument: { readonly uri: string } },
  Suggestions | null,
  void
>('newsmark/suggestions');
