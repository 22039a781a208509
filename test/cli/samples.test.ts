import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, newsmark, remarksIn, repository } from './program.ts';

/** What samples/README.md explains: the annotation file, the rule, and the claim that it speaks of. */
const intended = [
  ['2025-02-27-istanbul-talks', 'unsourced-narration', 'vote-at-the-un'],
  ['2025-02-27-istanbul-talks', 'passages-adjacent', 'shoigu-europe-and-treaty'],
  ['2025-03-13-witkoff-in-moscow', 'unattributed-claim', 'closed-doors'],
  ['2025-03-13-witkoff-in-moscow', 'text-ambiguous', 'putin-sceptical'],
  ['2025-03-13-witkoff-in-moscow', 'unsourced-claim', 'bessent-measures'],
  ['2025-03-19-jeddah-next', 'unsourced-claim', 'putin-rare-earths'],
] as const;

describe('The samples', () => {
  it('check clean', async () => {
    assert.equal((await newsmark(['check', 'samples'])).code, 0);
  });

  it('show the intended warnings and no others', async () => {
    const found = (await remarksIn(repository, 'samples')).map(({ file, code, line }) => [
      file.replace(/^.*\/|\.news\.yaml$/g, ''),
      code,
      claimAt(join(repository, file), line),
    ]);
    assert.deepEqual(found, intended);
  });

  it('explain each in their README', () => {
    const readme = readFileSync(join(repository, 'samples', 'README.md'), 'utf8');
    const missing = intended.filter(
      ([file, code, claim]) => !readme.includes(`| \`${file}\`, claim \`${claim}\` | \`${code}\``),
    );
    assert.deepEqual(missing, []);
  });

  it('fail at the right column once a speaker is one that nobody knows', async () => {
    const folder = folderWith({});
    cpSync(join(repository, 'samples'), folder, { recursive: true });
    const path = 'articles/2025-03-18-leaders-call.news.yaml';
    const text = readFileSync(join(folder, path), 'utf8');
    const planted = text.replace('    speaker: vladimir-putin\n', '    speaker: nobody-at-all\n');
    writeFileSync(join(folder, path), planted);
    const line = planted.slice(0, planted.indexOf('nobody-at-all')).split('\n').length;
    const found = (await remarksIn(folder, path)).map((remark) => [remark.code, remark.line, remark.column]);
    assert.deepEqual(found, [['undefined-entity', line, 14]]);
  });
});

/** The id of the claim that a line of a file belongs to. */
function claimAt(path: string, line: number): string | undefined {
  const before = readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, line + 1);
  const heads = before.slice(0, line).filter((text) => /^ {2}- id: /.test(text));
  return heads
    .at(-1)
    ?.replace(/^ {2}- id: /, '')
    .trim();
}
