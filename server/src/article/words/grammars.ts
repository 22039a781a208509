import { english } from './english-grammar.ts';
import type { Grammar } from './grammar.ts';
import { otherGrammars } from './other-grammars.ts';
import { russianGrammar } from './russian-grammar.ts';

/** The languages in which it can be found out who says what; the first is taken where nothing tells. */
export const grammars: readonly [Grammar, ...Grammar[]] = [english, russianGrammar, ...otherGrammars];
