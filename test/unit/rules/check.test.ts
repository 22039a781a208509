import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { Code } from '../../../server/src/format/codes.ts';
import type { Project } from '../../../server/src/project/project.ts';
import type { Severities } from '../../../server/src/project/settings.ts';
import { rules } from '../../../server/src/rules/all.ts';
import { checkFile, checkForm } from '../../../server/src/rules/check.ts';
import { Gathering } from '../../../server/src/rules/gathering.ts';
import { atOnce, type Steps } from '../../../server/src/work/steps.ts';
import { largeProject } from '../../large.ts';
import { documentOf, projectOf, uriOf, workspaceOf } from '../memory.ts';
import { stopwatch } from '../stopwatch.ts';
import type { Files } from './expect.ts';

const none: Severities = new Map();

async function codesIn(files: Files, path = 'a.news.yaml', editor = none): Promise<readonly string[]> {
  const project = await projectOf(files);
  return atOnce(checkFile(project, uriOf(path), editor)).map(({ code, severity }) => `${severity} ${code}`);
}

const unnamed =
  'newsmark: 1\nsources:\n  s: {kind: other}\nclaims: [{id: a, text: a, sources: [s], speaker: s}]\n';

describe('checking a file', () => {
  it('follows the file, not the table of rules', async () => {
    const text = 'nots: a\nclaims: [{id: a, text: a}]\nnewsmark: 2\n';
    assert.deepEqual(await codesIn({ 'a.news.yaml': text }), [
      'warning unknown-key',
      'warning unattributed-claim',
      'warning unsourced-claim',
      'error unsupported-version',
    ]);
  });

  it('finds what is wrong with its form without the rest', async () => {
    const text = 'nots: a\nclaims: [{id: a, text: a}]\nnewsmark: 2\n';
    const project = await projectOf({ 'a.news.yaml': text });
    assert.deepEqual(
      atOnce(checkForm(project, uriOf('a.news.yaml'), none)).map(({ code }) => code),
      ['unknown-key', 'unsupported-version'],
    );
  });

  it('gathers from each claim once, however many ask at once', async () => {
    const takenBy = async (asking: number): Promise<number> => {
      const project = await projectOf(largeProject(20));
      const take = mock.method(Gathering.prototype, 'take');
      let open: Steps<unknown>[] = Array.from({ length: asking }, () =>
        checkFile(project, uriOf('a.news.yaml'), none),
      );
      while (open.length > 0) open = open.filter((steps) => !steps.next().done);
      take.mock.restore();
      return take.mock.callCount();
    };
    assert.equal(await takenBy(3), await takenBy(1));
  });

  it('takes the severity of the project', async () => {
    const files = { 'a.news.yaml': unnamed, 'newsmark.yaml': 'rules: {missing-key: hint}\n' };
    assert.deepEqual(await codesIn(files), ['hint missing-key']);
  });

  it('takes the severity for some files', async () => {
    const settings = 'overrides: [{files: ["old/**"], rules: {missing-key: off}}]\n';
    const files = { 'old/a.news.yaml': unnamed, 'newsmark.yaml': settings };
    assert.deepEqual(await codesIn(files, 'old/a.news.yaml'), []);
  });

  it('takes the severity of the editor', async () => {
    const editor: Severities = new Map([['missing-key', 'information']]);
    assert.deepEqual(await codesIn({ 'a.news.yaml': unnamed }, 'a.news.yaml', editor), [
      'information missing-key',
    ]);
  });

  it('runs no rule that is off', async () => {
    const files = { 'a.news.yaml': unnamed, 'newsmark.yaml': 'rules: {missing-key: off}\n' };
    assert.deepEqual(await codesIn(files), []);
  });

  it('checks the settings of the project', async () => {
    assert.deepEqual(
      await codesIn({ 'newsmark.yaml': 'langage: en\nlanguage: english\n' }, 'newsmark.yaml'),
      ['warning unknown-key', 'error invalid-value'],
    );
  });

  const quoted = 'Roe said: “We have waited enough”.\n';
  const quoting = 'newsmark: 1\narticle: {file: a.md}\n';

  it('checks an article that some file annotates', async () => {
    assert.deepEqual(await codesIn({ 'a.news.yaml': quoting, 'a.md': quoted }, 'a.md'), [
      'information unannotated-quote',
    ]);
  });

  it('takes the severity for some articles', async () => {
    const files = {
      'a.news.yaml': quoting,
      'a.md': quoted,
      'newsmark.yaml': 'overrides: [{files: ["*.md"], rules: {unannotated-quote: warning}}]\n',
    };
    assert.deepEqual(await codesIn(files, 'a.md'), ['warning unannotated-quote']);
  });

  it('finds nothing in an article whose annotation file names another by now', async () => {
    const files = { 'a.news.yaml': quoting, 'a.md': quoted, 'b.md': quoted };
    const workspace = workspaceOf(files);
    await workspace.projectOf(uriOf('a.md'));
    const text = documentOf('a.news.yaml', quoting.replace('a.md', 'b.md'));
    await workspace.change(uriOf('a.news.yaml'), text);
    const project = await workspace.projectOf(uriOf('a.md'));
    assert.deepEqual(
      ['a.md', 'b.md'].map((path) => atOnce(checkFile(project, uriOf(path), none)).length),
      [0, 1],
    );
  });

  it('tells whom a finding speaks to', async () => {
    const project = await projectOf({ 'a.news.yaml': quoting, 'a.md': `${quoted}And: “We\n` });
    assert.deepEqual(
      atOnce(checkFile(project, uriOf('a.md'), none)).map(({ code, about }) => `${code}: ${about}`),
      ['unannotated-quote: annotation', 'unbalanced-quote: article'],
    );
  });

  it('finds nothing in a file that is neither', async () => {
    assert.deepEqual(await codesIn({ 'a.md': 'nots: a' }, 'a.md'), []);
  });

  it('says once what several entries share', async () => {
    const text =
      'newsmark: 1\nx-d: &d {speech: narration, date: soon}\nclaims:\n  - {id: a, text: a, sources: [a], <<: *d}\n  - {id: b, text: b, sources: [a], <<: *d}\nsources: {a: {kind: other, title: A}}\n';
    assert.deepEqual(await codesIn({ 'a.news.yaml': text }), ['error invalid-date']);
  });

  it('goes on when a rule fails, and tells', async () => {
    const project = await projectOf({ 'a.news.yaml': unnamed });
    const broken: Project = Object.defineProperty(project, 'scope', {
      get: () => {
        throw new Error('no scope');
      },
    });
    const failed: Code[] = [];
    const found = atOnce(checkFile(broken, uriOf('a.news.yaml'), none, (code) => failed.push(code)));
    assert.deepEqual(
      [found.map(({ code }) => code), failed.includes('duplicate-id')],
      [['missing-key'], true],
    );
  });

  it('does not underline the line break behind a block scalar', async () => {
    const text = 'newsmark: 1\nclaims:\n  - id: a\n    text: a\n    speech: |\n      direkt\n    note: n\n';
    const project = await projectOf({ 'a.news.yaml': text });
    const found = atOnce(checkFile(project, uriOf('a.news.yaml'), none)).find(
      ({ code }) => code === 'invalid-value',
    );
    assert.equal(text.slice(found?.span.start, found?.span.end), '|\n      direkt');
  });
});

describe('the time it takes to check', () => {
  const count = 4_000;
  const sentence = (index: number) => `Speaker ${index} said that matter ${index} was settled.`;
  const article = Array.from({ length: count }, (_, index) => sentence(index)).join('\n\n');
  const claims = (each: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `  - {id: c${index}, ${each(index)}}\n`).join('');

  /** Of the processor, best of three: what a busy machine adds is not the rules' doing. */
  function best(project: Project): number {
    const times = Array.from({ length: 3 }, () => {
      const taken = stopwatch();
      atOnce(checkFile(project, uriOf('a.news.yaml'), none));
      return taken();
    });
    return Math.min(...times);
  }

  const cases: Readonly<Record<string, string>> = {
    'claims without fault': claims(
      (index) =>
        `text: matter ${index} was settled, speaker: roe, mention: Roe, sources: [s], date: 2025-03-18`,
    ),
    'claims without anything': claims((index) => `text: matter ${index} was settled`),
    'claims with references to nothing': claims(
      (index) => `text: matter ${index} was settled, speaker: roe${index}, relations: {repeats: [d${index}]}`,
    ),
    'claims of one id': claims((index) => `text: matter ${index} was settled`).replaceAll(
      /id: c\d+/g,
      'id: c',
    ),
    'fields of wrong types': claims(() => 'text: [a, b], speech: direkt, date: soon, nots: a, tags: a'),
  };
  for (const [name, text] of Object.entries(cases))
    it(`is short for ${count} ${name}`, async () => {
      const project = await projectOf({
        'a.news.yaml': `newsmark: 1\narticle: {file: a.md, published: 2025-03-19}\nentities:\n  roe: {kind: person, name: Jane Roe, aliases: [Roe]}\nsources:\n  s: {kind: other, title: S}\nclaims:\n${text}`,
        'a.md': article,
      });
      const time = best(project);
      assert(time < 1000, `${Math.round(time)} ms`);
    }).timeout(60_000);

  it('covers every rule', () => {
    assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length);
  });
});
