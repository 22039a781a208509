import { NotificationType, type Position, type Range, RequestType } from 'vscode-languageclient';

/** What the server is told when it starts, beside what the protocol itself says. */
export interface InitializationOptions {
  /** The URI of the folder that holds the rules' pages, with a slash at its end. */
  readonly docs: string;
  /** The server may ask for files by `newsmark/readFile` and `newsmark/listFolder`. */
  readonly files: true;
  /** Commands that the server's answers may name. */
  readonly commands: readonly string[];
  /** All messages in the editor's language, by their English; absent in English. */
  readonly messages?: Readonly<Record<string, string>>;
}

interface ForUri {
  readonly uri: string;
}

/** Why a file or a folder could not be read. */
export interface FileFault {
  readonly error: 'missing' | 'folder' | 'denied' | 'failed';
  readonly message: string;
}

/** The bytes of a file. */
export type ReadFileAnswer = { readonly base64: string } | FileFault;

/** What a folder holds, not what its folders hold. */
export type ListFolderAnswer = { readonly entries: readonly FolderEntry[] } | FileFault;

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** A claim of an annotation file; lines and characters count from 0, characters in UTF-16. */
export interface Claim {
  readonly id: string;
  readonly range: Range;
  /** Its id, where the cursor goes. */
  readonly selectionRange: Range;
  readonly unsourced: boolean;
}

/** `null` where the document is not an annotation file. */
export type ClaimsAnswer = { readonly claims: readonly Claim[] } | null;

/** What an article's annotation file should be called and hold. */
export interface NewAnnotation {
  readonly uri: string;
  /** There is one already: open that. */
  readonly exists: boolean;
  readonly text: string;
  readonly cursor: Position;
}

/** Server to client: the bytes of a file that the server cannot reach itself. */
export const readFileRequest = new RequestType<ForUri, ReadFileAnswer, void>('newsmark/readFile');
/** Server to client: what a folder holds. */
export const listFolderRequest = new RequestType<ForUri, ListFolderAnswer, void>('newsmark/listFolder');
/** Client to server: the claims of a document. */
export const claimsRequest = new RequestType<{ readonly textDocument: ForUri }, ClaimsAnswer, void>(
  'newsmark/claims',
);
/** Server to client: a document's claims, or whether they have sources, may have changed. */
export const claimsChanged = new NotificationType<ForUri>('newsmark/claimsChanged');
/** Client to server: the annotation file that an article should have; `null` where the file is no article. */
export const newAnnotationRequest = new RequestType<{ readonly article: string }, NewAnnotation | null, void>(
  'newsmark/newAnnotation',
);
