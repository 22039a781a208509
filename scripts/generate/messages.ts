import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes } from '../../server/src/format/codes.ts';
import { mappings } from '../../server/src/format/mappings.ts';
import type { MappingShape, Shape } from '../../server/src/format/shape.ts';
import { informationCredibility, severities, sourceReliability } from '../../server/src/format/vocabulary.ts';

const root = join(import.meta.dirname, '..', '..');

/** A literal that is handed to `l10n.t`, in any of the three kinds of quotation marks. */
const message = /l10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.)*)`)/g;

/** Every message of client, server and command line in English, each standing for itself, for translators. */
export function messages(): Readonly<Record<string, string>> {
  const all = new Set([...inSources('client/src'), ...inSources('server/src'), ...inTables()]);
  return Object.fromEntries([...all].sort().map((text) => [text, text]));
}

function inSources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(root, folder, file), 'utf8').matchAll(message)].map(([, single, double, back]) =>
        unescaped(single ?? double ?? back ?? ''),
      ),
    );
}

/** The tables hold texts that are translated where they are shown. */
function inTables(): readonly string[] {
  const kinds: readonly MappingShape[] = Object.values(mappings);
  return [
    ...kinds.flatMap(({ title, doc, fields }) => [
      title,
      doc,
      ...Object.values(fields).flatMap((field) => [field.doc, ...inShape(field.shape)]),
    ]),
    ...Object.values(codes).map(({ title }) => title),
    ...severities.flatMap(({ value, doc }) => [value, doc]),
    ...Object.values(sourceReliability),
    ...Object.values(informationCredibility),
  ];
}

function inShape(shape: Shape): readonly string[] {
  switch (shape.type) {
    case 'choice':
      return shape.choices.flatMap(({ value, doc }) => [value.replaceAll('-', ' '), doc]);
    case 'list':
      return inShape(shape.of);
    default:
      return [];
  }
}

function unescaped(literal: string): string {
  return literal.replace(/\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|(.))/gi, (_, long, short, letter) =>
    letter === undefined
      ? String.fromCodePoint(Number.parseInt(long ?? short, 16))
      : ({ n: '\n', t: '\t' }[String(letter)] ?? String(letter)),
  );
}
