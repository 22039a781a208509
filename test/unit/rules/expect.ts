import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import type { Code } from '../../../server/src/format/codes.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { checkFile } from '../../../server/src/rules/check.ts';
import type { Diagnosis } from '../../../server/src/rules/diagnosis.ts';
import type { Fix } from '../../../server/src/rules/rule.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { mark, unmark } from '../marks.ts';
import { type Content, projectOf, uriOf } from '../memory.ts';

export type Files = Readonly<Record<string, Content>>;

/** Everything that is found in the files of a project, by the path of the file. */
export function checkAll(project: Project): ReadonlyMap<string, readonly Diagnosis[]> {
  const uris = [
    ...project.annotations.keys(),
    ...project.articles.keys(),
    ...(project.settingsFile ? [project.settingsFile.uri] : []),
  ];
  const failed = (code: Code, error: unknown) => {
    throw new Error(`the rule ${code} failed`, { cause: error });
  };
  return new Map(
    uris.map((uri) => [project.pathOf(uri), atOnce(checkFile(project, uri, new Map(), failed))]),
  );
}

/** What one rule finds, with the path of the file. */
export async function found(
  code: Code,
  files: Files,
): Promise<readonly { readonly path: string; readonly diagnosis: Diagnosis }[]> {
  const all = checkAll(await projectOf(withoutMarks(files)));
  return [...all].flatMap(([path, diagnoses]) =>
    diagnoses.filter((diagnosis) => diagnosis.code === code).map((diagnosis) => ({ path, diagnosis })),
  );
}

/** Expects a rule to speak of exactly what stands between `⟦` and `⟧`: of nothing, where there are no marks. */
export async function expectAt(code: Code, files: Files): Promise<void> {
  const findings = await found(code, files);
  const shown = Object.fromEntries(
    Object.entries(withoutMarks(files)).map(([path, text]) => {
      const spans = findings.filter((it) => it.path === path).map(({ diagnosis }) => diagnosis.span);
      return [path, typeof text === 'string' ? mark(text, spans) : text];
    }),
  );
  assert.deepEqual(shown, files);
}

/** The first message of a rule, on whatever it speaks of. */
export async function messageOf(code: Code, files: Files): Promise<string> {
  const [first] = await found(code, files);
  assert(first, `${code} finds nothing`);
  return first.diagnosis.message;
}

/** What the related places of a rule's first finding hold: path and words. */
export async function relatedOf(code: Code, files: Files): Promise<readonly string[]> {
  const [first] = await found(code, files);
  const texts = withoutMarks(files);
  return (first?.diagnosis.related ?? []).map(({ uri, span }) => {
    const path = Object.keys(texts).find((name) => uriOf(name) === uri) ?? uri;
    const text = texts[path];
    return `${path}: ${typeof text === 'string' ? text.slice(span.start, span.end) : ''}`;
  });
}

/** The titles of the fixes of a rule's first finding. */
export async function titlesOf(code: Code, files: Files): Promise<readonly string[]> {
  return (await fixesOf(code, files)).map(({ title }) => title);
}

/** The files after a fix of a rule's first finding, which must be gone then; the first, or the one of a title. */
export async function fixed(code: Code, files: Files, title?: string | RegExp): Promise<Files> {
  const fixes = await fixesOf(code, files);
  const fix = title === undefined ? fixes[0] : fixes.find((it) => it.title.match(title));
  assert(fix, `no such fix among: ${fixes.map((it) => it.title).join(' / ')}`);
  const after = applied(withoutMarks(files), fix);
  const [before, left] = [await found(code, files), await found(code, after)];
  assert(left.length < before.length, `${code} is still found: ${JSON.stringify(after, null, 2)}`);
  return after;
}

/** The annotation file `a.news.yaml` after a fix of a rule's first finding, which must be gone then. */
export async function mended(
  code: Code,
  files: Files,
  title?: string | RegExp,
): Promise<Content | undefined> {
  return (await fixed(code, files, title))['a.news.yaml'];
}

async function fixesOf(code: Code, files: Files): Promise<readonly Fix[]> {
  const [first] = await found(code, files);
  assert(first, `${code} finds nothing`);
  return first.diagnosis.fixes();
}

function applied(files: Files, fix: Fix): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const edits = fix.edits.get(uriOf(path));
      return [path, edits && typeof text === 'string' ? applyEdits(text, edits) : text];
    }),
  );
}

function withoutMarks(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? unmark(text).text : text]),
  );
}

/** An article on invented talks, with the entities and sources that tests refer to, and some claims. */
export function withClaims(claims: string, article = 'Roe said that nothing was agreed.\n'): Files {
  return {
    'a.news.yaml': `newsmark: 1
article: {file: a.md, published: 2025-03-19}
entities:
  jane-roe: {kind: person, name: Jane Roe, aliases: [the minister]}
  john-doe: {kind: person, name: John Doe}
  arvenia: {kind: place, name: Arvenia}
  march-call: {kind: event, name: the call}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
${claims}`,
    'a.md': article,
  };
}

/** Cases by name: files with marks where the rule speaks; a text alone is `a.news.yaml`. */
export type Cases = Readonly<Record<string, Files | string>>;

/** One test a case: the rule speaks of what is marked, and of nothing else. */
export function speaksOf(code: Code, cases: Cases): void {
  for (const [name, files] of Object.entries(cases)) it(name, () => expectAt(code, filesOf(files)));
}

/** One test a case: the rule speaks of nothing. */
export function silentOn(code: Code, cases: Cases): void {
  for (const [name, files] of Object.entries(cases))
    it(`silent: ${name}`, async () => {
      const findings = await found(code, filesOf(files));
      assert.deepEqual(
        findings.map(({ diagnosis }) => diagnosis.message),
        [],
      );
    });
}

/** A text alone as the file `a.news.yaml`. */
export function filesOf(files: Files | string): Files {
  return typeof files === 'string' ? { 'a.news.yaml': files } : files;
}
