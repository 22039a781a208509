import assert from 'node:assert/strict';
import { filesOf, fixed, mended, messageOf, silentOn, speaksOf, titlesOf } from './expect.ts';

describe('unknown-key', () => {
  speaksOf('unknown-key', {
    'a key that is mistyped': 'newsmark: 1\n⟦anotator⟧: A\n',
    'a field of another kind of entity':
      'newsmark: 1\nentities:\n  roe: {kind: person, name: Roe, ⟦members⟧: [roe]}\n',
    'in Cyrillic and in quotation marks': 'newsmark: 1\r\n⟦"заметка"⟧: 🙂\r\n',
    'in what is merged, once':
      'newsmark: 1\nx-d: &d {⟦speeker⟧: roe}\nclaims:\n  - {id: a, text: a, <<: *d}\n  - {id: b, text: b, <<: *d}\n',
    'the rest of a text that a comma cuts in two':
      'newsmark: 1\nclaims:\n  - {id: a, text: nothing was agreed, ⟦he said⟧, ⟦and left 🙂⟧, speaker: roe}\n',
    'the code of no rule': { 'newsmark.yaml': 'rules:\n  ⟦unsourced-clam⟧: off\n' },
    'the code of no rule in an override': {
      'newsmark.yaml': 'overrides:\n  - files: [a]\n    rules: {⟦nonsense⟧: off, unused-source: off}\n',
    },
  });

  silentOn('unknown-key', {
    'keys of one’s own': 'newsmark: 1\nx-desk: politics\n',
    merges: 'newsmark: 1\nx-d: &d {note: n}\n<<: *d\n',
    'a key that is half typed': 'newsmark: 1\nclaims:\n  - id: c1\n    spe\n    text: a\n',
    'a line that is indented by a tab': 'newsmark: 1\nclaims:\n  - id: c1\n\tcue: said\n    text: a\n',
    'a list that runs into a key': 'newsmark: 1\nclaims:\n  - id: c1\n  text: a\n  - id: c2\n    text: b\n',
    'any id': 'newsmark: 1\nentities:\n  anotator: {kind: person, name: A}\n',
    'keys of one’s own among rules': { 'newsmark.yaml': 'rules: {x-house: off}\n' },
  });

  it('puts a text in quotation marks that a comma cuts in two', async () => {
    const claim = (text: string) =>
      filesOf(`newsmark: 1\nclaims:\n  - {id: a, text: ${text}, speaker: roe} # 1\n`);
    const files = claim('nothing was agreed, he said,  and left');
    assert.match(await messageOf('unknown-key', files), /comma.*“he said”/);
    assert.deepEqual(await fixed('unknown-key', files), claim('"nothing was agreed, he said,  and left"'));
  });

  it('renames to the nearest', async () => {
    assert.equal(
      await mended('unknown-key', filesOf('newsmark: 1\n"anotator" : A\n')),
      'newsmark: 1\n"annotator" : A\n',
    );
  });

  it('does not offer a field that is there', async () => {
    const files = filesOf('newsmark: 1\nannotator: A\nanotator: B\n');
    assert.deepEqual(await titlesOf('unknown-key', files), ['Change to “x-anotator”']);
  });

  it('makes it a key of one’s own', async () => {
    const files = filesOf('newsmark: 1\ndesk: politics\n');
    assert.equal(await mended('unknown-key', files, /x-desk/), 'newsmark: 1\nx-desk: politics\n');
  });

  it('renames the code of a rule', async () => {
    const after = await fixed('unknown-key', { 'newsmark.yaml': 'rules:\n  unsourced-clam: off\n' });
    assert.equal(after['newsmark.yaml'], 'rules:\n  unsourced-claim: off\n');
  });

  it('names the kinds that take the field', async () => {
    const files = filesOf('newsmark: 1\nentities:\n  roe: {kind: person, name: Roe, count: 2}\n');
    assert.match(await messageOf('unknown-key', files), /anonymous/);
  });
});
