import assert from 'node:assert/strict';
import { filesOf, found, mended, silentOn, speaksOf, titlesOf } from './expect.ts';

const claim = 'claims: [{id: a, text: a, speech: narration}]\n';

describe('unused-entity', () => {
  speaksOf('unused-entity', {
    'one to which nothing refers': `newsmark: 1\nentities:\n  ⟦roe⟧: {kind: person, name: Roe}\n${claim}`,
    'one that only its own role names': `newsmark: 1\nentities:\n  ⟦arvenia⟧: {kind: place, name: Арвения 🏛, roles: [{title: t, of: arvenia}]}\n${claim}`,
    'a group that holds itself': `newsmark: 1\nentities:\n  ⟦roes⟧: {kind: group, name: Roes, members: [roes]}\n${claim}`,
    'one of a registry, while others have claims': {
      'people.news.yaml': 'newsmark: 1\r\nentities:\r\n  ⟦roe⟧: {kind: person, name: Roe}\r\n',
      'a.news.yaml': `newsmark: 1\narticle: {file: a.md}\n${claim}`,
    },
    'one whose id another file names as its own': {
      'a.news.yaml':
        'newsmark: 1\narticle: {file: a.md}\nentities:\n  ⟦roe⟧: {kind: person, name: Roe}\nclaims: [{id: a, text: a}]\n',
      'b.news.yaml':
        'newsmark: 1\narticle: {file: b.md, author: roe}\nentities:\n  roe: {kind: person, name: Roe}\n',
    },
  });

  silentOn('unused-entity', {
    'one that another file names': {
      'people.news.yaml': 'newsmark: 1\nentities:\n  roe: {kind: person, name: Roe}\n',
      'a.news.yaml': `newsmark: 1\narticle: {file: a.md, author: roe}\n${claim}`,
    },
    'one that another file names by its path': {
      'day/a.news.yaml':
        'newsmark: 1\narticle: {file: a.md}\nentities:\n  roe: {kind: person, name: Roe}\nclaims: [{id: a, text: a}]\n',
      'b.news.yaml': 'newsmark: 1\nclaims: [{id: b, text: b, about: [day/a#roe]}]\n',
    },
    'two that name each other': `newsmark: 1\nentities:\n  a: {kind: group, name: A, members: [b]}\n  b: {kind: group, name: B, members: [a]}\n${claim}`,
    'a registry without any claim in the project':
      'newsmark: 1\nentities:\n  roe: {kind: person, name: Roe}\n',
    'an id that is given twice': `newsmark: 1\nentities:\n  roe: {kind: person, name: A}\n  roe: {kind: person, name: B}\n${claim}`,
    'a project in which a file cannot be read': {
      'a.news.yaml': `newsmark: 1\nentities:\n  roe: {kind: person, name: Roe}\n${claim}`,
      'b.news.yaml': 'newsmark: 1\nclaims:\n  - {id: b, text: b, speaker: [roe\n',
    },
  });

  it('is shown as what can go', async () => {
    const files = filesOf(`newsmark: 1\nentities:\n  roe: {kind: person, name: Roe}\n${claim}`);
    assert.deepEqual(
      (await found('unused-entity', files)).map(({ diagnosis }) => diagnosis.unnecessary),
      [true],
    );
  });

  it('is removed with the comment above it', async () => {
    const text = (entities: string) =>
      `newsmark: 1\nentities:\n  a: {kind: person, name: A}\n${entities}${claim.replace('}]', ', about: [a]}]')}`;
    const before = text('  # The minister.\n  roe:\n    kind: person\n    name: Roe\n');
    assert.equal(await mended('unused-entity', filesOf(before)), text(''));
  });

  it('stays where other places stand on an anchor in it', async () => {
    const text = `newsmark: 1\nentities:\n  roe: {kind: person, name: &n Roe}\nnote: *n\n${claim}`;
    assert.deepEqual(await titlesOf('unused-entity', filesOf(text)), []);
  });
});

describe('unused-source', () => {
  speaksOf('unused-source', {
    'one to which nothing refers': `newsmark: 1\nsources:\n  ⟦a⟧: {kind: other, title: A}\n${claim}`,
    'one that relies on itself alone': `newsmark: 1\nsources:\n  ⟦a⟧: {kind: other, title: A, derived-from: [a]}\n${claim}`,
  });

  silentOn('unused-source', {
    'one that a claim rests on':
      'newsmark: 1\nsources:\n  a: {kind: other, title: A}\nclaims: [{id: a, text: a, sources: [{source: a}]}]\n',
    'one on which another relies':
      'newsmark: 1\nsources:\n  a: {kind: other, title: A}\n  b: {kind: other, title: B, derived-from: [a]}\nclaims: [{id: a, text: a, sources: [b]}]\n',
    'one that speaks':
      'newsmark: 1\nsources:\n  a: {kind: other, title: A}\nclaims: [{id: a, text: a, speaker: a}]\n',
    'a registry without any claim in the project': 'newsmark: 1\nsources:\n  a: {kind: other, title: A}\n',
  });

  it('is removed, its map left empty', async () => {
    assert.equal(
      await mended('unused-source', filesOf(`newsmark: 1\nsources:\n  a: {kind: other, title: A}\n${claim}`)),
      `newsmark: 1\nsources: {}\n${claim}`,
    );
  });
});
