import type { MappingShape } from './shape.ts';
import {
  date,
  language,
  listOf,
  note,
  oneOrMore,
  source as sourceReference,
  text,
  url,
  voice,
} from './shapes.ts';
import { sourceKinds } from './vocabulary.ts';

export const source = {
  title: 'Source',
  doc: 'Something that a claim can be checked against.',
  term: 'schema.org CreativeWork; PROV Entity',
  requires: [['kind'], ['title', 'author', 'publisher']],
  fields: {
    kind: { shape: { type: 'choice', choices: sourceKinds }, doc: 'What it is.', example: 'press-release' },
    title: {
      shape: text,
      doc: 'What it is called. Needed where neither author nor publisher is given.',
      example: 'Readout of the call',
      term: 'schema.org name',
    },
    author: {
      shape: oneOrMore(voice),
      doc: 'Who made it: one entity, or a list.',
      example: 'jane-roe',
      term: 'schema.org author',
    },
    publisher: { shape: voice, doc: 'Who published it.', example: 'arvenia', term: 'schema.org publisher' },
    url: {
      shape: url,
      doc: 'Where it stands.',
      example: 'https://example.org/readout',
      term: 'schema.org url',
    },
    archived: {
      shape: oneOrMore(url),
      doc: 'Where a copy is kept: one URL, or a list.',
      example: 'https://web.archive.org/web/2025/https://example.org/readout',
      term: 'schema.org archivedAt',
    },
    published: {
      shape: date,
      doc: 'When it came out.',
      example: '2025-03-18',
      term: 'schema.org datePublished',
    },
    retrieved: { shape: date, doc: 'When you looked at it.', example: '2025-03-19' },
    language: {
      shape: language,
      doc: 'Its language, as a BCP 47 tag.',
      example: 'en',
      term: 'schema.org inLanguage',
    },
    reliability: {
      shape: { type: 'reliability' },
      doc: 'Its Admiralty code: a letter from A to F for the source, a digit from 1 to 6 for the information, each judged on its own.',
      example: 'B2',
      term: 'NATO Admiralty system',
    },
    primary: {
      shape: { type: 'flag' },
      doc: 'Whether it comes from somebody who took part or was there.',
      example: 'true',
      term: 'PROV hadPrimarySource',
    },
    'derived-from': {
      shape: listOf(sourceReference),
      doc: 'The sources that this one relies on.',
      example: '[readout]',
      term: 'PROV wasDerivedFrom',
    },
    interest: {
      shape: text,
      doc: 'An interest of the source in the matter, declared.',
      example: 'published by a party to the talks',
    },
    note,
  },
} as const satisfies MappingShape;
