import assert from 'node:assert/strict';
import { type Files, messageOf, relatedOf, silentOn, speaksOf, withClaims } from '../expect.ts';

const source = (fields: string): Files => ({
  'a.news.yaml': `newsmark: 1\narticle: {file: a.md}\nsources:\n  s: {kind: report, title: S, ${fields}}\n`,
});
const page = 'https://example.org/a';

describe('source-not-archived', () => {
  speaksOf('source-not-archived', {
    'a page': source(`url: ⟦"${page}"⟧`),
    'an empty copy': source(`url: ⟦"${page}"⟧, archived: ""`),
    'an empty list of copies': source(`url: ⟦"${page}"⟧, archived: []`),
    'in a registry, with CRLF': {
      's.news.yaml': `newsmark: 1\r\nsources:\r\n  и-1:\r\n    kind: other\r\n    title: 🙂\r\n    url: ⟦https://пример.рф/а⟧\r\n`,
    },
    'by alias': {
      's.news.yaml': `newsmark: 1\nsources:\n  a: {kind: other, title: A, url: &u ⟦"${page}"⟧}\n  b: {kind: other, title: B, url: ⟦*u⟧}\n`,
    },
  });

  silentOn('source-not-archived', {
    'a copy': source(`url: "${page}", archived: "https://web.archive.org/web/2025/${page}"`),
    'a copy that cannot be read': source(`url: "${page}", archived: yes`),
    'no page': source('published: 2025'),
    'a kept copy itself': source(`url: "https://archive.ph/abcde"`),
    'a DOI': source('url: "https://doi.org/10.1000/182"'),
    'no address of a page': source('url: "mailto:desk@example.org"'),
    'a page that cannot be read': source('url: example'),
    'the article’s own page': {
      'a.news.yaml': `newsmark: 1\narticle: {file: a.md, url: "${page}"}\n`,
    },
    'a copy by a merge': source(`url: "${page}", <<: {archived: "https://archive.ph/abcde"}`),
    'a copy on a line that is badly indented': {
      'a.news.yaml': `newsmark: 1\nsources:\n  s:\n    kind: other\n    title: S\n    url: ${page}\n     archived: https://archive.ph/abcde\n`,
    },
  });
});

const cited = (citation: string, more = ''): Files => ({
  'a.news.yaml': `newsmark: 1\narticle: {file: a.md}\nsources:\n  s: {kind: report, title: S${more}}\nclaims:\n  - {id: a, text: a, sources: [{${citation}}]}\n`,
});

describe('evidence-no-locator', () => {
  speaksOf('evidence-no-locator', {
    'for it': cited('source: s, stance: ⟦supports⟧'),
    'against it': cited('source: s, stance: ⟦refutes⟧'),
    'context, too': cited('source: s, stance: ⟦context⟧'),
    'an empty locator': cited('source: s, locator: "", stance: ⟦supports⟧'),
  });

  silentOn('evidence-no-locator', {
    'a locator': cited('source: s, locator: p. 1, stance: supports'),
    'an excerpt': cited('source: s, excerpt: A third., stance: supports'),
    'no stance': cited('source: s'),
    'a stance that cannot be read': cited('source: s, stance: for'),
    'a source in the short form': {
      'a.news.yaml':
        'newsmark: 1\nsources: {s: {kind: other, title: S}}\nclaims: [{id: a, text: a, sources: [s]}]\n',
    },
    'a post': cited('source: t, stance: supports', '}\n  t: {kind: social-post, title: T'),
    'an address with the place': cited('source: s, stance: supports', ', url: "https://example.org/a#third"'),
    'a source that nobody defines': cited('source: t, stance: supports'),
    'a source still to come': cited('stance: supports'),
  });
});

const quoted = (
  excerpt: string,
  fields = 'speech: direct',
  more = ', language: en',
  article = 'language: en',
): Files => ({
  'a.news.yaml': `newsmark: 1\narticle: {file: a.md, ${article}}\nsources:\n  s: {kind: speech, title: S${more}}\nclaims:\n  - {id: a, text: The toll is off the table, ${fields}, sources: [{source: s, excerpt: ${excerpt}}]}\n`,
});
const withStance = (excerpt: string): Files => ({
  'a.news.yaml': `newsmark: 1\narticle: {file: a.md, language: en}\nsources:\n  s: {kind: speech, title: S, language: en}\nclaims:\n  - {id: a, text: The toll is off the table, speech: direct, sources: [{source: s, stance: supports, excerpt: ${excerpt}}]}\n`,
});

describe('quote-altered', () => {
  speaksOf('quote-altered', {
    'another word': quoted('⟦The toll is on the table⟧'),
    'a word left out': quoted('⟦The toll is not off the table⟧'),
    'a paraphrase': quoted('⟦We have dropped that charge⟧'),
    'a language that the settings give': {
      ...quoted('⟦The toll is on the table⟧', 'speech: direct', ', language: en-GB', 'title: T'),
      'newsmark.yaml': 'language: en\n',
    },
    'languages that nobody gives, and much in common': quoted(
      '⟦The toll is on the table⟧',
      'speech: direct',
      '',
      'title: T',
    ),
    'a translation, where the source is in its language': quoted(
      '⟦The toll is on the table⟧',
      'speech: direct',
      ', language: en',
      'language: en, translation: {from: ru}',
    ),
    'evidence that resembles it': withStance('⟦The toll is not off the table⟧'),
    'a block scalar': {
      'a.news.yaml':
        'newsmark: 1\narticle: {file: a.md, language: ru}\nsources:\n  s: {kind: speech, title: S, language: ru}\nclaims:\n  - id: a\n    text: Сбор отменён навсегда\n    speech: direct\n    sources:\n      - source: s\n        excerpt: ⟦>\n          Сбор отменен\n          ненадолго 🙂⟧\n        locator: c. 1\n',
    },
  });

  silentOn('quote-altered', {
    'the same': quoted('The toll is off the table'),
    'other signs': quoted('"“The toll is off the table!”"'),
    'more of it': quoted('"As I said, the toll is off the table, and stays there."'),
    'reported speech': quoted('The toll is on the table', 'speech: indirect'),
    'a part in quotation marks': quoted('The toll is on the table', 'speech: mixed'),
    'no speech': quoted('The toll is on the table', 'cue: said'),
    'another language': quoted('Сбор отменён', 'speech: direct', ', language: ru'),
    'languages that nobody gives, and nothing in common': quoted(
      'Le péage est supprimé',
      'speech: direct',
      '',
      'title: T',
    ),
    'a translation, where nobody gives the source’s language': quoted(
      'The toll is on the table',
      'speech: direct',
      '',
      'language: en, translation: {from: ru}',
    ),
    'evidence in other words': withStance('Section 12 abolishes all charges on ships'),
    'an empty excerpt': quoted('""'),
  });

  it('says what differs', async () => {
    assert.match(
      await messageOf('quote-altered', quoted('The toll is on the table')),
      /has “on” where .* “off”/,
    );
    assert.match(await messageOf('quote-altered', quoted('The toll is not off the table')), /has “not”/);
    assert.match(await messageOf('quote-altered', quoted('The toll off the table')), /quotation has “is”/);
  });

  it('shows the quotation', async () => {
    assert.deepEqual(await relatedOf('quote-altered', quoted('The toll is on the table')), [
      'a.news.yaml: The toll is off the table',
    ]);
  });
});

const own = (claim: string, fields = 'publisher: jane-roe'): Files => {
  const files = withClaims(`  - {id: a, text: a, speaker: jane-roe, ${claim}}\n`);
  return {
    ...files,
    'a.news.yaml': String(files['a.news.yaml']).replace('title: Readout of the call', `title: R, ${fields}`),
  };
};
const supports = 'sources: [{source: ⟦readout⟧, locator: p. 1, stance: supports}]';
const plain = supports.replace(/[⟦⟧]/g, '');

describe('undisclosed-interest', () => {
  speaksOf('undisclosed-interest', {
    'published by the speaker': own(supports),
    'written by the speaker': own(supports, 'author: jane-roe'),
    'written by several, the speaker among them': own(supports, 'author: [john-doe, jane-roe]'),
    'by verdict': own('sources: [⟦readout⟧], verdict: supported'),
    'an interest still to come': own(supports, 'publisher: jane-roe, interest: ""'),
    'the same source twice': own('sources: [⟦readout⟧, {source: readout, stance: supports}]'),
  });

  silentOn('undisclosed-interest', {
    'an interest': own(plain, 'publisher: jane-roe, interest: She was at the talks.'),
    'another publisher': own(plain, 'publisher: john-doe'),
    'another source': own('sources: [{source: readout, stance: supports}, other]'),
    'it only shows the words': own('sources: [readout]'),
    'it speaks against her': own('sources: [{source: readout, stance: refutes}], verdict: refuted'),
    'the verdict is open': own('sources: [readout], verdict: not-enough-evidence'),
    'no maker': own(plain, 'published: 2025'),
  });

  it('shows by whom it is', async () => {
    assert.deepEqual(await relatedOf('undisclosed-interest', own(plain)), ['a.news.yaml: jane-roe']);
  });
});
