import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { leavesNear, leavesUnder } from '../model/leaves.ts';
import type { Project } from '../project/project.ts';
import type { Steps } from '../work/steps.ts';
import { parsedAt } from './parsed.ts';
import { tokenModifiers, tokenTypes } from './semantic-tokens/legend.ts';
import { type Token, tokensOf } from './semantic-tokens/meanings.ts';

/**
 * What the words of an annotation or settings file mean, beyond what a grammar can know: who is behind a reference,
 * and whether anybody is. Five numbers a token, relative to the one before it, as LSP has them.
 *
 * @param range only what lies in it at least in part; the whole file, where absent
 */
export function* semanticTokens(project: Project, uri: string, range?: Range): Steps<number[]> {
  const parsed = parsedAt(project, uri);
  if (parsed?.root === undefined) return [];
  const { text, tree, root } = parsed;
  const file = project.annotations.get(uri);
  if (range === undefined)
    return yield* encoded(yield* tokensOf(project, file, leavesUnder(root), tree.pieces), text);
  const start = text.offsetAt(range.start);
  const end = text.offsetAt(range.end);
  const tokens = yield* tokensOf(project, file, leavesNear(tree, root, { start, end }), tree.pieces);
  return yield* encoded(
    tokens.filter((token) => token.start < end && start < token.end),
    text,
  );
}

function* encoded(tokens: readonly Token[], text: TextDocument): Steps<number[]> {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens) {
    const start = text.positionAt(token.start);
    const length = text.positionAt(token.end).character - start.character;
    const isSameLine = start.line === line;
    data.push(
      start.line - line,
      isSameLine ? start.character - character : start.character,
      length,
      typeNumbers.get(token.type) ?? 0,
      token.isDefinition ? definition : 0,
    );
    line = start.line;
    character = start.character;
    yield;
  }
  return data;
}

const typeNumbers: ReadonlyMap<string, number> = new Map(tokenTypes.map((type, index) => [type, index]));
/** Modifiers are bits. */
const definition = 1 << tokenModifiers.indexOf('definition');
