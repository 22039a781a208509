import type { MappingShape } from './shape.ts';
import {
  anyEntity,
  claim as claimReference,
  date,
  dated as datedShape,
  event,
  listOf,
  note,
  oneOrMore,
  place,
  source as sourceReference,
  text,
  voice,
  voiceOrSource,
  words,
} from './shapes.ts';
import { confidences, polarities, speeches, stances, verdicts } from './vocabulary.ts';

export const claim = {
  title: 'Claim',
  doc: 'One thing that the article says: the words, who said them, when, to whom, and on what source.',
  term: 'schema.org Claim; W3C Web Annotation',
  requires: [['id'], ['text', 'passages']],
  fields: {
    id: { shape: { type: 'id', of: 'claim' }, doc: 'The claim’s name in this file.', example: 'pause' },
    text: {
      shape: words,
      doc: 'The words of the article that make the claim, without speaker and reporting verb. Quote it where it holds a colon or begins with a quotation mark.',
      example: '"the strikes stop tonight"',
      term: 'W3C TextQuoteSelector exact; PARC 3.0 content',
    },
    passages: {
      shape: listOf(words),
      doc: 'Instead of `text`: one quotation in several pieces, in order.',
      example: '["the strikes stop tonight", "and they stay stopped"]',
      term: 'W3C TextQuoteSelector exact; PARC 3.0 content',
    },
    prefix: {
      shape: words,
      doc: 'What stands right before the text, to choose among several places.',
      example: '"insisted that "',
      term: 'W3C TextQuoteSelector prefix',
    },
    suffix: {
      shape: words,
      doc: 'What stands right after the text, to choose among several places.',
      example: '", she said"',
      term: 'W3C TextQuoteSelector suffix',
    },
    nth: {
      shape: { type: 'count' },
      doc: 'Which of several places is meant, counting from 1.',
      example: '2',
    },
    summary: {
      shape: text,
      doc: 'The claim in one sentence of your own, so that it can be read without the article.',
      example: 'Strikes on power plants stop on the night of 18 March 2025.',
      term: 'schema.org claimReviewed',
    },
    speech: {
      shape: { type: 'choice', choices: speeches },
      doc: 'How the last voice before the article gives the claim’s own words.',
      example: 'direct',
      term: 'PARC 3.0 direct, indirect, mixed',
    },
    speaker: {
      shape: oneOrMore(voiceOrSource),
      doc: 'Whose words or position it is: an entity, a source (a document can speak), or a list for a joint statement. Everyone between the speaker and the article is in `via`.',
      example: 'jane-roe',
      term: 'PARC 3.0 source; schema.org Claim author',
    },
    polarity: {
      shape: { type: 'choice', choices: polarities },
      doc: 'Whether the speaker asserts it, denies it, or declines to say.',
      example: 'denies',
    },
    mention: {
      shape: words,
      doc: 'The words by which the article names the speaker here.',
      example: 'the minister',
      term: 'PARC 3.0 source span; W3C refinedBy',
    },
    cue: {
      shape: words,
      doc: 'The reporting word or phrase in the article.',
      example: 'told',
      term: 'PARC 3.0 cue; W3C refinedBy',
    },
    to: { shape: oneOrMore(voice), doc: 'Who was told: one entity, or a list.', example: 'daily-herald' },
    via: {
      shape: listOf(voiceOrSource),
      doc: 'Those who passed it on, in order from the speaker towards the article.',
      example: '[palace-aide]',
      term: 'PROV wasQuotedFrom',
    },
    about: {
      shape: listOf(anyEntity),
      doc: 'Who and what the claim is about.',
      example: '[arvenia]',
      term: 'schema.org about',
    },
    occasion: { shape: event, doc: 'The event at which it was said.', example: 'march-call' },
    place: { shape: place, doc: 'Where it was said.', example: 'arvenia' },
    date: {
      shape: datedShape,
      doc: 'When it was said, as an EDTF date; with the article’s words for it: `{value: 2025-03-18, text: the day before}`.',
      example: '2025-03-18',
      term: 'EDTF; TimeML TIMEX3',
    },
    'event-date': {
      shape: datedShape,
      doc: 'The time that the claim is about, as an EDTF date.',
      example: '2025-03-18/2025-04-17',
      term: 'EDTF; TimeML TIMEX3',
    },
    sources: {
      shape: listOf({ type: 'either', short: sourceReference, long: 'citation' }),
      doc: 'What the claim rests on. A plain source shows where the words can be checked; one with a `stance` is evidence on what they say.',
      example: '[readout]',
      term: 'schema.org citation; PROV hadPrimarySource',
    },
    relations: {
      shape: { type: 'mapping', of: 'relations' },
      doc: 'How the claim stands to others, in this file or another (`other-article#c2`).',
      example: '{contradicts: [aide-denial]}',
    },
    verdict: {
      shape: { type: 'choice', choices: verdicts },
      doc: 'What the evidence says of the claim.',
      example: 'supported',
      term: 'schema.org ClaimReview reviewRating; AVeriTeC',
    },
    justification: {
      shape: text,
      doc: 'How the evidence leads to the verdict.',
      example: 'Two independent readouts give the same hour.',
    },
    reviewed: {
      shape: { type: 'mapping', of: 'reviewed' },
      doc: 'Who looked the claim over, and when.',
      example: '{by: A. Editor, date: 2025-03-20}',
    },
    contentious: {
      shape: { type: 'flag' },
      doc: 'Whether the claim is disputed or accuses somebody.',
      example: 'true',
    },
    opinion: {
      shape: { type: 'flag' },
      doc: 'Whether it is an opinion and no statement of fact.',
      example: 'true',
    },
    confidence: {
      shape: { type: 'choice', choices: confidences },
      doc: 'How sure you are of this annotation.',
      example: 'high',
    },
    tags: {
      shape: listOf({ type: 'tag' }),
      doc: 'Words of your own to find claims by.',
      example: '[ceasefire]',
    },
    note,
  },
} as const satisfies MappingShape;

export const citation = {
  title: 'Use of a source',
  doc: 'A source of a claim, with the place in it and what it is good for.',
  requires: [['source']],
  fields: {
    source: { shape: sourceReference, doc: 'The source.', example: 'radio' },
    locator: {
      shape: text,
      doc: 'Where in the source: a page, a minute, a paragraph.',
      example: '"04:10"',
      term: 'W3C FragmentSelector',
    },
    excerpt: {
      shape: text,
      doc: 'The source’s own words, for comparison.',
      example: '"The strikes stop tonight."',
      term: 'W3C TextQuoteSelector',
    },
    stance: {
      shape: { type: 'choice', choices: stances },
      doc: 'Given where the source is evidence on what the claim says.',
      example: 'supports',
    },
  },
} as const satisfies MappingShape;

export const dated = {
  title: 'Date with the article’s words',
  doc: 'A date, and the words that the article has for it.',
  requires: [['value', 'text']],
  fields: {
    value: { shape: date, doc: 'The date, in EDTF.', example: '2025-03-18', term: 'TimeML TIMEX3 value' },
    text: {
      shape: words,
      doc: 'The article’s words for it.',
      example: 'the day before',
      term: 'TimeML TIMEX3',
    },
  },
} as const satisfies MappingShape;

export const relations = {
  title: 'Relations to other claims',
  doc: 'Each a list of claims, in this file or another (`other-article#c2`).',
  requires: [],
  fields: {
    repeats: { shape: listOf(claimReference), doc: 'Says the same as these.', example: '[other-article#c2]' },
    contradicts: {
      shape: listOf(claimReference),
      doc: 'Cannot be true together with these.',
      example: '[aide-denial]',
    },
    'responds-to': { shape: listOf(claimReference), doc: 'Answers these.', example: '[accusation]' },
    corrects: { shape: listOf(claimReference), doc: 'Puts these right.', example: '[first-report]' },
  },
} as const satisfies MappingShape;

export const reviewed = {
  title: 'Review',
  doc: 'Who looked a claim over, and when.',
  requires: [],
  fields: {
    by: { shape: text, doc: 'Who looked it over.', example: 'A. Editor' },
    date: { shape: date, doc: 'When.', example: '2025-03-20' },
  },
} as const satisfies MappingShape;
