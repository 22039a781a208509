import assert from 'node:assert/strict';
import { references } from '../../../server/src/features/references.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { lines, pointedIn, wordsIn } from './scene.ts';

/** What refers to the thing at the cursor of some files: `file:line words`, lines from 1. */
async function found(
  files: Readonly<Record<string, string>>,
  declaration = false,
): Promise<readonly string[]> {
  const { project, uri, position } = await pointedIn(files);
  return atOnce(references(project, uri, position, declaration)).map(
    (at) => `${at.uri.split('/').at(-1)}:${at.range.start.line + 1} ${wordsIn(project, at.uri, at.range)}`,
  );
}

const people = 'newsmark: 1\nentities:\n  jane-roe: {kind: person, name: Jane Roe}\n';

describe('References', () => {
  it('are found from an entity’s id, in every file', async () => {
    assert.deepEqual(
      await found({
        'people.news.yaml': people.replace('jane', 'ja¦ne'),
        'b.news.yaml': 'article: {file: b.md}\nclaims:\n  - {speaker: jane-roe, to: [jane-roe]}\n',
        'a.news.yaml': 'article: {file: a.md, author: jane-roe}\n',
      }),
      ['a.news.yaml:1 jane-roe', 'b.news.yaml:3 jane-roe', 'b.news.yaml:3 jane-roe'],
    );
  });

  it('are found from any of them', async () => {
    assert.deepEqual(
      await found({
        'people.news.yaml': people,
        'a.news.yaml': 'article: {file: a.md}\nclaims:\n  - {speaker: jane-roe, via: [jane¦-roe]}\n',
      }),
      ['a.news.yaml:3 jane-roe', 'a.news.yaml:3 jane-roe'],
    );
  });

  it('hold the definition where it is asked for', async () => {
    assert.deepEqual(
      await found({ 'people.news.yaml': people, 'a.news.yaml': 'claims: [{speaker: jane¦-roe}]' }, true),
      ['a.news.yaml:1 jane-roe', 'people.news.yaml:3 jane-roe'],
    );
  });

  it('of a source stand in claims and in sources', async () => {
    assert.deepEqual(
      await found({
        'a.news.yaml': lines(
          'article: {file: a.md}',
          'sources:',
          '  read¦out: {kind: document}',
          '  radio: {kind: broadcast, derived-from: [readout]}',
          'claims:',
          '  - {id: a, sources: [readout]}',
          '  - {id: b, sources: [{source: "readout", stance: supports}]}',
        ),
        'b.news.yaml': 'article: {file: b.md}\nclaims: [{sources: [a#readout, readout]}]\n',
      }),
      ['a.news.yaml:4 readout', 'a.news.yaml:6 readout', 'a.news.yaml:7 readout', 'b.news.yaml:2 a#readout'],
    );
  });

  it('of a claim stand in this file and in others', async () => {
    assert.deepEqual(
      await found({
        'a.news.yaml': 'claims:\n  - id: pau¦se\n  - {id: b, relations: {contradicts: [pause]}}\n',
        'b.news.yaml': 'claims: [{id: pause, relations: {repeats: [a#pause], corrects: [pause]}}]\n',
      }),
      ['a.news.yaml:3 pause', 'b.news.yaml:1 a#pause'],
    );
  });

  it('keep a claim and an entity of one id apart', async () => {
    assert.deepEqual(
      await found({
        'a.news.yaml':
          'entities: {ada: {}}\nclaims: [{id: a¦da, speaker: ada}, {relations: {repeats: [ada]}}]\n',
      }),
      ['a.news.yaml:2 ada'],
    );
  });

  it('of a tag are all its uses, whichever Unicode form they are in', async () => {
    assert.deepEqual(
      await found({
        'a.news.yaml': 'claims: [{tags: [tru¦̂ce, other]}]\n'.replace('¦̂', '\u0302¦'),
        'b.news.yaml': 'claims: [{tags: ["trûce"]}]\n',
      }),
      ['a.news.yaml:1 tru\u0302ce', 'b.news.yaml:1 trûce'],
    );
  });

  it('of an article are the files that annotate it', async () => {
    assert.deepEqual(
      await found({
        'a.news.yaml': 'article: {file: call¦.md}',
        'b.news.yaml': 'article: {file: ./call.md}',
        'c.news.yaml': 'article: {file: other.md}',
      }),
      ['a.news.yaml:1 call.md', 'b.news.yaml:1 ./call.md'],
    );
  });

  it('of an id that nothing defines are all that miss it', async () => {
    assert.deepEqual(
      await found({
        'a.news.yaml': 'article: {file: a.md}\nclaims: [{speaker: nobo¦dy, relations: {repeats: [nobody]}}]',
        'b.news.yaml': 'article: {file: b.md}\nentities: {nobody: {}}\nclaims: [{speaker: nobody}]',
        'c.news.yaml': 'article: {file: c.md}\nclaims: [{to: nobody}]',
      }),
      ['a.news.yaml:2 nobody', 'c.news.yaml:2 nobody'],
    );
  });

  it('stand where an alias stands for the id', async () => {
    assert.deepEqual(
      await found({
        'a.news.yaml': 'entities: {a¦da: {}}\nclaims:\n  - speaker: &who ada\n  - speaker: *who\n',
      }),
      ['a.news.yaml:3 ada', 'a.news.yaml:4 *who'],
    );
  });

  it('of an alias are the aliases of its anchor', async () => {
    assert.deepEqual(
      await found(
        { 'a.news.yaml': 'claims:\n  - speaker: &who ada\n  - speaker: *w¦ho\n  - to: *who\n  - to: ada\n' },
        true,
      ),
      ['a.news.yaml:2 &who', 'a.news.yaml:3 *who', 'a.news.yaml:4 *who'],
    );
  });

  it('of an anchor are its own aliases, not those of another of its name', async () => {
    assert.deepEqual(
      await found({ 'a.news.yaml': 'x-a: &d 2024\nx-b: *d\nx-c: &¦d 2025\nx-d: {a: *d}\nx-e: [*d]\n' }),
      ['a.news.yaml:4 *d', 'a.news.yaml:5 *d'],
    );
  });

  it('of an anchored mapping are the merges of it', async () => {
    assert.deepEqual(
      await found({ 'a.news.yaml': 'x-all: &a¦ll\n  confidence: high\nclaims:\n  - {id: a, <<: *all}\n' }),
      ['a.news.yaml:4 *all'],
    );
  });

  it('stand once where a merge brings them to several claims', async () => {
    assert.deepEqual(
      await found({
        'a.news.yaml': lines(
          'entities: {a¦da: {}}',
          'x-all: &all {speaker: ada, tags: [x]}',
          'claims: [{id: a, <<: *all}, {id: b, <<: *all}]',
        ),
      }),
      ['a.news.yaml:2 ada'],
    );
  });

  it('hold both ids where one is given twice', async () => {
    assert.deepEqual(await found({ 'a.news.yaml': 'claims:\n  - id: pa¦use\n  - id: pause\n' }, true), [
      'a.news.yaml:2 pause',
      'a.news.yaml:3 pause',
    ]);
  });

  it('are found in half-typed text', async () => {
    assert.deepEqual(
      await found({
        'a.news.yaml': 'entities: {a¦da: {}}\nclaims:\n  - id: a\n    speaker: ada\n    vi\n  - to: [ada',
      }),
      ['a.news.yaml:4 ada', 'a.news.yaml:6 ada'],
    );
  });

  it('stand behind any text and line end', async () => {
    assert.deepEqual(
      await found({
        'a.news.yaml':
          '\uFEFFentities: {йод: {}}\r\nclaims:\r\n  - {text: 🕊 Мир, speaker: й¦од, to: [йод]}\r\n',
      }),
      ['a.news.yaml:3 йод', 'a.news.yaml:3 йод'],
    );
  });

  it('of a mention are none', async () => {
    assert.deepEqual(await found({ 'a.news.yaml': 'claims: [{mention: the mini¦ster}]' }), []);
  });

  it('of an ampersand in a text are none', async () => {
    assert.deepEqual(await found({ 'a.news.yaml': '# salt &¦pepper\nnote: &pepper a\n' }), []);
  });

  it('of an id that is not written yet are none', async () => {
    assert.deepEqual(await found({ 'a.news.yaml': 'claims:\n  - id: ¦\n  - id:\n' }, true), []);
  });
});
