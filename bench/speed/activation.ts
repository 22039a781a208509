import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** What VS Code says that the extension's activation took, in milliseconds: in a real one, which is installed first. */
export async function activation(): Promise<number> {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const editor = spawn(
    process.execPath,
    [tsx, join(root, 'test', 'editor', 'run.ts'), 'b', '--suite', 'activation'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  editor.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  await once(editor, 'close');
  const [, time] = /^activation: (\d+) ms$/m.exec(printed) ?? [];
  if (time === undefined) throw new Error(`The editor told nothing of the activation:\n${printed}`);
  return Number(time);
}
