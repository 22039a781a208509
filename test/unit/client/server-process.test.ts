import { execFileSync } from 'node:child_process';
import { serverProcess } from '../../../client/src/serverProcess.ts';

describe('the process of the server', () => {
  // One that Node does not know would keep the server from starting at all.
  it('is started with options that Node knows', () => {
    const { execArgv, env } = serverProcess;
    execFileSync(process.execPath, [...execArgv, '--eval', ''], { env: { ...process.env, ...env } });
  });
});
