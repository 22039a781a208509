import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { flatOutline, outline } from '../../../server/src/features/outline.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { projectOf, uriOf } from '../memory.ts';
import { lines, wordsIn } from './scene.ts';

/** An outline as lines: name, detail in brackets, deeper ones indented. */
async function outlined(text: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const project = await projectOf({ 'call.news.yaml': text, ...others });
  return shown(atOnce(outline(project, uriOf('call.news.yaml'))));
}

function shown(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(
      ({ name, detail, children }) =>
        `${indent}${name}${detail ? ` [${detail}]` : ''}\n${shown(children ?? [], `${indent}  `)}`,
    )
    .join('');
}

const call = lines(
  'newsmark: 1',
  'article: {file: call.md, title: Leaders agree, outlet: herald, published: 2025-03-19}',
  'entities:',
  '  march-call: {kind: event, name: the call}',
  '  jane-roe: {kind: person, name: Jane Roe}',
  '  herald: {kind: organization, name: The Herald}',
  '  john-doe: {kind: person, name: John Doe}',
  'sources:',
  '  readout: {kind: press-release, title: Readout}',
  '  radio: {kind: broadcast, publisher: herald}',
  'claims:',
  '  - {id: pause, text: it stops, speaker: jane-roe, date: 2025-03-18, sources: [readout]}',
  '  - {id: denial, text: nothing was agreed, speaker: [john-doe, nobody]}',
  '  - {text: the paper says so, speech: narration}',
);

describe('The outline', () => {
  it('shows article, entities by kind, sources and claims', async () => {
    assert.equal(
      await outlined(call),
      lines(
        'Leaders agree [The Herald · 2025-03-19]',
        'People [2]',
        '  jane-roe [Jane Roe]',
        '  john-doe [John Doe]',
        'Organizations [1]',
        '  herald [The Herald]',
        'Events [1]',
        '  march-call [the call]',
        'Sources [2]',
        '  readout [press release · Readout]',
        '  radio [broadcast · The Herald]',
        'Claims [3]',
        '  pause [Jane Roe · 2025-03-18]',
        '  denial [John Doe, nobody · no source]',
        '  “the paper says so” [narration]',
      ),
    );
  });

  it('is called after the article’s file where there is no title', async () => {
    assert.equal(await outlined('article: {file: call.md}'), 'call.md\n');
  });

  it('shows the day of the occasion where the claim has none', async () => {
    const events = 'entities: {talks: {kind: event, name: the talks, date: 2025-03-18}}';
    assert.equal(
      await outlined('claims: [{id: a, text: b, speech: narration, occasion: talks}]', {
        'events.news.yaml': events,
      }),
      'Claims [1]\n  a [narration · 2025-03-18]\n',
    );
  });

  it('names speakers who are defined in other files', async () => {
    const people = 'entities: {jane-roe: {kind: person, name: Jane Roe}}';
    assert.equal(
      await outlined('claims: [{id: a, text: b, speaker: jane-roe}]', { 'people.news.yaml': people }),
      'Claims [1]\n  a [Jane Roe · no source]\n',
    );
  });

  it('shows the summary of a claim without an id', async () => {
    assert.equal(await outlined('claims: [{summary: It rains., sources: [a]}]'), 'Claims [1]\n  It rains.\n');
  });

  it('shows a claim of which nothing is written yet', async () => {
    assert.equal(await outlined('claims:\n  - id:\n'), 'Claims [1]\n  claim\n');
  });

  it('shows an entity of which only the id is written', async () => {
    assert.equal(await outlined('entities:\n  jane:\n'), 'Without a kind [1]\n  jane\n');
  });

  it('shows what it can of a file with broken YAML', async () => {
    assert.equal(
      await outlined(
        'article:\n  title: "never closed\n  file: call.md\nclaims:\n  - {id: a, sources: [b]}\n',
      ),
      'never closed\nClaims [1]\n  a\n',
    );
  });

  it('cuts a long text at a word', async () => {
    const text = await outlined(`claims: [{text: ${'long words '.repeat(20)}, sources: [b]}]`);
    assert.equal(text, `Claims [1]\n  “${'long words '.repeat(7).trim()}…”\n`);
  });

  it('shows claims that an alias brings', async () => {
    assert.equal(
      await outlined('x-one: &one {id: a, text: b}\nclaims: [*one]\n'),
      'Claims [1]\n  a [no source]\n',
    );
  });

  it('is empty for an empty file', async () => {
    assert.equal(await outlined(''), '');
  });

  it('shows the settings of a project', async () => {
    const project = await projectOf({
      'newsmark.yaml': lines(
        'rules: {unsourced-claim: error}',
        'overrides:',
        '  - files: [old/**]',
        '    rules: {unsourced-claim: off}',
        'language: en',
      ),
    });
    assert.equal(
      shown(atOnce(outline(project, uriOf('newsmark.yaml')))),
      lines(
        'rules',
        '  unsourced-claim [error]',
        'overrides',
        '  old/**',
        '    files [old/**]',
        '    rules',
        '      unsourced-claim [off]',
        'language [en]',
      ),
    );
  });

  it('names the group of each line for clients without a tree', async () => {
    const project = await projectOf({ 'call.news.yaml': call });
    const symbols = atOnce(flatOutline(project, uriOf('call.news.yaml')));
    assert.deepEqual(
      symbols.slice(0, 3).map(({ name, containerName }) => [name, containerName]),
      [
        ['Leaders agree', undefined],
        ['jane-roe', 'People'],
        ['john-doe', 'People'],
      ],
    );
  });
});

describe('The places of an outline', () => {
  /** The words of the range and of the selection of the first line of a group. */
  async function places(text: string): Promise<readonly [string, string]> {
    const project = await projectOf({ 'call.news.yaml': text });
    const uri = uriOf('call.news.yaml');
    const [first] = atOnce(outline(project, uri));
    const line = first?.children?.[0] ?? first;
    assert(line);
    return [wordsIn(project, uri, line.range), wordsIn(project, uri, line.selectionRange)];
  }

  it('select the id within a claim', async () => {
    assert.deepEqual(await places('claims:\n  - id: a\n    text: b\n\n# end\n'), ['id: a\n    text: b', 'a']);
  });

  it('select the words of a claim without an id', async () => {
    assert.deepEqual(await places('claims: [{text: b}]'), ['{text: b}', 'b']);
  });

  it('hold the id of an entity and all below it', async () => {
    assert.deepEqual(await places('entities:\n  jané 🕊: {kind: person}\n'), [
      'jané 🕊: {kind: person}',
      'jané 🕊',
    ]);
  });

  it('end with a block scalar’s text', async () => {
    assert.deepEqual(await places('claims:\r\n  - id: a\r\n    note: |\r\n      b\r\n'), [
      'id: a\r\n    note: |\r\n      b\r\n',
      'a',
    ]);
  });

  it('are those of the alias where a claim stands elsewhere', async () => {
    assert.deepEqual(await places('x-one: &one {id: a, text: b}\nclaims: [*one]\n'), ['*one', '']);
  });

  it('lie within one another, whatever the text', async () => {
    const cuts = fc.nat({ max: call.length });
    await fc.assert(
      fc.asyncProperty(cuts, cuts, async (from, to) => {
        const text = call.slice(0, Math.min(from, to)) + call.slice(Math.max(from, to));
        const project = await projectOf({ 'call.news.yaml': text });
        for (const symbol of atOnce(outline(project, uriOf('call.news.yaml')))) assertNested(symbol);
      }),
      { numRuns: 200 },
    );
  });
});

function assertNested({ name, range, selectionRange, children = [] }: DocumentSymbol): void {
  assert.notEqual(name, '');
  assert(holds(range, selectionRange), `${name} selects what it does not hold`);
  for (const child of children) {
    assert(holds(range, child.range), `${name} does not hold ${child.name}`);
    assertNested(child);
  }
}

function holds(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
