import assert from 'node:assert/strict';
import { type Files, found, messageOf, relatedOf, silentOn, speaksOf } from '../expect.ts';

/** Sources by id, each with its fields, and the lists of sources of claims by Roe. */
const project = (sources: Readonly<Record<string, string>>, ...claims: readonly string[]): Files => ({
  'a.news.yaml': `newsmark: 1
article: {file: a.md}
entities:
  roe: {kind: person, name: Roe}
  agency: {kind: organization, name: The Agency}
sources:
${Object.entries(sources)
  .map(([id, fields]) => `  ${id}: {kind: article, title: ${id}${fields === '' ? '' : `, ${fields}`}}\n`)
  .join('')}claims:
${claims.map((list, index) => `  - {id: c${index}, text: a, speaker: roe, sources: [${list}]}\n`).join('')}`,
});
const from = (...ids: readonly string[]) => `derived-from: [${ids.join(', ')}]`;

describe('circular-sourcing: loops', () => {
  speaksOf('circular-sourcing', {
    'two that rely on each other': project({ x: from('y'), y: from('x') }, '⟦x⟧'),
    'three in a ring': project({ x: from('y'), y: from('z'), z: from('x') }, '⟦z⟧'),
    'one that relies on itself': project({ x: from('x') }, '⟦x⟧'),
    'a loop beside a root': project({ x: from('y', 'z'), y: from('x'), z: '' }, '⟦x⟧'),
    'once for a loop, at the first claim': project({ x: from('y'), y: from('x') }, '⟦x⟧, y', 'y', 'x'),
    'two loops': project({ x: from('x'), y: from('y') }, '⟦x⟧, ⟦y⟧'),
    'in the long form': project({ x: from('x') }, '{source: ⟦x⟧, locator: p. 1}'),
    'in a registry': {
      'a.news.yaml':
        'newsmark: 1\r\narticle: {file: a.md}\r\nclaims: [{id: a, text: 🙂, sources: [⟦ист-1⟧]}]\r\n',
      's.news.yaml':
        'newsmark: 1\nsources:\n  ист-1: {kind: other, title: A, derived-from: [ист-2]}\n  ист-2: {kind: other, title: B, derived-from: [ист-1]}\n',
    },
  });

  silentOn('circular-sourcing', {
    'a chain': project({ x: from('y'), y: from('z'), z: '' }, 'x'),
    'a source that relies on a loop, and is in none': project({ w: from('x'), x: from('x') }, 'w'),
    'a loop that no claim rests on': project({ x: from('x'), y: '' }, 'y'),
    'a loop that only gives context': project({ x: from('x'), y: '' }, 'y, {source: x, stance: context}'),
    'two ways to one root from one source': project(
      { x: from('y', 'z'), y: from('r'), z: from('r'), r: '' },
      'x',
    ),
    'what nobody defines': project({ x: from('nothing'), y: from('nothing') }, 'x, y'),
    'a source that nobody defines': project({ x: from('y'), y: '' }, 'x, y, nothing'),
  });

  it('walks the loop step by step', async () => {
    const files = project({ x: from('w', 'y'), y: from('z'), z: from('x'), w: '' }, 'y');
    const [finding] = await found('circular-sourcing', files);
    assert.deepEqual(
      finding?.diagnosis.related.map(({ message }) => message),
      ['“y” relies on “z”', '“z” relies on “x”', '“x” relies on “y”'],
    );
    assert.deepEqual(await relatedOf('circular-sourcing', files), [
      'a.news.yaml: z',
      'a.news.yaml: x',
      'a.news.yaml: y',
    ]);
  });
});

describe('circular-sourcing: one root', () => {
  speaksOf('circular-sourcing', {
    'two papers with one dispatch': project({ r: '', x: from('r'), y: from('r') }, '⟦x⟧, y'),
    'at some distance': project({ r: '', x: from('r'), y: from('x'), z: from('y') }, '⟦z⟧, x'),
    'the dispatch and a paper that prints it': project({ r: '', x: from('r') }, '⟦r⟧, x'),
    'a first-hand root that the claim does not name': project(
      { r: 'primary: true', x: from('r'), y: from('r') },
      '⟦x⟧, y',
    ),
    'a root by somebody else': project({ r: 'publisher: agency', x: from('r') }, '⟦r⟧, x'),
    'for each claim': project({ r: '', x: from('r'), y: from('r') }, '⟦x⟧, y', '⟦y⟧, x'),
  });

  silentOn('circular-sourcing', {
    'another that does not': project({ r: '', x: from('r'), y: from('r'), z: '' }, 'x, y, z'),
    'another root beside it': project({ r: '', s: '', x: from('r'), y: from('r', 's') }, 'x, y'),
    'one source, given twice': project({ r: '', x: from('r') }, 'x, {source: x, locator: p. 1}'),
    'one source': project({ r: '', x: from('r') }, 'x'),
    'the second only gives context': project({ r: '', x: from('r') }, 'x, {source: r, stance: context}'),
    'a first-hand root that the claim names': project({ r: 'primary: true', x: from('r') }, 'r, x'),
    'a root by the speaker that the claim names': project({ r: 'author: [roe]', x: from('r') }, 'x, r'),
    'a root published by the speaker': project({ r: 'publisher: roe', x: from('r') }, 'x, r'),
    'a root beside what nobody defines': project({ r: '', x: from('r'), y: from('r', 'nothing') }, 'x, y'),
    'sources without derived-from': project({ x: 'publisher: agency', y: 'publisher: agency' }, 'x, y'),
  });

  it('walks down to the root', async () => {
    const files = project({ r: '', x: from('r'), y: from('x') }, 'y, x');
    const [finding] = await found('circular-sourcing', files);
    assert.deepEqual(
      finding?.diagnosis.related.map(({ message }) => message),
      ['“y” relies on “x”', '“x” relies on “r”', '“r” relies on no other source'],
    );
  });

  it('says how many count as one', async () => {
    const files = project({ r: '', x: from('r'), y: from('x') }, 'y, x, r');
    assert.match(await messageOf('circular-sourcing', files), /The 3 sources.*“r”/);
  });
});
