import assert from 'node:assert/strict';
import { offeredAt, refactored } from './refactorings.ts';
import { lines } from './scene.ts';

const sort = 'source.sortClaims.newsmark';
const article = 'First one thing. Then another thing. Last the third thing 🕊.\n';
const head = ['newsmark: 1', 'article: {file: a.md}', 'cl¦aims:'];
const file = (...claims: readonly string[]) => lines(...head, ...claims);
const sorted = async (text: string) =>
  (await refactored({ 'a.md': article, 'a.news.yaml': text }, sort))['a.news.yaml'];

const first = ['  - id: c1', '    text: one thing'];
const second = ['  - id: c2', '    text: another thing'];
const third = ['  - id: c3', '    text: the third thing'];

describe('Sorting claims', () => {
  it('puts them in the order of the article', async () => {
    assert.equal(
      await sorted(file(...third, ...first, ...second)),
      file(...first, ...second, ...third).replace('¦', ''),
    );
  });

  it('takes their comments along', async () => {
    assert.equal(
      await sorted(file('  # the last', ...third, '    # of it', ...first, '    note: n # beside')),
      file(...first, '    note: n # beside', '  # the last', ...third, '    # of it').replace('¦', ''),
    );
  });

  it('leaves blank lines where they are', async () => {
    assert.equal(
      await sorted(file(...third, '', '', ...first, '', ...second)),
      file(...first, '', '', ...second, '', ...third).replace('¦', ''),
    );
  });

  it('takes no longer for a text of many lines, whatever stands below it', async () => {
    const kept = [
      '  - id: c3',
      '    text: the third thing',
      '    note: |+',
      ...Array(60).fill('         line'),
    ];
    const text = file(...kept, '# a comment', '    x-end: here', ...first);
    assert.equal(
      await sorted(text),
      file(...first, ...kept, '# a comment', '    x-end: here').replace('¦', ''),
    );
  });

  it('keeps the end of a file without a line break', async () => {
    assert.equal(
      await sorted(file(...third, ...first).trimEnd()),
      file(...first, ...third)
        .replace('¦', '')
        .trimEnd(),
    );
  });

  it('keeps Windows line ends', async () => {
    assert.equal(
      await sorted(file(...third, ...first).replaceAll('\n', '\r\n')),
      file(...first, ...third)
        .replace('¦', '')
        .replaceAll('\n', '\r\n'),
    );
  });

  it('keeps a claim whose words are not found behind the one before it', async () => {
    const lost = ['  - id: lost', '    text: nothing like that stands there at all'];
    assert.equal(
      await sorted(file(...third, ...lost, ...first)),
      file(...first, ...third, ...lost).replace('¦', ''),
    );
  });

  it('leaves a first claim whose words are not found', async () => {
    assert.equal(
      await sorted(file('  - id: lost', ...third, ...first)),
      file('  - id: lost', ...first, ...third).replace('¦', ''),
    );
  });

  it('sorts a list in flow style', async () => {
    const flow = (a: string, b: string) => lines(...head.slice(0, 2), `cl¦aims: [${a}, ${b}]`);
    const [a, b] = ['{id: c1, text: one thing}', '{id: c3, text: the third thing}'];
    assert.equal(await sorted(flow(b, a)), flow(a, b).replace('¦', ''));
  });

  it('is not offered where they are in order', async () => {
    const files = { 'a.md': article, 'a.news.yaml': file(...first, ...third) };
    assert.deepEqual(await offeredAt(files, sort), []);
  });

  it('is not offered where an alias would come before its anchor', async () => {
    const files = {
      'a.md': article,
      'a.news.yaml': file(...third, '    speaker: &who x', ...first, '    speaker: *who'),
    };
    assert.deepEqual(await offeredAt(files, sort), []);
  });

  it('is not offered without an article', async () => {
    assert.deepEqual(await offeredAt({ 'a.news.yaml': file(...third, ...first) }, sort), []);
  });

  it('is asked for by the kind of all source actions', async () => {
    const files = { 'a.md': article, 'a.news.yaml': file(...third, ...first) };
    assert.deepEqual(await offeredAt(files, 'source'), ['Sort the claims in the order of the article']);
  });
});
