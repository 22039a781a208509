import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import {
  formatting,
  onTypeFormatting,
  rangesFormatting,
  type Wishes,
} from '../../../server/src/features/formatting.ts';
import { sortKeys } from '../../../server/src/features/sort-keys.ts';
import { utf8Text } from '../../../server/src/project/text.ts';
import { Workspace } from '../../../server/src/project/workspace.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { documentOf, MemoryFiles, projectOf, root, sceneOf, uriOf } from '../memory.ts';
import { pointedIn } from './scene.ts';

const two: Wishes = { tabSize: 2, insertSpaces: true };
const untidy = 'newsmark:   1\r\nclaims:\r\n- {id: a,text: 🕊 Мир  , sources: [ ]}  # x\r\n';
const tidy = 'newsmark: 1\r\nclaims:\r\n  - {id: a, text: 🕊 Мир, sources: []}  # x\r\n';

/** A text after edits. */
function after(path: string, text: string, edits: TextEdit[] | null): string {
  assert(edits);
  return TextDocument.applyEdits(documentOf(path, text), edits);
}

async function formatted(path: string, text: string, wishes = two): Promise<string> {
  return after(path, text, atOnce(formatting(await projectOf({ [path]: text }), uriOf(path), wishes)));
}

describe('Formatting', () => {
  it('lays out an annotation file', async () => assert.equal(await formatted('a.news.yaml', untidy), tidy));

  it('lays out settings', async () =>
    assert.equal(await formatted('newsmark.yaml', 'rules:\n    a:   off\n'), 'rules:\n  a: off\n'));

  it('leaves a file in which something is only half typed', async () => {
    const text = 'newsmark:   1\nclai\n';
    assert.equal(await formatted('a.news.yaml', text), text);
  });

  it('indents as far as the editor does', async () =>
    assert.equal(
      await formatted('a.news.yaml', 'article:\n  file: b\n', { tabSize: 4, insertSpaces: true }),
      'article:\n    file: b\n',
    ));

  it('indents by two columns where the editor has tabs', async () =>
    assert.equal(
      await formatted('a.news.yaml', 'article:\n    file: b\n', { tabSize: 4, insertSpaces: false }),
      'article:\n  file: b\n',
    ));

  it('has no answer for another file', async () =>
    assert.equal(atOnce(formatting(await projectOf({ 'a.md': 'b' }), uriOf('a.md'), two)), null));

  it('tells places in bytes to clients that count them', async () => {
    const files = new MemoryFiles({ 'a.news.yaml': 'note: {🕊: é,  b: c}\n' });
    const workspace = new Workspace(files, [root], undefined, utf8Text);
    const uri = uriOf('a.news.yaml');
    const edits = atOnce(formatting(await workspace.projectOf(uri), uri, two));
    assert.deepEqual(edits?.[0]?.range, {
      start: { line: 0, character: 16 },
      end: { line: 0, character: 18 },
    });
  });

  it('of a selection leaves the other lines', async () => {
    const text = 'newsmark:   1\n⟦note:   🕊⟧\nannotator:   b\n';
    const { project, spans } = await sceneOf({ 'a.news.yaml': text });
    const [selection] = spans;
    assert(selection);
    const plain = text.replaceAll(/[⟦⟧]/g, '');
    const document = documentOf('a.news.yaml', plain);
    const range = {
      start: document.positionAt(selection.at.start),
      end: document.positionAt(selection.at.end),
    };
    assert.equal(
      after('a.news.yaml', plain, atOnce(rangesFormatting(project, selection.uri, [range], two))),
      'newsmark:   1\nnote: 🕊\nannotator:   b\n',
    );
  });

  it('of a typed line sets right the line that Enter ended', async () => {
    const { project, uri, position, text } = await pointedIn({
      'a.news.yaml': 'newsmark:   1\nnote:   🕊  \n¦\n',
    });
    assert.equal(
      after('a.news.yaml', text.getText(), atOnce(onTypeFormatting(project, uri, position))),
      'newsmark:   1\nnote: 🕊\n\n',
    );
  });

  it('of a typed line has nothing to do in the first line', async () => {
    const { project, uri, position } = await pointedIn({ 'a.news.yaml': 'note:   a¦\n' });
    assert.deepEqual(atOnce(onTypeFormatting(project, uri, position)), []);
  });
});

const unordered = { 'a.news.yaml': 'claims:\r\n  - {text: 🕊, id: б}\r\nnewsmark: 1\r\n' };

async function sorted(
  files: Readonly<Record<string, string>>,
  only: string[] | undefined,
  path = 'a.news.yaml',
) {
  return atOnce(
    sortKeys(await projectOf(files), uriOf(path), only === undefined ? {} : { only }, {
      documentChanges: false,
      versionOf: () => undefined,
    }),
  );
}

describe('The action that puts keys in order', () => {
  it('does so', async () => {
    const [action] = await sorted(unordered, ['source.sortKeys.newsmark']);
    assert.equal(
      after('a.news.yaml', unordered['a.news.yaml'], action?.edit?.changes?.[uriOf('a.news.yaml')] ?? null),
      'newsmark: 1\r\nclaims:\r\n  - {id: б, text: 🕊}\r\n',
    );
  });

  for (const kind of ['source', 'source.sortKeys', 'source.sortKeys.newsmark', ''])
    it(`is offered to whoever asks for “${kind}”`, async () =>
      assert.equal((await sorted(unordered, [kind])).length, 1));

  for (const kind of ['quickfix', 'source.fixAll', 'source.sort', 'source.sortKeys.newsmark.other'])
    it(`is not offered to whoever asks for “${kind}”`, async () =>
      assert.deepEqual(await sorted(unordered, [kind]), []));

  it('is not offered among all that can be done at a place', async () =>
    assert.deepEqual(await sorted(unordered, undefined), []));

  it('is not offered where the keys are in order', async () =>
    assert.deepEqual(await sorted({ 'a.news.yaml': 'newsmark: 1\nclaims: []\n' }, ['source']), []));

  it('is not offered while the file cannot be read', async () =>
    assert.deepEqual(await sorted({ 'a.news.yaml': 'claims: []\nnewsmark: 1\nnot\n' }, ['source']), []));

  it('is offered in settings', async () =>
    assert.equal(
      (await sorted({ 'newsmark.yaml': 'language: en\nrules: {}\n' }, ['source'], 'newsmark.yaml')).length,
      1,
    ));

  it('is not offered in an article', async () =>
    assert.deepEqual(await sorted({ 'a.md': 'b: c' }, ['source'], 'a.md'), []));
});
