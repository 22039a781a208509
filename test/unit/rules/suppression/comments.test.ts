import assert from 'node:assert/strict';
import { suppressionsIn } from '../../../../server/src/rules/suppression/comments.ts';
import { parse } from '../../../../server/src/syntax/parse.ts';
import { stopwatch } from '../../stopwatch.ts';

const read = (text: string) => suppressionsIn(parse(text));

/** What each code of the first comment of a file covers, as text. */
function covered(text: string): readonly string[] {
  const [comment] = read(text);
  return (comment?.codes ?? []).map(({ covers }) => text.slice(covers.start, covers.end));
}

describe('A comment that silences rules', () => {
  it('names its codes and its reason', () => {
    const [comment] = read('# newsmark-disable-line self-source, wrong-kind -- the desk knows\n');
    assert.deepEqual(
      [comment?.directive, comment?.codes.map(({ text }) => text), comment?.reason],
      ['newsmark-disable-line', ['self-source', 'wrong-kind'], 'the desk knows'],
    );
  });

  const forms: Readonly<Record<string, string>> = {
    'without a space behind the sign': '#newsmark-disable wrong-kind',
    'behind words of the file': 'note: a # newsmark-disable-line wrong-kind',
    'with a colon': '# newsmark-disable: wrong-kind',
    'with a long dash': '# newsmark-disable wrong-kind — the desk knows',
    'with dashes and no reason': '# newsmark-disable wrong-kind --',
    'with white space at its end': '# newsmark-disable wrong-kind  ',
    'in a file with CRLF': 'note: a\r\n# newsmark-disable wrong-kind\r\nnote: b\r\n',
    'behind a byte order mark': '\uFEFF# newsmark-disable wrong-kind\nnote: b\n',
    'in flow style': 'entities: {\n  # newsmark-disable wrong-kind\n  a: {name: A}}\n',
    'in a file that cannot be read': 'note: [\n# newsmark-disable wrong-kind\n',
    'in a file of nothing else': '# newsmark-disable wrong-kind',
  };
  for (const [name, text] of Object.entries(forms))
    it(`is read ${name}`, () => {
      assert.deepEqual(
        read(text).map(({ codes }) => codes.map((code) => code.text)),
        [['wrong-kind']],
      );
    });

  it('points at its codes', () => {
    const text = 'note: "Привет 😀" # newsmark-disable-line wrong-kind, self-source -- r\n';
    assert.deepEqual(
      read(text)[0]?.codes.map(({ start, end }) => text.slice(start, end)),
      ['wrong-kind', 'self-source'],
    );
  });

  const none: Readonly<Record<string, string>> = {
    'the words of a block scalar': 'note: |\n  # newsmark-disable wrong-kind\n',
    'words between quotation marks': 'note: "a # newsmark-disable wrong-kind"\n',
    'a line of a quoted text': 'note: "a\n  # newsmark-disable wrong-kind\n  b"\n',
    'a line of a quoted text that is not indented': 'a: {b: "c\n # newsmark-disable wrong-kind\n d"}\n',
    'a word with a sign in it': 'note: a#newsmark-disable wrong-kind\n',
    'a comment that only speaks of one': '# see newsmark-disable wrong-kind\n',
    'a comment in a comment': '# why: # newsmark-disable wrong-kind\n',
  };
  for (const [name, text] of Object.entries(none))
    it(`is not ${name}`, () => assert.deepEqual(read(text), []));
});

describe('What a comment silences', () => {
  it('is its own line', () => {
    assert.deepEqual(covered('a: 1\nb: 2 # newsmark-disable-line x\nc: 3\n'), [
      'b: 2 # newsmark-disable-line x\n',
    ]);
  });

  it('is all of a text that goes over several lines', () => {
    assert.deepEqual(covered('a: 1\nb: one\n  two # newsmark-disable-line x\nc: 3\n'), [
      'b: one\n  two # newsmark-disable-line x\n',
    ]);
  });

  it('is the line below', () => {
    assert.deepEqual(covered('# newsmark-disable-next-line x\na: 1\nb: 2\n'), ['a: 1\n']);
  });

  it('is the line below other comments and blank lines', () => {
    const text = '# newsmark-disable-next-line x\n# newsmark-disable-next-line y\n\na: 1\nb: 2\n';
    assert.deepEqual(covered(text), ['# newsmark-disable-next-line y\n\na: 1\n']);
  });

  it('is the whole block scalar that begins on the line below', () => {
    assert.deepEqual(covered('# newsmark-disable-next-line x\na: |\n  one\n\n  # two\nb: 2\n'), [
      'a: |\n  one\n\n  # two\n',
    ]);
  });

  it('is nothing below the last line', () => {
    assert.deepEqual(covered('a: 1\n# newsmark-disable-next-line x'), ['']);
  });

  it('is the rest of the file', () => {
    assert.deepEqual(covered('a: 1\n# newsmark-disable x\nb: 2\n'), ['\nb: 2\n']);
  });

  it('ends where another comment says so', () => {
    assert.deepEqual(covered('# newsmark-disable x y\na: 1\n# newsmark-enable\nb: 2\n'), [
      '\na: 1\n',
      '\na: 1\n',
    ]);
  });

  it('ends only for the codes that the other names', () => {
    assert.deepEqual(covered('# newsmark-disable x y\na: 1\n# newsmark-enable x\nb: 2\n'), [
      '\na: 1\n',
      '\na: 1\n# newsmark-enable x\nb: 2\n',
    ]);
  });

  it('may be silenced again behind its end', () => {
    const text = '# newsmark-disable x\na: 1\n# newsmark-enable x\n# newsmark-disable x\nb: 2\n';
    const spans = read(text).flatMap(({ codes, directive }) =>
      directive === 'newsmark-disable' ? codes.map(({ covers }) => covers) : [],
    );
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ['\na: 1\n', '\nb: 2\n'],
    );
  });

  it('is known in little time, however many comments there are', () => {
    const text = '# newsmark-disable a b c\nx: 1\n# newsmark-enable\n'.repeat(5_000);
    const taken = stopwatch();
    read(text);
    assert(taken() < 5_000);
  });
});
