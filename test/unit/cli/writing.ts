import { readFileSync } from 'node:fs';
import { rewrite } from '../../../server/src/cli/write.ts';

/** Writes one text of a file after the other in turn, until it is killed: `tsx writing.ts FILE OTHER-TEXT'S-FILE`. */
const [, , file = '', other = ''] = process.argv;
let texts = [readFileSync(file, 'utf8'), readFileSync(other, 'utf8')] as const;
process.stdout.write('writes\n');
for (;;) {
  const { kind } = await rewrite(file, texts[0], texts[1]);
  if (kind !== 'written') throw new Error(kind);
  texts = [texts[1], texts[0]];
}
