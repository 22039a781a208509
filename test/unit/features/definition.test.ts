import assert from 'node:assert/strict';
import { definition } from '../../../server/src/features/definition.ts';
import { locationsOf } from '../../../server/src/features/target.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { lines, pointedIn, wordsIn } from './scene.ts';

/** Where the cursor of some files leads: the file, and the words selected there. */
async function targetsAt(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { project, uri, position } = await pointedIn(files);
  return atOnce(definition(project, uri, position)).map(
    ({ targetUri, targetSelectionRange }) =>
      `${targetUri.split('/').at(-1)}: ${wordsIn(project, targetUri, targetSelectionRange)}`,
  );
}

const people = 'newsmark: 1\nentities:\n  jane-roe: {kind: person, name: Jane Roe}\n';
const article = '# A call\n\n"The *strikes* stop," the minister told us. Later the strikes stop again.\n';

describe('A definition', () => {
  it('leads from a reference to the id', async () => {
    assert.deepEqual(
      await targetsAt({ 'people.news.yaml': people, 'call.news.yaml': 'claims: [{speaker: jane¦-roe}]' }),
      ['people.news.yaml: jane-roe'],
    );
  });

  it('leads from a reference in another file’s name to that file', async () => {
    assert.deepEqual(
      await targetsAt({
        'call.news.yaml': 'article: {file: call.md}\nclaims: [{id: pause, text: a}]\n',
        'b.news.yaml': 'claims: [{id: b, relations: {repeats: [call#pau¦se]}}]\n',
      }),
      ['call.news.yaml: pause'],
    );
  });

  it('leads from an id to itself', async () => {
    assert.deepEqual(await targetsAt({ 'people.news.yaml': people.replace('jane', 'ja¦ne') }), [
      'people.news.yaml: jane-roe',
    ]);
  });

  it('leads from an alias to its anchor', async () => {
    assert.deepEqual(
      await targetsAt({ 'a.news.yaml': 'article:\n  published: &day 2025-03-19\n  modified: *d¦ay\n' }),
      ['a.news.yaml: &day'],
    );
  });

  it('leads from an alias to the anchor above a mapping', async () => {
    assert.deepEqual(
      await targetsAt({
        'a.news.yaml': 'x-all: &all # for all\n  confidence: high\nclaims:\n  - {id: a, <<: *al¦l}\n',
      }),
      ['a.news.yaml: &all'],
    );
  });

  it('leads from an alias to the last anchor of its name', async () => {
    const { project, uri, position } = await pointedIn({
      'a.news.yaml': 'x-a: &d 2024\nx-b: &d 2025\narticle: {published: *¦d}\n',
    });
    assert.equal(atOnce(definition(project, uri, position))[0]?.targetSelectionRange.start.line, 1);
  });

  it('leads from an anchor to itself', async () => {
    assert.deepEqual(await targetsAt({ 'a.news.yaml': 'x-a: &d¦ay 2025\nx-b: *day\n' }), [
      'a.news.yaml: &day',
    ]);
  });

  it('leads from the article’s file to the article', async () => {
    const { project, uri, position } = await pointedIn({
      'call.news.yaml': 'article: {file: call¦.md}',
      'call.md': article,
    });
    assert.equal(atOnce(definition(project, uri, position))[0]?.targetUri, 'file:///project/call.md');
  });

  it('leads nowhere where the article is missing', async () => {
    assert.deepEqual(await targetsAt({ 'call.news.yaml': 'article: {file: call¦.md}' }), []);
  });

  it('leads from a claim’s text to its place in the article', async () => {
    assert.deepEqual(
      await targetsAt({
        'call.news.yaml': 'article: {file: call.md}\nclaims: [{text: The st¦rikes stop}]',
        'call.md': article,
      }),
      ['call.md: The *strikes* stop'],
    );
  });

  it('leads from a text in a block scalar to its place in the article', async () => {
    assert.deepEqual(
      await targetsAt({
        'call.news.yaml': 'article: {file: call.md}\nclaims:\n  - text: >-\n      The strikes\n      st¦op\n',
        'call.md': article,
      }),
      ['call.md: The *strikes* stop'],
    );
  });

  it('leads from one of the passages to its own place', async () => {
    assert.deepEqual(
      await targetsAt({
        'call.news.yaml': 'article: {file: call.md}\nclaims: [{passages: [The strikes stop, told ¦us]}]',
        'call.md': article,
      }),
      ['call.md: told us'],
    );
  });

  it('leads to every place of a text that is ambiguous', async () => {
    assert.deepEqual(
      await targetsAt({
        'call.news.yaml': 'article: {file: call.md}\nclaims: [{text: strikes st¦op}]',
        'call.md': article,
      }),
      ['call.md: strikes* stop', 'call.md: strikes stop'],
    );
  });

  it('leads from a mention to the words beside the claim’s', async () => {
    assert.deepEqual(
      await targetsAt({
        'call.news.yaml':
          'article: {file: call.md}\nclaims: [{text: The strikes stop, mention: The mini¦ster}]',
        'call.md': article,
      }),
      ['call.md: the minister'],
    );
  });

  it('leads from the words of a date to the article', async () => {
    assert.deepEqual(
      await targetsAt({
        'call.news.yaml':
          'article: {file: call.md}\nclaims: [{text: strikes stop again, date: {text: la¦ter}}]',
        'call.md': article,
      }),
      ['call.md: Later'],
    );
  });

  it('leads from words that need no claim to the article', async () => {
    assert.deepEqual(
      await targetsAt({
        'call.news.yaml': 'article: {file: call.md, ignore: [{text: ¦told us}]}',
        'call.md': article,
      }),
      ['call.md: told us'],
    );
  });

  it('leads nowhere from a reference that names nothing', async () => {
    assert.deepEqual(await targetsAt({ 'a.news.yaml': 'claims: [{speaker: no¦body}]' }), []);
  });

  it('counts lines that end as on Windows', async () => {
    assert.deepEqual(
      await targetsAt({
        'people.news.yaml': people.replaceAll('\n', '\r\n'),
        'call.news.yaml': 'newsmark: 1\r\nclaims:\r\n  - {text: 🕊 Мир, speaker: jane¦-roe}\r\n',
      }),
      ['people.news.yaml: jane-roe'],
    );
  });

  it('tells which word it starts from', async () => {
    const { project, uri, position, text } = await pointedIn({
      'people.news.yaml': people,
      'call.news.yaml': 'claims: [{text: 🕊 Мир, speaker: "jane¦-roe"}]',
    });
    const origin = atOnce(definition(project, uri, position))[0]?.originSelectionRange;
    assert.equal(origin && text.getText(origin), '"jane-roe"');
  });

  it('is a location for clients that know no links', async () => {
    const { project, uri, position } = await pointedIn({
      'people.news.yaml': people,
      'call.news.yaml': 'claims: [{speaker: jane¦-roe}]',
    });
    assert.deepEqual(locationsOf(atOnce(definition(project, uri, position))), [
      {
        uri: 'file:///project/people.news.yaml',
        range: { start: { line: 2, character: 2 }, end: { line: 2, character: 10 } },
      },
    ]);
  });

  it('holds the whole of what it leads to', async () => {
    const { project, uri, position } = await pointedIn({
      'people.news.yaml': lines('entities:', '  ada:', '    kind: person', '    name: Ada', '', '  bob: {}'),
      'call.news.yaml': 'claims: [{speaker: ¦ada}]',
    });
    const [link] = atOnce(definition(project, uri, position));
    assert.equal(
      link && wordsIn(project, link.targetUri, link.targetRange),
      'ada:\n    kind: person\n    name: Ada',
    );
  });
});
