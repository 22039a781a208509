import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch/posix.js';
import { namedBy } from '../../../server/src/project/globs.ts';

/** Globs, what they name, and what they do not. */
const cases: Readonly<Record<string, readonly [names: readonly string[], others: readonly string[]]>> = {
  drafts: [
    ['drafts', 'drafts/a.md', 'drafts/in/a.md'],
    ['drafts.md', 'in/drafts', 'Drafts'],
  ],
  './drafts/': [['drafts', 'drafts/a.md'], []],
  'drafts/**': [['drafts', 'drafts/a.md', 'drafts/in/a.md'], ['drafts-2/a.md']],
  '*.md': [
    ['a.md', '.md', 'статья 🙂.md', 'folder.md/a.txt'],
    ['in/a.md', 'a.mdx'],
  ],
  '**/*.md': [['a.md', 'in/a.md', 'in/in/.a.md'], ['a.txt']],
  '*/**': [['a/b', 'a/b/c'], ['a']],
  '**': [['a', 'a/b', '.a'], []],
  'a/**/b': [
    ['a/b', 'a/x/b', 'a/x/y/b', 'a/x/b/c'],
    ['a/xb', 'ab'],
  ],
  'a**b': [
    ['ab', 'axxb'],
    ['a/b', 'a/x/b'],
  ],
  '202?/*': [['2025/a'], ['202/a', '20255/a', '202/5/a']],
  '?.md': [
    ['🙂.md', 'é.md'],
    ['/.md', 'ab.md'],
  ],
  '[a-c]x': [
    ['ax', 'bx'],
    ['dx', '-x'],
  ],
  '[!a-c]x': [
    ['dx', '!x'],
    ['ax', '/x'],
  ],
  '[]x]': [[']', 'x'], ['[']],
  '{en,ru/**,}/a.md': [
    ['en/a.md', 'ru/a.md', 'ru/in/a.md'],
    ['de/a.md', 'a.md'],
  ],
  '{a,{b,c}d}e': [
    ['ae', 'bde', 'cde'],
    ['be', 'ade'],
  ],
  '{a}': [['{a}'], ['a']],
  '{a,b': [['{a,b'], ['a', 'b']],
  '[a': [['[a'], ['a']],
  '\\*.md': [['*.md'], ['a.md']],
  'a (1).md': [['a (1).md'], ['a 1.md']],
  '!articles/**': [
    ['a.md', 'in/articles/a.md'],
    ['articles/a.md', 'articles'],
  ],
  '': [[], ['a', '']],
  '/': [[], ['a', '']],
};

describe('Globs', () => {
  for (const [glob, [names, others]] of Object.entries(cases))
    it(`“${glob}” names what it should`, () => {
      const isNamed = namedBy([glob]);
      assert.deepEqual(
        [...names, ...others].filter((path) => isNamed(path)),
        names,
      );
    });

  it('name what one of a list names', () => {
    const isNamed = namedBy(['a/*', '*.md', '!x/**']);
    assert.deepEqual(['a/b', 'c.md', 'x/a', 'y'].map(isNamed), [true, true, false, true]);
  });

  it('mean what they mean elsewhere', () => {
    const pieces = ['a', 'b', '.a', '/', '/', '*', '**/', '/**', '?', '[ab]', '[^a]'];
    const glob = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
      .map((all) =>
        all
          .join('')
          .replaceAll(/\/+/g, '/')
          .replaceAll(/\*{3,}/g, '**'),
      )
      // Where `**` is only a part of a name, or there twice, each tool has its own way with it.
      .filter((all) => /^[^/].*[^/]$|^[^/]$/.test(all) && !/[^/]\*\*|\*\*(?:[^/]|\/\*\*)/.test(all));
    const path = fc
      .array(fc.stringMatching(/^[ab.]{1,3}$/), { minLength: 1, maxLength: 4 })
      .filter((names) => !names.some((name) => /^\.+$/.test(name)))
      .map((names) => names.join('/'));
    fc.assert(
      fc.property(glob, path, (written, named) => {
        const elsewhere = picomatch([written, `${written}/**`], { dot: true });
        assert.equal(namedBy([written])(named), elsewhere(named));
      }),
      { numRuns: 20_000 },
    );
  });

  const hostile: Readonly<Record<string, readonly [string, string]>> = {
    'stars and letters': [`${'*a'.repeat(40)}b`, 'a'.repeat(4_000)],
    'stars and any signs': [`${'*?'.repeat(40)}b`, 'a'.repeat(4_000)],
    'folders and folders': [`${'**/a/'.repeat(40)}x`, 'a/'.repeat(2_000)],
    'nested choices': [`${'{a,*'.repeat(399)}${'}'.repeat(399)}b`, 'a'.repeat(4_000)],
    'choices one after the other': [`${'{a,aa}'.repeat(330)}b`, 'a'.repeat(4_000)],
    'braces that nothing closes': ['{a,'.repeat(666), 'a'],
    'brackets that nothing closes': ['['.repeat(1_999), 'a'],
    'nothing but stars': [`${'*'.repeat(1_999)}x`, 'a'.repeat(4_000)],
    'more states than are remembered': [`*a${'?'.repeat(401)}b`, 'ab'.repeat(2_000)],
    'groups of other tools': ['+(+(+(a)))'.repeat(100), 'a'.repeat(4_000)],
    'a glob without end': ['a*'.repeat(1_000_000), 'a'.repeat(4_000)],
  };
  for (const [title, [glob, path]] of Object.entries(hostile))
    it(`take their time and no more: ${title}`, function () {
      this.timeout(10_000);
      assert.equal(namedBy([glob])(path), false);
    });
});
