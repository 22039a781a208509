import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Crew } from '../../server/src/cli/check/crew/crew.ts';
import { Session } from '../../server/src/cli/check/session.ts';
import { archive } from './archive.ts';
import { folderWith, newsmark } from './program.ts';

describe('A check that threads share', function () {
  this.timeout(600_000);
  const cwd = folderWith(archive(420));

  it('finds what one alone finds, in the same order', async () => {
    const seen = join(cwd, 'threads.log');
    const noting = join(cwd, 'note.cjs');
    writeFileSync(
      noting,
      `require('node:fs').appendFileSync(${JSON.stringify(seen)}, require('node:worker_threads').threadId + '\\n');`,
    );
    const env = { NODE_OPTIONS: `--require ${noting}` };
    const { out } = await newsmark(['check', '--format', 'json'], { cwd, env });
    // On one core there is nobody to share with.
    if (availableParallelism() > 1) assert.notEqual(readFileSync(seen, 'utf8'), '0\n');
    const alone = await Session.at([], cwd);
    const { chosen } = await alone.select();
    const { remarks } = await new Crew({ paths: [], folder: cwd }).check(chosen, false, alone.pathOf);
    const told = remarks.map(({ file, line, column, code, message }) => ({
      ...{ file, line, column, code, message },
    }));
    assert(told.length > 1000);
    assert.deepEqual(
      JSON.parse(out).map(({ file, line, column, code, message }: Record<string, unknown>) => ({
        ...{ file, line, column, code, message },
      })),
      told,
    );
  });

  it('has the fixes of all in its report', async () => {
    const { out } = await newsmark(['check', '--format', 'sarif'], { cwd });
    const { results } = JSON.parse(out).runs[0];
    const dates = results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'invalid-date');
    assert(dates.length > 200);
    assert(dates.every(({ fixes }: { fixes?: unknown[] }) => fixes?.length === 1));
  });

  it('speaks one language', async () => {
    const { out } = await newsmark(['check', '--format', 'json'], { cwd, env: { LANG: 'ru_RU.UTF-8' } });
    const english = JSON.parse(out).filter(({ message }: { message: string }) => !/[а-я]/i.test(message));
    assert.deepEqual(english, []);
  });
});
