import { Composer, type CST, type Document, Lexer, Parser, YAMLParseError } from 'yaml';
import type { Steps } from '../work/steps.ts';
import { Portions } from './portions.ts';

/** So many lexemes are read in one step, and items composed: it takes some milliseconds. */
const atATime = 500;

/**
 * The failsafe schema keeps every scalar a string, as it is written. Duplicate keys are found by the model:
 * the library's own check is quadratic.
 */
const options = {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
  keepSourceTokens: true,
} as const;

/** What `parseDocument` of the `yaml` library gives, in steps. @param most so many items are composed in one */
export function* document(text: string, most = atATime): Steps<Document.Parsed> {
  const composer = new Composer(options);
  const portions = new Portions(most);
  const documents: Document.Parsed[] = [];
  let hasDirectives = false;
  for (const token of yield* tokensOf(text)) {
    hasDirectives ||= token.type === 'directive';
    // What directives say of tags is known to their own document only.
    const isDivided = token.type === 'document' && !hasDirectives;
    documents.push(...composer.next(isDivided ? yield* portions.taken(token) : token));
    yield;
  }
  documents.push(...composer.end(true, text.length));
  const [first, second] = documents;
  if (first === undefined) throw new Error('The library gives no document.');
  yield* portions.putBack(first.contents, (part) => {
    const made = composed(part);
    first.errors = [...first.errors, ...made.errors].sort((a, b) => a.pos[0] - b.pos[0]);
    return made;
  });
  if (second !== undefined)
    first.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''));
  return first;
}

function* tokensOf(text: string): Steps<readonly CST.Token[]> {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (++count % atATime === 0) yield;
  }
  tokens.push(...parser.end());
  return tokens;
}

function composed(token: CST.Token): Document.Parsed {
  const composer = new Composer(options);
  const [document] = [...composer.next(token), ...composer.end(true)];
  if (document === undefined) throw new Error('The library gives no document.');
  return document;
}
