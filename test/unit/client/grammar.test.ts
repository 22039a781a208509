import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { grammarFiles } from '../../../scripts/grammar/files.ts';

describe('The grammars in syntaxes/', () => {
  for (const { file, text } of grammarFiles())
    it(`${file} is what the format asks for (else run: npm run generate)`, () => {
      const written = readFileSync(new URL(`../../../syntaxes/${file}`, import.meta.url), 'utf8');
      assert.equal(written.replaceAll('\r\n', '\n') === text, true);
    });
});
