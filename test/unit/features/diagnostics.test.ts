import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { type DiagnosticOptions, diagnostics } from '../../../server/src/features/diagnostics.ts';
import { severitiesFrom } from '../../../server/src/project/settings.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { projectOf, uriOf } from '../memory.ts';
import { lines, wordsIn } from './scene.ts';

type Files = Readonly<Record<string, string>>;

/** What is reported in `a.news.yaml` with one code. */
async function reported(code: string, files: Files, options: Partial<DiagnosticOptions> = {}) {
  const project = await projectOf(files);
  const all = atOnce(diagnostics(project, uriOf('a.news.yaml'), { severities: new Map(), ...options }));
  return all.filter((diagnostic) => diagnostic.code === code);
}

/** The only one of them. */
async function only(
  code: string,
  files: Files,
  options: Partial<DiagnosticOptions> = {},
): Promise<Diagnostic> {
  const [first, ...others] = await reported(code, files, options);
  assert(first && others.length === 0, `${code} is reported once`);
  return first;
}

const undefinedSpeaker = {
  'a.news.yaml': 'newsmark: 1\r\nclaims:\r\n  - {id: a, text: 🕊 Мир, speaker: nobody, sources: []}\r\n',
};

describe('A diagnostic', () => {
  it('points at the words', async () => {
    const { range } = await only('undefined-entity', undefinedSpeaker);
    assert.deepEqual(range, { start: { line: 2, character: 35 }, end: { line: 2, character: 41 } });
  });

  it('says who found it', async () => {
    assert.equal((await only('undefined-entity', undefinedSpeaker)).source, 'newsmark');
  });

  it('is as grave as the rule', async () => {
    assert.equal((await only('undefined-entity', undefinedSpeaker)).severity, DiagnosticSeverity.Error);
  });

  it('is as grave as the editor says', async () => {
    const severities = severitiesFrom({ 'undefined-entity': 'hint' });
    const { severity } = await only('undefined-entity', undefinedSpeaker, { severities });
    assert.equal(severity, DiagnosticSeverity.Hint);
  });

  it('is as grave as the project says, whatever the editor says', async () => {
    const severities = severitiesFrom({ 'undefined-entity': 'hint' });
    const files = { ...undefinedSpeaker, 'newsmark.yaml': 'rules: {undefined-entity: information}' };
    assert.equal(
      (await only('undefined-entity', files, { severities })).severity,
      DiagnosticSeverity.Information,
    );
  });

  it('is not given for a rule that is off', async () => {
    const files = { ...undefinedSpeaker, 'newsmark.yaml': 'rules: {undefined-entity: off}' };
    assert.deepEqual(await reported('undefined-entity', files), []);
  });

  it('links the page of its rule', async () => {
    const { codeDescription } = await only('undefined-entity', undefinedSpeaker, { docs: 'file:///docs/' });
    assert.deepEqual(codeDescription, { href: 'file:///docs/undefined-entity.md' });
  });

  it('links no page where nobody knows where the pages are', async () => {
    assert.equal((await only('undefined-entity', undefinedSpeaker)).codeDescription, undefined);
  });

  it('says who can mend it', async () => {
    assert.deepEqual((await only('undefined-entity', undefinedSpeaker)).data, { about: 'annotation' });
  });

  it('fades what can go', async () => {
    const { tags } = await only('unused-source', {
      'a.news.yaml': 'newsmark: 1\nsources: {b: {kind: other, title: B}}\nclaims: [{id: c, text: d}]\n',
    });
    assert.deepEqual(tags, [DiagnosticTag.Unnecessary]);
  });

  it('shows a second place that explains it, in another file too', async () => {
    const files = {
      'a.news.yaml': 'newsmark: 1\nentities: {ada: {kind: person, name: Ada}}\n',
      'b.news.yaml': 'newsmark: 1\nentities: {ada: {kind: person, name: Ada}}\n',
    };
    const { relatedInformation } = await only('duplicate-id', files);
    const [related] = relatedInformation ?? [];
    const words = related && wordsIn(await projectOf(files), related.location.uri, related.location.range);
    assert.deepEqual([related?.location.uri, words], [uriOf('b.news.yaml'), 'ada']);
  });

  it('is given for the gravest of very many problems, with word of how many there are', async () => {
    const warnings = Array.from({ length: 6000 }, (_, number) => `key-${number}: a\n`).join('');
    const files = { 'a.news.yaml': `newsmark: 1\n${warnings}note: a\nnote: b\n` };
    const project = await projectOf(files);
    const told = atOnce(diagnostics(project, uriOf('a.news.yaml'), { severities: new Map() }));
    assert.equal(told.length, 5001);
    assert.match(String(told[0]?.message), /^This file has 6001 problems/);
    assert.equal(told.at(-1)?.code, 'duplicate-key');
  });

  it('is given for the settings of a project', async () => {
    const project = await projectOf({ 'newsmark.yaml': 'langage: en\n' });
    const codes = atOnce(diagnostics(project, uriOf('newsmark.yaml'), { severities: new Map() })).map(
      ({ code }) => code,
    );
    assert.deepEqual(codes, ['unknown-key']);
  });

  it('is not given for a file that the project does not hold', async () => {
    const project = await projectOf({});
    assert.deepEqual(atOnce(diagnostics(project, uriOf('a.news.yaml'), { severities: new Map() })), []);
  });

  it('is given anew once the severities change', async () => {
    const project = await projectOf(undefinedSpeaker);
    const severitiesOf = (word: string) =>
      atOnce(
        diagnostics(project, uriOf('a.news.yaml'), {
          severities: severitiesFrom({ 'undefined-entity': word }),
        }),
      ).find(({ code }) => code === 'undefined-entity')?.severity;
    severitiesOf('hint');
    assert.equal(severitiesOf('warning'), DiagnosticSeverity.Warning);
  });

  it('stands beside those of the rest of a file with broken YAML', async () => {
    const text = lines(
      'newsmark: 1',
      'note: "never closed',
      'claims:',
      '  - {id: a, text: b, speaker: nobody}',
    );
    assert.equal((await reported('undefined-entity', { 'a.news.yaml': text })).length, 1);
  });
});
