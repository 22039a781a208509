import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Source } from '../../../../server/src/model/definition.ts';
import type { Located } from '../../../../server/src/project/scope.ts';
import { type Provenance, provenanceOf } from '../../../../server/src/rules/sourcing/provenance.ts';
import { projectOf, uriOf } from '../../memory.ts';
import { stopwatch } from '../../stopwatch.ts';

/** What a graph of sources is known to be; the numbers of those on which each relies are given. */
async function graphOf(
  edges: readonly (readonly number[])[],
): Promise<{ readonly provenance: Provenance; readonly sources: readonly Located<Source>[] }> {
  const lines = edges.map(
    (to, id) =>
      `  s${id}: {kind: other, title: S, derived-from: [${to.map((other) => `s${other}`).join(', ')}]}\n`,
  );
  const project = await projectOf({ 'a.news.yaml': `newsmark: 1\nsources:\n${lines.join('')}` });
  const file = project.annotations.get(uriOf('a.news.yaml'));
  assert(file);
  const sources = file.annotation.sources.map((definition) => ({ file, definition }));
  return { provenance: provenanceOf(project), sources };
}

/** All that can be reached from a source, by the plainest means. */
function reached(edges: readonly (readonly number[])[], from: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [...(edges[from] ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(edges[at] ?? []));
  }
  return seen;
}

const graphs = fc
  .integer({ min: 1, max: 9 })
  .chain((size) =>
    fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }),
  );

describe('what sources rely on', () => {
  it('comes back to a source exactly where it can be reached from itself', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (edges) => {
        const { provenance, sources } = await graphOf(edges);
        for (const [number, source] of sources.entries())
          assert.equal(provenance.loopOf(source) !== undefined, reached(edges, number).has(number));
      }),
    );
  });

  it('ends in the sources and loops that rely on nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (edges) => {
        const { provenance, sources } = await graphOf(edges);
        const isEnd = (number: number) =>
          [...reached(edges, number)].every((other) => reached(edges, other).has(number));
        for (const [number, source] of sources.entries()) {
          const ends = [number, ...reached(edges, number)].filter(isEnd);
          // Of a loop, one stands for all.
          const expected = new Set(ends.map((end) => Math.min(end, ...reached(edges, end))));
          const found = [...(provenance.rootsOf(source) ?? [])].map((root) => {
            assert(root !== 'unknown');
            const end = Number(root.definition.id.slice(1));
            return Math.min(end, ...reached(edges, end));
          });
          assert.deepEqual(new Set(found), expected);
          assert.equal(found.length, expected.size);
        }
      }),
    );
  });

  it('is walked from a source back to itself, each step from where the last one led', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (edges) => {
        const { provenance, sources } = await graphOf(edges);
        for (const source of sources) {
          const way = provenance.wayBack(source);
          assert.equal(way.length > 0, provenance.loopOf(source) !== undefined);
          let at = source.definition;
          for (const { from, to } of way) {
            assert.equal(from.definition, at);
            at = to.definition;
          }
          assert.equal(at, source.definition);
        }
      }),
    );
  });

  it('is read in a moment, however long the chain', async () => {
    const size = 20_000;
    const chain = Array.from({ length: size }, (_, number) => (number + 1 < size ? [number + 1] : []));
    const { provenance, sources } = await graphOf(chain);
    const taken = stopwatch();
    const roots = new Set(sources.flatMap((source) => [...(provenance.rootsOf(source) ?? [])]));
    assert.equal(roots.size, 1);
    assert(taken() < 1500);
  });

  it('is read in a moment, however long the loop', async () => {
    const size = 20_000;
    const { provenance, sources } = await graphOf(
      Array.from({ length: size }, (_, number) => [(number + 1) % size]),
    );
    const [first] = sources;
    assert(first);
    const taken = stopwatch();
    assert.equal(provenance.loopOf(first)?.length, size);
    assert.equal(provenance.wayBack(first).length, 12);
    assert(taken() < 1500);
  });
});
