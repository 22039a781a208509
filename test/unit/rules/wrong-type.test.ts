import assert from 'node:assert/strict';
import {
  filesOf,
  fixed,
  found,
  mended,
  messageOf,
  silentOn,
  speaksOf,
  titlesOf,
  withClaims,
} from './expect.ts';

const split = withClaims('  - {id: c1, speaker: jane-roe, text: [nothing was agreed, he said]}\n');

describe('wrong-type', () => {
  speaksOf('wrong-type', {
    'a list for a text': 'newsmark: 1\nannotator: ⟦[A, of the night desk]⟧\n',
    'a block list for a text, at its key': 'newsmark: 1\n⟦annotator⟧:\n  - A\n  - B\n',
    'fields for a text': 'newsmark: 1\nannotator: ⟦{name: A}⟧\n',
    'a text for a list': 'newsmark: 1\nclaims:\n  - {id: a, text: a, tags: ⟦Арвения 🏛⟧}\n',
    'a text for an entity': 'newsmark: 1\r\nentities:\r\n  roe: ⟦Jane Roe⟧\r\n',
    'a list for entities': 'newsmark: 1\nentities: ⟦[{kind: person}]⟧\n',
    'a block scalar for fields': 'newsmark: 1\narticle: ⟦|\n  a.md⟧\nnote: b\n',
    'an alias of a list, where a text is due': 'newsmark: 1\nx-l: &l [a, b]\nannotator: ⟦*l⟧\n',
    'severities that are a list': { 'newsmark.yaml': 'rules: ⟦[unused-source]⟧\n' },
  });

  silentOn('wrong-type', {
    'one for a list where one will do': 'newsmark: 1\nclaims:\n  - {id: a, text: a, speaker: roe}\n',
    'empty values': 'newsmark: 1\nannotator:\nclaims:\n',
    'a text with a colon, which is no YAML': 'newsmark: 1\nnote: he said: nothing\n',
    'a field of a line that is badly indented, which seems to begin a claim':
      'newsmark: 1\nclaims:\n  - id: c1\n    text: a\n   speaker: roe\n    cue: said\n',
    'an unquoted set of dates, which is no date':
      'newsmark: 1\narticle: {file: a.md, published: [2025-03-19,2025-03-20]}\n',
    'a list for a list': 'newsmark: 1\nclaims:\n  - {id: a, text: "a, b", tags: [Арвения 🏛]}\n',
    'a list of one where fields are due, by a merge':
      'newsmark: 1\nx-a: &a {file: a.md}\narticle: {<<: *a}\n',
    'a date with its words, and one without':
      'newsmark: 1\r\nclaims:\r\n  - {id: a, text: a, date: 2025, event-date: {text: then}}\r\n',
    'anything under a key of one’s own': 'newsmark: 1\nx-a: [a, {b: c}]\n',
  });

  it('asks for an id where somebody is described in a claim', async () => {
    const files = withClaims('  - {id: c1, text: a, speaker: {name: Jane Roe}}\n');
    assert.match(await messageOf('wrong-type', files), /takes ids/);
  });

  it('does not put into a list what no list takes', async () => {
    const files = withClaims('  - {id: c1, text: a, speaker: {name: Jane Roe}}\n');
    assert.deepEqual(await titlesOf('wrong-type', files), []);
  });

  it('explains that a comma splits a text', async () => {
    assert.match(await messageOf('wrong-type', split), /comma/);
  });

  it('offers passages and one text for a text that is split', async () => {
    assert.deepEqual(await titlesOf('wrong-type', split), [
      'Change “text” to “passages”',
      'Put it in quotation marks as one text',
    ]);
  });

  it('makes it passages', async () => {
    assert.match(
      String(await mended('wrong-type', split, /passages/)),
      /passages: \[nothing was agreed, he said\]/,
    );
  });

  it('makes it one text', async () => {
    assert.match(
      String(await mended('wrong-type', split, /one text/)),
      /text: "nothing was agreed, he said"\}/,
    );
  });

  it('leaves quotation marks of a list’s items alone', async () => {
    const files = filesOf('newsmark: 1\nannotator: ["A", "B"]\n');
    assert.deepEqual(await titlesOf('wrong-type', files), []);
  });

  const fixes: Readonly<Record<string, readonly [string, string]>> = {
    'takes one text out of its list': ['annotator: [A]\n', 'annotator: A\n'],
    'puts a text into a list': [
      'claims:\n  - {id: a, text: a, tags: talks}\n',
      'claims:\n  - {id: a, text: a, tags: [talks]}\n',
    ],
    'takes fields out of a list': ['article: [{file: a.md}]\n', 'article: {file: a.md}\n'],
    'puts a text with a colon into quotation marks': [
      'annotator:\n  A: of the desk\n',
      'annotator: "A: of the desk"\n',
    ],
    'makes a list of ids that a comma parts': [
      'claims:\n  - {id: a, text: a, via: "roe, doe"}\n',
      'claims:\n  - {id: a, text: a, via: [roe, doe]}\n',
    ],
    'makes a list of words that a comma parts': [
      'claims:\n  - id: a\n    text: a\n    tags: talks, strikes # ours\n',
      'claims:\n  - id: a\n    text: a\n    tags: [talks, strikes] # ours\n',
    ],
    'puts an alias into a list': [
      'x-t: &t talks\nclaims:\n  - {id: a, text: a, tags: *t}\n',
      'x-t: &t talks\nclaims:\n  - {id: a, text: a, tags: [*t]}\n',
    ],
  };
  for (const [name, [before, after]] of Object.entries(fixes))
    it(name, async () => {
      assert.equal(await mended('wrong-type', filesOf(`newsmark: 1\n${before}`)), `newsmark: 1\n${after}`);
    });

  it('asks whether words with a comma are one or several', async () => {
    const files = filesOf('newsmark: 1\nentities:\n  roe: {kind: person, name: Roe, aliases: "Roe, Jane"}\n');
    const [first] = await found('wrong-type', files);
    assert.deepEqual(
      first?.diagnosis.fixes().map(({ title, bulk }) => [title, bulk]),
      [
        ['Make a list of them: [Roe, Jane]', undefined],
        ['Make it a list of one', undefined],
      ],
    );
  });

  it('mends settings, too', async () => {
    const after = await fixed('wrong-type', { 'newsmark.yaml': 'exclude: drafts/**\n' });
    assert.equal(after['newsmark.yaml'], 'exclude: [drafts/**]\n');
  });
});
