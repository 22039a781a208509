import assert from 'node:assert/strict';
import { filesOf, fixed, mended, messageOf, silentOn, speaksOf, titlesOf, withClaims } from './expect.ts';

const claims = (fields: string) => withClaims(`  - {id: a, text: nothing was agreed, ${fields}}\n`);

describe('undefined-entity', () => {
  speaksOf('undefined-entity', {
    'a speaker': claims('speaker: ⟦jane-row⟧'),
    'one of several': claims('speaker: [jane-roe, ⟦nobody⟧]'),
    'a hop that might be a source': claims('via: [readout, ⟦nobody⟧]'),
    'an event': claims('occasion: ⟦call⟧'),
    'in a role of a registry':
      'newsmark: 1\nentities:\n  роу: {kind: person, name: Роу 🙂, roles: [{title: t, of: ⟦арвения⟧}]}\n',
    'by alias, and what it stands for':
      'newsmark: 1\nclaims:\n  - {id: a, text: a, speaker: &s ⟦nobody⟧}\n  - {id: b, text: b, speaker: ⟦*s⟧}\n',
    'by a merge, once':
      'newsmark: 1\nx-d: &d {speaker: ⟦nobody⟧}\nclaims:\n  - {id: a, text: a, <<: *d}\n  - {id: b, text: b, <<: *d}\n',
    'in a block scalar, with CRLF':
      'newsmark: 1\r\nclaims:\r\n  - id: a\r\n    text: a\r\n    speaker: ⟦|-\r\n      nobody⟧\r\n',
    'one that another article defines for itself': {
      'a.news.yaml': 'newsmark: 1\narticle: {file: a.md, author: ⟦roe⟧}\n',
      'b.news.yaml': 'newsmark: 1\narticle: {file: b.md}\nentities: {roe: {kind: person, name: Roe}}\n',
    },
    'one of a file that is not there': claims('speaker: ⟦talks#roe⟧'),
    'a claim’s id': claims('speaker: ⟦a⟧'),
  });

  silentOn('undefined-entity', {
    'one of a registry': {
      'a.news.yaml': 'newsmark: 1\narticle: {file: a.md, author: roe}\n',
      'people.news.yaml': 'newsmark: 1\nentities: {roe: {kind: person, name: Roe}}\n',
    },
    'one that another article defines for itself, by its name': {
      'a.news.yaml': 'newsmark: 1\narticle: {file: a.md, author: b#roe}\n',
      'b.news.yaml': 'newsmark: 1\narticle: {file: b.md}\nentities: {roe: {kind: person, name: Roe}}\n',
    },
    'a source that speaks': claims('speaker: readout'),
    'a source where an entity is due, which is of a wrong kind': claims('to: readout'),
    'no value': claims('speaker: , via: []'),
    'one of several that is defined': claims('speaker: [jane-roe, john-doe]'),
    'an event that is defined': claims('occasion: march-call'),
    'one that another file’s registry defines, in a role': {
      'a.news.yaml':
        'newsmark: 1\nentities:\n  roe: {kind: person, name: Роу 🙂, roles: [{title: t, of: арвения}]}\n',
      'b.news.yaml': 'newsmark: 1\nentities: {арвения: {kind: place, name: Арвения}}\n',
    },
    'by alias, and what it stands for': claims('speaker: &s jane-roe, to: *s'),
    'in a block scalar, with CRLF':
      'newsmark: 1\r\nentities: {roe: {kind: person, name: Roe}}\r\nclaims:\r\n  - id: a\r\n    text: a\r\n    speaker: |-\r\n      roe\r\n',
    'another Unicode form':
      'newsmark: 1\nentities: {caf\u00e9: {kind: person, name: C}}\nclaims: [{id: a, text: a, speaker: cafe\u0301}]\n',
  });

  const meanings: Readonly<Record<string, string>> = {
    'its spelling': 'jane-row',
    'the name': 'Jane Roe',
    'the name, mistyped': 'Jane Row',
    'the surname': 'Roe',
    'an alias': 'The Minister',
    'the name as an id': 'roe',
  };
  for (const [name, written] of Object.entries(meanings))
    it(`knows who is meant by ${name}`, async () => {
      assert.match(await messageOf('undefined-entity', claims(`speaker: ${written}`)), /“jane-roe”/);
    });

  it('guesses nobody where two bear the surname', async () => {
    const files = filesOf(
      'newsmark: 1\nentities:\n  jr: {kind: person, name: Jane Roe}\n  rr: {kind: person, name: Richard Roe}\nclaims: [{id: a, text: a, speaker: Roe}]\n',
    );
    assert.doesNotMatch(await messageOf('undefined-entity', files), /mean/);
  });

  it('takes the id that is meant, in the style that is written', async () => {
    const after = await mended('undefined-entity', claims("speaker: 'Jane Roe'"));
    assert.equal(after, claims("speaker: 'jane-roe'")['a.news.yaml']);
  });

  it('makes a list of several that are written as one', async () => {
    const files = claims('speaker: "Jane Roe, john-doe"');
    assert.match(await messageOf('undefined-entity', files), /“Jane Roe, john-doe” are several/);
    assert.deepEqual(await titlesOf('undefined-entity', files), [
      'Make a list of them: [jane-roe, john-doe]',
    ]);
    assert.equal(
      await mended('undefined-entity', files),
      claims('speaker: [jane-roe, john-doe]')['a.news.yaml'],
    );
  });

  it('makes no list where one of them is not known, or one alone can stand', async () => {
    const unknown = await messageOf('undefined-entity', claims('speaker: "jane-roe, nobody"'));
    assert.doesNotMatch(unknown, /several/);
    const alone = await messageOf('undefined-entity', claims('occasion: "march-call, march-call"'));
    assert.doesNotMatch(alone, /several/);
  });

  it('defines a person in the file', async () => {
    const before = 'newsmark: 1\narticle: {file: a.md, author: mark-upp}\n';
    assert.equal(
      await mended('undefined-entity', filesOf(before), /Define/),
      `${before}entities:\n  mark-upp:\n    kind: person\n    name: Mark Upp\n`,
    );
  });

  it('defines a person under an id made of the name', async () => {
    const files = filesOf('newsmark: 1\nclaims:\n  - {id: a, text: a, speaker: Марк Апп}\nentities: {}\n');
    assert.equal(
      await mended('undefined-entity', files, /Define the entity/),
      'newsmark: 1\nclaims:\n  - {id: a, text: a, speaker: марк-апп}\nentities:\n  марк-апп:\n    kind: person\n    name: Марк Апп\n',
    );
  });

  it('defines the kind that is due', async () => {
    const after = await mended('undefined-entity', claims('occasion: summit'), /Define/);
    assert.match(String(after), /summit: \{kind: event, name: Summit\}\n/);
  });

  it('offers to define a source where one can speak', async () => {
    assert.deepEqual(await titlesOf('undefined-entity', claims('speaker: quux')), [
      'Define the entity “quux” in this file',
      'Define the source “quux” in this file',
    ]);
  });

  it('keeps the address of a source that was referred to by it', async () => {
    const after = await mended('undefined-source', claims('sources: ["https://example.org/a"]'), /Define/);
    assert.match(String(after), /title: example\.org\n {4}url: "?https:\/\/example\.org\/a"?\n/);
  });

  it('knows the nearest file', async () => {
    const files = {
      'a.news.yaml': 'newsmark: 1\narticle: {file: a.md, author: jeddah-talk#roe}\n',
      'jeddah-talks.news.yaml':
        'newsmark: 1\narticle: {file: b.md}\nentities: {roe: {kind: person, name: Roe}}\n',
    };
    assert.match(await messageOf('undefined-entity', files), /file .*“jeddah-talk”.*“jeddah-talks”/);
    assert.match(String(await mended('undefined-entity', files)), /author: jeddah-talks#roe/);
  });

  it('looks for the id in the file that is named', async () => {
    const files = {
      'a.news.yaml': 'newsmark: 1\narticle: {file: a.md, author: b#Jane Roe}\n',
      'b.news.yaml':
        'newsmark: 1\narticle: {file: b.md}\nentities: {jane-roe: {kind: person, name: Jane Roe}}\n',
    };
    assert.deepEqual(await titlesOf('undefined-entity', files), ['Change to “b#jane-roe”']);
  });
});

describe('undefined-source', () => {
  speaksOf('undefined-source', {
    'a source of a claim': claims('sources: [⟦reedout⟧]'),
    'one in the long form': claims('sources: [{source: ⟦reedout⟧, stance: supports}]'),
    'what another source relies on':
      'newsmark: 1\nsources:\n  a: {kind: report, title: A, derived-from: [⟦b⟧]}\n',
  });

  silentOn('undefined-source', {
    'one that is defined': claims('sources: [readout]'),
    'an entity, which is of a wrong kind': claims('sources: [jane-roe]'),
    'a citation without its source': claims('sources: [{locator: p. 4}]'),
  });

  it('knows a source by its title', async () => {
    const after = await mended('undefined-source', claims('sources: [Readout of the call]'));
    assert.equal(after, claims('sources: [readout]')['a.news.yaml']);
  });

  it('defines a source in the file', async () => {
    const after = await mended('undefined-source', claims('sources: [radio-report]'), /Define/);
    assert.match(String(after), /radio-report: \{kind: other, title: Radio Report\}\n/);
  });
});

describe('undefined-claim', () => {
  speaksOf('undefined-claim', {
    'in a relation': claims('relations: {contradicts: [⟦b⟧]}'),
    'of another file': {
      'a.news.yaml': 'newsmark: 1\nclaims: [{id: a, text: a, relations: {repeats: [⟦b#c⟧, b#a]}}]\n',
      'b.news.yaml': 'newsmark: 1\nclaims: [{id: a, text: a}]\n',
    },
    'an entity’s id': claims('relations: {repeats: [⟦jane-roe⟧]}'),
  });

  silentOn('undefined-claim', {
    'a claim of the file': claims('relations: {contradicts: [a]}'),
    'a claim of the file, by the file’s own name': claims('relations: {contradicts: [a#a]}'),
    'a claim of a file by its path from the root': {
      'day/a.news.yaml': 'newsmark: 1\nclaims: [{id: a, text: a, relations: {repeats: [night/b#a]}}]\n',
      'night/b.news.yml': 'newsmark: 1\nclaims: [{id: a, text: a}]\n',
    },
  });

  it('takes the nearest id, and defines nothing', async () => {
    const files = withClaims(
      '  - {id: no-deal, text: nothing was agreed}\n  - {id: b, text: b, relations: {contradicts: [no-dael]}}\n',
    );
    assert.deepEqual(await titlesOf('undefined-claim', files), ['Change to “no-deal”']);
    assert.match(String((await fixed('undefined-claim', files))['a.news.yaml']), /\[no-deal\]/);
  });
});
