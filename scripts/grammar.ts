// Writes the TextMate grammars in syntaxes/ from the one description of the format; `--check` only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Grammar, grammar } from './grammar/grammar.ts';

const grammars = [
  { file: 'newsmark.tmLanguage.json', name: 'Newsmark', scopeName: 'source.newsmark', root: 'document' },
  {
    file: 'newsmark-settings.tmLanguage.json',
    name: 'Newsmark settings',
    scopeName: 'source.newsmark-settings',
    root: 'settings',
  },
] as const;

const check = process.argv.includes('--check');
let stale = false;
for (const { file, ...wanted } of grammars) {
  const url = new URL(`../syntaxes/${file}`, import.meta.url);
  const text = print(grammar(wanted));
  if (existsSync(url) && readFileSync(url, 'utf8').replaceAll('\r\n', '\n') === text) continue;
  if (check) {
    console.error(`syntaxes/${file} is not what the format asks for: run \`npx tsx scripts/grammar.ts\`.`);
    stale = true;
  } else {
    writeFileSync(url, text);
    console.log(`wrote syntaxes/${file}`);
  }
}
/** One rule of the repository a line: short, and a change still shows where it is. */
function print(it: Grammar): string {
  const { repository, ...head } = it;
  const rules = Object.entries(repository).map(
    ([name, rule]) => `${JSON.stringify(name)}: ${JSON.stringify(rule)}`,
  );
  return `${JSON.stringify(head).slice(0, -1)},\n"repository": {\n${rules.join(',\n')}\n}}\n`;
}

if (stale) process.exitCode = 1;
