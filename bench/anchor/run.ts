// How well claims are found again after an article was edited:
// npm run bench:anchor -- CORPUS_DIR [--rounds N] [--seed N]
import { parseArgs } from 'node:util';
import { readCorpus } from '../brat.ts';
import { growth } from './growth.ts';
import { report } from './report.ts';
import { stored } from './stored.ts';
import { deleting, hypothesis, newsmark, replacing } from './trials.ts';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [folder] = positionals;
const rounds = Number(values.rounds);
const seed = Number(values.seed);
if (folder === undefined || !Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.error('npm run bench:anchor -- CORPUS_DIR [--rounds N] [--seed N]');
  process.exit(2);
}
const documents = readCorpus(folder).map(stored);
if (documents.length === 0) {
  console.error(`There are no .txt files with .ann files in ${folder}.`);
  process.exit(2);
}
const claims = documents.reduce((sum, document) => sum + document.claims.length, 0);
console.log(
  `${documents.length} annotated texts, ${claims} attributions; rounds: ${rounds}, seed: ${seed}\n`,
);
const results = [newsmark, hypothesis].map((matcher) => ({
  name: matcher.name,
  unedited: replacing(matcher, documents, { percent: 0, rounds: 1, seed }),
  few: replacing(matcher, documents, { percent: 10, rounds, seed }),
  many: replacing(matcher, documents, { percent: 25, rounds, seed }),
  deleted: deleting(matcher, documents),
}));
console.log(report(results));
console.log(growth(documents, seed));
