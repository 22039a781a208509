import assert from 'node:assert/strict';
import { relatedTo } from '../../../server/src/model/claim.ts';
import { annotationOf } from './reading.ts';

const claimOf = (fields: string) =>
  annotationOf(`claims:\n  - {id: a, ${fields}}\n`).claims[0] ?? assert.fail();
const texts = (leaves: readonly { readonly text: string }[]) => leaves.map(({ text }) => text);

describe('a claim', () => {
  it('has its text as one piece', () => {
    assert.deepEqual(texts(claimOf('text: "nothing, he said"').pieces), ['nothing, he said']);
  });

  it('has its passages as pieces', () => {
    assert.deepEqual(texts(claimOf('passages: [nothing, at all]').pieces), ['nothing', 'at all']);
  });

  it('has its text where both are given', () => {
    assert.deepEqual(texts(claimOf('text: a, passages: [b]').pieces), ['a']);
  });

  it('has its passages where the text is still empty', () => {
    assert.deepEqual(texts(claimOf('text: "", passages: [b]').pieces), ['b']);
  });

  it('has one speaker, or several', () => {
    assert.deepEqual(
      [texts(claimOf('speaker: roe').speakers), texts(claimOf('speaker: [roe, doe]').speakers)],
      [['roe'], ['roe', 'doe']],
    );
  });

  it('has no speech where the word is none', () => {
    assert.equal(claimOf('speech: direkt').speech, undefined);
  });

  it('has its sources in order, short and long', () => {
    const { sources } = claimOf('sources: [{source: a, stance: supports}, b, {source: c, locator: p. 4}]');
    assert.deepEqual(
      sources.map(({ source, stance, locator }) => [source.text, stance, locator]),
      [
        ['a', 'supports', undefined],
        ['b', undefined, undefined],
        ['c', undefined, 'p. 4'],
      ],
    );
  });

  it('has no source where a citation names none', () => {
    assert.deepEqual(claimOf('sources: [{locator: p. 4}]').sources, []);
  });

  it('has its date, and the article’s words for it', () => {
    const { date } = claimOf('date: {value: 2025-03-18, text: the day before}');
    assert.deepEqual([date?.date?.written, date?.words?.text], ['2025-03-18', 'the day before']);
  });

  it('has a year that YAML takes for a number', () => {
    assert.equal(claimOf('date: 2025').date?.date?.precision, 'coarser');
  });

  it('has no date where it cannot be read', () => {
    assert.equal(claimOf('date: soon').date?.date, undefined);
  });

  it('has related claims', () => {
    assert.deepEqual(texts(relatedTo(claimOf('relations: {repeats: [b#c, d]}'), 'repeats')), ['b#c', 'd']);
  });

  it('has no id where none is written', () => {
    assert.equal(annotationOf('claims: [{text: a}]\n').claims[0]?.id, '');
  });
});

describe('an entity', () => {
  const entityOf = (fields: string) =>
    annotationOf(`entities: {a: {${fields}}}\n`).entities[0] ?? assert.fail();

  it('has its name first among its names', () => {
    const { names } = entityOf('aliases: [Roe, {text: Роу, language: ru}], name: Jane Roe');
    assert.deepEqual(names, ['Jane Roe', 'Roe', 'Роу']);
  });

  it('has no kind where the word is none', () => {
    assert.equal(entityOf('kind: persom').kind, undefined);
  });

  it('has its roles with their terms', () => {
    const { roles } = entityOf('roles: [{title: minister, of: b, from: 2021-05, until: soon}, {of: c}]');
    assert.deepEqual(
      roles.map(({ title, of, from, until }) => [title, of?.text, from?.written, until]),
      [['minister', 'b', '2021-05', undefined]],
    );
  });
});

describe('an article', () => {
  it('has its file and its day', () => {
    const { article } = annotationOf('article: {file: a.md, published: 2025-03-19}\n');
    assert.deepEqual([article?.file?.text, article?.published?.written], ['a.md', '2025-03-19']);
  });

  it('is none in a registry', () => {
    assert.equal(annotationOf('entities: {}\n').article, undefined);
  });
});
