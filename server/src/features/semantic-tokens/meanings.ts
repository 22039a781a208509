import type { DefinitionType } from '../../format/shape.ts';
import { type Entry, isEntry, type Leaf, textOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/span.ts';
import type { Text } from '../../syntax/text.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { Steps } from '../../work/steps.ts';
import { insideOf } from '../place.ts';
import { kindTypes, type TokenType } from './legend.ts';
import { piecesOf } from './pieces.ts';

/** A stretch of one line that means something, in UTF-16 offsets. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly isDefinition: boolean;
}

/**
 * What the words of a file mean, in their order; none overlaps another.
 *
 * @param file the annotation file, whose references can be looked up; undefined for settings
 */
export function* tokensOf(
  project: Project,
  file: AnnotationFile | undefined,
  leaves: Iterable<Leaf>,
  text: Text,
): Steps<readonly Token[]> {
  const found: Token[] = [];
  for (const leaf of leaves) {
    yield;
    if (leaf.text === '') continue;
    const type = typeOf(project, file, leaf);
    if (type === 'string') addPieces(found, text, leaf.node, type);
    else if (type !== undefined) addWord(found, text, leaf.node, type, leaf.shape.type === 'id');
  }
  return inOrder(found);
}

/** Adds what is one word as a rule, without its quotation marks. */
function addWord(found: Token[], text: Text, scalar: Scalar, type: TokenType, isDefinition: boolean): void {
  const { start, end } = insideOf(text, scalar);
  const word = text.slice(start, end);
  if (/[\r\n]/.test(word)) {
    addPieces(found, text, scalar, type);
    return;
  }
  // The file before the `#` of a reference is coloured by the grammar.
  const hash = type === 'unresolved' ? -1 : word.lastIndexOf('#');
  if (end > start) found.push({ start: start + hash + 1, end, type, isDefinition });
}

function addPieces(found: Token[], text: Text, scalar: Scalar, type: TokenType): void {
  for (const { start, end } of piecesOf(text, scalar)) found.push({ start, end, type, isDefinition: false });
}

/** Undefined for what the grammar alone colours, and for what its field does not take. */
function typeOf(project: Project, file: AnnotationFile | undefined, leaf: Leaf): TokenType | undefined {
  const { shape, valid } = leaf;
  switch (shape.type) {
    case 'id':
      return definitionType(shape.of, leaf.owner);
    case 'reference': {
      const target = file && project.resolve(leaf, file);
      // It may stand in a file that is still to be read.
      if (target?.kind !== 'found') return project.isWhole ? 'unresolved' : undefined;
      return definitionType(target.definition.type, target.definition.entry);
    }
    case 'words':
      return 'string';
    case 'choice':
    case 'language':
    case 'reliability':
    case 'time-zone':
      return valid ? 'enumMember' : undefined;
    case 'flag':
      return valid ? 'keyword' : undefined;
    case 'date':
    case 'count':
    case 'version':
      return valid ? 'number' : undefined;
    default:
      return undefined;
  }
}

function definitionType(type: DefinitionType, entry: Entry): TokenType {
  if (type === 'source') return 'variable';
  if (type === 'claim') return 'function';
  const kind = isEntry(entry, 'entity') ? textOf(entry, 'kind') : undefined;
  return (kind === undefined ? undefined : typesByKind.get(kind)) ?? 'type';
}

const typesByKind: ReadonlyMap<string, TokenType> = new Map(Object.entries(kindTypes));

/** What an alias or a merge uses again means what it means where it is used first. */
function inOrder(tokens: Token[]): readonly Token[] {
  tokens.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return tokens.filter((token) => {
    // In text that cannot be read one word may lie in another.
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
}
