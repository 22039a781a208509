// Writes the TextMate grammars in syntaxes/ from the one description of the format.
import { writeFileSync } from 'node:fs';
import { grammarFiles } from './grammar/files.ts';

for (const { file, text } of grammarFiles()) {
  writeFileSync(new URL(`../syntaxes/${file}`, import.meta.url), text);
  console.log(`wrote syntaxes/${file}`);
}
