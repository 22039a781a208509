import {
  NotificationType,
  type Position,
  type Range,
  RequestType,
  type WorkspaceEdit,
} from 'vscode-languageclient';

/** What the server is told when it starts, beside what the protocol itself says. */
export interface InitializationOptions {
  /** The URI of the folder that holds the rules' pages, with a slash at its end. */
  readonly docs: string;
  /** The server may ask for files by `newsmark/readFile` and `newsmark/listFolder`. */
  readonly files: true;
  /** The URI of a folder in which the server may keep for the next session what it found. */
  readonly storage?: string;
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

/** A claim of an annotation file, or where it stands in an article; lines and characters count from 0, characters in UTF-16. */
export interface Claim {
  readonly id: string;
  readonly range: Range;
  /** Its id, or the first of its words: where the cursor goes. */
  readonly selectionRange: Range;
  readonly unsourced: boolean;
}

/** `null` where the document is neither an annotation file nor an article of a project. */
export type ClaimsAnswer = { readonly claims: readonly Claim[] } | null;

/** What is shown of a claim where its words stand: what became of it, else whether it has a source. */
export type PassageState =
  | 'annotated'
  | 'unsourced'
  | 'supported'
  | 'refuted'
  | 'conflicting'
  | 'not-enough-evidence';

/** What is annotated in an article, and what is not. */
export interface Passages {
  readonly passages: readonly {
    /** The claim's id; empty where it has none. */
    readonly claim: string;
    /** The pieces of its words, in order. */
    readonly ranges: readonly Range[];
    readonly state: PassageState;
    /** Whether its words stand there as they are, or have changed, or stand elsewhere too. */
    readonly anchoring: 'exact' | 'drifted' | 'ambiguous';
  }[];
  /** The quotations that no claim touches. */
  readonly unannotated: readonly Range[];
}

/** What can be done about claims whose article has changed. */
export interface Reanchoring {
  /** The annotation files that the edit changes. */
  readonly files: readonly string[];
  /** A change annotation for each claim; what somebody should look at needs to be confirmed. */
  readonly edit: WorkspaceEdit;
  /** How many claims would have other words: those that may be taken unseen, and the others. */
  readonly safe: number;
  readonly unsure: number;
  /** Claims of which the edits of the article left nothing. */
  readonly lost: readonly { readonly uri: string; readonly name: string; readonly range: Range }[];
}

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
/** Client to server: what is annotated in an article; `null` for a document that is no article of a project. */
export const passagesRequest = new RequestType<{ readonly textDocument: ForUri }, Passages | null, void>(
  'newsmark/passages',
);
/** Server to client: a document's claims, or whether they have sources, may have changed. */
export const claimsChanged = new NotificationType<ForUri>('newsmark/claimsChanged');
/** Client to server: the annotation file that an article should have; `null` where the file is no article. */
export const newAnnotationRequest = new RequestType<{ readonly article: string }, NewAnnotation | null, void>(
  'newsmark/newAnnotation',
);
/**
 * Client to server: what can be done about the claims of an annotation file, or of all files of an article; with `only`,
 * about those that edits in the editor have changed. `null` for any other file.
 */
export const reanchorRequest = new RequestType<
  { readonly textDocument: ForUri; readonly only?: 'edited' },
  Reanchoring | null,
  void
>('newsmark/reanchor');
