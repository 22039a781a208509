// Writes newsmark-VERSION.cdx.json, the list of what the extension is made of: `npm run sbom`. npm makes it of all that
// is installed; what is only used while developing is left out by what the bundler took, since npm's own `--omit=dev`
// leaves out too whatever is used for both.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { npm } from './command.mjs';
import { bundledPackages } from './notices.mjs';
import { billOfMaterials, root } from './root.mjs';

const output = await npm(['sbom', '--sbom-format=cyclonedx', '--sbom-type=application'], {
  cwd: root,
  quiet: true,
});
// npm may have something to say before it.
const list = JSON.parse(output.slice(output.indexOf('{')));
const bundled = new Set((await bundledPackages()).map(({ name, version }) => `${name}@${version}`));
const ours = new Set(['newsmark-client', 'newsmark-language-server']);
const kept = list.components.filter(
  (/** @type {Component} */ { 'bom-ref': ref, version }) =>
    bundled.has(ref) || ours.has(ref.slice(0, -version.length - 1)),
);
const refs = new Set([
  list.metadata.component['bom-ref'],
  ...kept.map((/** @type {Component} */ each) => each['bom-ref']),
]);
const dependencies = list.dependencies
  .filter((/** @type {Dependency} */ { ref }) => refs.has(ref))
  .map((/** @type {Dependency} */ { ref, dependsOn }) => ({
    ref,
    dependsOn: dependsOn.filter((each) => refs.has(each)),
  }));
// Who checks out the repository may call the folder as they like.
list.metadata.component.name = 'newsmark';
writeFileSync(billOfMaterials, `${JSON.stringify({ ...list, components: kept, dependencies }, null, 2)}\n`);
console.log(`${basename(billOfMaterials)}: ${kept.length} components`);

/** @typedef {{'bom-ref': string, version: string}} Component */
/** @typedef {{ref: string, dependsOn: string[]}} Dependency */
