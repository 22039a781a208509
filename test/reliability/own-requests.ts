import * as annotating from '../../server/src/lsp/annotate-protocol.ts';
import * as protocol from '../../server/src/lsp/protocol.ts';
import type { Spot } from '../protocol/meta-model/ask.ts';

const handle = { type: 'claim', id: 'c1', index: 0 };

/** What Newsmark's own client asks beside the protocol, about a spot. */
export const ownRequests: Readonly<Record<string, (spot: Spot) => readonly unknown[]>> = {
  [protocol.claimsRequest.method]: ({ uri }) => [{ textDocument: { uri } }],
  [protocol.passagesRequest.method]: ({ uri }) => [{ textDocument: { uri } }],
  [protocol.newAnnotationRequest.method]: ({ uri }) => [{ article: uri }],
  [protocol.reanchorRequest.method]: ({ uri }) => [
    { textDocument: { uri } },
    { textDocument: { uri }, only: 'edited' },
  ],
  [annotating.annotateRequest.method]: ({ uri, range }) => [
    { article: uri, selection: range, others: [range], prefer: [] },
    { article: uri, claims: [[range], [range, range], []], prefer: [uri] },
  ],
  [annotating.choicesRequest.method]: ({ uri, range }) => [{ article: uri, selection: range }],
  [annotating.defineRequest.method]: ({ uri }) => [
    { article: uri, definition: { type: 'entity', kind: 'person', name: 'Jane Roe' } },
    {
      article: uri,
      definition: { type: 'source', kind: 'document', title: '\uD800', address: '' },
      home: uri,
    },
  ],
  [annotating.aliasRequest.method]: ({ uri }) => [
    { entity: { uri, handle: { type: 'entity', id: 'jane-roe', index: 0 } }, words: 'Roe' },
    { entity: { uri, handle: 'nonsense' }, words: '' },
  ],
  [annotating.extendRequest.method]: ({ uri, range }) => [
    { article: uri, selection: range, claim: { uri, handle } },
  ],
  [annotating.suggestionsRequest.method]: ({ uri }) => [{ textDocument: { uri } }],
  [annotating.importPageRequest.method]: () => [{ base64: '', name: '' }],
};

/** Of the requests of Newsmark's own, those that the server sends. */
export const serversOwn: readonly string[] = [
  protocol.readFileRequest.method,
  protocol.listFolderRequest.method,
];
