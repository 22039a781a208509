import type { Field, MappingShape } from './shape.ts';
import { note, text } from './shapes.ts';

export const document = {
  title: 'Annotation file',
  doc: 'One annotation file: an article with its claims, or a registry of entities and sources for all articles of the project.',
  requires: [],
  fields: {
    newsmark: {
      shape: { type: 'version', value: '1' },
      doc: 'The version of this format: the number 1. Every annotation file begins with it.',
      example: '1',
    },
    article: {
      shape: { type: 'mapping', of: 'article' },
      doc: 'The article that this file annotates. A file without it is a registry: what it defines serves every article of the project.',
      example: '{file: 2025-03-19-call.md}',
      term: 'schema.org NewsArticle; W3C Web Annotation target',
    },
    entities: {
      shape: { type: 'map', id: 'entity', of: 'entity' },
      doc: 'Who and what the claims are about: people, organizations, groups, places, events, and those not named; each under an id of its own.',
      example: '{jane-roe: {kind: person, name: Jane Roe}}',
      term: 'schema.org Person, Organization, Place, Event',
    },
    sources: {
      shape: { type: 'map', id: 'source', of: 'source' },
      doc: 'What the claims rest on, each under an id of its own.',
      example: '{readout: {kind: press-release, title: Readout of the call}}',
      term: 'schema.org citation; PROV Entity',
    },
    claims: {
      shape: { type: 'list', of: { type: 'mapping', of: 'claim' } },
      doc: 'What the article says, claim by claim.',
      example: '[{id: pause, text: the strikes stop tonight}]',
      term: 'schema.org Claim; W3C Web Annotation',
    },
    annotator: {
      shape: text,
      doc: 'Who made this file.',
      example: 'Ann Otator',
      term: 'W3C Web Annotation creator',
    },
    note,
  },
} as const satisfies MappingShape;

/** The fields of an annotation file that hold any number of entries: most of what a file is. */
export const collections: ReadonlySet<string> = new Set(
  Object.entries<Field>(document.fields)
    .filter(([, { shape }]) => shape.type === 'map' || (shape.type === 'list' && shape.of.type === 'mapping'))
    .map(([name]) => name),
);
