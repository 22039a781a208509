import assert from 'node:assert/strict';
import { offeredAt, refactored } from './refactorings.ts';
import { lines } from './scene.ts';

const extract = 'refactor.extract';
const move = 'refactor.move';

const call = lines(
  'newsmark: 1',
  'article: {file: a.md}',
  'sources:',
  '  # by telephone',
  '  inter¦view: # on Monday',
  '    kind: interview',
  '    title: Telephone call',
  '',
  '  memo: {kind: document, title: Memo}',
  'claims:',
  '  - {id: c1, sources: [interview]}',
);
const registry = lines('newsmark: 1', 'sources:', '  report: {kind: report, title: Report}');

describe('Extracting an article’s own source', () => {
  it('is offered to the registry that holds most sources', async () => {
    const files = {
      'a.news.yaml': call,
      'few.news.yaml': registry,
      'many.news.yaml': `${registry}  more: {kind: report, title: More}\n`,
    };
    assert.deepEqual(await offeredAt(files, extract), ['Extract “interview” to many.news.yaml']);
  });

  it('writes it into the registry, with its comments', async () => {
    const files = await refactored({ 'a.news.yaml': call, 'r/sources.news.yaml': registry }, extract);
    assert.equal(
      files['r/sources.news.yaml'],
      `${registry}${lines(
        '  # by telephone',
        '  interview: # on Monday',
        '    kind: interview',
        '    title: Telephone call',
      )}`,
    );
  });

  it('takes it out of the file', async () => {
    const files = await refactored({ 'a.news.yaml': call, 'sources.news.yaml': registry }, extract);
    assert.equal(
      files['a.news.yaml'],
      lines(
        'newsmark: 1',
        'article: {file: a.md}',
        'sources:',
        '  memo: {kind: document, title: Memo}',
        'claims:',
        '  - {id: c1, sources: [interview]}',
      ),
    );
  });

  it('is offered on a reference as well', async () => {
    const files = {
      'a.news.yaml': call.replace('¦', '').replace('[interview', '[inter¦view'),
      'sources.news.yaml': registry,
    };
    assert.deepEqual(await offeredAt(files, extract), ['Extract “interview” to sources.news.yaml']);
  });

  it('makes a registry where there is none', async () => {
    const files = await refactored({ 'a.news.yaml': call }, extract);
    assert.equal(
      files['sources.news.yaml'],
      lines(
        'newsmark: 1',
        '',
        'sources:',
        '  # by telephone',
        '  interview: # on Monday',
        '    kind: interview',
        '    title: Telephone call',
      ),
    );
  });

  it('makes none for a client that cannot', async () => {
    assert.deepEqual(await offeredAt({ 'a.news.yaml': call }, extract, { createsFiles: false }), []);
  });

  it('begins the list of sources in a registry that has none', async () => {
    const people = lines('newsmark: 1', 'entities: {}');
    const files = { 'a.news.yaml': call, 'people.news.yaml': people };
    assert.deepEqual(await offeredAt(files, extract, { createsFiles: false }), [
      'Extract “interview” to people.news.yaml',
    ]);
  });

  it('drops the file from references of other files', async () => {
    const other = (id: string) => lines('newsmark: 1', 'claims:', `  - {id: c1, sources: ["${id}"]}`);
    const files = await refactored(
      { 'a.news.yaml': call, 'x/b.news.yaml': other('a#interview'), 'sources.news.yaml': registry },
      extract,
    );
    assert.equal(files['x/b.news.yaml'], other('interview'));
  });

  it('keeps what it refers to', async () => {
    const own = call
      .replace('    title:', '    publisher: herald\n    author: [jane]\n    title:')
      .replace('claims:', 'entities:\n  herald: {kind: organization, name: Herald}\nclaims:');
    const people = lines('newsmark: 1', 'entities:', '  jane: {kind: person, name: Jane}');
    const files = await refactored(
      { 'x/a.news.yaml': own, 'people.news.yaml': people, 'sources.news.yaml': registry },
      extract,
    );
    assert.match(files['sources.news.yaml'] ?? '', /publisher: x\/a#herald\n {4}author: \[jane\]/);
  });

  it('keeps the line ends of each file', async () => {
    const files = await refactored(
      { 'a.news.yaml': call.replaceAll('\n', '\r\n'), 'sources.news.yaml': registry },
      extract,
    );
    assert.doesNotMatch(files['sources.news.yaml'] ?? '\r', /\r/);
  });

  it('writes out what stood in flow style', async () => {
    const own = lines(
      'newsmark: 1',
      'article: {file: a.md}',
      'sources: {m¦emo: {kind: document, title: "Мемо 🕊"}, other: {kind: other, title: T}}',
    );
    const files = await refactored({ 'a.news.yaml': own, 'sources.news.yaml': registry }, extract);
    assert.equal(files['sources.news.yaml'], `${registry}  memo: {kind: document, title: "Мемо 🕊"}\n`);
  });

  for (const [why, files] of [
    [
      'another file has one of that id',
      { 'b.news.yaml': call.replace('¦', ''), 'sources.news.yaml': registry },
    ],
    ['the project has one of that id', { 'sources.news.yaml': registry.replace('report:', 'interview:') }],
    ['the registry cannot be read and none else is there', { 'sources.news.yaml': `${registry}  [\n` }],
  ] as const)
    it(`is not offered where ${why}`, async () => {
      assert.deepEqual(
        await offeredAt({ 'a.news.yaml': call, ...files }, extract, { createsFiles: false }),
        [],
      );
    });

  it('is not offered where an anchor stands in it', async () => {
    const tied = call.replace('kind: interview', 'kind: &kind interview');
    assert.deepEqual(await offeredAt({ 'a.news.yaml': tied, 'sources.news.yaml': registry }, extract), []);
  });
});

describe('Extracting an article’s own entity', () => {
  const registryOf = (...entities: readonly string[]) => lines('newsmark: 1', 'entities:', ...entities);
  const files = {
    'a.news.yaml': lines('article: {file: a.md}', 'entities:', '  st¦rike: {kind: event, name: the strike}'),
    'events.news.yaml': registryOf('  fair: {kind: event, name: the fair}'),
    'people.news.yaml': registryOf('  jane: {kind: person, name: Jane}', '  joe: {kind: person, name: Joe}'),
    'places.news.yaml': registryOf('  un: {kind: place, name: U}'),
  };

  it('is offered to the registry that holds most of its kind', async () => {
    assert.deepEqual(await offeredAt(files, extract), ['Extract “strike” to events.news.yaml']);
  });

  it('is offered to others as a move, those that hold most first', async () => {
    assert.deepEqual(await offeredAt(files, move), [
      'Move “strike” to people.news.yaml',
      'Move “strike” to places.news.yaml',
    ]);
  });
});

describe('Moving an entity', () => {
  const people = lines(
    'newsmark: 1',
    'entities:',
    '  ja¦ne: {kind: person, name: Jane}',
    '  joe: {kind: person, name: Joe}',
  );
  const others = lines('newsmark: 1', 'entities:', '    un: {kind: organization, name: UN}');

  it('is offered for each other registry', async () => {
    const files = { 'people.news.yaml': people, 'b.news.yaml': others, 'c.news.yaml': registry };
    assert.deepEqual(await offeredAt(files, move), [
      'Move “jane” to b.news.yaml',
      'Move “jane” to c.news.yaml',
    ]);
  });

  it('takes the indentation of its new place', async () => {
    const files = await refactored({ 'people.news.yaml': people, 'b.news.yaml': others }, move);
    assert.equal(files['b.news.yaml'], `${others}    jane: {kind: person, name: Jane}\n`);
  });

  it('leaves references that name no file', async () => {
    const said = lines('newsmark: 1', 'article: {file: a.md}', 'claims:', '  - {id: c1, speaker: jane}');
    const files = await refactored(
      { 'people.news.yaml': people, 'b.news.yaml': others, 'a.news.yaml': said },
      move,
    );
    assert.equal(files['a.news.yaml'], said);
  });

  it('follows references that name its file', async () => {
    const said = (id: string) =>
      lines('newsmark: 1', 'article: {file: a.md}', 'claims:', `  - {id: c1, speaker: '${id}'}`);
    const files = await refactored(
      { 'people.news.yaml': people, 'b.news.yaml': others, 'a.news.yaml': said('people#jane') },
      move,
    );
    assert.equal(files['a.news.yaml'], said('jane'));
  });

  it('begins the entities of a registry of sources', async () => {
    const files = await refactored({ 'people.news.yaml': people, 'c.news.yaml': registry }, move);
    assert.equal(
      files['c.news.yaml'],
      lines(
        'newsmark: 1',
        'entities:',
        '  jane: {kind: person, name: Jane}',
        'sources:',
        '  report: {kind: report, title: Report}',
      ),
    );
  });

  it('is not offered on a reference', async () => {
    const said = lines('newsmark: 1', 'article: {file: a.md}', 'claims:', '  - {id: c1, speaker: ja¦ne}');
    const files = { 'people.news.yaml': people.replace('¦', ''), 'b.news.yaml': others, 'a.news.yaml': said };
    assert.deepEqual(await offeredAt(files, move), []);
  });

  it('leaves an empty mapping where it was the last', async () => {
    const one = lines('newsmark: 1', 'entities:', '  ja¦ne: {kind: person, name: Jane}');
    const files = await refactored({ 'people.news.yaml': one, 'b.news.yaml': others }, move);
    assert.equal(files['people.news.yaml'], lines('newsmark: 1', 'entities: {}'));
  });
});
