import type { Steps } from '../../work/steps.ts';
import type { Role } from '../cut.ts';
import { type Anchors, Names } from '../names.ts';
import type { Read } from '../tolerant.ts';
import type { Base, Node } from '../tree.ts';
import { BlockReader } from './blocks.ts';
import { Lines } from './lines.ts';
import { Parts } from './parts.ts';
import { Unusual } from './unusual.ts';

/** Signs that are no text, and white space that YAML treats in a way of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const odd = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f\ufeff]|\r(?!\n)/;

/**
 * Reads a stretch that is written the way nearly all are, many times faster than the `yaml` library and to the very
 * same tree: mappings and lists in lines or in brackets, scalars of one line, block scalars, comments, anchors and
 * aliases. Undefined where anything else stands in it, half-typed text and errors included.
 *
 * @param before the anchors that stand before it
 */
export function* readSimply(text: string, as: Role, base: Base, before: Anchors): Steps<Read | undefined> {
  if (as.kind === 'prolog' || as.kind === 'rest' || as.kind === 'whole' || odd.test(text)) return undefined;
  const names = new Names(before);
  const lines = new Lines(text);
  try {
    const root = yield* read(lines, as, new BlockReader(new Parts(lines, base, names)));
    const { anchors, borrowed, problems } = names;
    return { root, problems, anchors, borrowed };
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

function* read(lines: Lines, as: Role, reader: BlockReader): Steps<Node> {
  lines.next(0);
  const indent = as.kind === 'entries' ? as.indent : 0;
  if (lines.column !== indent) throw new Unusual();
  const isList = as.kind === 'entries' && as.of === 'sequence';
  const root = yield* isList ? reader.sequence(indent, undefined) : reader.mapping(indent, undefined);
  if (!lines.isAtEnd()) throw new Unusual();
  return root;
}
