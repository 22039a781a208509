import type { Position } from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { completion } from '../../server/src/features/completion.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { fixAll } from '../../server/src/features/fix-all.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { formatting } from '../../server/src/features/formatting.ts';
import { highlights } from '../../server/src/features/highlight.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { documentLinks } from '../../server/src/features/links.ts';
import { fixAllKind } from '../../server/src/features/offer.ts';
import { outline } from '../../server/src/features/outline.ts';
import { references } from '../../server/src/features/references.ts';
import { rename } from '../../server/src/features/rename/rename.ts';
import { selectionRanges } from '../../server/src/features/selection-ranges.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import type { Project } from '../../server/src/project/project.ts';
import { suggestClaims } from '../../server/src/suggest/suggest.ts';
import { known, type Steps } from '../../server/src/work/steps.ts';
import { able } from '../unit/features/completing.ts';

const head = 'newsmark: 1\narticle: {file: a.md, published: 2025-03-19}\n';
const people = `entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  minutes: {kind: document, title: Minutes}
`;

/** What is unlike anything that people write, as large as it is asked to be. */
export interface Shape {
  readonly annotation: string;
  readonly article: string;
  /** Words of the annotation at which things are asked. */
  readonly at: string;
}

function repeated(count: number, of: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => of(number)).join('');
}

function claims(count: number, text: (number: number) => string): string {
  const claim = (number: number) =>
    `  - id: c${number}\n    text: "${text(number)}"\n    speaker: jane-roe\n    cue: said\n    date: 2025-03-18\n    sources: [minutes]\n    tags: [bridges]\n`;
  return `${head}${people}claims:\n${repeated(count, claim)}`;
}

/** By what there is a lot of; the size is that of the smaller of two. */
export const shapes: Readonly<
  Record<string, { readonly size: number; readonly of: (size: number) => Shape }>
> = {
  claims: {
    size: 400,
    of: (size) => ({
      annotation: claims(size, (number) => `district ${number} has a bridge`),
      article: repeated(size, (number) => `Roe said that district ${number} has a bridge.\n\n`),
      at: 'jane-roe\n',
    }),
  },
  'equal claims': {
    size: 300,
    of: (size) => ({
      annotation: claims(size, () => 'the same words'),
      article: repeated(size, () => 'Roe said the same words.\n\n'),
      at: 'jane-roe\n',
    }),
  },
  'claims on one quotation': {
    size: 3000,
    of: (size) => ({
      annotation: `${head}${people}claims:\n${repeated(size, (number) => `  - {id: c${number}, text: It stops tonight, speech: narration}\n`)}`,
      article: '“It stops tonight,” said Jane Roe.\n',
      at: 'It stops',
    }),
  },
  'claims that are lost': {
    size: 300,
    of: (size) => ({
      annotation: claims(size, (number) => `whatever ${number} was once told of it`),
      article: repeated(size, (number) => `Roe said that district ${number} has a bridge.\n\n`),
      at: 'jane-roe\n',
    }),
  },
  'equal words': {
    size: 4000,
    of: (size) => ({
      annotation: claims(5, () => 'word word word'),
      article: 'word '.repeat(size),
      at: 'jane-roe\n',
    }),
  },
  quotations: {
    size: 700,
    of: (size) => ({
      annotation: claims(5, () => 'We agree'),
      article: '“We agree,” said Jane Roe. '.repeat(size),
      at: 'jane-roe\n',
    }),
  },
  'quotation marks that nothing closes': {
    size: 4000,
    of: (size) => ({
      annotation: claims(5, () => 'We agree'),
      article: '“a '.repeat(size),
      at: 'jane-roe\n',
    }),
  },
  dashes: {
    size: 3000,
    of: (size) => ({
      annotation: claims(5, () => 'We agree'),
      article: '— a, '.repeat(size),
      at: 'jane-roe\n',
    }),
  },
  'brackets in an article': {
    size: 4000,
    of: (size) => ({
      annotation: claims(5, () => 'We agree'),
      article: '[a]( '.repeat(size),
      at: 'jane-roe\n',
    }),
  },
  'items of one flow list': {
    size: 2000,
    of: (size) => ({
      annotation: `${claims(1, () => 'a')}    note: a\nx-list: [${repeated(size, (number) => `t${number}, `)}]\n`,
      article: '',
      at: 't0,',
    }),
  },
  'entities in one flow mapping': {
    size: 400,
    of: (size) => ({
      annotation: `${head}entities: {${repeated(size, (number) => `p${number}: {kind: person, name: P ${number}}, `)}}\n`,
      article: '',
      at: 'p0:',
    }),
  },
  'unknown keys': {
    size: 1000,
    of: (size) => ({
      annotation: head + repeated(size, (number) => `key-${number}: a\n`),
      article: '',
      at: 'key-0',
    }),
  },
  'equal keys': {
    size: 1000,
    of: (size) => ({ annotation: head + 'note: a\n'.repeat(size), article: '', at: 'note' }),
  },
  comments: {
    size: 4000,
    of: (size) => ({
      annotation: `${head}note: a # b\n${'# a comment\n'.repeat(size)}claims: []\n`,
      article: '',
      at: 'note',
    }),
  },
  'comments that silence': {
    size: 500,
    of: (size) => ({
      annotation:
        head + repeated(size, (number) => `# newsmark-disable-next-line unknown-key\nkey-${number}: a\n`),
      article: '',
      at: 'key-0',
    }),
  },
  'brackets that nothing closes': {
    size: 3000,
    of: (size) => ({ annotation: `${head}note: a\nclaims: ${'['.repeat(size)}\n`, article: '', at: 'note' }),
  },
  'lines that are no YAML': {
    size: 1000,
    of: (size) => ({ annotation: `${head}note: a\n${'}: [\n'.repeat(size)}`, article: '', at: 'note' }),
  },
  aliases: {
    size: 2000,
    of: (size) => ({
      annotation: `${head}note: &a a\nx-list: [${'*a, '.repeat(size)}]\n`,
      article: '',
      at: 'note',
    }),
  },
  'words of a text': {
    size: 10_000,
    of: (size) => ({
      annotation: `${claims(1, () => 'word so '.repeat(size))}`,
      article: 'word or '.repeat(size),
      at: 'jane-roe\n',
    }),
  },
};

type Work = (project: Project, uri: string, at: Position) => Steps<unknown>;

const checking = { severities: new Map(), documentChanges: true, versionOf: () => 1 };
const whole = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

/** What is worked out from a file. */
export const works: Readonly<Record<string, Work>> = {
  diagnostics: (project, uri) => diagnostics(project, uri, checking),
  'all fixes': (project, uri) => fixAll(project, uri, { only: [fixAllKind] }, checking),
  'the fixes in all of it': (project, uri) => codeActions(project, uri, whole, {}, checking),
  completion: (project, uri, at) => completion(project, uri, at, able),
  hover: (project, uri, at) => hover(project, uri, at, { format: 'markdown', locale: 'en' }),
  outline: (project, uri) => outline(project, uri),
  formatting: (project, uri) => formatting(project, uri, options),
  rename: (project, uri, at) => rename(project, uri, at, 'another-name'),
  references: (project, uri, at) => references(project, uri, at, true),
  highlights: (project, uri, at) => highlights(project, uri, at),
  folding: (project, uri) => foldingRanges(project, uri, { wholeLines: true, most: undefined }),
  'inlay hints': (project, uri) =>
    inlayHints(project, uri, whole, { names: true, weekdays: true, drift: true }, 'en'),
  'semantic tokens': (project, uri) => semanticTokens(project, uri),
  links: (project, uri) => documentLinks(project, uri),
  selections: (project, uri, at) => selectionRanges(project, uri, [at, at]),
};

/** What is worked out from an article. */
export const articleWorks: Readonly<Record<string, Work>> = {
  'diagnostics of the article': (project, uri) => diagnostics(project, uri, checking),
  'outline of the article': (project, uri) => outline(project, uri),
  suggestions: (project, uri) => {
    const article = project.articleAt(uri);
    return known(article === undefined ? [] : suggestClaims(project, article));
  },
};
