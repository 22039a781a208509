import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rulePages } from '../../../scripts/generate/rules.ts';
import { rules } from '../../../server/src/rules/all.ts';

const root = new URL('../../../', import.meta.url);

describe('the pages of the rules', () => {
  for (const { path, text } of rulePages())
    it(`${path} is what the rules say`, () => {
      const file = new URL(path, root);
      const present = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
      assert.equal(present, text(present));
    });

  it('are those of today’s rules only', () => {
    const wanted = ['README.md', ...rules.map(({ code }) => `${code}.md`)];
    assert.deepEqual(readdirSync(new URL('docs/rules/', root)).sort(), wanted.sort());
  });

  it('link to pages that are there', () => {
    const made = new Set(rulePages().map(({ path }) => new URL(path, root).href));
    const links = rulePages().flatMap(({ path, text }) =>
      [...text(undefined).matchAll(/\]\(([^)]+\.md)\)/g)].map(
        ([, target = '']) => new URL(target, new URL(path, root)),
      ),
    );
    assert.deepEqual(
      links.filter((page) => !made.has(page.href) && !existsSync(page)).map(({ href }) => href),
      [],
    );
  });
});
