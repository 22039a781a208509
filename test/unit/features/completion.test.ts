import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Paragraph } from '../../../server/src/article/article.ts';
import { resolveItem } from '../../../server/src/features/completion/resolve.ts';
import { codes } from '../../../server/src/format/codes.ts';
import { directives } from '../../../server/src/rules/suppression/comments.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { projectOf } from '../memory.ts';
import { itemAt, labelsAt, listAt, plain, takenAt } from './completing.ts';
import { lines } from './scene.ts';

const people = lines(
  'newsmark: 1',
  'entities:',
  '  jane-roe:',
  '    kind: person',
  '    name: Jane Roe',
  '    aliases: [Roe, the minister]',
  '    roles: [{title: minister, of: arvenia, from: 2020}]',
  '  arvenia: {kind: place, name: Arvenia}',
  '  march-call: {kind: event, name: the call}',
  '  delegation: {kind: group, name: the delegation}',
  '  zoe: {kind: person, name: Zoe}',
  'sources:',
  '  readout: {kind: document, title: Readout}',
);
const article = lines(
  '# Talks end',
  '',
  '“It stops tonight, and it stays stopped,” Jane Roe told reporters on Tuesday. She added that the strikes ' +
    'stop on 18 March. The envoy said: "nothing else".',
  '',
  'A spokesman for the ministry denied it on 12 February 2025.',
);
const head = 'newsmark: 1\narticle:\n  file: a.md\n  published: 2025-03-19\n';

/** A project around one annotation file, whose article is `a.md`. */
function around(text: string) {
  return { 'people.news.yaml': people, 'a.md': article, 'a.news.yaml': text };
}

/** A claim of that file, after the line of its id. */
function claim(...fields: readonly string[]) {
  return around(`${head}claims:\n  - id: a\n${fields.map((field) => `    ${field}\n`).join('')}`);
}

/** What is taken, and the line of the file that then stands where the cursor was. */
const taken: readonly (readonly [what: string, before: string, label: string, after: string])[] = [
  ['a key', 'artic¦', 'article', 'article:\n  file: $1\n  published: $0'],
  ['a key that has its colon', 'claims:\n  - spea¦: b\n', 'speaker', 'claims:\n  - speaker: b\n'],
  ['a key between quotation marks', 'claims:\n  - "spea¦": b\n', 'speaker', 'claims:\n  - "speaker": b\n'],
  [
    'a key above another',
    'claims:\n  - id: a\n    spe¦\n    nth: 1\n',
    'speech',
    'claims:\n  - id: a\n    speech: $0\n    nth: 1\n',
  ],
  ['a key below a claim', 'claims:\n  - id: a\n    ¦\n', 'speech', 'claims:\n  - id: a\n    speech: $0\n'],
  [
    'a key on a line that is indented too far',
    'claims:\n  - id: a\n      ¦\n',
    'speech',
    'claims:\n  - id: a\n    speech: $0\n',
  ],
  ['a key above its value', 'arti¦\n  file: a.md\n', 'article', 'article:\n  file: a.md\n'],
  ['a value before a comment', 'newsmark: ¦# words', '1', 'newsmark: 1 # words'],
  [
    'a key on an empty line in the midst of a claim',
    'claims:\n  - id: a\n¦\n    nth: 1\n',
    'speech',
    'claims:\n  - id: a\n    speech: $0\n    nth: 1\n',
  ],
  ['a key behind a dash', 'claims:\n  - ¦\n', 'summary', 'claims:\n  - summary: "$0"\n'],
  ['a key right behind a dash', 'claims:\n  -¦\n', 'nth', 'claims:\n  - nth: $0\n'],
  ['a key in flow style', 'claims: [{id: a, spee¦}]', 'speech', 'claims: [{id: a, speech: $0}]'],
  [
    'a key before another in flow style',
    'claims: [{id: a,¦ nth: 2}]',
    'speech',
    'claims: [{id: a, speech: $0,  nth: 2}]',
  ],
  [
    'a key behind Windows line ends',
    'newsmark: 1\r\narticle:\r\n  file: a\r\n  wi¦\r\n',
    'wire',
    'newsmark: 1\r\narticle:\r\n  file: a\r\n  wire: $0\r\n',
  ],
  [
    'a mapping with Windows line ends',
    'newsmark: 1\r\nartic¦\r\n',
    'article',
    'newsmark: 1\r\narticle:\r\n  file: $1\r\n  published: $0\r\n',
  ],
  [
    'a value behind Cyrillic and emoji',
    'claims: [{note: Ответ 🕊️, speech: dir¦}]',
    'direct',
    'claims: [{note: Ответ 🕊️, speech: direct}]',
  ],
  ['a value right behind its colon', 'claims:\n  - speech:¦\n', 'direct', 'claims:\n  - speech: direct\n'],
  [
    'a value over the rest of the word',
    'claims:\n  - speech: dir¦ekt\n',
    'direct',
    'claims:\n  - speech: direct\n',
  ],
  [
    'a value between quotation marks',
    'claims:\n  - speech: "dir¦"\n',
    'direct',
    'claims:\n  - speech: "direct"\n',
  ],
  [
    'a value in marks that nothing closes',
    "claims:\n  - speech: 'dir¦\n    id: a\n",
    'direct',
    "claims:\n  - speech: 'direct'\n    id: a\n",
  ],
  ['a mapping on the line of its key', 'article: ¦\n', 'title', 'article: \n  title: "$0"\n'],
  [
    'an item where a list is due',
    'claims:\n  - sources: read¦\n',
    'readout',
    'claims:\n  - sources: [readout]\n',
  ],
  [
    'an item of a list in flow style',
    'claims:\n  - sources: [read¦]\n',
    'readout',
    'claims:\n  - sources: [readout]\n',
  ],
  [
    'an item below its key',
    'claims:\n  - sources:\n      ¦\n',
    'readout',
    'claims:\n  - sources:\n      - readout\n',
  ],
  [
    'an item behind a dash',
    'claims:\n  - sources:\n      - ¦\n',
    'readout',
    'claims:\n  - sources:\n      - readout\n',
  ],
  [
    'one more item',
    'claims:\n  - sources:\n      - other\n      ¦\n',
    'readout',
    'claims:\n  - sources:\n      - other\n      - readout\n',
  ],
  [
    'an item in quotation marks where a list is due',
    'claims:\n  - sources: "read¦"\n',
    'readout',
    'claims:\n  - sources: [readout]\n',
  ],
  [
    'one speaker where several could stand',
    'claims:\n  - speaker: ¦\n',
    'jane-roe',
    'claims:\n  - speaker: jane-roe\n',
  ],
  [
    'the long form of a source',
    'claims:\n  - sources: [¦]\n',
    '{source, locator}',
    'claims:\n  - sources: [{source: $1, locator: "$0"\\}]\n',
  ],
  [
    'an alias',
    'x-day: &day 2025-03-18\nclaims:\n  - date: *d¦\n',
    '*day',
    'x-day: &day 2025-03-18\nclaims:\n  - date: *day\n',
  ],
  [
    'a whole claim',
    'claims:\n  - ¦\n',
    'Claim …',
    'claims:\n  - id: $1\n    text: "$2"\n    speaker: $3\n    sources: [$0]\n',
  ],
];

/** The first things that are offered, and things that are not. */
const offered: readonly (readonly [
  where: string,
  before: string,
  first: readonly string[],
  not?: readonly string[],
])[] = [
  ['an empty file', '¦', ['newsmark', 'article', 'entities', 'sources', 'claims']],
  ['a file with its version', 'newsmark: 1\n¦', ['article'], ['newsmark']],
  ['a claim without its text', 'claims:\n  - id: a\n    ¦', ['text', 'passages'], ['id']],
  ['a claim with its text', 'claims:\n  - id: a\n    text: b\n    ¦', ['prefix'], ['text', 'passages']],
  ['an entity without its kind', 'entities:\n  a:\n    name: b\n    ¦', ['kind'], ['name']],
  ['a person', 'entities:\n  a:\n    kind: person\n    ¦', ['name'], ['members', 'date', 'count']],
  [
    'a group',
    'entities: {a: {kind: group, name: b, mem¦}}',
    ['aliases', 'description', 'wikidata', 'url', 'roles', 'languages', 'members'],
  ],
  [
    'a claim that merges a kind of speech',
    'x-a: &a {speech: direct}\nclaims:\n  - id: a\n    text: b\n    <<: *a\n    ¦',
    ['prefix'],
  ],
  [
    'what a claim merges',
    'x-a: &a\n  speech: ¦\nclaims:\n  - <<: *a\n',
    ['direct', 'mixed', 'indirect', 'narration'],
  ],
  ['polarity', 'claims: [{polarity: ¦}]', ['asserts', 'denies', 'declines']],
  ['a flag', 'claims: [{opinion: ¦}]', ['true', 'false']],
  ['the version', 'newsmark: ¦', ['1']],
  ['an Admiralty code', 'sources: {a: {reliability: ¦}}', ['A1', 'A2']],
  ['a language', 'article: {language: ru}\nsources: {a: {language: ¦}}', ['ru', 'en']],
  ['an occasion', 'claims: [{occasion: ¦}]', ['march-call'], ['jane-roe', 'arvenia']],
  ['a place', 'claims: [{place: ¦}]', ['arvenia'], ['jane-roe', 'march-call']],
  ['a speaker', 'claims: [{speaker: ¦}]', ['jane-roe'], ['march-call']],
  ['a speaker used before', 'claims: [{id: a, speaker: zoe}, {id: b, speaker: ¦}]', ['zoe', 'jane-roe']],
  ['a source of a source', 'sources: {own: {derived-from: [¦]}}', ['readout'], ['own']],
  [
    'members that are listed',
    'entities: {g: {kind: group, members: [jane-roe, ¦]}}',
    ['arvenia'],
    ['jane-roe', 'g'],
  ],
  ['a claim that this one repeats', 'claims: [{id: a, relations: {repeats: [¦]}}, {id: b}]', ['b'], ['a']],
  ['an id in a row', 'claims: [{id: c1}, {id: c2}, {id: ¦}]', ['c3']],
  [
    'an id of a claim with a text',
    'claims: [{id: ¦, text: The strikes stop tonight at last}]',
    ['the-strikes-stop-tonight'],
  ],
  ['tags', 'claims: [{tags: [calls, peace]}, {tags: [calls, ¦]}]', ['peace'], ['calls']],
  ['an annotator', 'claims: [{reviewed: {by: Ann}}, {reviewed: {by: ¦}}]', ['Ann']],
  ['entities, where a reference names none', 'claims: [{speaker: new-man}]\nentities:\n  ¦', ['new-man']],
];

/** Where nothing is offered. */
const silent: readonly (readonly [string, string])[] = [
  ['in a comment', 'article: # fi¦'],
  ['in a summary', 'claims: [{summary: some wor¦}]'],
  ['below a user’s own key', 'x-mine: {spea¦}'],
  ['on a field that the format does not know', 'foo: b¦'],
  ['in a block scalar', 'claims:\n  - text: |\n      wor¦\n'],
  ['before a comment', 'claims:\n  - id: a\n    ¦# words\n'],
  ['behind the colon of fields that stand below', 'entities:\n  jane-roe:¦\n    kind: person\n'],
  ['behind the colon of items that stand below', 'claims: ¦\n  - id: a\n'],
  ['behind a value', 'claims:\n  - speech: direct ¦\n'],
  ['behind closed quotation marks', 'claims:\n  - speech: "direct"¦\n'],
  ['for a number', 'claims: [{nth: ¦}]'],
];

describe('Completion', () => {
  for (const [what, before, label, after] of taken)
    it(`puts in ${what}`, async () => {
      assert.equal(await takenAt({ 'people.news.yaml': people, 'b.news.yaml': before }, label), after);
    });

  for (const [where, before, first, not = []] of offered)
    it(`offers for ${where} ${first.join(', ')}`, async () => {
      const labels = await labelsAt({ 'people.news.yaml': people, 'b.news.yaml': before });
      assert.deepEqual(
        {
          first: labels.filter((label) => !/…$/.test(label)).slice(0, first.length),
          not: labels.filter((label) => not.includes(label)),
        },
        { first, not: [] },
      );
    });

  for (const [where, before] of silent)
    it(`offers nothing ${where}`, async () => {
      assert.equal(await listAt({ 'people.news.yaml': people, 'b.news.yaml': before }), undefined);
    });

  it('waits until a line is indented', async () => {
    assert.equal(await listAt({ 'b.news.yaml': 'claims:\n  - id: a\n    ¦' }, { trigger: ' ' }), undefined);
  });

  it('answers the space behind a colon', async () => {
    assert.deepEqual(await labelsAt({ 'b.news.yaml': 'newsmark: ¦' }, { trigger: ' ' }), ['1']);
  });

  it('puts in plain text for clients without snippets, up to the first thing to type', async () => {
    assert.equal(
      await takenAt({ 'b.news.yaml': 'newsmark: 1\nclai¦' }, 'claims', plain),
      'newsmark: 1\nclaims:\n  - id: ',
    );
  });

  it('tells clients that ask for it which part of a word to keep', async () => {
    const { textEdit } = await itemAt({ 'b.news.yaml': 'claims:\n  - speech: dir¦ekt\n' }, 'direct');
    assert.deepEqual(textEdit, {
      newText: 'direct',
      insert: { start: { line: 1, character: 12 }, end: { line: 1, character: 15 } },
      replace: { start: { line: 1, character: 12 }, end: { line: 1, character: 18 } },
    });
  });

  it('gives only kinds that a client knows', async () => {
    const item = await itemAt({ 'b.news.yaml': 'claims: [{speech: ¦}]' }, 'direct', plain);
    assert.equal(item.kind, 12);
  });

  it('documents a field when it is asked to', async () => {
    const files = { 'b.news.yaml': 'claims:\n  - spea¦\n' };
    const item = await itemAt(files, 'speaker');
    const project = await projectOf({ 'b.news.yaml': 'claims:\n  - spea\n' });
    const { documentation } = resolveItem(project, item, { format: 'markdown', locale: 'en' });
    assert.match(JSON.stringify(documentation), /"kind":"markdown","value":"\*\*speaker\*\* · Claim/);
  });

  it('documents an entity when it is asked to', async () => {
    const item = await itemAt(around('claims: [{speaker: ¦}]'), 'jane-roe');
    const project = await projectOf(around('claims: [{speaker: }]'));
    const { documentation } = resolveItem(project, item, { format: 'plaintext', locale: 'en' });
    assert.match(JSON.stringify(documentation), /Jane Roe · person/);
  });
});

describe('Completion of references', () => {
  it('finds a person by surname', async () => {
    const { filterText } = await itemAt(claim('speaker: Ro¦'), 'jane-roe');
    assert.equal(filterText, 'Roe jane-roe Jane Roe the minister');
  });

  it('says who it is, in which office on the day', async () => {
    const { detail } = await itemAt(claim('speaker: ¦'), 'jane-roe');
    assert.equal(detail, 'Jane Roe, minister, Arvenia');
  });

  it('offers first whom the claim’s sentence names', async () => {
    const labels = await labelsAt({
      ...claim('text: it stays stopped', 'speaker: ¦'),
      'others.news.yaml': 'entities: {aaron: {kind: person, name: Aaron}}',
    });
    assert.equal(labels[0], 'jane-roe');
  });

  it('begins with the quotation mark that is typed, where that is replaced', async () => {
    const { filterText } = await itemAt(claim('sources: "read¦"'), 'readout');
    assert.equal(filterText, '"readout');
  });

  it('names the file of another file’s claim', async () => {
    const files = {
      ...around('claims: [{id: x, relations: {repeats: [¦]}}]'),
      'sub/b.news.yaml': 'article: {file: b.md}\nclaims: [{id: c2, text: words}]',
    };
    assert.deepEqual(await labelsAt(files), ['sub/b#c2']);
  });

  it('offers what a file defines beside its article, with the name of the file', async () => {
    const files = {
      ...around('claims: [{id: x, sources: [talks#¦]}]'),
      'talks.news.yaml': 'article: {file: b.md}\nsources: {tape: {kind: broadcast, title: Tape}}',
    };
    assert.deepEqual(await labelsAt(files), ['talks#tape', '{source, locator}']);
  });

  it('defines what names nothing, at once where the client cannot ask later', async () => {
    const text = 'newsmark: 1\nclaims:\n  - {id: a, occasion: May Talks¦}\n';
    assert.equal(
      await takenAt(around(text), 'may-talks', { lazyEdits: false }),
      'newsmark: 1\nentities:\n  may-talks:\n    kind: event\n    name: May Talks\nclaims:\n  - {id: a, occasion: may-talks}\n',
    );
  });

  it('defines what names nothing when it is resolved', async () => {
    const text = 'newsmark: 1\nclaims:\n  - {id: a, sources: [the-tape¦]}\n';
    const item = await itemAt(around(text), 'the-tape');
    const project = await projectOf(around(text.replace('¦', '')));
    assert.deepEqual(
      resolveItem(project, item, { format: 'markdown', locale: 'en' }).additionalTextEdits?.map(
        ({ newText }) => newText,
      ),
      ['sources:\n  the-tape:\n    kind: other\n    title: The Tape\n'],
    );
  });

  /** A claim with a mention, in a project where Bob Moe is known, and the cursor at its speaker. */
  const mentioning = (mention: string): Readonly<Record<string, string>> => ({
    ...around(
      `newsmark: 1\narticle: {file: told.md}\nclaims:\n  - {id: a, mention: ${mention}, speaker: ¦}\n`,
    ),
    'told.md': 'The bridge is safe, she said.\n',
    'people.news.yaml': 'entities: {bob: {kind: person, name: Bob Moe}}\n',
  });

  it('first defines whom the claim mentions, where nobody has yet', async () => {
    const files = mentioning('Foreign Minister Ann Poe');
    assert.deepEqual(await labelsAt(files), ['ann-poe', 'bob']);
    assert.equal(
      await takenAt(files, 'ann-poe', { lazyEdits: false }),
      'newsmark: 1\narticle: {file: told.md}\nentities:\n  ann-poe:\n    kind: person\n    name: Ann Poe\nclaims:\n  - {id: a, mention: Foreign Minister Ann Poe, speaker: ann-poe}\n',
    );
  });

  it('knows what kind of speaker that is', async () => {
    for (const [mention, id, kind] of [
      ['the Oldport Council', 'oldport-council', 'organization'],
      ['Washington', 'washington', 'place'],
    ] as const)
      assert.match(
        await takenAt(mentioning(mention), id, { lazyEdits: false }),
        new RegExp(`${id}:\\n    kind: ${kind}\\n`),
      );
  });

  it('defines no speaker who is known, or has no name', async () => {
    for (const mention of ['Bob Moe', 'Moe', 'she', 'the minister', 'Roe and Doe', 'officials of Oldport'])
      assert.deepEqual(await labelsAt(mentioning(mention)), ['bob'], mention);
  });

  it('asks again while what is typed names nothing', async () => {
    assert.equal((await listAt(claim('speaker: nobo¦')))?.isIncomplete, true);
  });

  it('need not ask again where everything is offered', async () => {
    assert.equal((await listAt(claim('speaker: ¦')))?.isIncomplete, false);
  });
});

/** The text of the only claim of a file, as YAML reads it. */
function textIn(yaml: string): string | undefined {
  return /text: (.*)/.exec(yaml)?.[1] && scalarOf(yaml, 'text');
}

function scalarOf(yaml: string, key: string): string | undefined {
  const { root } = parse(yaml);
  const claims =
    root?.kind === 'mapping' ? root.pairs.find((pair) => pair.key.value === 'claims')?.value : null;
  const first = claims?.kind === 'sequence' ? claims.items[0] : null;
  const value = first?.kind === 'mapping' ? first.pairs.find((pair) => pair.key.value === key)?.value : null;
  return value?.kind === 'scalar' ? value.value : undefined;
}

describe('Completion from the article', () => {
  it('offers its sentences and what its quotations say, in order', async () => {
    assert.deepEqual(await labelsAt(claim('text: ¦')), [
      'Talks end',
      'It stops tonight, and it stays stopped',
      '“It stops tonight, and it stays stopped,” Jane Roe told reporters on Tuesday',
      'She added that the strikes stop on 18 March',
      'nothing else',
      'The envoy said: "nothing else"',
      'A spokesman for the ministry denied it on 12 February 2025',
    ]);
  });

  it('offers last what another claim is about', async () => {
    const labels = await labelsAt(
      around(`${head}claims:\n  - {id: a, text: nothing else}\n  - id: b\n    text: ¦\n`),
    );
    assert.deepEqual(labels.slice(-2), ['nothing else', 'The envoy said: "nothing else"']);
  });

  it('offers last what another claim is about whose words have drifted', async () => {
    const drifted = 'She added that all the strikes stop on 18 March';
    const labels = await labelsAt(
      around(`${head}claims:\n  - {id: a, text: ${drifted}}\n  - id: b\n    text: ¦\n`),
    );
    assert.equal(labels.at(-1), 'She added that the strikes stop on 18 March');
  });

  it('goes on from the words that are typed, wherever they stand', async () => {
    assert.deepEqual(await labelsAt(claim('text: the str¦', 'speech: indirect')), [
      'the strikes stop on 18 March',
    ]);
  });

  it('offers a clause, and the rest of the quotation', async () => {
    assert.deepEqual((await labelsAt(claim('text: "it sto¦"'))).slice(0, 1), [
      'It stops tonight, and it stays stopped',
    ]);
  });

  for (const [where, line] of [
    ['nothing is typed', 'text: ¦'],
    ['a word is typed', 'text: The env¦'],
    ['a quotation mark is opened', 'text: "¦'],
    ['a quotation mark is opened before a word', 'text: "The env¦'],
    ['quotation marks are closed already', 'text: "The env¦"'],
    ['single quotation marks are closed already', "text: 'The env¦'"],
    ['the rest of another sentence follows', 'text: The env¦ and so on'],
  ] as const)
    it(`puts in words that read back as they are where ${where}`, async () => {
      const label = 'The envoy said: "nothing else"';
      assert.equal(textIn(await takenAt(claim(line, 'speech: direct'), label)), label);
    });

  it('looks no further in a long article than it offers', async () => {
    const sentences = Array.from({ length: 5000 }, (_, number) => `Bridge ${number} stays open.\n\n`);
    const read = mock.method(Paragraph.prototype, 'toSource');
    const labels = await labelsAt({ ...claim('text: ¦'), 'a.md': sentences.join('') });
    const { length: sentencesRead } = read.mock.calls;
    read.mock.restore();
    assert.equal(labels[0], 'Bridge 0 stays open');
    assert.ok(
      labels.length < 1000 && sentencesRead < 1000,
      `${sentencesRead} sentences for ${labels.length}`,
    );
  });

  it('is found by what is typed, however the article writes its marks', async () => {
    const { filterText } = await itemAt(
      claim('text: "the envoy said: “no¦"'),
      'The envoy said: "nothing else"',
    );
    assert.equal(filterText, 'the envoy said: “nothing else"');
  });

  it('offers how the article names the speaker', async () => {
    const labels = await labelsAt(claim('text: it stays stopped', 'speaker: jane-roe', 'mention: ¦'));
    assert.equal(labels[0], 'Jane Roe');
  });

  it('offers a description where no name is known', async () => {
    const labels = await labelsAt(claim('text: denied it', 'mention: ¦'));
    assert.equal(labels[0], 'A spokesman for the ministry');
  });

  it('offers the words that report', async () => {
    const labels = await labelsAt(claim('text: it stays stopped', 'cue: ¦'));
    assert.deepEqual(labels.slice(0, 2), ['told reporters', 'told']);
  });

  it('offers the words for a date', async () => {
    const labels = await labelsAt(claim('text: the strikes stop', 'date: {value: 2025-03-18, text: ¦}'));
    assert.equal(labels[0], 'on 18 March');
  });

  it('offers the day that the sentence names, the day of publication, those of the article, today last', async () => {
    assert.deepEqual(await labelsAt(claim('text: the strikes stop', 'date: ¦')), [
      '2025-03-18',
      '2025-03-19',
      '2025-02-12',
      '2025-04-01',
      '{value, text}',
    ]);
  });

  it('offers the weekday of the sentence as its day', async () => {
    const { detail } = await itemAt(claim('text: It stops tonight', 'date: ¦'), '2025-03-18');
    assert.equal(detail, 'Tuesday, 18 March 2025 (Tuesday)');
  });

  it('offers the day that follows from another, first where the words for it are given', async () => {
    const files = {
      ...claim('text: a pause', 'date: {value: ¦, text: the day before}'),
      'a.md': 'On 12 March the envoy recalled a pause agreed the day before.',
    };
    const [first] = await labelsAt(files);
    assert.equal(first, '2025-03-11');
  });

  it('offers what tells one place of a text from another', async () => {
    const files = {
      ...claim('text: It rains', 'prefix: ¦'),
      'a.md': 'Ann said: It rains. Then Bob said: It rains.',
    };
    assert.deepEqual(await labelsAt(files), ['Ann said:', 'It rains. Then Bob said:']);
  });

  it('offers the article of the file’s own name first', async () => {
    const labels = await labelsAt({
      'b.news.yaml': 'article: {file: ¦}',
      'a.md': '',
      'b.md': '',
      'sub/c.md': '',
    });
    assert.deepEqual(labels, ['b.md', 'a.md', 'sub/c.md']);
  });

  it('offers the headline as the title', async () => {
    assert.deepEqual(await labelsAt(around('article:\n  file: a.md\n  title: ¦\n')), ['Talks end']);
  });
});

describe('Completion in a comment that silences rules', () => {
  const before = 'newsmark: 1\r\nnote: "😀" ';

  it('offers the rules', async () => {
    const labels = await labelsAt({ 'a.news.yaml': `${before}# newsmark-disable-line ¦\r\n` });
    assert.deepEqual(labels, Object.keys(codes));
  });

  it('offers those that it does not name yet', async () => {
    const labels = await labelsAt({ 'a.news.yaml': '# newsmark-disable wrong-kind, unk¦\n' });
    assert.deepEqual([labels.includes('unknown-key'), labels.includes('wrong-kind')], [true, false]);
  });

  it('offers them in settings', async () => {
    const labels = await labelsAt({ 'newsmark.yaml': '# newsmark-disable ¦\n' });
    assert(labels.includes('unknown-key'));
  });

  it('replaces the word at the cursor', async () => {
    const text = `${before}# newsmark-disable-line unk¦now -- why\r\n`;
    assert.equal(
      await takenAt({ 'a.news.yaml': text }, 'unknown-key'),
      `${before}# newsmark-disable-line unknown-key -- why\r\n`,
    );
  });

  it('offers the words that such a comment begins with', async () => {
    const labels = await labelsAt({ 'a.news.yaml': 'newsmark: 1 # new¦\n' });
    assert.deepEqual(labels, [...directives]);
  });

  const silent: Readonly<Record<string, string>> = {
    'a comment that begins': 'newsmark: 1 # ¦\n',
    'another comment': 'newsmark: 1 # Ask the new¦\n',
    'the reason': '# newsmark-disable wrong-kind -- the ¦\n',
    'words of a block scalar': 'note: |\n  # newsmark-disable ¦\n',
  };
  for (const [name, text] of Object.entries(silent))
    it(`offers nothing in ${name}`, async () =>
      assert.deepEqual(await labelsAt({ 'a.news.yaml': text }), []));
});

describe('Completion in settings', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['keys', 'lang¦', 'language'],
    ['presets', 'extends: ¦', 'strict'],
    ['rules', 'rules:\n  unk¦', 'unknown-key'],
    ['severities', 'rules: {unknown-key: ¦}', 'off'],
    ['time zones', 'time-zone: lond¦', 'Europe/London'],
    ['folders', 'exclude: [¦]', 'sub/**'],
  ];
  for (const [what, text, label] of cases)
    it(`offers ${what}`, async () => {
      const labels = await labelsAt({ 'newsmark.yaml': text, 'sub/a.news.yaml': 'newsmark: 1' });
      assert.ok(labels.includes(label));
    });

  it('says what a rule reports', async () => {
    const { detail } = await itemAt({ 'newsmark.yaml': 'rules: {¦}' }, 'missing-key');
    assert.equal(detail, 'A required field is absent');
  });
});
