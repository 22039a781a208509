import assert from 'node:assert/strict';
import fc from 'fast-check';
import { utf8Text, utf16Text } from '../../../server/src/project/text.ts';

describe('a text counted in bytes of UTF-8', () => {
  const at = (text: string, offset: number) => utf8Text('file:///a', 'newsmark', 1, text).positionAt(offset);

  it('counts a Latin letter as one', () => assert.deepEqual(at('ab', 1), { line: 0, character: 1 }));
  it('counts a Cyrillic letter as two', () => assert.deepEqual(at('я: x', 1), { line: 0, character: 2 }));
  it('counts an emoji as four', () => assert.deepEqual(at('a\r\n😀: x', 5), { line: 1, character: 4 }));

  it('comes back to the offset that it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(), (words, nat) => {
        const text = words.replaceAll('a', '\n');
        const offset = nat % (text.length + 1);
        const document = utf8Text('file:///a', 'newsmark', 1, text);
        const whole = utf16Text('file:///a', 'newsmark', 1, text);
        // Neither half of a character nor the middle of a line break is a place of its own.
        const splits =
          /[\ud800-\udbff]/.test(text[offset - 1] ?? '') || text.slice(offset - 1, offset + 1) === '\r\n';
        fc.pre(!splits);
        assert.equal(
          document.offsetAt(document.positionAt(offset)),
          whole.offsetAt(whole.positionAt(offset)),
        );
      }),
    );
  });
});
