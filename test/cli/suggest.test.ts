import assert from 'node:assert/strict';
import { folderWith, newsmark } from './program.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A suggestion as other programs read it. */
interface Suggested {
  readonly passages: readonly Span[];
  readonly mention: Span | null;
  readonly cue: Span | null;
  readonly speech: string;
  readonly speaker: string | null;
  readonly name: string | null;
  readonly to: readonly string[];
  readonly date: (Span & { readonly value: string | null; readonly text: string }) | null;
  readonly confidence: number;
  readonly reason: string;
}

const article = `# Harbour reopens

19 March 2025

“We have waited long enough,” said Jane Roe, the harbour master, on Tuesday.

She told the Daily Herald that the north pier would stay closed until May.
`;

async function suggested(folder: string, path: string): Promise<readonly Suggested[]> {
  const { code, out, err } = await newsmark(['suggest', path, '--format', 'json'], { cwd: folder });
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  return JSON.parse(out);
}

describe('newsmark suggest', () => {
  it('prints an array of suggestions, each with all of its fields', async () => {
    const [first] = await suggested(folderWith({ 'harbour.md': article }), 'harbour.md');
    assert.deepEqual(first, {
      passages: [{ start: 35, end: 61 }],
      mention: { start: 69, end: 77 },
      cue: { start: 64, end: 68 },
      speech: 'direct',
      speaker: null,
      name: 'Jane Roe',
      to: [],
      date: { value: '2025-03-18', text: 'Tuesday', start: 102, end: 109 },
      confidence: 0.96,
      reason: 'A quotation, and “said” tells whose it is.',
    });
  });

  it('knows a pronoun, and who is told', async () => {
    const [, second] = await suggested(folderWith({ 'harbour.md': article }), 'harbour.md');
    assert.equal(second?.name, 'Jane Roe');
    assert.deepEqual(second.to, ['the Daily Herald']);
  });

  it('names entities by their ids, and leaves out what is annotated', async () => {
    const folder = folderWith({
      'harbour.md': article,
      'harbour.news.yaml': `newsmark: 1
article: {file: harbour.md, published: 2025-03-19}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  herald: {kind: organization, name: The Daily Herald}
claims:
  - {id: waited, text: We have waited long enough}
`,
    });
    const all = await suggested(folder, 'harbour.md');
    assert.deepEqual(
      all.map(({ speaker, name, to }) => ({ speaker, name, to })),
      [{ speaker: 'jane-roe', name: null, to: ['herald'] }],
    );
  });

  it('prints nothing but an empty array where there is nothing', async () => {
    assert.deepEqual(await suggested(folderWith({ 'a.txt': 'It rained all day.\n' }), 'a.txt'), []);
  });

  describe('counts as the file on disk has it', () => {
    const quote = '“It works,” said Jane Roe.';
    const cases: Readonly<Record<string, string>> = {
      'plain text': quote,
      'a byte order mark': `\uFEFF${quote}`,
      'CR LF before it': `It rained.\r\n\r\n${quote}\r\n`,
      'a byte order mark and CR LF': `\uFEFFIt rained.\r\n\r\n${quote}\r\n`,
      'an emoji before it': `🚢🕊 It rained. ${quote}`,
      'Cyrillic letters before it': `Шёл дождь. ${quote}`,
      'letters with marks of their own': `Cafe\u0301s closed. ${quote}`,
    };
    for (const [title, text] of Object.entries(cases))
      it(title, async () => {
        const [only] = await suggested(folderWith({ 'a.txt': text }), 'a.txt');
        const words = (span: Span | null | undefined): string => text.slice(span?.start, span?.end);
        assert.deepEqual(
          [only?.passages.map(words), words(only?.mention), words(only?.cue)],
          [['It works'], 'Jane Roe', 'said'],
        );
      });
  });

  it('prints a whole annotation file that is in order, where there is none', async () => {
    const folder = folderWith({ 'harbour.md': article, 'newsmark.yaml': 'extends: recommended\n' });
    const { out } = await newsmark(['suggest', 'harbour.md'], { cwd: folder });
    const checked = folderWith({ 'harbour.md': article, 'harbour.news.yaml': out });
    const { code } = await newsmark(['check', '--quiet'], { cwd: checked });
    assert.equal(code, 0, out);
    assert.match(out, /^newsmark: 1\narticle:\n {2}file: harbour\.md\n/);
    assert.match(out, /\n {2}# 0\.96: Jane Roe\. A quotation, and “said” tells whose it is\.\n {2}- id: /);
  });

  it('prints claims to paste behind those that are there', async () => {
    const annotation = `newsmark: 1
article: {file: harbour.md}
claims:
  - {id: waited-long-enough, text: north pier would stay closed}
`;
    const files = { 'harbour.md': article, 'harbour.news.yaml': annotation };
    const { out } = await newsmark(['suggest', 'harbour.md'], { cwd: folderWith(files) });
    const folder = folderWith({ ...files, 'harbour.news.yaml': annotation + out });
    const { code } = await newsmark(['check', '--quiet'], { cwd: folder });
    assert.equal(code, 0, out);
    assert.match(out, /^ {2}# 0\.96: .*\n {2}- id: waited-long-enough-2\n/);
  });

  it('leaves out what is less sure than it should be', async () => {
    const folder = folderWith({
      'a.txt': '“It works,” said Jane Roe. Ann Poe supports the new harbour plan.\n',
    });
    const { out } = await newsmark(['suggest', 'a.txt', '--format', 'json', '--least', '0.9'], {
      cwd: folder,
    });
    assert.deepEqual(
      JSON.parse(out).map(({ name }: Suggested) => name),
      ['Jane Roe'],
    );
  });

  it('gives its reasons in the reader’s language', async () => {
    const folder = folderWith({ 'a.txt': '“It works,” said Jane Roe.\n' });
    const { out } = await newsmark(['suggest', 'a.txt'], { cwd: folder, env: { LANG: 'ru_RU.UTF-8' } });
    assert.match(out, /# 0\.96: Jane Roe\. Цитата, и «said» указывает, чья она\./);
  });

  const faults: readonly (readonly [string, readonly string[], string])[] = [
    ['no article', ['suggest'], 'newsmark: Name one article, a file that ends with .md or .txt.\n'],
    ['two articles', ['suggest', 'a.txt', 'b.txt'], 'newsmark: Name one article,'],
    ['one that does not exist', ['suggest', 'none.txt'], 'newsmark: none.txt does not exist.\n'],
    [
      'an annotation file',
      ['suggest', 'a.news.yaml'],
      'newsmark: a.news.yaml is no article (*.md, *.txt).\n',
    ],
    ['a folder', ['suggest', '.'], 'newsmark: . is no article (*.md, *.txt).\n'],
    ['what is no text', ['suggest', 'bytes.txt'], 'newsmark: bytes.txt is not text in UTF-8.\n'],
    ['an unknown format', ['suggest', 'a.txt', '--format', 'csv'], 'newsmark: “csv” is no format.'],
    ['a confidence over 1', ['suggest', 'a.txt', '--least', '2'], 'newsmark: “2” is no confidence.'],
  ];
  for (const [title, args, sentence] of faults)
    it(`ends with 2 and a sentence for ${title}`, async () => {
      const cwd = folderWith({
        'a.txt': 'x',
        'a.news.yaml': 'newsmark: 1\n',
        'bytes.txt': new Uint8Array([255, 0]),
      });
      const { code, out, err } = await newsmark(args, { cwd });
      assert.deepEqual(
        { code, out, begins: err.startsWith(sentence) },
        { code: 2, out: '', begins: true },
        err,
      );
    });
});
