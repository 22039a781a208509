import assert from 'node:assert/strict';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../../server/src/features/call-hierarchy.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { projectOf, uriOf } from '../memory.ts';
import { lines, pointedIn, wordsIn } from './scene.ts';

const people = lines(
  'newsmark: 1',
  'entities:',
  '  jane-roe: {kind: person, name: Jane Roe}',
  '  aide: {kind: anonymous, name: an aide}',
  '  herald: {kind: organization, name: The Herald}',
);
const annotation = lines(
  'article: {file: call.md}',
  'sources:',
  '  readout: {kind: document, title: Readout}',
  '  wire: {kind: agency-report, title: The wire, derived-from: [readout]}',
  'claims:',
  '  - id: pause',
  '    text: the strikes stop',
  '    speaker: jane-roe',
  '    via: [aide, herald]',
  '    sources: [readout]',
  '  - id: denial',
  '    text: nothing was agreed',
  '    speaker: aide',
  '    relations: {contradicts: [pause], responds-to: [pause]}',
);
const other = lines(
  'article: {file: other.md}',
  'claims: [{id: again, speaker: [jane-roe, call#wire], relations: {repeats: [call#pause]}}]',
);
const files = { 'people.news.yaml': people, 'call.news.yaml': annotation, 'other.news.yaml': other };

function told({ name, detail }: CallHierarchyItem): string {
  return detail === undefined ? name : `${name} | ${detail}`;
}

/** What the hierarchy begins with for a cursor put before some words of the files. */
async function rootBefore(path: keyof typeof files, words: string) {
  const pointed = await pointedIn({ ...files, [path]: files[path].replace(words, `¦${words}`) });
  return { ...pointed, root: prepareCallHierarchy(pointed.project, pointed.uri, pointed.position)?.[0] };
}

async function nameBefore(path: keyof typeof files, words: string): Promise<string | undefined> {
  return (await rootBefore(path, words)).root?.name;
}

function incoming(project: Project, item: CallHierarchyItem | undefined): readonly string[] {
  assert(item);
  return atOnce(incomingCalls(project, item.uri, item.data)).map(({ from }) => told(from));
}

function outgoing(project: Project, item: CallHierarchyItem | undefined): readonly CallHierarchyItem[] {
  assert(item);
  return outgoingCalls(project, item.uri, item.data).map(({ to }) => to);
}

describe('A hierarchy of claims', () => {
  it('begins with the claim whose id it is asked at', async () => {
    const { root } = await rootBefore('call.news.yaml', 'pause');
    assert.equal(root && told(root), 'pause | Jane Roe · “the strikes stop”');
  });

  it('begins with the claim that a relation names', async () => {
    assert.equal(await nameBefore('other.news.yaml', 'call#pause'), 'pause');
  });

  it('begins with the claim around a speaker', async () => {
    assert.equal(await nameBefore('call.news.yaml', 'jane-roe'), 'pause');
  });

  it('begins with the claim around any word of it', async () => {
    assert.equal(await nameBefore('call.news.yaml', 'was agreed'), 'denial');
  });

  it('begins with the claim at the dash before it', async () => {
    assert.equal(await nameBefore('call.news.yaml', '- id: denial'), 'denial');
  });

  it('begins with an entity at its own id', async () => {
    assert.equal(await nameBefore('people.news.yaml', 'jane-roe'), 'Jane Roe');
  });

  it('begins with a source that another names', async () => {
    assert.equal(await nameBefore('call.news.yaml', 'readout]}'), 'Readout');
  });

  it('does not begin where there is nothing', async () => {
    assert.equal(await nameBefore('call.news.yaml', 'article:'), undefined);
  });

  it('has an item that holds all of the claim, its id selected', async () => {
    const { project, root } = await rootBefore('call.news.yaml', 'pause');
    assert(root);
    assert.match(wordsIn(project, root.uri, root.range), /^id: pause.*\[readout\]$/s);
    assert.equal(wordsIn(project, root.uri, root.selectionRange), 'pause');
  });

  it('tells what responds to a claim, contradicts, corrects or repeats it', async () => {
    const { project, root } = await rootBefore('call.news.yaml', 'pause');
    assert.deepEqual(incoming(project, root), [
      'denial | contradicts it, responds to it · an aide · “nothing was agreed”',
      'again | repeats it · Jane Roe, The wire',
    ]);
  });

  it('shows where they name it', async () => {
    const { project, root } = await rootBefore('call.news.yaml', 'pause');
    assert(root);
    const named = atOnce(incomingCalls(project, root.uri, root.data)).map(({ from, fromRanges }) =>
      fromRanges.map((range) => wordsIn(project, from.uri, range)),
    );
    assert.deepEqual(named, [['pause', 'pause'], ['call#pause']]);
  });

  it('goes from a claim to whoever passed it on last, and to those before', async () => {
    const { project, root } = await rootBefore('call.news.yaml', 'pause');
    const [herald] = outgoing(project, root);
    const [aide] = outgoing(project, herald);
    const [jane] = outgoing(project, aide);
    assert.deepEqual(
      [herald, aide, jane].map((item) => item && told(item)),
      ['The Herald | passed it on', 'an aide | passed it on', 'Jane Roe | said it'],
    );
  });

  it('ends with the speaker', async () => {
    const { project, root } = await rootBefore('call.news.yaml', 'denial');
    assert.deepEqual(outgoing(project, outgoing(project, root)[0]), []);
  });

  it('shows the voices where the claim names them', async () => {
    const { project, root } = await rootBefore('call.news.yaml', 'pause');
    assert(root);
    const [call] = outgoingCalls(project, root.uri, root.data);
    assert.deepEqual(
      call?.fromRanges.map((range) => wordsIn(project, root.uri, range)),
      ['herald'],
    );
    assert.equal(call && wordsIn(project, call.to.uri, call.to.selectionRange), 'herald');
  });

  it('goes from a claim to all who said it together', async () => {
    const { project, root } = await rootBefore('other.news.yaml', 'again');
    assert.deepEqual(outgoing(project, root).map(told), [
      'Jane Roe | said it',
      'The wire | said it',
      'pause | repeated · Jane Roe · “the strikes stop”',
    ]);
  });

  it('goes from a claim to those that it names, once each', async () => {
    const { project, root } = await rootBefore('call.news.yaml', 'denial');
    assert.deepEqual(outgoing(project, root).map(told), [
      'an aide | said it',
      'pause | answered, contradicted · Jane Roe · “the strikes stop”',
    ]);
  });

  it('tells what somebody said and passed on', async () => {
    const { project, root } = await rootBefore('people.news.yaml', 'aide');
    assert.deepEqual(incoming(project, root), [
      'pause | passed on · Jane Roe · “the strikes stop”',
      'denial | said · an aide · “nothing was agreed”',
    ]);
  });

  it('tells the same of a voice on a claim’s way', async () => {
    const { project, root } = await rootBefore('call.news.yaml', 'denial');
    assert.equal(incoming(project, outgoing(project, root)[0]).length, 2);
  });

  it('tells what rests on a source', async () => {
    const { project, root } = await rootBefore('call.news.yaml', 'readout: {');
    assert.deepEqual(incoming(project, root), [
      'The wire | rests on it · wire',
      'pause | rests on it · Jane Roe · “the strikes stop”',
    ]);
  });

  it('names a voice that nothing defines as it is written', async () => {
    const project = await projectOf({ 'a.news.yaml': 'claims: [{id: a, via: [somebody]}]' });
    const [item] = outgoingCalls(project, uriOf('a.news.yaml'), {
      handle: { type: 'claim', id: 'a', index: 0 },
    });
    assert.equal(item && told(item.to), 'somebody | passed it on');
  });

  it('goes on after an edit before the claim', async () => {
    const { root } = await rootBefore('call.news.yaml', 'denial');
    const edited = await projectOf({
      ...files,
      'call.news.yaml': annotation.replace('claims:', 'claims:\n  - {id: new}'),
    });
    assert.deepEqual(outgoing(edited, root).map(told)[0], 'an aide | said it');
  });

  it('has nothing to tell of a claim that is gone', async () => {
    const { root } = await rootBefore('call.news.yaml', 'denial');
    assert.deepEqual(outgoing(await projectOf({ 'call.news.yaml': 'claims: []' }), root), []);
  });

  it('has nothing to tell of what a client made up', async () => {
    const project = await projectOf(files);
    for (const data of [
      undefined,
      1,
      {},
      { handle: { type: 'claim', id: 'pause', index: 0 }, step: 'x', at: {} },
    ])
      assert.deepEqual([...incomingCalls(project, uriOf('call.news.yaml'), data)], []);
  });

  it('stands behind any text and line end, in flow style and half typed', async () => {
    const { project, uri, position } = await pointedIn({
      'a.news.yaml': 'claims:\r\n  - {text: 🕊 Мир, id: йо¦д, speaker: кто, via: [ёж',
    });
    const [root] = prepareCallHierarchy(project, uri, position) ?? [];
    assert.equal(root && wordsIn(project, uri, root.selectionRange), 'йод');
    assert.deepEqual(outgoing(project, root).map(told), ['ёж | passed it on']);
  });
});
