// How fast the server is, beside the usual server for YAML in the same run: `npm run bench`. Only ratios count: times
// depend on the machine. `--smoke` tries everything on small sizes; `--write` puts the figures into docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fill } from '../scripts/generate/generated.ts';
import { curve } from './speed/curve.ts';
import { measure, type Plan } from './speed/figures.ts';
import { besideTable, markdown, ownTable } from './speed/tables.ts';

const { values } = parseArgs({
  options: { smoke: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});
const plan: Plan = values.smoke
  ? {
      sizes: [20, 60],
      archive: { files: 6, claims: 10 },
      times: 2,
      timesTheirs: 2,
      timesLarge: 2,
      inEditor: false,
    }
  : {
      sizes: [100, 1000, 10_000],
      archive: { files: 2000, claims: 50 },
      times: 100,
      timesTheirs: 20,
      timesLarge: 5,
      inEditor: true,
    };

const figures = await measure(plan, (what) => console.error(`measuring: ${what}`));
const { beside } = figures;
const tables = new Map<string, string>();
for (const [place, each] of beside.entries())
  tables.set(
    `file of ${each.claims} claims`,
    markdown(['Newsmark', 'yaml-language-server', 'ratio'], besideTable(each, place === beside.length - 1)),
  );
tables.set('by itself', markdown(['measured', 'beside', 'ratio'], ownTable(figures)));
tables.set(
  'machine',
  `${cpus()[0]?.model ?? 'An unknown processor'}, ${cpus().length} cores; Node ${process.version}; ${new Date().toISOString().slice(0, 10)}.`,
);
for (const [title, table] of tables) console.log(`\n${title}\n\n${table}`);

const picture = curve(beside);
if (values.write) {
  const docs = join(import.meta.dirname, '..', 'docs');
  const page = join(docs, 'performance.md');
  writeFileSync(page, fill(readFileSync(page, 'utf8'), tables));
  writeFileSync(join(docs, 'images', 'keystroke.svg'), picture);
}
