import assert from 'node:assert/strict';
import type { CodeLens, Location } from 'vscode-languageserver-types';
import { codeLenses, type LensData, resolveCodeLens } from '../../../server/src/features/code-lenses.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { type Content, projectOf, uriOf } from '../memory.ts';
import { wordsIn } from './scene.ts';

const uri = uriOf('a.news.yaml');

function resolved(project: Project): readonly CodeLens[] {
  return atOnce(codeLenses(project, uri, false)).map((lens) =>
    atOnce(resolveCodeLens(project, lens, lens.data as LensData)),
  );
}

/** The lenses of `a.news.yaml`: the word that each stands above, and what it says. */
async function lensesIn(files: Readonly<Record<string, Content>>): Promise<readonly string[]> {
  const project = await projectOf(files);
  return resolved(project).map(({ range, command }) => `${wordsIn(project, uri, range)}: ${command?.title}`);
}

/** What the lens that says something shows. */
async function shownBy(title: string, files: Readonly<Record<string, Content>>): Promise<readonly string[]> {
  const project = await projectOf(files);
  const lens = resolved(project).find(({ command }) => command?.title === title);
  assert(lens?.command, `some lens says ${title}`);
  const [, , places = []] = lens.command.arguments ?? [];
  return (places as readonly Location[]).map(
    (place) => `${place.uri.split('/').at(-1)}: ${wordsIn(project, place.uri, place.range)}`,
  );
}

const registry = 'entities:\n  ada: {kind: person}\n  bob: {kind: person}\nsources: {s: {}, t: {}}\n';
const call = {
  'a.news.yaml': `newsmark: 1
article: {file: a.md, ignore: [{text: the best of all worlds}]}
claims:
  - {id: one, text: we will stop it, speaker: ada, sources: [s]}
  - {id: two, text: nobody asked, speaker: ada}
`,
  'a.md':
    '“We said that we will stop it,” she said. “No,” he said. “Nobody had asked us before.” She called it “the best of all worlds”. And nobody asked.\n',
};

describe('Code lenses', () => {
  it('count the claims that name an entity, in any file, and those that a source backs', async () => {
    assert.deepEqual(
      await lensesIn({
        'a.news.yaml': registry,
        'b.news.yaml':
          'claims:\n  - {id: c, speaker: ada, about: [ada], sources: [s]}\n  - {id: d, to: ada, sources: [{source: s}], via: [t]}\n  - {id: e, to: bob}\n',
      }),
      ['ada: 2 claims', 'bob: 1 claim', 's: backs 2 claims', 't: backs no claims'],
    );
  });

  it('lead to the places that were counted', async () => {
    assert.deepEqual(
      await shownBy('2 claims', {
        'a.news.yaml': registry,
        'b.news.yaml': 'claims: [{speaker: ada, about: [ada]}, {to: "ada"}]\n',
      }),
      ['b.news.yaml: ada', 'b.news.yaml: ada', 'b.news.yaml: "ada"'],
    );
  });

  it('say nothing of uses that are no claims’', async () => {
    assert.deepEqual(
      await lensesIn({
        'a.news.yaml': 'entities:\n  ada: {kind: person}\nsources: {s: {author: ada}}\n',
      }),
      ['ada: no claims', 's: backs no claims'],
    );
  });

  it('have no command behind a nought', async () => {
    const project = await projectOf({ 'a.news.yaml': 'entities: {ada: {}}\n' });
    assert.deepEqual(resolved(project)[0]?.command, { title: 'no claims', command: '' });
  });

  it('name the command that shows the places, and what it takes', async () => {
    const project = await projectOf({ 'a.news.yaml': 'entities: {ada: {}}\nclaims: [{speaker: ada}]\n' });
    assert.deepEqual(resolved(project)[0]?.command, {
      title: '1 claim',
      command: 'newsmark.showReferences',
      arguments: [
        uri,
        { line: 0, character: 11 },
        [{ uri, range: { start: { line: 1, character: 19 }, end: { line: 1, character: 22 } } }],
      ],
    });
  });

  it('tell of a file with an article its claims, those without a source, and what is left of the article', async () => {
    assert.deepEqual(await lensesIn(call), [
      'newsmark: 2 claims',
      'newsmark: 1 unsourced',
      'newsmark: 2 of 3 quotations annotated',
    ]);
  });

  it('lead to the claims without a source', async () => {
    assert.deepEqual(await shownBy('1 unsourced', call), ['a.news.yaml: two']);
  });

  it('lead to the quotations that are left', async () => {
    assert.deepEqual(await shownBy('2 of 3 quotations annotated', call), [
      'a.md: “Nobody had asked us before.”',
    ]);
  });

  it('count quotations that another file of the article annotates', async () => {
    assert.deepEqual(
      (
        await lensesIn({
          ...call,
          'b.news.yaml': 'article: {file: a.md}\nclaims: [{id: x, text: had asked us}]\n',
        })
      ).at(-1),
      'newsmark: 3 of 3 quotations annotated',
    );
  });

  it('tell nothing of an article that is not there', async () => {
    assert.deepEqual(await lensesIn({ 'a.news.yaml': 'article: {file: b.md}\nclaims: []\n' }), [
      'article: no claims',
    ]);
  });

  it('count what a merge shares once a claim, and show it once', async () => {
    const files = {
      'a.news.yaml':
        'entities: {ada: {}}\nx-all: &all {speaker: ada}\nclaims: [{<<: *all, id: a}, {<<: *all, id: b}]\n',
    };
    assert.deepEqual(await shownBy('2 claims', files), ['a.news.yaml: ada']);
  });

  it('stand above an id behind emoji and Cyrillic letters, with the line ends of Windows', async () => {
    assert.deepEqual(
      await lensesIn({ 'a.news.yaml': 'note: 🕊\r\nentities: {мир: {name: 🕊 Мир}, ада: {}}\r\n' }),
      ['мир: no claims', 'ада: no claims'],
    );
  });

  it('leave out what is given twice, and what has no id', async () => {
    assert.deepEqual(await lensesIn({ 'a.news.yaml': 'entities:\n  ada: {}\n  ada: {}\n  : {}\n  bo\n' }), [
      'ada: no claims',
      'bo: no claims',
    ]);
  });

  it('are none for what is no annotation file', async () => {
    assert.deepEqual(
      atOnce(codeLenses(await projectOf({ 'newsmark.yaml': 'rules: {}\n' }), uriOf('newsmark.yaml'), false)),
      [],
    );
  });
});
