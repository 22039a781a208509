import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fill } from '../../scripts/generate/generated.ts';
import { outputs } from '../../scripts/generate/outputs.ts';

/** A file of the repository, as it is on every system. */
function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
}

describe('What is generated', () => {
  for (const { path, text } of outputs)
    it(`is up to date in ${path} (else run: npm run generate)`, () => {
      const present = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replaceAll(
        '\r\n',
        '\n',
      );
      assert.equal(text(present), present);
    });
});

describe('Filling in a page', () => {
  const stretches = new Map([['a', 'new']]);

  it('replaces what stands between the marks, and nothing else', () => {
    assert.equal(
      fill('before\n<!-- generated: a -->\nold\n<!-- end of a -->\nafter\n', stretches),
      'before\n<!-- generated: a -->\n\nnew\n\n<!-- end of a -->\nafter\n',
    );
  });

  it('changes nothing the second time', () => {
    const once = fill('<!-- generated: a -->\n<!-- end of a -->', stretches);
    assert.equal(fill(once, stretches), once);
  });

  const faults: Readonly<Record<string, string>> = {
    'a stretch that is never closed': '<!-- generated: a -->\nold\n',
    'a stretch that nobody knows': '<!-- generated: b -->\n<!-- end of b -->',
    'an end without a beginning': '<!-- end of a -->',
    'a stretch in a stretch': '<!-- generated: a -->\n<!-- generated: a -->\n<!-- end of a -->',
  };
  for (const [title, page] of Object.entries(faults))
    it(`refuses ${title}`, () => {
      assert.throws(() => fill(page, stretches));
    });
});

describe('docs/dependencies.md', () => {
  const page = read('docs/dependencies.md');
  for (const manifest of ['package.json', 'server/package.json', 'client/package.json'])
    it(`gives a reason for every dependency in ${manifest}`, () => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(read(manifest));
      assert.deepEqual(
        Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !page.includes(`\`${name}\``)),
        [],
      );
    });
});
