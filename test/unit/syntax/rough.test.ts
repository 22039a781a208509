import assert from 'node:assert/strict';
import { type AnnotationFile, annotationFile } from '../../../server/src/project/document.ts';
import { utf16Text } from '../../../server/src/project/text.ts';
import { cutRoughly } from '../../../server/src/syntax/cut.ts';

/** So many that no library is given all of them in one piece. */
const count = 3000;
const claims = Array.from(
  { length: count },
  (_, number) => `  - id: c${number}\n    text: claim ${number}\n    note: a\n`,
);
const plain = `newsmark: 1\nentities:\n  jane: {kind: person, name: Jane}\nclaims:\n${claims.join('')}note: the end\n`;

function read(text: string, before?: AnnotationFile): AnnotationFile {
  return annotationFile('file:///a.news.yaml', utf16Text('file:///a.news.yaml', 'newsmark', 0, text), before);
}

/** What is typed, and of how many claims something is known then. */
const faults: readonly {
  readonly title: string;
  readonly text: string;
  readonly known: number;
  readonly isRight?: boolean;
}[] = [
  { title: 'a quotation mark behind the key', text: plain.replace('claims:', 'claims: "'), known: count },
  { title: 'a single one', text: plain.replace('claims:', "claims: '"), known: count },
  { title: 'a bracket behind the key', text: plain.replace('claims:', 'claims: ['), known: count },
  { title: 'a brace behind the key', text: plain.replace('claims:', 'claims: {'), known: count },
  { title: 'a brace above all', text: `{\n${plain}`, known: count },
  { title: 'a quotation mark before all', text: `"${plain}`, known: count },
  { title: 'a list above all', text: `- a\n${plain}`, known: count },
  { title: 'a percent sign above all', text: `%\n${plain}`, known: count },
  { title: 'a directive above all', text: `%TAG ! a\n---\n${plain}`, known: count, isRight: true },
  { title: 'a version above all', text: `# a\n%YAML 1.2\n---\n${plain}`, known: count, isRight: true },
  { title: 'a second document', text: plain.replace('  - id: c1000\n', '---\n  - id: c1000\n'), known: 1000 },
];

describe('A large file in which something is left open', () => {
  for (const { title, text, known, isRight } of faults)
    for (const [style, eol] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const)
      it(`keeps what stands below ${title} (${style})`, () => {
        const lines = (written: string) => written.replaceAll('\n', eol);
        const before = read(lines(plain));
        const last = before.annotation.claims[known - 1];
        const now = read(lines(text), before);
        assert.equal(now.annotation.claims.length, known);
        // The very same: nobody has read it again.
        assert.equal(now.annotation.claims[known - 1], last);
        assert.equal(now.annotation.tree.problems.length, isRight ? 0 : 1);
        const after = read(lines(plain), now);
        assert.equal(after.annotation.claims[known - 1], last);
        assert.deepEqual(after.annotation.tree.problems, []);
        assert.deepEqual(
          after.annotation.claims.map(({ id }) => id),
          before.annotation.claims.map(({ id }) => id),
        );
        // Whoever opens it so reads the same.
        const fresh = read(lines(text));
        assert.equal(fresh.annotation.claims.length, known);
        assert.deepEqual(
          fresh.annotation.tree.problems.map(({ message }) => message),
          now.annotation.tree.problems.map(({ message }) => message),
        );
      });

  it('keeps the texts of a value that may hold anything', () => {
    const text = plain.replace('claims:', 'claims: |');
    const [problem] = read(text).annotation.problems;
    assert.equal(problem?.code, 'wrong-type');
  });
});

describe('cutting a stretch once more', () => {
  const roughly = (text: string): readonly string[] =>
    cutRoughly(text, { kind: 'fields' }).map(
      ({ start, as }) => `${as.kind}: ${text.slice(start).split('\n')[0]}`,
    );

  it('takes what looks like its entries for entries', () => {
    assert.deepEqual(roughly('claims: "\n  - a: b\n  - c: d\n'), [
      'header: claims: "',
      'entries:   - a: b',
      'entries:   - c: d',
    ]);
    assert.deepEqual(roughly('entities: &a {\n  a: {}\n  b: {}\n'), [
      'header: entities: &a {',
      'entries:   a: {}',
      'entries:   b: {}',
    ]);
  });

  it('leaves texts of several lines alone', () => {
    assert.deepEqual(roughly('claims: |-\n  - a: b\n'), ['fields: claims: |-']);
    assert.deepEqual(roughly('claims: > # a\n  - a: b\n'), ['fields: claims: > # a']);
  });

  it('leaves alone what is no collection', () => {
    assert.deepEqual(roughly('note: "\n  - a: b\n'), ['fields: note: "']);
  });

  it('parts directives from what they stand above', () => {
    const kinds = cutRoughly('%TAG ! a\n---\nnewsmark: 1\n', { kind: 'whole' }).map(({ as }) => as.kind);
    assert.deepEqual(kinds, ['prolog', 'fields']);
  });
});
