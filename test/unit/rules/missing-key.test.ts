import assert from 'node:assert/strict';
import { filesOf, fixed, mended, messageOf, silentOn, speaksOf, titlesOf } from './expect.ts';

describe('missing-key', () => {
  speaksOf('missing-key', {
    'an entity without a kind, at its id': 'newsmark: 1\nentities:\n  ⟦jane-roe⟧: {name: Jane Roe}\n',
    'a kind that is empty, at its key':
      'newsmark: 1\nentities:\n  jane-roe:\n    ⟦kind⟧:\n    name: Jane Roe\n',
    'a source that nothing names': 'newsmark: 1\nsources:\n  ⟦call⟧: {kind: interview}\n',
    'a claim without an id, at its first key': 'newsmark: 1\nclaims:\n  - ⟦text⟧: nothing was agreed\n',
    'a claim without words': 'newsmark: 1\nclaims:\n  - ⟦id⟧: c1\n',
    'an article without a file': 'newsmark: 1\narticle:\n  ⟦title⟧: Talks\n',
    'a claim by alias, whose mapping lacks it':
      'newsmark: 1\nx-c: &c {⟦text⟧: nothing was agreed}\nclaims: [*c]\n',
    'a role, in flow style':
      'newsmark: 1\nentities:\n  roe: {kind: person, name: Роу 🙂, roles: [{⟦of⟧: roe}]}\n',
    'settings for no files': { 'newsmark.yaml': 'overrides:\n  - ⟦rules⟧: {unused-source: off}\n' },
  });

  silentOn('missing-key', {
    'what a merge gives': 'newsmark: 1\nx-p: &p {kind: person}\nentities:\n  roe: {<<: *p, name: Roe}\n',
    'a source with an author only': 'newsmark: 1\nsources:\n  call: {kind: interview, author: roe}\n',
    'a text where fields are due, which is of a wrong type': 'newsmark: 1\nentities:\n  roe: Jane Roe\n',
    'a value of a wrong type': 'newsmark: 1\nclaims:\n  - {id: c1, text: [a, b]}\n',
    'words that YAML cannot read': 'newsmark: 1\nclaims:\n  - id: c1\n    text: *nothing was agreed\n',
    'what a line that is badly indented seems to begin':
      'newsmark: 1\nclaims:\n  - id: c1\n    text: a\n   cue: said\n    note: n\n',
    'a claim that is still to be filled in':
      'newsmark: 1\nclaims:\n  - id: \n    text: ""\n    speaker:\n    sources: []\n',
    'a role with its title, in flow style':
      'newsmark: 1\nentities:\n  roe: {kind: person, name: Роу 🙂, roles: [{title: t}]}\n',
    'words in passages': 'newsmark: 1\nclaims:\n  - {id: c1, passages: [a, b]}\n',
  });

  it('adds a name made of the id', async () => {
    const files = filesOf('newsmark: 1\nentities:\n  jane-roe:\n    kind: person\n');
    assert.equal(
      await mended('missing-key', files),
      'newsmark: 1\nentities:\n  jane-roe:\n    kind: person\n    name: Jane Roe\n',
    );
  });

  it('offers every kind of entity', async () => {
    const titles = await titlesOf('missing-key', filesOf('newsmark: 1\nentities:\n  a: {name: A}\n'));
    assert.deepEqual(titles.slice(0, 2), ['Add “kind: person”', 'Add “kind: organization”']);
  });

  it('fills an id that has nothing below it', async () => {
    const files = filesOf('newsmark: 1\nentities:\n  roe:\n');
    assert.equal(
      await mended('missing-key', files, 'Add “kind: person”'),
      'newsmark: 1\nentities:\n  roe:\n    kind: person\n',
    );
  });

  it('fills a key that is empty', async () => {
    const files = filesOf('newsmark: 1\nentities:\n  roe:\n    kind:\n    name: Roe\n');
    assert.equal(
      await mended('missing-key', files, 'Add “kind: person”'),
      'newsmark: 1\nentities:\n  roe:\n    kind: person\n    name: Roe\n',
    );
  });

  it('offers no passages beside words that are being typed', async () => {
    assert.deepEqual(
      await titlesOf('missing-key', filesOf('newsmark: 1\nclaims:\n  - id: c1\n    text: ""\n')),
      [],
    );
  });

  it('makes a claim’s id of its words', async () => {
    const files = filesOf('newsmark: 1\r\nclaims:\r\n  - text: Ничего не решено, сказала она\r\n');
    assert.equal(
      await mended('missing-key', files),
      'newsmark: 1\r\nclaims:\r\n  - id: ничего-не-решено\r\n    text: Ничего не решено, сказала она\r\n',
    );
  });

  it('takes the article of the same name', async () => {
    const files = { 'a.news.yaml': 'newsmark: 1\narticle: {title: Talks}\n', 'a.md': '', 'b.md': '' };
    const after = await fixed('missing-key', files);
    assert.equal(after['a.news.yaml'], 'newsmark: 1\narticle: {file: a.md, title: Talks}\n');
  });

  it('says it for a field without a sentence of its own, too', async () => {
    const message = await messageOf('missing-key', filesOf('newsmark: 1\narticle: {title: Talks}\n'));
    assert.match(message, /file/);
  });
});
