import { readPhrases } from './phrases.ts';
import { chrono, newsmark } from './readers.ts';

const verbose = process.argv.includes('--verbose');
const sets = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

for (const name of ['tuning', 'held-out', 'harder', 'russian'] as const) {
  if (sets.length > 0 && !sets.includes(name)) continue;
  const phrases = readPhrases(name);
  const started = performance.now();
  const ours = phrases.map(newsmark);
  const took = (performance.now() - started) / phrases.length;
  const theirs = phrases.map(chrono);
  const rate = (answers: readonly { right: boolean }[]) => {
    const right = answers.filter((answer) => answer.right).length;
    return `${right} of ${answers.length} (${((100 * right) / answers.length).toFixed(1)} %)`;
  };
  console.log(`${name}: Newsmark ${rate(ours)}, ${took.toFixed(2)} ms each; chrono-node ${rate(theirs)}`);
  if (verbose)
    for (const [index, { text, answer }] of phrases.entries())
      if (!ours[index]?.right) console.log(`  ${text}\n    is ${answer}, read as ${ours[index]?.given}`);
}
