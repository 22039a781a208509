import { type CodeWord, type Directive, suppressionsIn } from '../rules/suppression/comments.ts';
import { type Span, touches } from '../syntax/span.ts';
import type { Tree } from '../syntax/tree.ts';

/** A word of a comment that silences rules. */
export type SuppressionWord =
  | { readonly kind: 'directive'; readonly on: Span; readonly directive: Directive }
  | { readonly kind: 'code'; readonly on: CodeWord };

/** The word at a UTF-16 offset, where that lies in a comment that silences rules. */
export function suppressionWordAt(tree: Tree, offset: number): SuppressionWord | undefined {
  const comment = suppressionsIn(tree).find(({ span }) => touches(span, offset));
  if (comment?.directive === undefined) return undefined;
  const { word, directive, codes } = comment;
  if (touches(word, offset)) return { kind: 'directive', on: word, directive };
  const code = codes.find((each) => touches(each, offset));
  return code && { kind: 'code', on: code };
}
