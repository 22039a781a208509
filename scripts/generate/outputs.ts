import { grammarFiles } from '../grammar/files.ts';
import { helpTexts } from './command-line.ts';
import { featuresPage } from './features.ts';
import { formatTables } from './format-tables.ts';
import { fill, type Generated } from './generated.ts';
import { withRules } from './manifest.ts';
import { messages } from './messages.ts';
import { presetTables } from './presets.ts';
import { rulePages } from './rules.ts';
import { annotationSchema, type Schema, settingsSchema } from './schema.ts';

/** Every file that is generated, wholly or in parts. */
export const outputs: readonly Generated[] = [
  whole('schemas/newsmark.schema.json', () => json(annotationSchema())),
  whole('schemas/newsmark-settings.schema.json', () => json(settingsSchema())),
  ...grammarFiles().map(({ file, text }) => whole(`syntaxes/${file}`, () => text)),
  whole('docs/features.md', featuresPage),
  whole('l10n/bundle.l10n.json', () => `${JSON.stringify(messages(), null, 2)}\n`),
  ...rulePages(),
  partial('docs/format.md', (present) => fill(present, formatTables())),
  partial('docs/cli.md', (present) => fill(present, helpTexts())),
  partial('docs/configuration.md', (present) => fill(present, presetTables())),
  partial('package.json', withRules),
];

function whole(path: string, text: () => string): Generated {
  return { path, text };
}

function partial(path: string, text: (present: string) => string): Generated {
  return {
    path,
    text: (present) => {
      if (present === undefined) throw new Error(`${path} is not there, and only parts of it are generated`);
      return text(present);
    },
  };
}

function json(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
