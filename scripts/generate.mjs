// Writes what is generated from the one description of the format: `npm run generate`. `--check` only compares.
import { attempt } from './command.mjs';
import { root } from './root.mjs';

const generators = ['scripts/grammar.ts'];

let failed = false;
for (const generator of generators) {
  const { code } = await attempt(process.execPath, ['--import', 'tsx', generator, ...process.argv.slice(2)], {
    cwd: root,
  });
  failed ||= code !== 0;
}
process.exit(failed ? 1 : 0);
