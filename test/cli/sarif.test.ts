import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codes } from '../../server/src/format/codes.ts';
import { rules } from '../../server/src/rules/all.ts';
import { error, folderWith, newsmark, warning } from './program.ts';
import { readSarif, resultsOf } from './sarif.ts';

const sarif = async (cwd: string, ...args: readonly string[]) =>
  (await newsmark(['check', '--format', 'sarif', ...args], { cwd })).out;

/** The wrong example of every rule, each a project of its own. */
const everything = Object.fromEntries(
  rules.flatMap(({ code, docs }) =>
    Object.entries({ 'newsmark.yaml': `rules: {${code}: warning}\n`, ...docs.wrong }).map(([path, text]) => [
      `${code}/${path}`,
      text,
    ]),
  ),
);

describe('newsmark check --format sarif', () => {
  it('is valid for every rule', async () => {
    const found = resultsOf(await sarif(folderWith(everything))).map(({ ruleId }) => ruleId);
    const missing = Object.keys(codes).filter((code) => !found.includes(code));
    assert.deepEqual(missing, []);
  });

  it('is valid where nothing is wrong', async () => {
    assert.deepEqual(resultsOf(await sarif(folderWith({ 'a.news.yaml': 'newsmark: 1\n' }))), []);
  });

  it('is valid where something cannot be read, and says so', async () => {
    const cwd = folderWith({ 'a.news.yaml': warning, 'b.news.yaml': Uint8Array.of(0xff) });
    const [run] = readSarif(await sarif(cwd)).runs;
    const [invocation] = run?.invocations ?? [];
    assert.deepEqual(
      [invocation?.executionSuccessful, invocation?.toolExecutionNotifications?.[0]?.message.text],
      [false, 'b.news.yaml is not text in UTF-8.'],
    );
  });

  it('describes every rule', async () => {
    const [run] = readSarif(await sarif(folderWith({ 'a.news.yaml': warning }))).runs;
    const described = run?.tool.driver.rules ?? [];
    assert.deepEqual(
      described.map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.enabled]),
      Object.entries(codes).map(([code, { severity }]) => [code, severity !== 'off']),
    );
    assert(described.every(({ help, helpUri }) => help?.markdown?.includes('## Why') && helpUri));
  });

  it('links to the pages that it was told of', async () => {
    const text = await sarif(folderWith({ 'a.news.yaml': warning }), '--docs', 'https://desk.example/rules');
    assert.equal(
      readSarif(text).runs[0]?.tool.driver.rules?.[0]?.helpUri,
      'https://desk.example/rules/yaml-syntax.md',
    );
  });

  it('names the rule, its number and the place of a result', async () => {
    const [run] = readSarif(await sarif(folderWith({ 'in/a.news.yaml': error }))).runs;
    const [result] = run?.results ?? [];
    assert.equal(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'undefined-entity');
    assert.deepEqual(result?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'in/a.news.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 7, startColumn: 14, endLine: 7, endColumn: 20 },
    });
  });

  it('counts columns in UTF-16 units', async () => {
    const [run] = readSarif(
      await sarif(folderWith({ 'a.news.yaml': '{newsmark: 1, note: 😀, nots: a}\n' })),
    ).runs;
    assert.deepEqual(
      [run?.columnKind, run?.results?.[0]?.locations?.[0]?.physicalLocation?.region?.startColumn],
      ['utf16CodeUnits', 25],
    );
  });

  it('writes paths as URIs, and those of other folders whole', async () => {
    const cwd = folderWith({ 'ours/': '', 'Ü #1%/a b.news.yaml': warning });
    const [here] = resultsOf(await sarif(cwd));
    assert.equal(
      here?.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      '%C3%9C%20%231%25/a%20b.news.yaml',
    );
    const [there] = resultsOf(await sarif(join(cwd, 'ours'), '..'));
    const uri = there?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    assert.match(uri, /^file:\/\/\/.*\/%C3%9C%20%231%25\/a%20b\.news\.yaml$/);
  });

  it('gives second places', async () => {
    const text = 'newsmark: 1\nnote: a\nnote: b\n';
    const [result] = resultsOf(await sarif(folderWith({ 'a.news.yaml': text })));
    assert.equal(result?.relatedLocations?.[0]?.physicalLocation?.region?.startLine, 2);
  });

  it('gives fixes that mend what they are about', async () => {
    const text = 'newsmark: 1\r\nnote: "😀"\r\nnots: Привет\r\n';
    const cwd = folderWith({ 'a.news.yaml': text });
    const [result] = resultsOf(await sarif(cwd));
    const [change] = result?.fixes?.[0]?.artifactChanges ?? [];
    const document = TextDocument.create('', '', 0, readFileSync(join(cwd, 'a.news.yaml'), 'utf8'));
    const edits = (change?.replacements ?? []).map(({ deletedRegion: region, insertedContent }) => ({
      range: {
        start: { line: (region.startLine ?? 0) - 1, character: (region.startColumn ?? 0) - 1 },
        end: { line: (region.endLine ?? 0) - 1, character: (region.endColumn ?? 0) - 1 },
      },
      newText: insertedContent?.text ?? '',
    }));
    assert.equal(TextDocument.applyEdits(document, edits), text.replace('nots', 'x-nots'));
  });

  it('tells what comments silence, and why', async () => {
    const text = 'newsmark: 1\nnots: a # newsmark-disable-line unknown-key -- ours\nnota: b\n';
    assert.deepEqual(
      resultsOf(await sarif(folderWith({ 'a.news.yaml': text }))).map(({ suppressions }) => suppressions),
      [[], [{ kind: 'inSource', status: 'accepted', justification: 'ours' }]],
    );
  });

  it('recognises a result when lines move, and tells two of a kind apart', async () => {
    const prints = async (text: string) =>
      resultsOf(await sarif(folderWith({ 'a.news.yaml': text }))).map((result) =>
        Object.values(result.partialFingerprints ?? {}).join(),
      );
    const before = await prints('newsmark: 1\nclaims:\n  - {id: a, text: w}\n  - {id: b, text: w}\n');
    const after = await prints(
      '# Ours.\n\nnewsmark: 1\nclaims:\n\n  - {id: a, text: w}\n  - {id: b, text: w}\n',
    );
    assert.deepEqual(after, before);
    assert.equal(new Set(before).size, before.length);
  });

  it('leaves out what --quiet does', async () => {
    assert.deepEqual(resultsOf(await sarif(folderWith({ 'a.news.yaml': warning }), '--quiet')), []);
  });
});
