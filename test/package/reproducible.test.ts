import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { root, vsix } from '../../scripts/root.mjs';

describe('the packaged extension, made again', function () {
  this.timeout(300_000);
  let elsewhere: string;

  before(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'newsmark-package-'));
    const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
    const files = execFileSync(
      'git',
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      options,
    );
    for (const path of files.split('\0').filter((each) => each !== '' && existsSync(join(root, each)))) {
      mkdirSync(dirname(join(elsewhere, path)), { recursive: true });
      cpSync(join(root, path), join(elsewhere, path));
    }
    for (const folder of ['node_modules', 'server/node_modules', 'client/node_modules'])
      if (existsSync(join(root, folder)))
        symlinkSync(join(root, folder), join(elsewhere, folder), 'junction');
  });

  after(() => rmSync(elsewhere, { recursive: true, force: true }));

  it('is the same, byte for byte, in another folder, at another time and in another time zone', () => {
    execFileSync(process.execPath, ['scripts/package.mjs'], {
      cwd: elsewhere,
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'ru_RU.UTF-8' },
      stdio: 'ignore',
    });
    const [here, there] = [vsix, join(elsewhere, basename(vsix))].map((path) => readFileSync(path));
    assert.ok(here && there?.equals(here), 'the two differ');
  });
});
