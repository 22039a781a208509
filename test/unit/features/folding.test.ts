import assert from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver-types';
import { type FoldingOptions, foldingRanges } from '../../../server/src/features/folding.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { documentOf, projectOf, uriOf, workspaceOf } from '../memory.ts';
import { lines } from './scene.ts';

async function foldsOf(
  text: string,
  options: Partial<FoldingOptions> = {},
): Promise<readonly FoldingRange[]> {
  const project = await projectOf({ 'a.news.yaml': text });
  return atOnce(
    foldingRanges(project, uriOf('a.news.yaml'), { wholeLines: true, most: undefined, ...options }),
  );
}

/** Each fold as its lines, counted from 0. */
async function foldedIn(text: string, options: Partial<FoldingOptions> = {}): Promise<readonly string[]> {
  return (await foldsOf(text, options)).map(
    ({ startLine, endLine, kind }) => `${startLine}–${endLine}${kind === undefined ? '' : ` ${kind}`}`,
  );
}

describe('Folding', () => {
  it('folds sections, and what they hold', async () => {
    assert.deepEqual(
      await foldedIn(
        lines(
          'newsmark: 1',
          'entities:',
          '  ada:',
          '    kind: person',
          '    name: Ada',
          '  bob: {kind: person, name: Bob}',
          'claims:',
          '  - id: a',
          '    text: a',
          '    sources:',
          '      - s',
          '      - t',
          '  - id: b',
        ),
      ),
      ['1–5', '2–4', '6–12', '7–11', '9–11'],
    );
  });

  it('leaves out the blank lines and comments behind an entry', async () => {
    assert.deepEqual(
      await foldedIn(lines('entities:', '  ada:', '    kind: person', '', '  # Bob is next.', '  bob: {}')),
      ['0–5', '1–2'],
    );
  });

  it('folds texts of several lines', async () => {
    assert.deepEqual(await foldedIn(lines('note: >-', '  one', '', '  two', '', 'annotator: one', '  two')), [
      '0–3',
      '5–6',
    ]);
  });

  it('keeps the closing bracket in sight', async () => {
    assert.deepEqual(await foldedIn(lines('article: {', '  file: a.md,', '  title: A', '}')), ['0–2']);
  });

  it('folds a list in brackets whose last line holds an item too', async () => {
    assert.deepEqual(await foldedIn(lines('claims: [{id: a},', '  {id: b}]')), ['0–1']);
  });

  it('folds between the brackets where the client can', async () => {
    assert.deepEqual(await foldsOf(lines('article: {', '  file: a.md', '}'), { wholeLines: false }), [
      { startLine: 0, startCharacter: 10, endLine: 2, endCharacter: 0 },
    ]);
  });

  it('folds comments of several lines', async () => {
    assert.deepEqual(await foldedIn(lines('# One', '# two', 'newsmark: 1', '# three', 'note: a')), [
      '0–1 comment',
    ]);
  });

  it('takes no line of a text for a comment', async () => {
    assert.deepEqual(await foldedIn(lines('note: |', '  # one', '  # two', 'annotator: a')), ['0–2']);
  });

  it('folds regions', async () => {
    assert.deepEqual(
      await foldedIn(lines('entities:', '  # region People', '  ada: {}', '  bob: {}', '  # endregion')),
      ['0–4', '1–4 region'],
    );
  });

  it('has no region that crosses an entry', async () => {
    assert.deepEqual(
      await foldedIn(
        lines(
          'claims:',
          '  - id: a',
          '    # region',
          '    text: a',
          '  - id: b',
          '    # endregion',
          '    text: b',
        ),
      ),
      ['0–6', '1–3', '4–6'],
    );
  });

  it('gives the outermost folds where the client takes few', async () => {
    assert.deepEqual(
      await foldedIn(
        lines('entities:', '  ada:', '    kind: person', 'claims:', '  - id: a', '    text: a'),
        {
          most: 2,
        },
      ),
      ['0–2', '3–5'],
    );
  });

  it('counts lines that end as on Windows', async () => {
    assert.deepEqual(await foldedIn('\uFEFF# 🕊\r\n# Мир\r\nnote: |\r\n  a\r\n  b\r\n\r\n'), [
      '0–1 comment',
      '2–4',
    ]);
  });

  it('gives the same folds again where a keystroke leaves all lines as they were', async () => {
    const text = lines('claims:', '  - id: a', '    text: a', '  - id: b', '    text: b');
    const workspace = workspaceOf({ 'a.news.yaml': text });
    const uri = uriOf('a.news.yaml');
    const folds = async (version: string): Promise<readonly FoldingRange[]> => {
      await workspace.change(uri, documentOf('a.news.yaml', version));
      const project = await workspace.projectOf(uri);
      return atOnce(foldingRanges(project, uri, { wholeLines: true, most: undefined }));
    };
    const before = await folds(text);
    const after = await folds(text.replace('text: b', 'text: bc'));
    assert.equal(before.length, 3);
    assert.ok(after.length === 3 && after.every((fold, index) => fold === before[index]));
  });

  it('folds a half-typed file as far as it goes', async () => {
    assert.deepEqual(await foldedIn(lines('claims:', '  - id: a', '    tex', '  - id: b', '    text: "b')), [
      '0–4',
      '1–2',
      '3–4',
    ]);
  });

  it('folds nothing in a file that cannot be read', async () => {
    assert.deepEqual(await foldedIn('['.repeat(200)), []);
  });

  it('folds the settings of a project', async () => {
    const project = await projectOf({ 'newsmark.yaml': 'rules:\n  unsourced-claim: off\n' });
    assert.deepEqual(
      atOnce(foldingRanges(project, uriOf('newsmark.yaml'), { wholeLines: true, most: undefined })),
      [{ startLine: 0, endLine: 1 }],
    );
  });
});
