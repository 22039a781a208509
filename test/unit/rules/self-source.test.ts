import assert from 'node:assert/strict';
import { pagesOf } from '../../../server/src/rules/sourcing/same-page.ts';
import { type Files, relatedOf, silentOn, speaksOf } from './expect.ts';

const page = 'https://example.org/2025/talks';
const own = (source: string, article = `url: "${page}"`): Files => ({
  'a.news.yaml': `newsmark: 1\narticle: {file: a.md, ${article}}\nsources:\n  s: {kind: other, title: S, ${source}}\nclaims: [{id: a, text: a, sources: [s]}]\n`,
});
const shared = (citation: string): Files => ({
  'a.news.yaml': `newsmark: 1\narticle: {file: a.md, url: "${page}"}\nclaims:\n  - {id: a, text: a, sources: [${citation}]}\n`,
  'sources.news.yaml': `newsmark: 1\nsources:\n  s: {kind: other, title: S, url: "${page}"}\n  t: {kind: other, title: T}\n`,
});

describe('self-source', () => {
  speaksOf('self-source', {
    'the article’s own URL': own(`url: ⟦"${page}"⟧`),
    'the same page, written otherwise': own('url: ⟦"http://www.EXAMPLE.org/2025/talks/?utm_source=x#top"⟧'),
    'a kept copy of it': own(`url: ⟦"https://web.archive.org/web/20250319/${page}"⟧`),
    'the article’s own kept copy': own(
      `archived: [⟦"https://archive.ph/abcde"⟧]`,
      'archived: https://archive.ph/abcde',
    ),
    'a source of the project, where a claim rests on it': shared('⟦s⟧'),
    'one in the long form': shared('{source: ⟦s⟧, locator: p. 4}'),
    'in Cyrillic, with CRLF': {
      'a.news.yaml':
        'newsmark: 1\r\narticle: {file: a.md, url: "https://пример.рф/🙂"}\r\nsources:\r\n  s: {kind: other, title: S, url: ⟦"https://пример.рф/🙂"⟧}\r\n',
    },
  });

  silentOn('self-source', {
    'an archived copy of another page': own(
      'archived: "https://web.archive.org/web/2025/https://example.org/b"',
    ),
    'another page of the outlet': own('url: "https://example.org/2025/readout"'),
    'another query': own(`url: "${page}?id=2"`),
    'an article without a URL': own(`url: "${page}"`, 'title: T'),
    'a URL that cannot be read': own('url: "example"', 'url: "example"'),
    'a source of the project that no claim rests on': shared('t'),
    'a page that holds the address without keeping it': own(`url: "https://share.example/${page}"`),
  });

  it('shows the article’s own address', async () => {
    assert.deepEqual(await relatedOf('self-source', own(`url: "${page}"`)), [`a.news.yaml: "${page}"`]);
  });
});

describe('pages', () => {
  const same: readonly (readonly [string, string])[] = [
    ['https://example.org/a', 'http://example.org/a/'],
    ['https://example.org/a?x=1&fbclid=2', 'https://example.org/a?x=1'],
    ['https://web.archive.org/web/2025/https://example.org/a', 'https://example.org/a'],
    ['https://web.archive.org/web/2025/https:/example.org/a', 'https://example.org/a'],
  ];
  for (const [a, b] of same)
    it(`${a} and ${b} are one`, () => {
      const [one, other] = [pagesOf([a]), pagesOf([b])];
      assert([...one].some((it) => other.has(it)));
    });

  it('are none for what is no address of a page', () => {
    assert.equal(pagesOf(['example', 'mailto:a@example.org', '']).size, 0);
  });
});
