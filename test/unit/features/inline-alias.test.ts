import assert from 'node:assert/strict';
import { offeredAt, refactored } from './refactorings.ts';
import { lines } from './scene.ts';

const inline = 'refactor.inline';

/** A file after the alias at the cursor is written out. */
const written = async (...text: readonly string[]) =>
  (await refactored({ 'a.news.yaml': lines(...text) }, inline))['a.news.yaml'];

describe('Writing out an alias', () => {
  it('of a text keeps its quotation marks', async () => {
    assert.equal(
      await written("x-a: &a 'Мир'", 'note: *¦a # so'),
      lines("x-a: &a 'Мир'", "note: 'Мир' # so"),
    );
  });

  it('of a text of several lines quotes it', async () => {
    assert.equal(
      await written('x-a: &a |', '  one', '  two', 'note: *¦a'),
      lines('x-a: &a |', '  one', '  two', 'note: "one\\ntwo\\n"'),
    );
  });

  it('of a text quotes what flow style needs quoted', async () => {
    assert.equal(await written('x-a: &a b, c', 'x-b: [*¦a]'), lines('x-a: &a b, c', 'x-b: ["b, c"]'));
  });

  it('of a block puts it below its key', async () => {
    assert.equal(
      await written('entities:', '  a: &a', '    kind: person # one', '    name: A', '  b: *¦a'),
      lines(
        'entities:',
        '  a: &a',
        '    kind: person # one',
        '    name: A',
        '  b:',
        '    kind: person # one',
        '    name: A',
      ),
    );
  });

  it('of a block puts it behind a dash', async () => {
    assert.equal(
      await written('x-c: &c', '  id: c1', '  text: t', 'claims:', '  - *¦c'),
      lines('x-c: &c', '  id: c1', '  text: t', 'claims:', '  - id: c1', '    text: t'),
    );
  });

  it('of a block in flow style writes flow style', async () => {
    assert.equal(
      await written('x-c: &c', '  id: c1', "  text: 't'", 'claims: [*¦c]'),
      lines('x-c: &c', '  id: c1', "  text: 't'", "claims: [{id: c1, text: 't'}]"),
    );
  });

  it('of a merge writes the fields that are not there', async () => {
    assert.equal(
      await written(
        'x-c: &c',
        '  text: t',
        '  note: n',
        'claims:',
        '  - id: c1',
        '    <<: *¦c',
        '    note: own',
      ),
      lines('x-c: &c', '  text: t', '  note: n', 'claims:', '  - id: c1', '    text: t', '    note: own'),
    );
  });

  it('of a merge in flow style does the same', async () => {
    assert.equal(
      await written('x-c: &c', '  text: "🕊"', '  note: n', 'claims: [{id: c1, <<: *¦c}]'),
      lines('x-c: &c', '  text: "🕊"', '  note: n', 'claims: [{id: c1, text: "🕊", note: n}]'),
    );
  });

  it('of a merge that brings nothing takes it away', async () => {
    assert.equal(
      await written('x-c: &c {note: n}', 'claims:', '  - note: own', '    <<: *¦c'),
      lines('x-c: &c {note: n}', 'claims:', '  - note: own'),
    );
  });

  it('keeps Windows line ends', async () => {
    const text = lines('x-c: &c', '  id: c1', '  text: t', 'claims:', '  - *¦c').replaceAll('\n', '\r\n');
    const files = await refactored({ 'a.news.yaml': text }, inline);
    assert.doesNotMatch(files['a.news.yaml'] ?? '\n', /(?<!\r)\n/);
  });

  for (const [why, text] of [
    ['there is no anchor', ['note: *¦a']],
    ['it holds another anchor', ['x-a: &a {b: &b c}', 'x-c: *¦a', 'note: *b']],
    ['it holds itself', ['x-a: &a', '  b: *¦a']],
    ['it is no alias', ['x-a: &a n', 'note: n¦']],
  ] as const)
    it(`is not offered where ${why}`, async () => {
      assert.deepEqual(await offeredAt({ 'a.news.yaml': lines(...text) }, inline), []);
    });
});
