// What features tell of themselves before anybody asks something of them. It stands apart from what they do, since a
// server that is starting answers with it before it loads the rest.
import { tokenModifiers, tokenTypes } from './semantic-tokens/legend.ts';

/** The characters behind which something can be chosen. */
export const triggerCharacters: readonly string[] = [' ', '"', "'", '[', '{', ',', '#', '*'];

/** The key by whose typing a line is formatted: Enter. */
export const formattingKey = '\n';

/** The client's command that shows places: it takes a URI, a position there, and locations, all as LSP has them. */
export const showReferences = 'newsmark.showReferences';

/** The names behind the numbers of semantic tokens. */
export const semanticTokensLegend: { tokenTypes: string[]; tokenModifiers: string[] } = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/** The kinds of actions that make something of an article's words. */
export const articleActionKinds = ['refactor.extract.claim', 'refactor.extract.alias'] as const;

/** The kinds of refactorings. */
export const refactoringKinds = {
  extract: 'refactor.extract',
  move: 'refactor.move',
  merge: 'refactor.rewrite',
  inlineAlias: 'refactor.inline',
  sortClaims: 'source.sortClaims.newsmark',
} as const;

/** The kind of the action that puts keys in order. An editor can be told to do it on saving. */
export const sortKeysKind = 'source.sortKeys.newsmark';

/** The kind of the action that mends all that is safe to mend. An editor can be told to do it on saving. */
export const fixAllKind = 'source.fixAll.newsmark';

/** The kind of the action that takes over the article's words. */
export const reanchorKind = 'source.reanchor.newsmark';
