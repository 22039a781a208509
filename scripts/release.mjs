// Makes what a release needs: `npm run release`. No package with a known hole may be in it; beside the extension stands
// what is in it, for those who keep such lists (CycloneDX).
import { basename } from 'node:path';
import { npm } from './command.mjs';
import { billOfMaterials, vsix } from './root.mjs';

await npm(['audit', '--omit=dev', '--audit-level=low']);
await npm(['run', 'package']);
await npm(['run', 'sbom']);
console.log(`release: ${basename(vsix)} and ${basename(billOfMaterials)}`);
