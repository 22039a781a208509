import type { Position, Range } from 'vscode-languageserver';
import { NotificationType, RequestType } from 'vscode-languageserver';
import type { ShownPassages } from '../features/passages.ts';
import type { Reanchoring } from '../features/reanchor.ts';

/** Why the client could not read. */
export interface ReadFault {
  readonly error: 'missing' | 'folder' | 'denied' | 'failed';
  readonly message: string;
}

/** Asks the client for a file that the server cannot reach itself. */
export const readFileRequest = new RequestType<
  { readonly uri: string },
  { readonly base64: string } | ReadFault,
  void
>('newsmark/readFile');

/** Asks the client what a folder holds. */
export const listFolderRequest = new RequestType<
  { readonly uri: string },
  { readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'folder' }[] } | ReadFault,
  void
>('newsmark/listFolder');

/** A claim as the client's commands and status bar need it. */
export interface ClaimInfo {
  readonly id: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly unsourced: boolean;
}

/** Asks for the claims of an annotation file, or those that stand in an article; null for any other file. */
export const claimsRequest = new RequestType<
  { readonly textDocument: { readonly uri: string } },
  { readonly claims: readonly ClaimInfo[] } | null,
  void
>('newsmark/claims');

/** Asks what is annotated in an article, and what is not; null for a document that is no article of a project. */
export const passagesRequest = new RequestType<
  { readonly textDocument: { readonly uri: string } },
  ShownPassages | null,
  void
>('newsmark/passages');

/** The claims of a file, and what is shown of them in its article, may have changed: ask again. */
export const claimsChanged = new NotificationType<{ readonly uri: string }>('newsmark/claimsChanged');

/** What a new annotation file of an article should be called and hold. */
export interface NewAnnotation {
  readonly uri: string;
  /** An annotation file of the article is there already: open that. */
  readonly exists: boolean;
  readonly text: string;
  readonly cursor: Position;
}

/** Asks what a new annotation file of an article should hold; null where the file is no article. */
export const newAnnotationRequest = new RequestType<{ readonly article: string }, NewAnnotation | null, void>(
  'newsmark/newAnnotation',
);

/**
 * Asks what can be done about claims whose article has changed: of an annotation file, or of all that annotate an
 * article; null for any other file. With `only`, about those that edits in the editor have changed or taken away.
 */
export const reanchorRequest = new RequestType<
  { readonly textDocument: { readonly uri: string }; readonly only?: 'edited' },
  Reanchoring | null,
  void
>('newsmark/reanchor');

/** What a client may say of itself when it starts the server. */
export interface InitializationOptions {
  /** The URI of the folder that holds the rules' pages, with a slash at its end. */
  readonly docs?: string;
  /** The client answers the requests for files and folders. */
  readonly files?: boolean;
  /** The URI of a folder in which the server may keep for the next session what it found. */
  readonly storage?: string;
  /** Commands of the client that answers may name. */
  readonly commands?: readonly string[];
  /** The messages in the client's language, by their English. */
  readonly messages?: Readonly<Record<string, string>>;
  /** The settings, for clients that cannot be asked for them. */
  readonly settings?: unknown;
}
