import assert from 'node:assert/strict';
import { aboutArticle } from '../../../server/src/article/about.ts';
import { readArticle } from '../../../server/src/article/article.ts';
import { readPage } from '../../../server/src/page/page.ts';
import { lines } from '../features/scene.ts';

/** A page that a browser saved, from what stands in its head and body. */
function page(head: string, body: string, attributes = ''): string {
  return `<!DOCTYPE html>\n<html${attributes}><head>${head}</head><body>${body}</body></html>`;
}

function imported(html: string | Uint8Array) {
  const read = readPage(typeof html === 'string' ? new TextEncoder().encode(html) : html);
  assert(read.kind === 'article', read.kind);
  return read;
}

/** The front matter of a page, by its keys as they are written. */
function frontMatter(html: string): Readonly<Record<string, string>> {
  const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(imported(html).text) ?? [];
  return Object.fromEntries(matter.split('\n').map((line) => line.split(/: (.*)/s, 2)));
}

/** What stands below the front matter and the title. */
function body(html: string): string {
  return imported(html)
    .text.replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .replace(/^# .*\n\n/, '');
}

/** The bytes of a text in an encoding of one byte a letter. */
function encoded(text: string, encoding: string): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, index) => index));
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}

const text = '<p>The quay is rebuilt, the harbour master said, and work begins in June.</p>';
const linked = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('A saved page', () => {
  it('becomes an article with front matter and its title', () => {
    const html = page(
      `<title>The quay | The Courier</title><meta property="og:site_name" content="The Courier">
       <meta property="og:title" content="The quay | The Courier"><link rel="canonical" href="https://example.org/quay">
       <meta name="author" content="By Mira Tal"><meta property="article:published_time" content="2024-05-17T08:12:30.000+0200">`,
      `<nav><a href="/">Home</a></nav><article><h1>The quay</h1>${text}</article><footer>© The Courier</footer>`,
      ' lang="en_GB"',
    );
    assert.deepEqual(imported(html), {
      kind: 'article',
      name: '2024-05-17-quay.md',
      text: lines(
        '---',
        'title: The quay',
        'author: Mira Tal',
        'outlet: The Courier',
        'published: 2024-05-17T08:12+02:00',
        'url: https://example.org/quay',
        'language: en-GB',
        '---',
        '',
        '# The quay',
        '',
        'The quay is rebuilt, the harbour master said, and work begins in June.',
      ),
    });
  });

  it('says of itself what an annotation of it takes over', () => {
    const html = page(
      linked({
        '@type': 'NewsArticle',
        headline: 'Quay: "no" # yet',
        author: [{ name: 'Mira Tal' }, { name: 'Sol Adry' }],
        publisher: { name: 'The Courier' },
        datePublished: '2024-05-17',
        url: 'https://example.org/quay',
        inLanguage: 'en',
      }),
      text,
    );
    assert.deepEqual(aboutArticle(readArticle(imported(html).text, 'markdown')), {
      title: 'Quay: "no" # yet',
      published: '2024-05-17',
      outlet: 'The Courier',
      authors: ['Mira Tal', 'Sol Adry'],
      url: 'https://example.org/quay',
      language: 'en',
    });
  });

  describe('takes', () => {
    const heads: Readonly<Record<string, readonly [head: string, field: string, value: string | undefined]>> =
      {
        'the headline from a graph of JSON-LD': [
          linked({
            '@graph': [
              { '@type': 'WebSite', name: 'x' },
              { '@type': ['NewsArticle'], headline: 'The quay' },
            ],
          }),
          'title',
          'The quay',
        ],
        'no headline from JSON-LD that describes no article': [
          linked({ '@type': 'Organization', headline: 'x' }),
          'title',
          undefined,
        ],
        'nothing from JSON-LD that is broken': [
          '<script type="application/ld+json">{"@type": "NewsArticle", </script><title>The quay</title>',
          'title',
          'The quay',
        ],
        'a day without an offset as a day': [
          '<meta itemprop="datePublished" content="2024-05-17 08:12">',
          'published',
          '2024-05-17',
        ],
        'a moment in UTC': [
          '<meta name="date" content="2024-05-17T08:12:00Z">',
          'published',
          '2024-05-17T08:12Z',
        ],
        'a written date': ['<meta name="date" content="May 17, 2024">', 'published', '2024-05-17'],
        'no date that could be two': ['<meta name="date" content="03/04/2024">', 'published', undefined],
        'no day that does not exist': ['<meta name="date" content="2024-02-31">', 'published', undefined],
        'a date of change on another day': [
          '<meta name="date" content="2024-05-17"><meta property="article:modified_time" content="2024-05-18">',
          'modified',
          '2024-05-18',
        ],
        'no date of change on the same day': [
          '<meta name="date" content="2024-05-17"><meta property="article:modified_time" content="2024-05-17T20:00Z">',
          'modified',
          undefined,
        ],
        'no address that is none': ['<link rel="canonical" href="/quay">', 'url', undefined],
        'no author that is an address': [
          '<meta property="article:author" content="https://example.org/mira">',
          'author',
          undefined,
        ],
        'no language that is none': [
          '<meta property="og:locale" content="English (UK)">',
          'language',
          undefined,
        ],
      };
    for (const [title, [head, field, value]] of Object.entries(heads))
      it(title, () => assert.equal(frontMatter(page(head, text))[field], value));

    it('the date of the article from its time', () => {
      const html = page(
        '',
        `<time>noon</time><article>${text}<time datetime="2024-05-17">Friday</time></article>`,
      );
      assert.equal(frontMatter(html).published, '2024-05-17');
    });

    it('the address from where a browser saved it', () => {
      const html = `<!DOCTYPE html>\n<!-- saved from url=(0025)https://example.org/quay -->\n<html><body>${text}</body></html>`;
      assert.equal(frontMatter(html).url, 'https://example.org/quay');
    });
  });

  describe('keeps', () => {
    const bodies: Readonly<Record<string, readonly [html: string, markdown: string]>> = {
      'emphasis and headings': [
        '<h2>Next</h2><p>It <em>begins</em> in <strong>June</strong>.</p>',
        '## Next\n\nIt *begins* in **June**.\n',
      ],
      'what Markdown would take for something else': [
        '<p>2 * 3 * 4, [x], # 1 and _this_</p><p>1. First</p><p>- no list</p>',
        '2 \\* 3 \\* 4, \\[x\\], # 1 and \\_this\\_\n\n1\\. First\n\n\\- no list\n',
      ],
      'speech that a dash opens': ['<p>— Мы ждём, — сказал Ро.</p>', '— Мы ждём, — сказал Ро.\n'],
      'lists and quotations': [
        '<ul><li>June</li><li>July</li></ul><blockquote><p>We stop.</p></blockquote>',
        '-   June\n-   July\n\n> We stop.\n',
      ],
      'line breaks within a paragraph': ['<p>One<br>two</p>', 'One\\\ntwo\n'],
      'links that lead somewhere': [
        '<p><a href="https://example.org/a">a</a> <a href="#b">b</a> <a href="javascript:c()">c</a></p>',
        '[a](https://example.org/a) b c\n',
      ],
      'no pictures, scripts and forms': [
        '<p>One</p><img src="a.png" alt="A"><script>x()</script><form><input value="y"></form><p>Two</p>',
        'One\n\nTwo\n',
      ],
    };
    for (const [title, [html, markdown]] of Object.entries(bodies))
      it(title, () => assert.equal(body(page('', html)), markdown));
  });

  for (const [encoding, head] of [
    ['windows-1251', '<meta charset="windows-1251">'],
    ['koi8-r', '<META http-equiv=Content-Type content="text/html; charset=koi8-r">'],
  ] as const)
    it(`is read in ${encoding}, as it declares`, () => {
      assert.match(
        imported(encoded(page(head, '<p>Причал перестроят.</p>'), encoding)).text,
        /^Причал перестроят\.$/m,
      );
    });

  for (const head of ['', '<meta charset="iso-8859-1">'])
    it(`is read in windows-1252 where it declares as little as “${head}”`, () => {
      const [before = '', after = ''] = page(head, '<p>*Café*</p>').split('*Café*');
      const bytes = (words: string) => new TextEncoder().encode(words);
      const html = Uint8Array.from([...bytes(before), 0x93, ...bytes('Caf'), 0xe9, 0x94, ...bytes(after)]);
      assert.match(imported(html).text, /^“Café”$/m);
    });

  it('is read in UTF-16 by its byte order mark', () => {
    const html = `\uFEFF${page('', '<p>Причал</p>')}`;
    const units = Uint16Array.from({ length: html.length }, (_, index) => html.charCodeAt(index));
    assert.match(imported(new Uint8Array(units.buffer)).text, /Причал/);
  });

  it('is read in UTF-8 where it declares what nobody knows', () => {
    assert.match(imported(page('<meta charset="x-nobody">', '<p>Причал</p>')).text, /Причал/);
  });

  for (const html of [
    '<p>Roe said so.',
    '<html><p>Roe said so.</p></html>',
    '<html><head><title>x</title><p>Roe said so.',
    '<title>x</title>Roe said so.<p>',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head/><body><p>Roe said so.</p></body></html>',
    '<body class=a><div><div><div><p>Roe said so.</body>',
  ])
    it(`may leave tags out: ${html}`, () => assert.match(body(html), /^Roe said so\.$/m));

  for (const [kind, html] of [
    ['empty', ' \n'],
    ['no-html', 'Roe said so.'],
    ['no-article', '<html><body></body></html>'],
    ['no-article', '<html><head><script>load()</script></head><body><div id="root"></div></body></html>'],
    ['no-article', '<body><img src="a.png"></body>'],
    ['no-text', '%PDF-1.7\0\0'],
    [
      'web-archive',
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>',
    ],
  ] as const)
    it(`is none: ${kind}, ${JSON.stringify(html.slice(0, 40))}`, () =>
      assert.equal(readPage(new TextEncoder().encode(html)).kind, kind));

  it('is named for what it has', () => {
    assert.equal(imported('<p>Roe said so.</p>').name, 'article.md');
    assert.equal(imported(page('<title>Кто решает?</title>', text)).name, 'решает.md');
  });

  for (const [what, html] of [
    ['deep', '<table><tr><td>'.repeat(3000)],
    ['wide', '<p>x'.repeat(70_000)],
  ] as const)
    it(`is none, and is soon seen to be none, where it is absurdly ${what}`, () =>
      assert.notEqual(readPage(new TextEncoder().encode(`<p>x${html}`)).kind, 'article'));

  it('may be cut off in the middle of a tag, again and again', () => {
    assert.match(body(`<p>x ${'<a'.repeat(200_000)}`), /^x/);
  });
});
