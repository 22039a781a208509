import { presetChoices } from './presets.ts';
import type { MappingShape } from './shape.ts';
import { language, listOf } from './shapes.ts';

export const settings = {
  title: 'Project settings',
  doc: 'The file `newsmark.yaml`: its folder and all below it are one project, and the editor, the command line and CI all follow it.',
  requires: [],
  fields: {
    extends: {
      shape: { type: 'choice', choices: presetChoices },
      doc: 'The severities that the project starts from; `rules` and `overrides` change single ones.',
      example: 'strict',
    },
    rules: {
      shape: { type: 'severities' },
      doc: 'The severity of single rules: `error`, `warning`, `information`, `hint` or `off`.',
      example: '{unsourced-narration: off}',
    },
    overrides: {
      shape: listOf({ type: 'mapping', of: 'override' }),
      doc: 'Severities for some of the files; a later entry wins over an earlier one.',
      example: '[{files: ["archive/**"], rules: {unsourced-claim: hint}}]',
    },
    exclude: {
      shape: listOf({ type: 'glob' }),
      doc: 'Files and folders that do not belong to the project, as globs from this folder.',
      example: '["drafts/**"]',
    },
    language: {
      shape: language,
      doc: 'The language of the articles where they do not say, as a BCP 47 tag.',
      example: 'en',
    },
    'time-zone': {
      shape: { type: 'time-zone' },
      doc: 'The zone in which a date without an offset is a day, by its IANA name.',
      example: 'Europe/London',
    },
  },
} as const satisfies MappingShape;

export const override = {
  title: 'Settings for some files',
  doc: 'Severities for the files that a glob names.',
  requires: [['files']],
  fields: {
    files: {
      shape: listOf({ type: 'glob' }),
      doc: 'The files, as globs from this folder.',
      example: '["archive/**"]',
    },
    rules: {
      shape: { type: 'severities' },
      doc: 'The severity of single rules in these files.',
      example: '{unsourced-claim: hint}',
    },
  },
} as const satisfies MappingShape;
