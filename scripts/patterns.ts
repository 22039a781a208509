// Checks that no regular expression can be made slow by what it reads: each takes time in proportion to the length of
// the text, whatever the text. Literals are found in the source; those composed by programs, as they are composed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';
import { analyse, type Report } from 'scslre';
import { root } from './root.mjs';

interface Pattern {
  /** Where it stands, as file and line. */
  readonly site: string;
  readonly source: string;
  readonly flags: string;
}

/** The folders whose patterns see what users and strangers wrote. */
const folders = ['server/src', 'client/src'];
/** What begins to serve when it is imported. */
const entries = new Set(['server/src/node.ts', 'server/src/browser.ts']);

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
);
const literals: Pattern[] = [];
const compositions = new Set<string>();
for (const file of files) read(file);
const composed = await compose();
const unseen = [...compositions].filter((site) => !composed.some((pattern) => pattern.site === site));

const faults = [
  ...[...literals, ...composed].flatMap(faultOf),
  ...unseen.map((site) => `${site}: composed only when it is called, so that nobody can look at it before`),
];
for (const fault of faults) console.error(fault);
console.log(
  `patterns: ${faults.length === 0 ? `all ${literals.length + composed.length} take linear time` : `${faults.length} wrong`}`,
);
process.exit(faults.length === 0 ? 0 : 1);

/** Notes the literals of a file, and where it composes patterns. */
function read(file: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  const siteOf = (offset: number) => `${file}:${text.slice(0, offset).split('\n').length}`;
  const compositionAt = (node: { readonly start: number; readonly callee: object }): void => {
    if ('name' in node.callee && node.callee.name === 'RegExp') compositions.add(siteOf(node.start));
  };
  new Visitor({
    Literal(node) {
      if ('regex' in node)
        literals.push({ site: siteOf(node.start), source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: compositionAt,
    CallExpression: compositionAt,
  }).visit(parseSync(file, text).program);
}

/** The patterns that the server's modules compose while they are loaded, and those of dates, which are kept for later. */
async function compose(): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, given) {
      const made: RegExp = Reflect.construct(target, given);
      const site = /(?:server|client)[\\/]src[\\/][\w\\/.-]+:\d+/
        .exec(`${new Error().stack}`)?.[0]
        .replaceAll('\\', '/');
      if (site !== undefined && compositions.has(site))
        found.push({ site, source: made.source, flags: made.flags });
      return made;
    },
  });
  for (const file of files)
    if (file.startsWith('server/') && !entries.has(file)) await import(pathToFileURL(join(root, file)).href);
  const { readerOf } = await import('../server/src/time/phrases/reader.ts');
  const { english } = await import('../server/src/time/phrases/english.ts');
  const { russian } = await import('../server/src/time/phrases/russian.ts');
  for (const language of [english, russian]) readerOf(language);
  globalThis.RegExp = plain;
  return found;
}

function faultOf({ site, source, flags }: Pattern): readonly string[] {
  const shown = source.length > 120 ? `${source.slice(0, 120)}…` : source;
  return analyse({ source, flags }).reports.map(
    (report) => `${site}: ${told(report)}, in /${shown}/${flags}`,
  );
}

function told(report: Report): string {
  const speed = report.exponential ? 'exponential' : 'quadratic';
  switch (report.type) {
    case 'Self':
      return `${report.quant.raw} can read the same text in several ways, which takes ${speed} time`;
    case 'Trade':
      return `${report.startQuant.raw} and ${report.endQuant.raw} can trade what they read, which takes ${speed} time`;
    case 'Move':
      return `${report.quant.raw} is tried anew from each place where it could begin, which takes quadratic time`;
  }
}
