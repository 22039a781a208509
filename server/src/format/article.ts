import type { MappingShape } from './shape.ts';
import { body, date, language, listOf, note, oneOrMore, text, url, voice, words } from './shapes.ts';

export const article = {
  title: 'Article',
  doc: 'The article that the file annotates.',
  term: 'schema.org NewsArticle',
  requires: [['file']],
  fields: {
    file: {
      shape: { type: 'path' },
      doc: 'The article’s text, a `.md` or `.txt` file: its path from the annotation file.',
      example: '2025-03-19-call.md',
      term: 'W3C Web Annotation target source',
    },
    title: {
      shape: text,
      doc: 'The headline.',
      example: 'Leaders agree to pause strikes',
      term: 'schema.org headline',
    },
    outlet: {
      shape: body,
      doc: 'Who published the article.',
      example: 'daily-herald',
      term: 'schema.org publisher',
    },
    author: {
      shape: oneOrMore(voice),
      doc: 'Who wrote it: one entity, or a list.',
      example: 'jane-roe',
      term: 'schema.org author',
    },
    published: {
      shape: date,
      doc: 'When it was published. Words like “yesterday” are read against this day, and nothing in the article can have been said after it.',
      example: '2025-03-19',
      term: 'schema.org datePublished',
    },
    modified: {
      shape: date,
      doc: 'When it was last changed by the outlet.',
      example: '2025-03-20',
      term: 'schema.org dateModified',
    },
    retrieved: { shape: date, doc: 'When the text was taken from the outlet.', example: '2025-03-21' },
    url: {
      shape: url,
      doc: 'Where it was published.',
      example: 'https://example.org/2025/03/19/call',
      term: 'schema.org url',
    },
    archived: {
      shape: oneOrMore(url),
      doc: 'Where a copy is kept: one URL, or a list.',
      example: 'https://web.archive.org/web/2025/https://example.org/call',
      term: 'schema.org archivedAt',
    },
    language: {
      shape: language,
      doc: 'The language of the text, as a BCP 47 tag.',
      example: 'en',
      term: 'schema.org inLanguage',
    },
    translation: {
      shape: { type: 'mapping', of: 'translation' },
      doc: 'Given where the text is a translation: quotations in it are no longer the speaker’s own words.',
      example: '{from: ru, engine: Some Translator}',
      term: 'schema.org translationOfWork',
    },
    wire: {
      shape: body,
      doc: 'The news agency that the story was picked up from.',
      example: 'example-agency',
    },
    ignore: {
      shape: listOf({ type: 'mapping', of: 'ignore' }),
      doc: 'Quotations that need no claim, each with the reason.',
      example: '[{text: The Long Goodbye, reason: the title of a film}]',
    },
    note,
  },
} as const satisfies MappingShape;

export const translation = {
  title: 'Translation',
  doc: 'How the article came into its present language.',
  requires: [],
  fields: {
    from: { shape: language, doc: 'The language of the original, as a BCP 47 tag.', example: 'ru' },
    engine: { shape: text, doc: 'The program that translated it.', example: 'Some Translator' },
    translator: {
      shape: text,
      doc: 'Who translated it.',
      example: 'Tom Lator',
      term: 'schema.org translator',
    },
    original: { shape: url, doc: 'Where the original stands.', example: 'https://example.org/ru/call' },
  },
} as const satisfies MappingShape;

export const ignore = {
  title: 'Ignored quotation',
  doc: 'Words in quotation marks that are no claim: a title, a nickname, a term.',
  requires: [['text']],
  fields: {
    text: { shape: words, doc: 'The words, as the article has them.', example: 'The Long Goodbye' },
    prefix: {
      shape: words,
      doc: 'What stands right before them, to choose among several places.',
      example: 'the film ',
    },
    suffix: {
      shape: words,
      doc: 'What stands right after them, to choose among several places.',
      example: ' of 1973',
    },
    nth: {
      shape: { type: 'count' },
      doc: 'Which of several places is meant, counting from 1.',
      example: '2',
    },
    reason: { shape: text, doc: 'Why they need no claim.', example: 'the title of a film' },
  },
} as const satisfies MappingShape;
