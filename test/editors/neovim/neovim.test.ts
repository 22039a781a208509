import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describeEditor } from '../tried.ts';

const version = /v(\d+)\.(\d+)/.exec(execFileSync('nvim', ['--version'], { encoding: 'utf8' }));
const isNew = Number(version?.[1]) > 0 || Number(version?.[2]) >= 11;

describeEditor(`Neovim ${version?.[0]}`, {
  program: 'nvim',
  configuration: isNew ? 'neovim 0.11' : 'neovim 0.7',
  file: 'init.lua',
  args: (configuration) => [
    ...['--headless', '-n', '-i', 'NONE', '-u', configuration],
    ...['-c', `luafile ${join(import.meta.dirname, 'session.lua')}`],
  ],
});
