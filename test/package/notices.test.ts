import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { npm } from '../../scripts/command.mjs';
import { bundledPackages, noticesFile, noticesOf } from '../../scripts/notices.mjs';
import { billOfMaterials, root, vsix } from '../../scripts/root.mjs';

describe('What the package is made of', function () {
  this.timeout(120_000);

  it('is told with its licences (else run: npm run notices)', async () => {
    const text = noticesOf(await bundledPackages());
    assert.equal(readFileSync(noticesFile, 'utf8').replaceAll('\r\n', '\n'), text);
    const shipped = unzipSync(readFileSync(vsix))['extension/THIRD-PARTY-NOTICES'];
    assert.equal(new TextDecoder().decode(shipped), text);
  });

  it('has licences that let it be given on', async () => {
    const free = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0']);
    const others = (await bundledPackages()).filter(({ license }) => !free.has(license));
    assert.deepEqual(
      others.map(({ name, license }) => `${name}: ${license}`),
      [],
    );
  });

  it('is listed for those who keep such lists', async () => {
    await npm(['run', '--silent', 'sbom'], { cwd: root, quiet: true });
    const { bomFormat, components } = JSON.parse(readFileSync(billOfMaterials, 'utf8'));
    assert.equal(bomFormat, 'CycloneDX');
    const listed = new Set(components.map((each: { readonly 'bom-ref': string }) => each['bom-ref']));
    const missing = (await bundledPackages()).filter(
      ({ name, version }) => !listed.has(`${name}@${version}`),
    );
    assert.deepEqual(missing, []);
  });

  it('fetches nothing: no bundle can speak HTTP', () => {
    for (const [path, bundle] of bundles()) {
      const found = bundle.match(
        /\b(?:require|import)\(["'](?:node:)?(?:https?|http2|tls|dgram|dns|undici)(?:\/promises)?["']\)|\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\(/g,
      );
      assert.deepEqual(found ?? [], [], path);
    }
  });

  it('shows no page of its own, and runs no text: no bundle can have a webview, or make code of words', () => {
    for (const [path, bundle] of bundles()) {
      const found = bundle.match(
        /\bcreateWebviewPanel\b|\bregisterWebview\w+|\bregisterCustomEditor\w+|\beval\(|\bnew Function\(/g,
      );
      assert.deepEqual(found ?? [], [], path);
    }
  });
});

/** What runs, by its path. */
function* bundles(): Iterable<readonly [path: string, text: string]> {
  const ofServer = ['browser', 'engine', 'page'].map((name) => `server/dist/${name}.js`);
  for (const path of ['client/dist/browser.js', ...ofServer])
    yield [path, readFileSync(join(root, path), 'utf8')];
}
