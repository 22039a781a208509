import assert from 'node:assert/strict';
import { filesOf, mended, relatedOf, silentOn, speaksOf } from './expect.ts';

describe('duplicate-key', () => {
  speaksOf('duplicate-key', {
    'the second of two': 'newsmark: 1\nnote: a\n⟦note⟧: b\n',
    'each after the first': 'newsmark: 1\nnote: a\n⟦note⟧: b\n⟦note⟧: c\n',
    'in flow style': 'newsmark: 1\nclaims: [{id: a, text: a, ⟦id⟧: b}]\n',
    'in what is merged, once':
      'newsmark: 1\nx-d: &d {note: a, ⟦note⟧: b}\nclaims:\n  - {id: a, text: a, <<: *d}\n  - {id: b, text: b, <<: *d}\n',
    'of rules': { 'newsmark.yaml': 'rules: {unused-source: off, ⟦unused-source⟧: hint}\n' },
  });

  silentOn('duplicate-key', {
    'a claim’s field at the column of the file’s own':
      'newsmark: 1\nsources: {}\nclaims:\n  - id: c1\n  sources: []\n',
    'what is merged and written': 'newsmark: 1\nx-d: &d {note: a}\n<<: *d\nnote: b\n',
    'ids, which have a rule of their own':
      'newsmark: 1\nentities:\n  a: {kind: person, name: A}\n  a: {kind: person, name: B}\n',
    'the same field of two claims, one in flow style':
      'newsmark: 1\nclaims:\n  - {id: a, text: a}\n  - id: b\n    text: 🙂\n',
    'several merges': 'newsmark: 1\nx-d: &d {note: a}\nx-e: &e {annotator: a}\n<<: *d\n<<: *e\n',
  });

  it('removes the second', async () => {
    assert.equal(
      await mended('duplicate-key', filesOf('newsmark: 1\nnote: a\nnote: |\n  b\n  c\nannotator: A\n')),
      'newsmark: 1\nnote: a\nannotator: A\n',
    );
  });

  it('shows the first', async () => {
    const text = 'newsmark: 1\nnote: a\nnote: b\n';
    assert.deepEqual(await relatedOf('duplicate-key', filesOf(text)), ['a.news.yaml: note']);
  });
});
