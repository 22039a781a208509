// Checks that the server's folders import in one direction only, and that its core stays free of effects.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Each folder may import itself and those before it. */
const order = [
  'work',
  'format',
  'syntax',
  'time',
  'model',
  'edit',
  'article',
  'page',
  'project',
  'suggest',
  'annotate',
  'rules',
  'features',
  'lsp',
  'cli',
];
/** Only these folders, and the entries beside them, may touch Node or a connection: the rest is pure. */
const withEffects = new Set(['lsp', 'cli', '']);
/** What stands beside the entries and may be used by the folders with effects. */
const edges = new Set(['disk.ts', 'load-engine.ts', 'load-script.ts', 'storage.ts', 'version.ts']);
const root = join(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..', 'server', 'src');

const faults = [];
for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
  if (!entry.endsWith('.ts')) continue;
  const file = join(root, entry);
  const folder = folderOf(file);
  const text = readFileSync(file, 'utf8');
  for (const [, specifier = ''] of text.matchAll(/^(?:import|export)\b[^;]*?from\s+'([^']+)'/gms)) {
    if (specifier.startsWith('.')) {
      const imported = join(dirname(file), specifier);
      const target = folderOf(imported);
      if (target === '' && withEffects.has(folder) && edges.has(relative(root, imported))) continue;
      if (folder !== '' && (target === '' || order.indexOf(target) > order.indexOf(folder)))
        faults.push(`${entry}: "${folder}" may not import from "${target || 'an entry'}" (${specifier})`);
    } else if (!withEffects.has(folder) && /^node:|^vscode-languageserver(\/|$)/.test(specifier)) {
      faults.push(`${entry}: "${folder}" is pure and may not import ${specifier}`);
    }
  }
}
for (const fault of faults) console.error(fault);
console.log(`imports: ${faults.length === 0 ? 'all point one way' : `${faults.length} wrong`}`);
process.exit(faults.length === 0 ? 0 : 1);

/** @param {string} file */
function folderOf(file) {
  const parts = relative(root, file).split(sep);
  return parts.length === 1 ? '' : (parts[0] ?? '');
}
