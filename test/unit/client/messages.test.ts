import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Every string that the client hands to `l10n.t`. */
function messagesOfClient(): string[] {
  const files = readdirSync(new URL('client/src/', root), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...read(`client/src/${file}`).matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(
        (match) => match[1] ?? '',
      ),
    );
}

/** Every `%key%` of the manifest. */
function keysOfManifest(): string[] {
  return [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? '');
}

describe('The messages of the client', () => {
  it('are those of l10n/bundle.l10n.json, for translators', () => {
    const bundle: Readonly<Record<string, string>> = JSON.parse(read('l10n/bundle.l10n.json'));
    const missing = messagesOfClient().filter((message) => !Object.hasOwn(bundle, message));
    assert.deepEqual(missing, []);
  });

  it('stand in English for themselves', () => {
    const bundle: Readonly<Record<string, string>> = JSON.parse(read('l10n/bundle.l10n.json'));
    assert.deepEqual(Object.values(bundle), Object.keys(bundle));
  });
});

describe('The titles of the manifest', () => {
  it('are those of package.nls.json', () => {
    const titles: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
    assert.deepEqual([...new Set(keysOfManifest())].sort(), Object.keys(titles).sort());
  });
});
