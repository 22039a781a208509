// How well claims are suggested, held against what annotators marked:
// npm run bench:suggest -- CORPUS_DIR [--misses]
import { parseArgs } from 'node:util';
import { readCorpus } from '../brat.ts';
import { compared } from './document.ts';
import { misses } from './misses.ts';
import { report } from './report.ts';

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('npm run bench:suggest -- CORPUS_DIR [--misses]');
  process.exit(2);
}
const corpus = readCorpus(folder);
if (corpus.length === 0) {
  console.error(`There are no .txt files with .ann files in ${folder}.`);
  process.exit(2);
}
const documents = compared(corpus);
const attributions = corpus.reduce((sum, each) => sum + each.attributions.length, 0);
console.log(
  `${new Set(corpus.map(({ text }) => text)).size} texts, ${corpus.length} annotations of them, ${attributions} attributions\n`,
);
console.log(report(documents));
if (values.misses) for (const line of misses(documents)) console.log(line);
