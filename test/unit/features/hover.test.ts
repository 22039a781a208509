import assert from 'node:assert/strict';
import { cardAt, hoveredAt, lines } from './scene.ts';

/** A word that is hovered, by how the file around it is written. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a value in block style', 'article:\n  published: 2025-¦03-19\n', '2025-03-19'],
  ['the end of a value', 'article:\n  published: 2025-03-19¦\n', '2025-03-19'],
  ['a value in flow style', 'article: {language: en, published: 2025-03-1¦9}', '2025-03-19'],
  ['an item of a list in flow style', 'entities: {g: {kind: group, languages: [en, f¦r]}}', 'fr'],
  ['an item of a list in block style', 'entities:\n  g:\n    languages:\n      - en\n      - f¦r\n', 'fr'],
  ['a value with its quotation marks', 'article: {published: "2025-¦03-19"}', '"2025-03-19"'],
  [
    'a value behind Windows line ends',
    'newsmark: 1\r\narticle:\r\n  published: 2025-¦03-19\r\n',
    '2025-03-19',
  ],
  ['a value behind a byte order mark', '\uFEFFarticle: {published: 2025-¦03-19}', '2025-03-19'],
  ['a key behind a byte order mark', '\uFEFFarti¦cle: {published: 2025-03-19}', 'article'],
  ['a value behind Cyrillic letters', 'article: {title: Переговоры, published: 2025-¦03-19}', '2025-03-19'],
  ['a value behind emoji', 'article: {title: 🕊️🤝, published: 2025-¦03-19}', '2025-03-19'],
  ['a key below a block scalar', 'claims:\n  - summary: |\n      said: so\n    spe¦ech: direct\n', 'speech'],
  ['a key below a folded scalar', 'claims:\n  - text: >-\n      a b\n      c\n    cu¦e: told\n', 'cue'],
  ['an alias', 'article:\n  published: &day 2025-03-19\n  modified: *d¦ay\n', '*day'],
  ['a value with an anchor', 'article:\n  published: &day 2025-¦03-19\n', '2025-03-19'],
  ['a merge', 'x-all: &all {confidence: high}\nclaims:\n  - {id: a, <¦<: *all}\n', '<<'],
  ['what a merge takes', 'x-all: &all {confidence: high}\nclaims:\n  - {id: a, <<: *a¦ll}\n', '*all'],
  [
    'a value that a merge takes over',
    'x-all: &all {confidence: hi¦gh}\nclaims:\n  - {id: a, <<: *all}\n',
    'high',
  ],
  [
    'a key that a merge takes over',
    'x-all: &all {confi¦dence: high}\nclaims:\n  - {id: a, <<: *all}\n',
    'confidence',
  ],
  ['a key without a value', 'claims:\n  - id: a\n    spe¦aker:\n', 'speaker'],
  ['a key above a half-typed line', 'claims:\n  - spee¦ch: direct\n    spea\n    id: a\n', 'speech'],
  ['a key below a half-typed line', 'claims:\n  - id: a\n    spea\n    spee¦ch: direct\n', 'speech'],
  [
    'a value in a list that is not closed',
    'article:\n  published: 2025-¦03-19\n  author: [ada,\n',
    '2025-03-19',
  ],
  ['a key that stands twice', 'article:\n  title: A\n  ti¦tle: B\n', 'title'],
  ['a key in a mapping that its field repeats', 'claims: [{reviewed: {da¦te: 2025}}]', 'date'],
  [
    'a value beside broken YAML',
    'article:\n  title: "never closed\n  published: 2025-¦03-19\n',
    '2025-03-19',
  ],
];

/** Where there is nothing to say. */
const silent: readonly (readonly [string, string])[] = [
  ['in a blank', 'article:\n  ¦\n'],
  ['in a comment', 'article: # publ¦ished\n  title: A\n'],
  ['on a key that the format does not know', 'artic¦e: {}'],
  ['on a half-typed key', 'claims:\n  - id: a\n    spea¦\n'],
  ['on a user’s own key', 'x-m¦ine: 2025'],
  ['below a user’s own key', 'x-mine: {published: 2025-¦03-19}'],
  ['on a reference that names nothing', 'claims: [{speaker: nobo¦dy}]'],
  ['on a note', 'note: Any¦thing'],
  ['in an empty file', '¦'],
  ['on an alias that stands for nothing', 'article: {published: *d¦ay}'],
];

describe('A hover', () => {
  for (const [what, text, word] of cases)
    it(`is about ${what}`, async () => {
      assert.equal(await hoveredAt({ 'a.news.yaml': text }), word);
    });

  for (const [where, text] of silent)
    it(`says nothing ${where}`, async () => {
      assert.equal(await cardAt({ 'a.news.yaml': text }), undefined);
    });

  it('says nothing in an article', async () => {
    assert.equal(await cardAt({ 'a.news.yaml': 'article: {file: a.md}', 'a.md': 'Wo¦rds' }), undefined);
  });

  it('shows the entity behind an alias', async () => {
    const card = await cardAt({
      'a.news.yaml': lines(
        'entities: {ada: {kind: person, name: Ada}}',
        'claims:',
        '  - {id: a, speaker: &who ada}',
        '  - {id: b, speaker: *w¦ho}',
      ),
    });
    assert.match(card ?? '', /^\*\*Ada\*\* · person/);
  });

  it('shows the claim behind an alias', async () => {
    const card = await cardAt({
      'a.news.yaml': 'x-one: &one {id: a, text: it rains}\nclaims: [*on¦e]\n',
    });
    assert.match(card ?? '', /^\*\*“it rains”\*\* · claim/);
  });

  it('names what a merge takes over', async () => {
    const card = await cardAt({
      'a.news.yaml': 'x-all: &all {confidence: high, speech: direct}\nclaims:\n  - {id: a, <<: *a¦ll}\n',
    });
    assert.equal(card, '**\\<\\<** · merge  \nTakes over: `confidence`, `speech`');
  });

  it('finds an entity by an id in another form of Unicode', async () => {
    const card = await cardAt({
      'a.news.yaml': `entities: {${'josé'.normalize('NFC')}: {kind: person, name: José}}\nclaims: [{speaker: ${'josé'.normalize('NFD')}¦}]`,
    });
    assert.match(card ?? '', /^\*\*José\*\*/);
  });

  it('finds what another file defines beside its article', async () => {
    const card = await cardAt({
      'call.news.yaml': 'article: {file: call.md}\nsources: {tape: {kind: broadcast, title: Tape}}\n',
      'b.news.yaml': 'claims: [{id: a, sources: [call#ta¦pe]}]\n',
    });
    assert.match(card ?? '', /^\*\*Tape\*\* · broadcast/);
  });
});
