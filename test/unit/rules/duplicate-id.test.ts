import assert from 'node:assert/strict';
import { filesOf, fixed, mended, relatedOf, silentOn, speaksOf, titlesOf } from './expect.ts';

const registry = 'newsmark: 1\nentities:\n  roe: {kind: person, name: Roe}\n';
const beside = (text: string) => `newsmark: 1\narticle: {file: a.md}\n${text}`;

describe('duplicate-id', () => {
  speaksOf('duplicate-id', {
    'an entity twice':
      'newsmark: 1\nentities:\n  roe: {kind: person, name: A}\n  ⟦roe⟧: {kind: person, name: B}\n',
    'a source with an entity’s id':
      'newsmark: 1\nentities:\n  roe: {kind: person, name: A}\nsources:\n  ⟦roe⟧: {kind: other, title: A}\n',
    'a claim twice': 'newsmark: 1\nclaims:\n  - {id: a, text: a}\n  - {id: ⟦a⟧, text: b}\n',
    'ids that differ in their Unicode form only':
      'newsmark: 1\r\nclaims:\r\n  - {id: caf\u00e9, text: a}\r\n  - {id: ⟦cafe\u0301⟧, text: 🙂}\r\n',
    'two registries, both': {
      'a.news.yaml': registry.replace('roe:', '⟦roe⟧:'),
      'b.news.yaml': registry.replace('roe:', '⟦roe⟧:'),
    },
    'an article’s own that hides the project’s': {
      'a.news.yaml': beside('sources:\n  ⟦roe⟧: {kind: other, title: A}\n'),
      'people.news.yaml': registry,
    },
    'a claim that has its id by a merge':
      'newsmark: 1\nclaims:\n  - &c {id: a, text: a}\n  - {⟦<<⟧: *c, text: b}\n',
    'a claim twice by an alias': 'newsmark: 1\nclaims:\n  - &c {id: a, text: a}\n  - ⟦*c⟧\n',
  });

  silentOn('duplicate-id', {
    'a claim with an entity’s id':
      'newsmark: 1\nentities:\n  a: {kind: person, name: A}\nclaims:\n  - {id: a, text: a}\n',
    'the same id beside two articles': {
      'a.news.yaml': beside('sources:\n  interview: {kind: interview, title: A}\n'),
      'b.news.yaml': beside('sources:\n  interview: {kind: interview, title: B}\n'),
    },
    'ids that differ in case': 'newsmark: 1\nclaims:\n  - {id: a, text: a}\n  - {id: A, text: b}\n',
    'entities that are merged': 'newsmark: 1\nx-e: &e {roe: {kind: person, name: A}}\nentities: {<<: *e}\n',
    'a claim of each of two files': {
      'a.news.yaml': 'newsmark: 1\nclaims: [{id: a, text: a}]\n',
      'b.news.yaml': 'newsmark: 1\nclaims: [{id: a, text: b}]\n',
    },
    'what an article defines and another registry’s claim is called': {
      'a.news.yaml': beside('sources:\n  call: {kind: interview, title: A}\n'),
      'b.news.yaml': 'newsmark: 1\nclaims: [{id: call, text: a}]\n',
    },
    'registries of two projects': {
      'a/newsmark.yaml': '',
      'a/people.news.yaml': registry,
      'people.news.yaml': registry,
    },
    'claims without ids': 'newsmark: 1\nclaims:\n  - {text: a}\n  - {text: b}\n',
  });

  it('shows the other one, in another file', async () => {
    const files = { 'a.news.yaml': registry, 'b.news.yaml': registry };
    assert.deepEqual(await relatedOf('duplicate-id', files), ['b.news.yaml: roe']);
  });

  it('renames the second, and not the references to the first', async () => {
    const entities = (second: string) =>
      `newsmark: 1\nentities:\n  roe: {kind: person, name: A}\n  ${second}: {kind: organization, name: B, roles: [{title: t, of: roe}]}\n`;
    assert.equal(await mended('duplicate-id', filesOf(entities('roe'))), entities('roe-2'));
  });

  it('renames what hides, with its references, and leaves other files alone', async () => {
    const own = (id: string) =>
      beside(`entities:\n  ${id}: {kind: person, name: B}\nclaims:\n  - {id: a, text: a, speaker: ${id}}\n`);
    const other = beside('claims:\n  - {id: a, text: a, speaker: roe, to: a#roe}\n');
    const files = { 'a.news.yaml': own('roe'), 'b.news.yaml': other, 'people.news.yaml': registry };
    assert.deepEqual(await fixed('duplicate-id', files), {
      ...files,
      'a.news.yaml': own('roe-2'),
      'b.news.yaml': other.replace('a#roe', 'a#roe-2'),
    });
  });

  it('takes an id that is free', async () => {
    const text = 'newsmark: 1\nclaims:\n  - {id: a, text: a}\n  - {id: a, text: b}\n  - {id: a-2, text: c}\n';
    assert.deepEqual(await titlesOf('duplicate-id', filesOf(text)), ['Rename to “a-3”']);
  });

  it('offers nothing for an id that is shared by a merge', async () => {
    const text = 'newsmark: 1\nclaims:\n  - &c {id: a, text: a}\n  - {<<: *c, text: b}\n';
    assert.deepEqual(await titlesOf('duplicate-id', filesOf(text)), []);
  });
});
