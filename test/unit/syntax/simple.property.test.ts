import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { made } from '../../../bench/speed/archive.ts';
import { cut, type Role } from '../../../server/src/syntax/cut.ts';
import { readSimply } from '../../../server/src/syntax/simple/read.ts';
import { type Read, readTolerantly } from '../../../server/src/syntax/tolerant.ts';
import { Pair, type Place } from '../../../server/src/syntax/tree.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { anyLines, nested } from './written.ts';

/** How many texts are tried: `RUNS=100000` tries so many. */
const numRuns = Number(process.env.RUNS ?? 1000);

const folder = join(import.meta.dirname, '..', '..', '..', 'samples');
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.news.yaml'))
  .map((path) => readFileSync(join(folder, path), 'utf8'));

describe('reading what is written simply', function () {
  this.timeout(Math.max(20_000, numRuns * 20));

  it('gives what the library gives, of lines in any order', () => isAlike(anyLines, 0.03));

  it('gives what the library gives, of what nests', () => isAlike(nested, 0.4));

  it('gives what the library gives, of samples with anything in them', () => {
    const scrap = fc.oneof(
      anyLines,
      fc.constantFrom('', '\n', ' ', '  ', '"', ':', '#', '- ', '&a ', '*a', ','),
    );
    const edited = fc
      .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(30), scrap)
      .map(([text, seed, length, put]) => {
        const at = seed % (text.length + 1);
        // Around the edit: the rest is read often enough.
        return text.slice(Math.max(0, at - 500), at) + put + text.slice(at + length, at + 500);
      });
    isAlike(edited, 0.1);
  });

  it('reads all of the samples and of what is measured', () => {
    for (const text of [...samples, made('roads', { claims: 20 }).annotation])
      for (const { part, as } of stretchesOf(text))
        assert.ok(atOnce(readSimply(part, as, { offset: 0 }, new Map())), part);
  });
});

/** Fails where both ways of reading differ, or where hardly any text is simple. */
function isAlike(texts: fc.Arbitrary<string>, least: number): void {
  let tried = 0;
  let simple = 0;
  fc.assert(
    fc.property(texts, (text) => {
      for (const { part, as } of stretchesOf(text)) {
        tried++;
        const read = atOnce(readSimply(part, as, { offset: 0 }, new Map()));
        if (read === undefined) continue;
        simple++;
        const tolerant = atOnce(readTolerantly(part, as, { offset: 0 }, new Map()));
        assert.deepEqual(shown(read), shown(tolerant), part);
      }
    }),
    { numRuns },
  );
  assert.ok(simple > tried * least, `${simple} of ${tried} stretches are simple`);
}

/** The stretches of a file, and the whole text as its first line would have it. */
function* stretchesOf(text: string): Iterable<{ readonly part: string; readonly as: Role }> {
  const cuts = cut(text);
  for (const [index, { start, as }] of cuts.entries())
    if (as.kind !== 'prolog') yield { part: text.slice(start, cuts[index + 1]?.start), as };
  const [, indent = '', dash] = /^(?:[ ]*(?:#.*)?\r?\n)*( *)(-(?=\s))?/.exec(text) ?? [];
  if (dash !== undefined)
    yield { part: text, as: { kind: 'entries', of: 'sequence', indent: indent.length } };
  else if (indent !== '') yield { part: text, as: { kind: 'entries', of: 'mapping', indent: indent.length } };
  else yield { part: text, as: { kind: 'fields' } };
}

function shown({ root, problems, anchors, borrowed }: Read): unknown {
  return laidOut({ root, problems, anchors: [...anchors], borrowed: [...borrowed] });
}

/**
 * All that is compared: a pair's key, which is made when somebody asks; and of slots, where they are, as an item that
 * stands where it is written may be its own.
 */
function laidOut(part: unknown, known = new Map<unknown, unknown>()): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (known.has(part)) return known.get(part);
  const copy: Record<string, unknown> = {};
  known.set(part, copy);
  const entries: readonly (readonly [string, unknown])[] = Object.entries(part);
  for (const [name, value] of part instanceof Pair ? [...entries, ['key', part.key] as const] : entries)
    copy[String(name)] =
      name === 'slots' && Array.isArray(value)
        ? value.map(({ base, from, to }: Place) => ({ base, from, to }))
        : laidOut(value, known);
  return copy;
}
