import assert from 'node:assert/strict';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import {
  readTyped,
  type SymbolOptions,
  symbolLocation,
  workspaceSymbols,
} from '../../../server/src/features/workspace-symbols.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { projectOf, uriOf } from '../memory.ts';
import { lines, wordsIn } from './scene.ts';

const able: SymbolOptions = { resolves: false, knows: () => true };

function found(project: Project, typed: string, options: Partial<SymbolOptions> = {}): WorkspaceSymbol[] {
  return atOnce(workspaceSymbols([project], readTyped(typed), { ...able, ...options }));
}

/** What is listed for what was typed. */
async function listed(typed: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return found(await projectOf(files), typed).map(({ name }) => name);
}

const people = lines(
  'newsmark: 1',
  'entities:',
  '  jane-roe: {kind: person, name: Jane Roe, aliases: [the minister, {text: Джейн Роу, language: ru}]}',
  '  john-doe: {kind: person, name: John Doe}',
  '  march-call: {kind: event, name: The call}',
);
const annotation = lines(
  'article: {file: call.md}',
  'sources:',
  '  readout: {kind: document, title: Readout of the call}',
  '  radio: {kind: broadcast, publisher: jane-roe}',
  'claims:',
  '  - {id: pause, text: it stops tonight, summary: Strikes on power plants stop.}',
  '  - {id: c2, passages: [no more, of this]}',
  '  - {text: Без названия}',
);
const files = { 'people.news.yaml': people, 'sub/call.news.yaml': annotation };

describe('Workspace symbols', () => {
  it('are found by id', async () => {
    assert.deepEqual(await listed('jane-r', files), ['Jane Roe · jane-roe']);
  });

  it('are found by letters that begin words', async () => {
    assert.deepEqual(await listed('jd', files), ['John Doe · john-doe']);
  });

  it('are found by an alias, which is told', async () => {
    assert.deepEqual(await listed('minist', files), ['the minister · Jane Roe · jane-roe']);
  });

  it('are found by an alias with a language', async () => {
    assert.deepEqual(await listed('джейн', files), ['Джейн Роу · Jane Roe · jane-roe']);
  });

  it('are found by a claim’s summary', async () => {
    assert.deepEqual(await listed('power plants', files), ['pause · Strikes on power plants stop.']);
  });

  it('are found by a claim’s words in the article', async () => {
    assert.deepEqual(await listed('tonight', files), ['pause · “it stops tonight”']);
  });

  it('are found by the pieces of a claim', async () => {
    assert.deepEqual(await listed('more of', files), ['c2 · “no more … of this”']);
  });

  it('are found where a claim has no id', async () => {
    assert.deepEqual(await listed('назв', files), ['“Без названия”']);
  });

  it('are found by who made a source that has no title', async () => {
    assert.deepEqual(await listed('jane', files), ['Jane Roe · jane-roe', 'Jane Roe · radio']);
  });

  it('show of a long text where it fits', async () => {
    const text = `${'many words before '.repeat(20)}the needle is here`;
    assert.deepEqual(await listed('needle', { 'a.news.yaml': `claims: [{id: a, text: ${text}}]` }), [
      'a · … before the needle is here”',
    ]);
  });

  it('are all, where nothing was typed', async () => {
    assert.equal((await listed('', files)).length, 8);
  });

  it('come the best first', async () => {
    assert.deepEqual(await listed('call', files), ['The call · march-call', 'Readout of the call · readout']);
  });

  it('are at most five hundred', async () => {
    const many = Array.from({ length: 600 }, (_, index) => `  a-${index}: {name: A}\n`).join('');
    assert.equal((await listed('a', { 'a.news.yaml': `entities:\n${many}` })).length, 500);
  });

  it('tell the file that holds them', async () => {
    const [symbol] = found(await projectOf(files), 'pause');
    assert.equal(symbol?.containerName, 'sub/call.news.yaml');
  });

  it('are the best of all, wherever they stand', async () => {
    const many = Array.from({ length: 1500 }, (_, number) => `  winterfield-${number}: {kind: person}`);
    const files = ['a', 'b', 'c'].map((name) => [
      `${name}.news.yaml`,
      lines('newsmark: 1', 'entities:', ...many),
    ]);
    const last = lines('newsmark: 1', 'entities:', '  winter: {kind: event}');
    const all = await listed('winter', { ...Object.fromEntries(files), 'z.news.yaml': last });
    assert.equal(all[0], 'winter');
    assert.equal(all.length, 500);
  });

  it('tell what they are', async () => {
    const [symbol] = found(await projectOf(files), 'john');
    assert.equal(symbol?.kind, SymbolKind.Class);
  });

  it('are variables where the client does not know their kind', async () => {
    const [symbol] = found(await projectOf(files), 'march-call', {
      knows: (kind) => kind <= SymbolKind.Array,
    });
    assert.equal(symbol?.kind, SymbolKind.Variable);
  });

  it('stand at the id, behind any text and line end', async () => {
    const text = '\uFEFFclaims:\r\n  - {text: 🕊 Мир, id: йод}\r\n';
    const project = await projectOf({ 'a.news.yaml': text });
    const location = found(project, 'йод')[0]?.location;
    assert.equal(location && 'range' in location && wordsIn(project, location.uri, location.range), 'йод');
  });

  it('stand at the words of a claim without an id', async () => {
    const project = await projectOf(files);
    const location = found(project, 'без')[0]?.location;
    assert.equal(
      location && 'range' in location && wordsIn(project, location.uri, location.range),
      'Без названия',
    );
  });

  it('leave the place for later where the client asks for it', async () => {
    const [symbol] = found(await projectOf(files), 'john', { resolves: true });
    assert.deepEqual(symbol?.location, { uri: uriOf('people.news.yaml') });
  });

  it('are found again after an edit before them', async () => {
    const [symbol] = found(await projectOf(files), 'john', { resolves: true });
    const edited = await projectOf({ 'people.news.yaml': people.replace('  jane', '  new: {}\n  jane') });
    const { uri, range } = symbolLocation(edited, uriOf('people.news.yaml'), symbol?.data);
    assert.equal(wordsIn(edited, uri, range), 'john-doe');
  });

  it('lead to the beginning of the file where they are gone', async () => {
    const project = await projectOf(files);
    const { range } = symbolLocation(project, uriOf('people.news.yaml'), {
      type: 'entity',
      id: 'gone',
      index: 0,
    });
    assert.deepEqual(range.end, { line: 0, character: 0 });
  });

  it('lead to the beginning of the file where a client made something up', async () => {
    const project = await projectOf(files);
    const { range } = symbolLocation(project, uriOf('people.news.yaml'), { type: 'entity', index: '0' });
    assert.deepEqual(range.end, { line: 0, character: 0 });
  });
});
