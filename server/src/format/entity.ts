import type { MappingShape } from './shape.ts';
import { anyEntity, date, employer, language, listOf, note, place, text, url } from './shapes.ts';
import { entityKinds } from './vocabulary.ts';

export const entity = {
  title: 'Entity',
  doc: 'A person, organization, group, place or event, or somebody who is not named.',
  term: 'schema.org Person, Organization, Place, Event',
  requires: [['kind'], ['name']],
  fields: {
    kind: {
      shape: { type: 'choice', choices: entityKinds },
      doc: 'What it is.',
      example: 'person',
      term: 'schema.org @type',
    },
    name: {
      shape: text,
      doc: 'The name by which you know it.',
      example: 'Jane Roe',
      term: 'schema.org name',
    },
    aliases: {
      shape: listOf({ type: 'either', short: text, long: 'alias' }),
      doc: 'Other names and spellings by which articles call it.',
      example: '[Roe, the minister]',
      term: 'schema.org alternateName',
    },
    description: {
      shape: text,
      doc: 'Who or what it is, in a few words.',
      example: 'foreign minister of Arvenia',
    },
    wikidata: {
      shape: { type: 'wikidata' },
      doc: 'Its Wikidata item: Q and digits.',
      example: 'Q42',
      term: 'schema.org sameAs',
    },
    url: {
      shape: url,
      doc: 'Its own page.',
      example: 'https://example.org/jane-roe',
      term: 'schema.org url',
    },
    roles: {
      shape: listOf({ type: 'mapping', of: 'role' }),
      doc: 'The offices it held, with their terms, so that each claim shows the one held on its day.',
      example: '[{title: foreign minister, of: arvenia, from: 2021-05}]',
      term: 'schema.org Role',
    },
    languages: {
      shape: listOf(language),
      doc: 'What it speaks in public, as BCP 47 tags.',
      example: '[en, fr]',
      term: 'schema.org knowsLanguage',
    },
    date: {
      shape: date,
      doc: 'When the event was.',
      example: '2025-03-18',
      term: 'schema.org startDate',
      onlyFor: ['event'],
    },
    place: {
      shape: place,
      doc: 'Where the event was.',
      example: 'arvenia',
      term: 'schema.org location',
      onlyFor: ['event'],
    },
    members: {
      shape: listOf(anyEntity),
      doc: 'Who belongs to the group.',
      example: '[jane-roe, john-doe]',
      term: 'schema.org member',
      onlyFor: ['group'],
    },
    reason: {
      shape: text,
      doc: 'Why they are not named.',
      example: 'not authorised to speak to the press',
      onlyFor: ['anonymous'],
    },
    count: {
      shape: { type: 'count' },
      doc: 'How many people stand behind it.',
      example: '2',
      onlyFor: ['anonymous'],
    },
    note,
  },
} as const satisfies MappingShape;

export const alias = {
  title: 'Alias',
  doc: 'Another name, with its language.',
  requires: [['text']],
  fields: {
    text: { shape: text, doc: 'The name.', example: 'Джейн Роу', term: 'schema.org alternateName' },
    language: { shape: language, doc: 'The language of the name, as a BCP 47 tag.', example: 'ru' },
  },
} as const satisfies MappingShape;

export const role = {
  title: 'Role',
  doc: 'An office held for a time.',
  term: 'schema.org Role',
  requires: [['title']],
  fields: {
    title: {
      shape: text,
      doc: 'What the office is called.',
      example: 'foreign minister',
      term: 'schema.org roleName',
    },
    of: { shape: employer, doc: 'Where it is held: a place stands for its government.', example: 'arvenia' },
    from: {
      shape: date,
      doc: 'The first day of the term.',
      example: '2021-05',
      term: 'schema.org startDate',
    },
    until: {
      shape: date,
      doc: 'The last day of the term.',
      example: '2025-03-17',
      term: 'schema.org endDate',
    },
  },
} as const satisfies MappingShape;
