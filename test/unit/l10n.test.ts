import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

type Texts = Readonly<Record<string, string>>;

const root = new URL('../../', import.meta.url);

function read(path: string): Texts {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}

/** Texts that Russian says with signs alone. */
const withoutWords: ReadonlySet<string> = new Set(['from {0} to {1}']);

/** What stands in a text of every language as it is: places to fill, code, options of the command line. */
function fixedParts(text: string): readonly string[] {
  // The article's words in an example are in its reader's language.
  const example = text.replaceAll(/(?<=text: )[^}`]+(?=\})/g, '…');
  return [...new Set(example.match(/\{\d\}|`[^`]+`|\*\*|https:\/\/|(?<!\w)--[a-z]+/g))].sort();
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{\d\}/g, ''));
}

for (const [english, russian] of [
  ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.ru.json'],
  ['package.nls.json', 'package.nls.ru.json'],
] as const) {
  describe(russian, () => {
    const original = read(english);
    const translated = read(russian);
    const keys = Object.keys(original);
    /** The pairs of texts of which something is wrong. */
    const pairs = (isWrong: (text: string, source: string) => boolean) =>
      keys
        .map((key) => [original[key] ?? '', translated[key] ?? ''] as const)
        .filter(([source, text]) => isWrong(text, source));

    it('has every text', () =>
      assert.deepEqual(
        keys.filter((key) => !Object.hasOwn(translated, key)),
        [],
      ));

    it('has none that nobody says any more', () =>
      assert.deepEqual(
        Object.keys(translated).filter((key) => !Object.hasOwn(original, key)),
        [],
      ));

    it('keeps what must stand in every language', () =>
      assert.deepEqual(
        pairs((text, source) => fixedParts(text).join() !== fixedParts(source).join()),
        [],
      ));

    it('leaves nothing in English', () =>
      assert.deepEqual(
        pairs(
          (text, source) =>
            hasWords(source) && !/\p{Script=Cyrillic}/u.test(text) && !withoutWords.has(source),
        ),
        [],
      ));

    it('quotes as Russian does', () =>
      assert.deepEqual(
        pairs((text) => /[“”„]/.test(text)),
        [],
      ));

    it('ends a sentence where English does', () =>
      assert.deepEqual(
        pairs((text, source) => /[.!?]$/.test(text) !== /[.!?]$/.test(source)),
        [],
      ));

    it('has no white space too many', () =>
      assert.deepEqual(
        pairs((text) => /^\s|\s$|\s\s/.test(text)),
        [],
      ));
  });
}
