import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, without a separator at its end. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @type {{version: string}} */
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** The packaged extension. */
export const vsix = join(root, `newsmark-${version}.vsix`);
/** What it is made of, as CycloneDX. */
export const billOfMaterials = join(root, `newsmark-${version}.cdx.json`);
