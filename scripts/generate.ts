// Writes all that is generated: `npm run generate`. `--check` writes nothing, and fails where something is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputs } from './generate/outputs.ts';
import { root } from './root.mjs';

const check = process.argv.includes('--check');
let stale = 0;
for (const { path, text } of outputs) {
  const file = join(root, path);
  const present = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const due = text(present);
  if (present === due) continue;
  stale++;
  console.log(check ? `stale: ${path}` : `wrote ${path}`);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, due);
}
if (stale === 0) console.log(`generated: all ${outputs.length} files are up to date`);
else if (check) console.log('Run `npm run generate`.');
process.exitCode = check && stale > 0 ? 1 : 0;
