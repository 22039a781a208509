import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tokenTypes } from '../../../server/src/features/semantic-tokens/legend.ts';

interface Manifest {
  readonly contributes: {
    readonly semanticTokenScopes: readonly {
      readonly language: string;
      readonly scopes: Readonly<Record<string, readonly string[]>>;
    }[];
  };
}

describe('The colours of meanings', () => {
  it('follow the theme’s own for every type of token in an annotation file', () => {
    const manifest: Manifest = JSON.parse(
      readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    );
    const mapped = manifest.contributes.semanticTokenScopes.find(({ language }) => language === 'newsmark');
    assert.deepEqual(Object.keys(mapped?.scopes ?? {}).sort(), [...tokenTypes].sort());
  });
});
