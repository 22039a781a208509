import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { annotationSchema, editorKeywords, settingsSchema } from '../../../scripts/generate/schema.ts';

// `strictRequired` would have every required key described a second time beside it.
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, verbose: true });
for (const keyword of editorKeywords) ajv.addKeyword(keyword);
const isAnnotation = ajv.compile(annotationSchema());
const isSettings = ajv.compile(settingsSchema());

const samples = fileURLToPath(new URL('../../../samples', import.meta.url));
const annotations = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.news.yaml'),
);

/** What another YAML tool makes of a text. */
function read(text: string): unknown {
  return parse(text, { merge: true });
}

describe('The JSON Schema of annotation files', () => {
  for (const path of annotations)
    it(`takes ${path}`, () => {
      isAnnotation(read(readFileSync(join(samples, path), 'utf8')));
      assert.deepEqual(isAnnotation.errors ?? [], []);
    });

  const taken: Readonly<Record<string, string>> = {
    'a file that has hardly begun': 'newsmark: 1',
    'fields of the user’s own':
      'newsmark: 1\nx-desk: {anything: [1, 2]}\nclaims: [{id: a, text: b, x-mine: 3}]',
    'ids and texts that look like something else':
      'newsmark: 1\nentities: {007: {kind: person, name: null}}\nclaims: [{id: no, text: 1e3, speaker: 007}]',
    'ids in any script': 'newsmark: 1\nentities: {джейн-роу: {kind: person, name: Джейн}}',
    'a year alone': 'newsmark: 1\narticle: {file: a.md, published: 2025}',
    'dates that are not certain':
      'newsmark: 1\narticle: {file: a.md, published: 2025-03-1X, modified: "[2025-03-19,2025-03-20]"}',
    'one speaker, or several':
      'newsmark: 1\nclaims: [{id: a, text: b, speaker: c}, {id: d, text: e, speaker: [f, g]}]',
    'claims of other files': 'newsmark: 1\nclaims: [{id: a, text: b, relations: {repeats: [in/other#c]}}]',
    merges: 'newsmark: 1\nclaims:\n  - &a {id: a, text: b, speaker: c}\n  - {<<: *a, id: d}',
    'a date of an event': 'newsmark: 1\nentities: {e: {kind: event, name: E, date: 2025}}',
  };
  for (const [title, text] of Object.entries(taken))
    it(`takes ${title}`, () => {
      isAnnotation(read(text));
      assert.deepEqual(isAnnotation.errors ?? [], []);
    });

  const refused: Readonly<Record<string, string>> = {
    'a file without a version': 'note: x',
    'another version': 'newsmark: 2',
    'a list': '- newsmark: 1',
    'an unknown key': 'newsmark: 1\nclaim: []',
    'claims that are no list': 'newsmark: 1\nclaims: {a: {text: b}}',
    'a claim without an id': 'newsmark: 1\nclaims: [{text: a}]',
    'a claim without words': 'newsmark: 1\nclaims: [{id: a}]',
    'a list where a text is due': 'newsmark: 1\nclaims: [{id: a, text: [b, c]}]',
    'an entity without a kind': 'newsmark: 1\nentities: {a: {name: A}}',
    'an entity of no kind that there is': 'newsmark: 1\nentities: {a: {kind: persona, name: A}}',
    'a date of a person': 'newsmark: 1\nentities: {a: {kind: person, name: A, date: 2025}}',
    'an id with a space': 'newsmark: 1\nentities: {jane roe: {kind: person, name: Jane}}',
    'a source without any name': 'newsmark: 1\nsources: {a: {kind: report}}',
    'a date in words': 'newsmark: 1\narticle: {file: a.md, published: yesterday}',
    'a bare set of dates': 'newsmark: 1\narticle: {file: a.md, published: [2025-03-19, 2025-03-20]}',
    'a URL without a scheme': 'newsmark: 1\nsources: {a: {kind: report, title: A, url: example.org}}',
    'a page in place of a Wikidata item':
      'newsmark: 1\nentities: {a: {kind: person, name: A, wikidata: https://www.wikidata.org/wiki/Q1}}',
    'half an Admiralty code': 'newsmark: 1\nsources: {a: {kind: report, title: A, reliability: B}}',
    'yes for true': 'newsmark: 1\nclaims: [{id: a, text: b, opinion: yes}]',
    'a count of none': 'newsmark: 1\nclaims: [{id: a, text: b, nth: 0}]',
  };
  for (const [title, text] of Object.entries(refused))
    it(`refuses ${title}`, () => {
      assert.equal(isAnnotation(read(text)), false);
    });
});

describe('The JSON Schema of settings', () => {
  it('takes those of the samples', () => {
    isSettings(read(readFileSync(join(samples, 'newsmark.yaml'), 'utf8')));
    assert.deepEqual(isSettings.errors ?? [], []);
  });

  const refused: Readonly<Record<string, string>> = {
    'a severity that there is not': 'rules: {unsourced-claim: severe}',
    'a rule that there is not': 'rules: {unsourced-claims: hint}',
    'one glob where a list is due': 'exclude: drafts/**',
    'an override without files': 'overrides: [{rules: {unsourced-claim: hint}}]',
    'an unknown key': 'exlude: []',
  };
  for (const [title, text] of Object.entries(refused))
    it(`refuses ${title}`, () => {
      assert.equal(isSettings(read(text)), false);
    });
});
