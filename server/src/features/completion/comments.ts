import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { codes } from '../../format/codes.ts';
import { directives, suppressionsIn } from '../../rules/suppression/comments.ts';
import { commentAt } from '../../syntax/cursor.ts';
import type { Tree } from '../../syntax/tree.ts';
import { directiveWords } from '../cards/directive.ts';
import type { Slot } from './slot.ts';
import type { Setting, Suggestion } from './suggestion.ts';
import { plainValue } from './vocabularies.ts';

/** What can be typed in a comment, and in the place of what. */
export interface InComment {
  readonly slot: Slot;
  readonly all: readonly Suggestion[];
}

/** Nothing stands around a word of a comment. */
const at: Setting = { lead: '', tail: '', flow: false, indent: 0, opens: false };

/** What can be typed at an offset of a comment that silences rules, or may become one; undefined in any other place. */
export function inComment(tree: Tree, cursor: number): InComment | undefined {
  const comment = commentAt(tree, cursor);
  if (comment === undefined) return undefined;
  const before = tree.pieces.slice(comment.start, cursor);
  const typed = /(?<![^\s#,:])[^\s#,:]*$/.exec(before)?.[0] ?? '';
  const rest = /^[\w-]*/.exec(tree.pieces.slice(cursor, comment.end))?.[0] ?? '';
  const slot: Slot = { start: cursor - typed.length, end: cursor + rest.length, cursor, quote: undefined };
  if (/^#[ \t]*$/.test(before.slice(0, before.length - typed.length)))
    // Whoever begins a comment has something else in mind, as a rule.
    return typed === '' || !'newsmark-'.startsWith(typed.slice(0, 9))
      ? undefined
      : { slot, all: firstWords() };
  const suppression = suppressionsIn(tree).find(({ span }) => span.start === comment.start);
  const isReason = /\s(?:--|[–—])/.test(before);
  if (suppression?.directive === undefined || cursor <= suppression.word.end || isReason) return undefined;
  const named = new Set(
    suppression.codes.filter(({ start }) => start !== slot.start).map(({ text }) => text),
  );
  return { slot, all: ruleCodes(named) };
}

function firstWords(): readonly Suggestion[] {
  return directives.map((directive) =>
    plainValue(directive, at, { kind: CompletionItemKind.Keyword, detail: directiveWords(directive) }),
  );
}

function ruleCodes(named: ReadonlySet<string>): readonly Suggestion[] {
  return Object.entries(codes)
    .filter(([code]) => !named.has(code))
    .map(([code, { title }]) =>
      plainValue(code, at, {
        kind: CompletionItemKind.EnumMember,
        detail: l10n.t(title),
        about: { rule: code },
      }),
    );
}
