import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from './archive.ts';
import { folderWith, newsmark } from './program.ts';
import { resultsOf } from './sarif.ts';

/** How many articles; `ARTICLES=2000` tries a large newsroom's. */
const articles = Number(process.env.ARTICLES ?? 40);

describe(`An archive of ${articles} articles`, function () {
  this.timeout(600_000);
  const files = archive(articles);
  const cwd = folderWith(files);
  const check = (...args: readonly string[]) => newsmark(['check', ...args], { cwd });

  it('makes one valid SARIF report', async () => {
    const results = resultsOf((await check('--format', 'sarif')).out);
    const of = (code: string) => results.filter(({ ruleId }) => ruleId === code);
    const wrong = Object.keys(files).filter((path) => files[path]?.includes('nots:')).length;
    assert.equal(of('invalid-date').length, wrong);
    assert.deepEqual(
      of('unknown-key')
        .map(({ suppressions }) => suppressions?.length)
        .sort(),
      [...Array(wrong).fill(0), ...Array(wrong).fill(1)],
    );
  });

  it('is known as it is by a baseline', async () => {
    const { code } = await check('--baseline', 'known.json', '--update-baseline');
    assert.equal(code, 0);
    const { out } = await check('--baseline', 'known.json', '--format', 'json');
    assert.equal(out, '[]\n');
  });

  it('is mended once, byte for byte, and never again', async () => {
    await check('--fix');
    const texts = () => Object.keys(files).map((path) => readFileSync(join(cwd, path), 'utf8'));
    const once = texts();
    assert.deepEqual(once, Object.values(files).map(mended));
    const { err } = await check('--fix');
    assert.doesNotMatch(err, /mended/);
    assert.deepEqual(texts(), once);
  });
});

describe('An archive of which not all files are held', function () {
  this.timeout(600_000);
  const cwd = folderWith(archive(410));

  it('is told the fixes of what is wrong in those that are let go of', async () => {
    const { out } = await newsmark(['check', '--format', 'sarif'], { cwd });
    const unknown = resultsOf(out).filter(({ ruleId }) => ruleId === 'undefined-entity');
    const fixes = unknown.map((result) => result.fixes?.map(({ description }) => description?.text));
    assert(unknown.length > 50, String(unknown.length));
    for (const each of fixes) assert.match(each?.join() ?? '', /Change to “voice-\d+”/);
  });
});

/** What is safe to mend, and nothing else. */
function mended(text: string): string {
  return text
    .replace('exclude: drafts', 'exclude: [drafts]')
    .replace('18.03.2025', '2025-03-18')
    .replace(/sources: (report-\d+)(?=\r?\n)/, 'sources: [$1]')
    .replace('opinion: yes', 'opinion: true');
}
