import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { Remark } from '../../server/src/cli/check/remark.ts';
import { folderWith, newsmark, plainEnvironment, program } from './program.ts';

const claims = 5_000;

/** A file whose report takes some megabytes: no claim has words, a speaker or a source. */
function manyFindings(): string {
  const lines = Array.from({ length: claims }, (_, index) => `  - {id: claim-${index}}`);
  return `newsmark: 1\nclaims:\n${lines.join('\n')}\n`;
}

describe('The output of newsmark check', () => {
  it('arrives whole through a pipe', async () => {
    const cwd = folderWith({ 'a.news.yaml': manyFindings() });
    const { out } = await newsmark(['check', '--format', 'json'], { cwd });
    assert.equal(JSON.parse(out).filter(({ code }: Remark) => code === 'missing-key').length, claims);
  });

  it('ends quietly where the reader goes away', async () => {
    const cwd = folderWith({ 'a.news.yaml': manyFindings() });
    const child = spawn(process.execPath, [program, 'check'], {
      cwd,
      env: plainEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += String(text);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual({ code, err }, { code: 1, err: '' });
  });
});
