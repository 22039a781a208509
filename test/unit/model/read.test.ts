import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spanOf } from '../../../server/src/syntax/tree.ts';
import { arrayOf } from '../../../server/src/work/list.ts';
import { annotationOf, codesOf, problemsIn } from './reading.ts';

describe('reading an annotation', () => {
  it('gives entities, sources and claims', () => {
    const { entities, sources, claims } = annotationOf(
      'newsmark: 1\nentities: {a: {kind: person, name: A}}\nsources: {b: {kind: other, title: B}}\nclaims: [{id: c, text: t}]\n',
    );
    assert.deepEqual(
      [entities, sources, claims].map((all) => all.map(({ id }) => id)),
      [['a'], ['b'], ['c']],
    );
  });

  it('takes ids as they are written', () => {
    const { claims } = annotationOf('claims: [{id: 007}, {id: 1e3}, {id: null}, {id: no}, {id: "yes"}]\n');
    assert.deepEqual(
      claims.map(({ id }) => id),
      ['007', '1e3', 'null', 'no', 'yes'],
    );
  });

  it('finds nothing wrong with an empty registry', () => {
    assert.deepEqual(codesOf('newsmark: 1\nentities:\nsources: {}\n'), []);
  });

  it('finds every reference, in the order of the file', () => {
    const { references } = annotationOf(
      'claims: [{id: a, speaker: [r, s], via: [t], sources: [u, {source: v}], relations: {repeats: [w#x]}}]\narticle: {author: y}\n',
    );
    assert.deepEqual(
      arrayOf(references).map(({ text }) => text),
      ['r', 's', 't', 'u', 'v', 'w#x', 'y'],
    );
  });

  it('reads what is an alias as what it stands for, and points at the alias', () => {
    const text = 'x-s: &s roe\nclaims: [{id: a, speaker: *s}]\n';
    const [reference] = annotationOf(text).references;
    const { start, end } = spanOf(reference?.at ?? assert.fail());
    assert.deepEqual([reference?.text, text.slice(start, end)], ['roe', '*s']);
  });

  it('reads what is merged', () => {
    const [claim] = annotationOf('x: &d {speech: direct}\nclaims: [{id: a, <<: *d}]\n').claims;
    assert.equal(claim?.speech, 'direct');
  });

  it('ends where a mapping holds itself', () => {
    assert.equal(annotationOf('claims: &c [{id: a, relations: &r {repeats: [*r]}}]\n').claims.length, 1);
  });

  it('reads a value where a list is due, though it says that it is none', () => {
    const { references } = annotationOf('newsmark: 1\nclaims: [{id: a, text: t, sources: readout}]\n');
    assert.deepEqual(
      arrayOf(references).map(({ text }) => text),
      ['readout'],
    );
  });

  it('reads what stands beside a broken value', () => {
    const [claim] = annotationOf('claims: [{id: a, text: [b, c], speech: nonsense, speaker: roe}]\n').claims;
    assert.deepEqual(
      [claim?.pieces, claim?.speech, claim?.speakers.map(({ text }) => text)],
      [[], undefined, ['roe']],
    );
  });

  it('reads both definitions of an id that stands twice', () => {
    const { entities } = annotationOf(
      'entities:\n  a: {kind: person, name: A}\n  a: {kind: place, name: B}\n',
    );
    assert.deepEqual(
      entities.map(({ name }) => name),
      ['A', 'B'],
    );
  });

  it('defines an id that has nothing yet, and says what is missing', () => {
    const text = 'newsmark: 1\nentities:\n  roe:\n';
    assert.deepEqual(
      [annotationOf(text).entities.map(({ id }) => id), codesOf(text)],
      [['roe'], ['missing-key', 'missing-key']],
    );
  });

  it('says of an id with a text only that the text is none', () => {
    assert.deepEqual(codesOf('newsmark: 1\nentities:\n  roe: Jane Roe\n'), ['wrong-type']);
  });

  it('leaves keys alone that are one’s own', () => {
    assert.deepEqual(codesOf('newsmark: 1\nx-a: {speeker: [1]}\nentities: {x-b: 1}\n'), []);
  });

  it('never throws, whatever the text', () => {
    const bits = [
      'newsmark',
      'claims',
      'entities',
      'roe',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '&a ',
      '*a',
      '<<',
      '|',
      '#',
      '🙂',
      '\r\n',
      'id',
      'text',
      '2025',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (parts) => {
        annotationOf(parts.join(''));
      }),
    );
  });

  it('points within the text, whatever it is', () => {
    const bits = [
      'newsmark: 1\n',
      'claims:\n',
      'entities:\n',
      '  roe:',
      '  - id: ',
      'a',
      ' {',
      '}',
      '[',
      ']',
      ', ',
      '\n',
      'kind: ',
      '🙂',
      '\uFEFF',
      '&x ',
      '*x',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const { at } of annotationOf(text).problems) {
          const { start, end } = spanOf(at);
          assert(start >= 0 && start <= end && end <= text.length);
        }
      }),
    );
  });
});

describe('where a problem points', () => {
  const cases: Readonly<Record<string, string>> = {
    'behind a byte order mark': '\uFEFFnewsmark: 1\n⟦nots⟧: a\n',
    'behind emoji and Cyrillic': 'newsmark: 1\nnote: 🙂 Арвения\n⟦заметка⟧: a\n',
    'with CRLF': 'newsmark: 1\r\nnote: |\r\n  a\r\n⟦nots⟧: a\r\n',
    'in flow style over lines': 'newsmark: 1\nclaims: [\n  {id: a, text: b,\n   ⟦nots⟧: c}\n]\n',
    'at a key in quotation marks': 'newsmark: 1\n⟦"nots"⟧: a\n',
  };
  for (const [name, text] of Object.entries(cases))
    it(name, () => {
      assert.equal(problemsIn(text, 'unknown-key'), text);
    });

  it('is the alias, and what it stands for', () => {
    const text =
      'newsmark: 1\nclaims:\n  - {id: a, text: a, date: &d ⟦soon⟧}\n  - {id: b, text: b, date: ⟦*d⟧}\n';
    assert.equal(problemsIn(text, 'invalid-date'), text);
  });

  it('is the first key of a long mapping that lacks something', () => {
    const text = 'newsmark: 1\nclaims:\n  - ⟦speaker⟧: roe\n    text: a\n';
    assert.equal(problemsIn(text, 'missing-key'), text);
  });
});
