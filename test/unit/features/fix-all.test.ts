import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fixAll } from '../../../server/src/features/fix-all.ts';
import { fixAllKind } from '../../../server/src/features/offer.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { type Content, documentOf, projectOf, uriOf } from '../memory.ts';

/** What is offered for `a.news.yaml`. */
async function actionsFor(files: Readonly<Record<string, Content>>, only?: string[], path = 'a.news.yaml') {
  const project = await projectOf(files);
  const options = { severities: new Map(), documentChanges: false, versionOf: () => undefined };
  return atOnce(fixAll(project, uriOf(path), only === undefined ? {} : { only }, options));
}

/** The file after everything was mended. */
async function mended(text: string, path = 'a.news.yaml'): Promise<string> {
  const [action] = await actionsFor({ [path]: text }, [fixAllKind], path);
  const edits = action?.edit?.changes?.[uriOf(path)] ?? [];
  return TextDocument.applyEdits(documentOf(path, text), edits);
}

const source = 'sources: {s: {kind: report, title: T}}\n';
const claim = (...fields: readonly string[]) =>
  `newsmark: 1\n${source}claims:\n  - id: a\n    text: w\n    speech: narration\n${fields.map((field) => `    ${field}\n`).join('')}`;

describe('Mending all that is safe to mend', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a version that is missing', source, `newsmark: 1\n${source}`],
    ['a plain date', claim('date: 18.03.2025', 'sources: [s]'), claim('date: 2025-03-18', 'sources: [s]')],
    [
      'a set without marks',
      claim('date: [2025-03-18,2025-03-19]', 'sources: [s]'),
      claim('date: "[2025-03-18,2025-03-19]"', 'sources: [s]'),
    ],
    ['one value in the stead of a list', claim('tags: a', 'sources: s'), claim('tags: [a]', 'sources: [s]')],
    [
      'a list of one in the stead of a value',
      claim('note: [a]', 'sources: [s]'),
      claim('note: a', 'sources: [s]'),
    ],
    [
      'an Admiralty code in small letters',
      'newsmark: 1\nsources: {s: {kind: report, title: T, reliability: b2, language: en_US}}\n',
      'newsmark: 1\nsources: {s: {kind: report, title: T, reliability: B2, language: en-US}}\n',
    ],
    [
      'the address of a Wikidata item, and a path of Windows',
      'newsmark: 1\narticle: {file: in\\a.md}\nentities: {a: {kind: place, name: A, wikidata: https://www.wikidata.org/wiki/Q42}}\n',
      'newsmark: 1\narticle: {file: in/a.md}\nentities: {a: {kind: place, name: A, wikidata: Q42}}\n',
    ],
    ['a truth in other words', claim('opinion: yes', 'sources: [s]'), claim('opinion: true', 'sources: [s]')],
    [
      'several things at once',
      claim('opinion: "true"', 'date: 18.03.2025', 'sources: s'),
      claim('opinion: true', 'date: 2025-03-18', 'sources: [s]'),
    ],
    [
      'a value beside its comments',
      claim('sources:', '  # why', '  s # beside', 'tags: a # after'),
      claim('sources:', '  # why', '  [s] # beside', 'tags: [a] # after'),
    ],
    [
      'what shows only once something else is mended',
      claim('opinion: [yes]', 'sources: [s]'),
      claim('opinion: true', 'sources: [s]'),
    ],
    [
      'nothing else: comments, blank lines, quotation marks and anchors stay',
      `# Ours 😀\r\nnewsmark: 1\r\n\r\nsources:   {s: &s {kind: 'report', title: "T"}} # here\r\nx-a: *s\r\nclaims:\r\n  - id: a\r\n    text: Слова\r\n    speech: narration\r\n    sources: s # one\r\n`,
      `# Ours 😀\r\nnewsmark: 1\r\n\r\nsources:   {s: &s {kind: 'report', title: "T"}} # here\r\nx-a: *s\r\nclaims:\r\n  - id: a\r\n    text: Слова\r\n    speech: narration\r\n    sources: [s] # one\r\n`,
    ],
  ];
  for (const [name, before, after] of cases)
    it(`mends ${name}`, async () => assert.equal(await mended(before), after));

  const guesses: Readonly<Record<string, string>> = {
    'a key that is misspelt': claim('nots: a', 'sources: [s]'),
    'a value that is misspelt': claim('polarity: denie', 'sources: [s]'),
    'a reference that is misspelt': claim('sources: [t]'),
    'a comment that silences nothing': claim('sources: [s] # newsmark-disable-line wrong-type'),
    'a value that others take over': claim('date: &d 18.03.2025', 'note: *d', 'sources: [s]'),
    'a list that others take over': claim('note: &n [a]', 'tags: *n', 'sources: [s]'),
    'a file with nothing wrong': claim('sources: [s]'),
  };
  for (const [name, text] of Object.entries(guesses))
    it(`leaves ${name} to people`, async () => assert.equal(await mended(text), text));

  it('changes nothing the second time', async () => {
    const once = await mended(claim('opinion: [yes]', 'date: 18.03.2025', 'sources: s'));
    assert.equal(await mended(once), once);
  });

  it('leaves what a comment silences as it is', async () => {
    const text = claim('sources: s # newsmark-disable-line wrong-type');
    assert.equal(await mended(text), text);
  });

  it('mends settings too', async () => {
    assert.equal(await mended('exclude: drafts\n', 'newsmark.yaml'), 'exclude: [drafts]\n');
  });

  it('is offered to who asks for source actions', async () => {
    const wrong = { 'a.news.yaml': source };
    const kinds = [['source'], ['source.fixAll'], [fixAllKind], [''], ['quickfix'], ['source.sortKeys']];
    assert.deepEqual(
      (await Promise.all(kinds.map((only) => actionsFor(wrong, only)))).map(({ length }) => length),
      [1, 1, 1, 1, 0, 0],
    );
  });

  it('is not offered at every move of the cursor', async () => {
    assert.deepEqual(await actionsFor({ 'a.news.yaml': source }), []);
  });
});
