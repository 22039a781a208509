import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { utf16Text } from '../../../server/src/project/text.ts';
import { PiecedText } from '../../../server/src/syntax/pieced-text.ts';
import type { Text } from '../../../server/src/syntax/text.ts';
import { bytesHeld } from '../heap.ts';

const numRuns = Number(process.env.RUNS ?? 300);

const scrap = fc.constantFrom(
  ...[
    '',
    'a',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    'ж',
    '😀',
    'word '.repeat(300),
    'line\n'.repeat(1500),
    '\r\n'.repeat(30),
  ],
);
const text = fc.array(scrap, { maxLength: 8 }).map((parts) => parts.join(''));
const edits = fc.array(
  fc.record({ at: fc.nat(20_000), take: fc.oneof(fc.nat(3), fc.nat(9000)), put: scrap }),
  { maxLength: 12 },
);

describe('a text that is edited in pieces', () => {
  it('is what the text would be, with the same lines, whatever the edits', () => {
    fc.assert(
      fc.property(text, edits, fc.nat(), (first, changes, seed) => {
        let document = utf16Text('file:///a', 'newsmark', 1, first);
        let written = first;
        for (const { at, take, put } of changes) {
          const start = at % (written.length + 1);
          const end = Math.min(written.length, start + take);
          const before = document.pieces;
          document = document.edited(start, end, put, 1);
          written = written.slice(0, start) + put + written.slice(end);
          const change = document.pieces.changeFrom(before);
          assert.equal(change === undefined, before.toString() === written);
          if (change)
            assert.equal(
              before.slice(0, change.start) +
                document.pieces.slice(change.start, change.newEnd) +
                before.slice(change.oldEnd, before.length),
              written,
            );
        }
        assert.equal(document.getText(), written);
        isAlike(document, TextDocument.create('file:///a', 'newsmark', 1, written), seed);
      }),
      { numRuns },
    );
  });

  it('is read here and there as a string is', () => {
    const words = fc.constantFrom('\n', 'a', 'ж', '\uDE00', 'word', 'line\n', '\r\n', 'none');
    fc.assert(
      fc.property(text, edits, words, fc.nat(), fc.nat(), (first, changes, sought, one, other) => {
        let document = utf16Text('file:///a', 'newsmark', 1, first);
        for (const { at, take, put } of changes)
          document = document.edited(at % (document.pieces.length + 1), at + take, put, 1);
        const { pieces } = document;
        const string = pieces.toString();
        const [start = 0, end = 0] = [one, other]
          .map((each) => each % (string.length + 2))
          .sort((a, b) => a - b);
        const read = (each: Text) => [
          each.length,
          each.charAt(start),
          each.slice(start, end),
          each.slice(start),
          each.indexOf(sought, start),
          each.lastIndexOf(sought, end),
        ];
        assert.deepEqual(read(pieces), read(string));
      }),
      { numRuns },
    );
  });

  it('knows which words it holds, before and after they are typed', () => {
    const before = PiecedText.of('line\n'.repeat(3000));
    const after = before.edited(7000, 7000, 'word');
    assert.deepEqual([before.holds('word'), after.holds('word')], [false, true]);
  });

  it('takes no more of memory the more places were edited', () => {
    const line = '0123456789 0123456789\n';
    const length = 100_000 * line.length;
    const words = 'some words '.repeat(20);
    const edited = (text: PiecedText, at: number) =>
      text
        .edited(at, at, words)
        .edited(at, at + words.length, '')
        .edited(at, at + 1, '0');
    let text = edited(PiecedText.of(line.repeat(100_000)), 0);
    const before = bytesHeld();
    let most = 0;
    for (let at = 0; at < length; at += 2000) {
      text = edited(text, at);
      if (at % 100_000 === 0) most = Math.max(most, bytesHeld() - before);
    }
    assert.equal(text.length, length);
    assert(most < length / 4, `${most} bytes more for a text of ${length}`);
  });
});

function isAlike(document: TextDocument, plain: TextDocument, seed: number): void {
  const { length } = plain.getText();
  assert.equal(document.lineCount, plain.lineCount);
  for (const offset of [
    0,
    length,
    -1,
    length + 5,
    ...[1, 3, 7].map((times) => (seed * times) % (length + 1)),
  ]) {
    const position = plain.positionAt(offset);
    assert.deepEqual(document.positionAt(offset), position);
    for (const character of [0, position.character, position.character + 1, 100_000, -1]) {
      const near = { line: position.line, character };
      assert.equal(document.offsetAt(near), plain.offsetAt(near));
    }
    const range = { start: position, end: { line: position.line + 2, character: 1 } };
    assert.equal(document.getText(range), plain.getText(range));
  }
  for (const line of [-1, 0, seed % plain.lineCount, plain.lineCount - 1, plain.lineCount]) {
    assert.deepEqual(document.getLineRange(line), plain.getLineRange(line));
    assert.equal(document.getEOLCharacters(line), plain.getEOLCharacters(line));
    assert.equal(document.offsetAt({ line, character: 2 }), plain.offsetAt({ line, character: 2 }));
  }
}
