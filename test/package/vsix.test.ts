import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { vsix } from '../../scripts/root.mjs';

/** All that a package may hold; below `extension/` lies what is the project's. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package|package\.nls(\.[\w-]+)?)\.json$/,
  /^extension\/language-configuration[\w-]*\.json$/,
  /^extension\/client\/dist\/(node\.cjs|browser\.js)$/,
  /^extension\/server\/dist\/(newsmark\.cjs|(browser|engine|page)\.js)$/,
  /^extension\/(syntaxes|schemas)\/[\w.-]+\.json$/,
  /^extension\/icons\/[\w.-]+\.(svg|png)$/,
  /^extension\/l10n\/[\w.-]+\.json$/,
  /^extension\/docs\/(rules\/)?[\w-]+\.md$/,
  /^extension\/walkthrough\/[\w-]+(\.nls\.ru)?\.md$/,
  /^extension\/(readme|changelog)\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/THIRD-PARTY-NOTICES(\.\w+)?$/,
];

describe('the packaged extension', () => {
  const entries = Object.keys(unzipSync(readFileSync(vsix)));

  it('holds nothing but what a user needs', () => {
    assert.deepEqual(
      entries.filter((entry) => !allowed.some((pattern) => pattern.test(entry))),
      [],
    );
  });

  for (const entry of [
    'walkthrough/annotate.md',
    'walkthrough/annotate.nls.ru.md',
    'client/dist/node.cjs',
    'client/dist/browser.js',
    'server/dist/newsmark.cjs',
    'server/dist/browser.js',
    'server/dist/engine.js',
    'server/dist/page.js',
  ])
    it(`holds ${entry}`, () => assert.ok(entries.includes(`extension/${entry}`)));

  it('is smaller than 1 MB', () => {
    assert.ok(statSync(vsix).size < 1_000_000, `${statSync(vsix).size} bytes`);
  });
});
