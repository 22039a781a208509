import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Interrogation, rangesAt } from './interrogation.ts';

/** How many times as long as usual to go on; where that is more than once, every sample is cut at every byte. */
const thorough = Number(process.env.NEWSMARK_THOROUGH ?? 1);

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const files: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|md|txt)$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(`${samples}/${path}`, 'utf8')]),
);
const names = Object.keys(files).filter((name) => name !== 'README.md');
const annotations = names.filter((name) => name.endsWith('.news.yaml'));

/** Characters that editors, files and people bring about, and that programs forget. */
const odd = fc.constantFrom(
  ...[
    '\uD800',
    '\uDC00',
    '\uDBFF\uDBFF',
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200F',
    '\u200D',
    '\uFEFF',
    '\u00AD',
  ],
  ...[
    'e\u0301\u0327',
    '\u0301',
    'Ǆ',
    'ß',
    'ŉ',
    'İ',
    'ﬁ',
    '㍿',
    '𝔄',
    '🏳️‍🌈',
    '👨‍👩‍👧',
    '\u{10FFFF}',
    '\u{E0001}',
  ],
  ...['\0', '\u0007', '\u0085', '\u2028', '\u2029', '\v', '\f', '\r', '\r\n', '\n', '\t', '\u00A0', '\u3000'],
  ...[
    '“',
    '”',
    '«',
    '»',
    '‘',
    '—',
    '–',
    '…',
    '́',
    '__proto__',
    'constructor',
    'toString',
    '\x24{1:x}',
    '$0',
    '}',
    '\\',
  ],
);
/** What YAML gives a meaning. */
const signs = fc.constantFrom(
  ...[
    ': ',
    ':',
    '- ',
    '\n- ',
    '\n  ',
    '\n    - ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    ' #',
    '# ',
    '"',
    "'",
    '|',
    '>',
    '|+\n',
    '>-\n',
  ],
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!!set ',
    '!x ',
    '? ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '~',
    'null',
    '<<<<<<< a\n',
  ],
  ...[
    '=======\n',
    '>>>>>>> b\n',
    '# newsmark-disable ',
    '{value: ',
    'text: ',
    'id: ',
    'claims:\n',
    'entities:\n',
  ],
);
const anyText = fc
  .array(fc.oneof(odd, odd, signs, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** A text as a double-quoted scalar of YAML, where each is read back as it is, lone surrogates too. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A project in which names, ids, keys and the article are any text, as they are or in quotation marks. */
const anyProject = fc
  .record({ id: anyText, name: anyText, words: anyText, key: anyText, more: anyText, isQuoted: fc.boolean() })
  .map(({ id, name, words, key, more, isQuoted }) => {
    const write = isQuoted ? quoted : (text: string) => text;
    return {
      article: `# ${name}\n\n“${words} ${more},” said ${name}. ${more}\n\n— ${words}, — ${key}.\n`,
      annotation: `newsmark: 1
article: {file: a.md, published: 2025-03-19, title: ${write(name)}}
entities:
  ${write(id)}: {kind: person, name: ${write(name)}, aliases: [${write(words)}], ${write(key)}: ${write(more)}}
sources:
  ${write(key)}: {kind: document, title: ${write(more)}, url: ${write(`https://example.org/${words}`)}}
claims:
  - id: ${write(id)}
    text: ${write(words)}
    prefix: ${write(more)}
    speaker: ${write(id)}
    mention: ${write(name)}
    cue: said
    date: ${write(key)}
    sources: [${write(key)}, {source: ${write(id)}, locator: ${write(more)}}]
    tags: [${write(key)}, ${write(words)}]
    note: ${write(more)}
`,
    };
  });

describe('Any text', function () {
  this.timeout(120_000 * thorough);
  let asking: Interrogation;
  beforeEach(async () => {
    asking = await Interrogation.begin(files);
  });
  afterEach(() => asking.end());

  it('may stand in ids, names, keys, values and articles', () =>
    fc.assert(
      fc.asyncProperty(anyProject, fc.nat(), async ({ article, annotation }, place) => {
        asking.open('a.md', article);
        asking.open('a.news.yaml', annotation);
        for (const [name, text] of [
          ['a.news.yaml', annotation],
          ['a.md', article],
        ] as const)
          await asking.askAll(name, rangesAt(text, place % (text.length + 2), (place * 7) % text.length));
        asking.close('a.md');
        asking.close('a.news.yaml');
        assert.deepEqual(asking.problems(), []);
      }),
      { numRuns: 25 * thorough },
    ));

  it('may be put anywhere into a file, and anything be taken out, one edit after the other', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 60 }), added: anyText });
    return fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async (name, edits) => {
          let text = files[name] ?? '';
          asking.open(name, text);
          for (const { at, length, added } of edits) {
            const document = TextDocument.create('', 'newsmark', 1, text);
            const start = at % (text.length + 1);
            const end = Math.min(text.length, start + length);
            asking.change(name, added, { start: document.positionAt(start), end: document.positionAt(end) });
            text = text.slice(0, start) + added + text.slice(end);
            await asking.askAll(name, rangesAt(text, start, start + added.length), 3);
          }
          // What the server holds now is the text that was arrived at: told in full, it has the same to say.
          const kept = await asking.diagnosticsOf(name);
          asking.change(name, text);
          assert.deepEqual(await asking.diagnosticsOf(name), kept);
          asking.close(name);
          assert.deepEqual(asking.problems(), []);
        },
      ),
      { numRuns: 10 * thorough },
    );
  });

  it('may be asked about at places that it does not have', async () => {
    const nowhere = [2 ** 31 - 1, 100_000].flatMap((far) => [
      { line: far, character: 0 },
      { line: 0, character: far },
      { line: far, character: far },
    ]);
    for (const name of ['newsmark.yaml', 'arvenia/harbour-vote.news.yaml', 'arvenia/harbour-vote.md']) {
      asking.open(name, files[name] ?? '');
      await asking.askAll(
        name,
        nowhere.map((place) => ({ start: place, end: { line: 1, character: 1 } })),
      );
      asking.close(name);
    }
    assert.deepEqual(asking.problems(), []);
  });

  const [smallest = ''] = annotations.toSorted((a, b) => (files[a] ?? '').length - (files[b] ?? '').length);
  for (const name of thorough > 1 ? names : [smallest])
    it(`may end at any byte: ${name}`, async () => {
      const bytes = Buffer.from(files[name] ?? '');
      asking.open(name, '');
      for (let length = 0; length <= bytes.length; length++) {
        // A character that is cut in two shows as U+FFFD, as in an editor.
        const text = bytes.toString('utf8', 0, length);
        asking.change(name, text);
        await asking.askAll(name, rangesAt(text, text.length).slice(1), thorough > 1 ? 1 : 16);
      }
      assert.deepEqual(asking.problems(), []);
    });

  it('may end at any byte on the disk', async () => {
    const bytes = Buffer.from('newsmark: 1\nannotator: Мир 🕊\nclaims:\n  - id: c1\n');
    for (let length = 0; length <= bytes.length; length++) {
      const name = `cut-${length}.news.yaml`;
      asking.write(name, bytes.subarray(0, length));
      await asking.diagnosticsOf(name);
    }
    assert.deepEqual(asking.problems(), []);
  });
});
