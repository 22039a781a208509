// How fast the server is, beside the usual server for YAML in the same run: `npm run bench`, or on small sizes
// `npm run bench -- --smoke`. Only ratios count: times depend on the machine.
import { type Editing, edit, type Spread } from './speed/editing.ts';
import { newsmark, yamlServer } from './speed/server.ts';

const isSmoke = process.argv.includes('--smoke');
const sizes = isSmoke ? [10, 50] : [100, 1000, 10_000];
const times = isSmoke ? 3 : 20;

for (const claims of sizes) {
  const ours = await edit(newsmark, claims, times);
  const theirs = await edit(yamlServer, claims, claims > 1000 ? 5 : times);
  print(claims, ours, theirs);
}

function print(claims: number, ours: Editing, theirs: Editing): void {
  const rows: [string, number | undefined, number | undefined][] = [
    ['start to the answer of initialize', ours.startup, theirs.startup],
    ['open to first diagnostics', ours.open, theirs.open],
    ...spreads('keystroke to diagnostics', ours.keystroke, theirs.keystroke),
    ...spreads('hover', ours.hover, theirs.hover),
    ...spreads('completion', ours.completion, theirs.completion),
    ...spreads('outline', ours.outline, theirs.outline),
    ['symbols in the outline', ours.symbols, theirs.symbols],
    ['memory, MB', ours.memory, theirs.memory],
  ];
  console.log(`\n${claims} claims${' '.repeat(30)}newsmark   yaml-language-server   ratio`);
  for (const [name, our, their] of rows)
    console.log(
      `${name.padEnd(40)} ${shown(our).padStart(10)} ${shown(their).padStart(10)} ${our && their ? (our / their).toFixed(3).padStart(10) : ''}`,
    );
}

function spreads(name: string, ours: Spread, theirs: Spread): [string, number, number][] {
  return [
    [`${name}, median`, ours.median, theirs.median],
    [`${name}, 95th percentile`, ours.p95, theirs.p95],
  ];
}

function shown(value: number | undefined): string {
  return value === undefined ? '?' : value.toFixed(1);
}
