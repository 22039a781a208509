import assert from 'node:assert/strict';
import { documentLinks } from '../../../server/src/features/links.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { projectOf, uriOf } from '../memory.ts';
import { wordsIn } from './scene.ts';

/** The links of a file, `words -> target`. */
async function linked(
  text: string,
  others: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const project = await projectOf({ 'a.news.yaml': text, ...others });
  const uri = uriOf('a.news.yaml');
  return atOnce(documentLinks(project, uri)).map(
    ({ range, target }) => `${wordsIn(project, uri, range)} -> ${target}`,
  );
}

describe('Document links', () => {
  it('open URLs', async () => {
    assert.deepEqual(await linked('article: {url: https://example.org/a}'), [
      'https://example.org/a -> https://example.org/a',
    ]);
  });

  it('open every copy in an archive', async () => {
    assert.deepEqual(
      await linked('article:\n  archived:\n    - https://a.example/1\n    - https://a.example/2\n'),
      ['https://a.example/1 -> https://a.example/1', 'https://a.example/2 -> https://a.example/2'],
    );
  });

  it('leave quotation marks out', async () => {
    assert.deepEqual(await linked('sources: {b: {url: "https://example.org/Мир"}}'), [
      'https://example.org/Мир -> https://example.org/%D0%9C%D0%B8%D1%80',
    ]);
  });

  it('lead to URIs, whatever browsers take in an address', async () => {
    assert.deepEqual(await linked(`article: {url: 'https://example.org/a|b^c{d}"e'}`), [
      'https://example.org/a|b^c{d}"e -> https://example.org/a%7Cb%5Ec%7Bd%7D%22e',
    ]);
  });

  it('open Wikidata', async () => {
    assert.deepEqual(await linked('entities: {b: {wikidata: Q42}}'), [
      'Q42 -> https://www.wikidata.org/wiki/Q42',
    ]);
  });

  it('open the article', async () => {
    assert.deepEqual(await linked('article: {file: my call.md}', { 'my call.md': 'Text.' }), [
      'my call.md -> file:///project/my%20call.md',
    ]);
  });

  it('leave out an article that is not there', async () => {
    assert.deepEqual(await linked('article: {file: call.md}'), []);
  });

  it('leave out an article outside the project', async () => {
    assert.deepEqual(await linked('article: {file: ../call.md}'), []);
  });

  it('leave out what is no address', async () => {
    assert.deepEqual(await linked('article: {url: "javascript:alert(1)", archived: example}'), []);
  });

  it('stand in the order of the file, behind any text and line end', async () => {
    assert.deepEqual(
      await linked(
        '\uFEFFarticle:\r\n  title: 🕊 Мир\r\n  url: https://b.example/\r\nentities: {c: {wikidata: Q1}}\r\n',
      ),
      ['https://b.example/ -> https://b.example/', 'Q1 -> https://www.wikidata.org/wiki/Q1'],
    );
  });

  it('stand once where an alias repeats them', async () => {
    assert.deepEqual(await linked('article: {url: &u https://b.example/, archived: *u}'), [
      'https://b.example/ -> https://b.example/',
    ]);
  });

  it('stand where a merge takes them from', async () => {
    assert.deepEqual(await linked('x-b: &b {url: https://b.example/}\nsources: {s: {<<: *b}}\n'), [
      'https://b.example/ -> https://b.example/',
    ]);
  });

  it('open a URL in the midst of a note, without what ends the sentence', async () => {
    assert.deepEqual(
      await linked('note: see https://b.example/a_(b), then (https://c.example/?q=1). Мир\n'),
      [
        'https://b.example/a_(b) -> https://b.example/a_%28b%29',
        'https://c.example/?q=1 -> https://c.example/?q=1',
      ],
    );
  });

  it('open a URL in a list in flow style', async () => {
    assert.deepEqual(await linked('sources: {a: {archived: [https://a.example/, https://b.example/]}}'), [
      'https://a.example/ -> https://a.example/',
      'https://b.example/ -> https://b.example/',
    ]);
  });

  it('open a URL in a comment and in a field of one’s own', async () => {
    assert.deepEqual(await linked('x-see: https://b.example/ # or https://c.example/\n'), [
      'https://b.example/ -> https://b.example/',
      'https://c.example/ -> https://c.example/',
    ]);
  });

  it('open a URL in a block scalar, behind any text and line end', async () => {
    assert.deepEqual(await linked('note: |\r\n  🕊 Мир https://b.example/,\r\n  and more\r\n'), [
      'https://b.example/ -> https://b.example/',
    ]);
  });

  it('open a URL where the file holds no mapping', async () => {
    assert.deepEqual(await linked('# https://b.example/\n'), ['https://b.example/ -> https://b.example/']);
  });

  it('stand in half-typed text', async () => {
    assert.deepEqual(await linked('article:\n  url: https://b.example/\n  titl'), [
      'https://b.example/ -> https://b.example/',
    ]);
  });
});
