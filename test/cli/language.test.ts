import assert from 'node:assert/strict';
import { clean, folderWith, newsmark } from './program.ts';

const english = '✔ nothing to mend (files checked: 1)\n';
const russian = '✔ исправлять нечего (проверено файлов: 1)\n';

describe('The language of the command line', () => {
  const cases = [
    [{ LANG: 'ru_RU.UTF-8' }, russian],
    [{ LANG: 'ru' }, russian],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'ru_RU.UTF-8' }, russian],
    [{ LANG: 'ru_RU.UTF-8', LC_MESSAGES: 'C' }, english],
    [{ LANG: 'sr_RS@latin' }, english],
    [{}, english],
  ] as const;
  for (const [env, out] of cases)
    it(JSON.stringify(env), async () => {
      const cwd = folderWith({ 'a.news.yaml': clean });
      assert.equal((await newsmark(['check'], { cwd, env })).out, out);
    });
});
