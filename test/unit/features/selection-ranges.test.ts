import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../server/src/features/selection-ranges.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { documentOf, projectOf, uriOf } from '../memory.ts';
import { lines, pointedIn } from './scene.ts';

/** What is selected around the cursor, from the inside to the outside, up to what holds the whole file. */
async function growing(marked: string): Promise<readonly string[]> {
  const { project, uri, position, text } = await pointedIn({ 'a.news.yaml': marked });
  const [innermost] = atOnce(selectionRanges(project, uri, [position]));
  return [...chain(innermost)].map(({ range }) => text.getText(range));
}

function* chain(from: SelectionRange | undefined): Iterable<SelectionRange> {
  for (let at = from; at !== undefined; at = at.parent) yield at;
}

describe('The selection', () => {
  it('grows from a word to its text, its field, its claim, the section and the file', async () => {
    const text = lines('newsmark: 1', 'claims:', '  - id: a', '    text: "the st¦rikes stop"');
    assert.deepEqual(await growing(text), [
      'strikes',
      'the strikes stop',
      '"the strikes stop"',
      'text: "the strikes stop"',
      'id: a\n    text: "the strikes stop"',
      '- id: a\n    text: "the strikes stop"',
      'claims:\n  - id: a\n    text: "the strikes stop"',
      'newsmark: 1\nclaims:\n  - id: a\n    text: "the strikes stop"',
      text.replace('¦', ''),
    ]);
  });

  it('grows from a key to its field', async () => {
    assert.deepEqual((await growing('article: {fi¦le: a.md, title: A}\n')).slice(0, 3), [
      'file',
      'file: a.md',
      '{file: a.md, title: A}',
    ]);
  });

  it('grows from an item to its list', async () => {
    assert.deepEqual((await growing('x-a:\n  - one\n  - t¦wo\n')).slice(0, 3), [
      'two',
      '- two',
      '- one\n  - two',
    ]);
  });

  it('grows from a line to its text', async () => {
    assert.deepEqual((await growing('note: >-\n  one two\n  three fo¦ur\n')).slice(0, 4), [
      'four',
      'three four',
      '>-\n  one two\n  three four',
      'note: >-\n  one two\n  three four',
    ]);
  });

  it('takes in the anchor of a value', async () => {
    assert.deepEqual((await growing('note: &n o¦ne\n')).slice(0, 3), ['one', '&n one', 'note: &n one']);
  });

  it('grows from an alias', async () => {
    assert.deepEqual((await growing('note: &n one\nannotator: *¦n\n')).slice(0, 2), ['n', '*n']);
  });

  it('grows in a comment', async () => {
    assert.deepEqual((await growing('note: a # to b¦e seen\n')).slice(0, 2), ['be', '# to be seen']);
  });

  it('grows in a half-typed line', async () => {
    assert.deepEqual((await growing('claims:\n  - id: a\n    spea¦\n')).slice(0, 2), [
      'spea',
      'id: a\n    spea',
    ]);
  });

  it('grows behind emoji and Cyrillic letters, with the line ends of Windows', async () => {
    assert.deepEqual((await growing('claims:\r\n  - {note: 🕊 М¦ир и труд, id: a}\r\n')).slice(0, 3), [
      'Мир',
      '🕊 Мир и труд',
      'note: 🕊 Мир и труд',
    ]);
  });

  it('is the whole file on an empty line at its end', async () => {
    assert.deepEqual((await growing('note: a\n\n¦')).at(-1), 'note: a\n\n');
  });

  it('answers for every position', async () => {
    const project = await projectOf({ 'a.news.yaml': 'note: a\n' });
    const positions = [0, 3, 7].map((character) => ({ line: 0, character }));
    assert.equal(atOnce(selectionRanges(project, uriOf('a.news.yaml'), positions)).length, 3);
  });

  it('answers for a file that the project does not hold', async () => {
    const position = { line: 2, character: 3 };
    assert.deepEqual(atOnce(selectionRanges(await projectOf({}), uriOf('b.news.yaml'), [position])), [
      { range: { start: position, end: position } },
    ]);
  });

  it('always grows, and always holds the cursor', async () => {
    const piece = fc.constantFrom(
      'claims:',
      '\n',
      '  - ',
      'id: a',
      '    text: ',
      '"a b',
      '"',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '# c',
      '>-',
      '&x ',
      '*x',
      '🕊',
      'Мир ',
      '\r\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), fc.nat(), async (pieces, at) => {
        const text = pieces.join('');
        const document = documentOf('a.news.yaml', text);
        const position = document.positionAt(at % (text.length + 1));
        const project = await projectOf({ 'a.news.yaml': text });
        const offset = document.offsetAt(position);
        let last = -1;
        for (const { range } of chain(
          atOnce(selectionRanges(project, uriOf('a.news.yaml'), [position]))[0],
        )) {
          const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
          assert(start <= offset && offset <= end && end - start > last);
          last = end - start;
        }
      }),
      { numRuns: 200 },
    );
  });
});
