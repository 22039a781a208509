import assert from 'node:assert/strict';
import fc from 'fast-check';
import { usesOf } from '../../../server/src/features/cards/uses.ts';
import { knownUses, referencesKnown } from '../../../server/src/features/known-uses.ts';
import { rangeOf } from '../../../server/src/features/place.ts';
import { references } from '../../../server/src/features/references.ts';
import { readTyped, symbolMatches } from '../../../server/src/features/workspace-symbols.ts';
import type { Holding } from '../../../server/src/project/meanwhile.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { settingsName } from '../../../server/src/project/uri.ts';
import { Workspace } from '../../../server/src/project/workspace.ts';
import { rules } from '../../../server/src/rules/all.ts';
import { checkFile, type Grain } from '../../../server/src/rules/check.ts';
import { holding } from '../../../server/src/rules/holding.ts';
import type { Example } from '../../../server/src/rules/rule.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { collectGarbage } from '../garbage.ts';
import { documentOf, MemoryFiles, projectOf, root, uriOf } from '../memory.ts';

/** What stands beside the example of a rule: the project's own, and somebody else's annotation of the same article. */
const beside = {
  'people.news.yaml': `newsmark: 1
entities:
  jane-roe: {kind: person, name: Jane Roe, aliases: [the minister, Roe], languages: [en]}
  press: &press {kind: anonymous, name: officials}
sources:
  wire: {kind: agency-report, title: Wire, derived-from: [radio], url: "https://example.org/a"}
  radio: {kind: broadcast, publisher: press, published: 2025-03-18}
`,
  'other.news.yaml': `newsmark: 1
article: {file: article.md, published: 2025-03-19, wire: agency}
entities:
  agency: {kind: organization, name: Agency}
  john-doe: {kind: person, name: John Doe, aliases: [the minister]}
claims:
  - id: c1
    text: nothing was agreed
    speaker: jane-roe
    mention: the minister
    sources: [wire, radio]
    relations: {contradicts: [article#no-deal]}
    verdict: supported
  - id: c2
    text: nothing was agreed
    speaker: [press, john-doe]
    contentious: true
    date: {text: yesterday}
`,
};

const examples = rules.flatMap(({ docs }) => [docs.wrong, docs.right]);

/** Lines and words that turn up in one file or the other, so that edits make what rules speak of. */
const texts = [...examples, beside].flatMap((files) => Object.values(files));
const lines = [...new Set(texts.flatMap((text) => text.split('\n')))].filter((line) => line !== '');
const words = [...new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}_-]+/gu) ?? []))];
/** What rules read of entities by itself. */
const traits = [
  'kind: anonymous',
  'kind: person',
  'name: Jane Roe',
  'name: officials',
  'aliases: [the minister]',
  'roles: [{title: foreign minister, until: 2020-01}]',
  'mention: Jane Roe',
  'speaker: [press, john-doe]',
];
const scraps = [
  '\n',
  '\r\n',
  '  ',
  '"',
  "'",
  ': ',
  '- ',
  ' # ',
  '&a ',
  '*a',
  '*press',
  '[',
  ']',
  '{',
  '}',
  '|\n',
  '“',
  '”',
  'ж',
  '😀',
];
const comments = rules.map(({ code }) => `# newsmark-disable-next-line ${code}\n`);

const put = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...lines).map((line) => `\n${line}\n`) },
  { weight: 1, arbitrary: fc.constantFrom(...traits) },
  { weight: 1, arbitrary: fc.constantFrom(...comments) },
  { weight: 1, arbitrary: fc.constantFrom(...scraps) },
  { weight: 1, arbitrary: fc.constant('') },
);

/** An edit replaces some letters, a word or a line; or a file goes, and comes back. */
const edit = fc.record({
  file: fc.nat(),
  at: fc.nat(),
  take: fc.constantFrom('nothing', 'letter', 'word', 'line', 'lines', 'file'),
  put,
});

const patterns = {
  nothing: /^/,
  letter: /^./s,
  word: /^[\p{L}\p{N}_-]+/u,
  line: /^.*\n?/,
  lines: /^(?:.*\n?){1,5}/,
  file: /^/,
};

describe('checking again after changes', () => {
  it('finds what checking afresh finds, whatever the changes', async function () {
    this.timeout(0);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...examples),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.constantFrom<Grain>('claims', 'claims', 'file'),
        async (example, edits, grain) => {
          const desk = await Desk.open({ ...beside, [settingsName]: 'language: en\n', ...example }, grain);
          for (const each of edits) {
            await desk.make(each);
            assert.deepEqual(
              shown(await desk.project(), Object.keys(desk.texts), grain),
              shown(await projectOf(desk.texts), Object.keys(desk.texts), grain),
              JSON.stringify(desk.texts),
            );
          }
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 40) },
    );
  });

  it('finds the same where files are let go of that nobody edits', async function () {
    this.timeout(0);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...examples),
        fc.array(fc.record({ edit, isOpen: fc.boolean() }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 3 }),
        async (example, edits, most) => {
          const files = { ...beside, [settingsName]: 'language: en\n', ...example };
          const desk = await Desk.open(files, 'file', holding(most, { tellsOwn: true }));
          for (const { edit, isOpen } of edits) {
            await desk.make(edit, isOpen);
            await collectGarbage();
            const paths = Object.keys(desk.texts);
            const [project, afresh] = [await desk.project(), await projectOf(desk.texts)];
            for (const path of paths) {
              assert.deepEqual(
                shown(project, [path], desk.grainOf(path)),
                shown(afresh, [path], 'claims'),
                JSON.stringify([path, desk.texts]),
              );
              assert.deepEqual(named(project, path), named(afresh, path), JSON.stringify([path, desk.texts]));
            }
          }
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 40) },
    );
  });
});

/** Where each thing that a file defines is named, by all who tell that, and how it is listed. */
function named(project: Project, path: string): unknown {
  const file = project.annotations.get(uriOf(path));
  if (file === undefined) return undefined;
  const all = [...file.defined, ...file.annotation.claims];
  const known = atOnce(knownUses(project));
  return [
    all.map((definition) => {
      const located = { file, definition };
      const at = definition.idLeaf && rangeOf(file.text, definition.idLeaf.at).start;
      return [
        usesOf(project, located),
        atOnce(project.scope.uses.findMentions(located)).map(({ file: { uri }, at }) => [uri, at]),
        at && atOnce(references(project, file.uri, at, true)),
        at && referencesKnown(known, file.uri, at, true),
      ];
    }),
    atOnce(symbolMatches(project, file, readTyped(''))).map(({ label }) => label()),
  ];
}

/** An editor with all files open, or some. */
class Desk {
  readonly #files: MemoryFiles;
  readonly #workspace: Workspace;
  readonly #texts: Map<string, string>;
  readonly #closed = new Map<string, string>();

  private constructor(files: Example, holding: Holding | undefined) {
    this.#files = new MemoryFiles(holding ? files : {});
    this.#workspace = new Workspace(this.#files, [root], { holding });
    this.#texts = new Map(Object.entries(files));
  }

  /** @param holding what is held of files that are not open; without, all are */
  static async open(files: Example, grain: Grain, holding?: Holding): Promise<Desk> {
    const desk = new Desk(files, holding);
    if (holding === undefined) for (const [path, text] of desk.#texts) await desk.#set(path, text);
    shown(await desk.project(), Object.keys(files), grain);
    return desk;
  }

  get texts(): Example {
    return Object.fromEntries(this.#texts);
  }

  project(): Promise<Project> {
    return this.#workspace.projectOf(uriOf(settingsName));
  }

  grainOf(path: string): Grain {
    return this.#workspace.openDocument(uriOf(path)) ? 'claims' : 'file';
  }

  /** @param isOpen whether the file is open in the editor afterwards, or changed on the disk */
  async make(
    { file, at, take, put }: { file: number; at: number; take: keyof typeof patterns; put: string },
    isOpen = true,
  ): Promise<void> {
    const [path, text] = [...this.#texts, ...this.#closed][file % (this.#texts.size + this.#closed.size)] ?? [
      '',
      '',
    ];
    if (take === 'file' && path !== settingsName && !this.#closed.has(path)) {
      this.#texts.delete(path);
      this.#closed.set(path, text);
      this.#files.contents.delete(path);
      await this.#leave(path);
      return;
    }
    this.#closed.delete(path);
    const from = at % (text.length + 1);
    const taken = patterns[take].exec(text.slice(from))?.[0].length ?? 0;
    await this.#set(path, text.slice(0, from) + put + text.slice(from + taken), isOpen);
  }

  async #set(path: string, text: string, isOpen = true): Promise<void> {
    this.#texts.set(path, text);
    this.#files.contents.set(path, text);
    if (isOpen) await this.#workspace.change(uriOf(path), documentOf(path, text));
    else await this.#leave(path);
  }

  /** What is on the disk holds again. */
  async #leave(path: string): Promise<void> {
    const uri = uriOf(path);
    if (this.#workspace.openDocument(uri)) await this.#workspace.close(uri);
    else await this.#workspace.changedOnDisk([uri]);
  }
}

/** All that is found, and how it would be mended. */
function shown(project: Project, paths: readonly string[], grain: Grain): unknown {
  return paths.map((path) => [
    path,
    atOnce(checkFile(project, uriOf(path), new Map(), fail, grain)).map(({ fixes, ...found }) => ({
      ...found,
      fixes: fixes().map(({ title, edits }) => [title, [...edits]]),
    })),
  ]);
}

function fail(code: string, error: unknown): never {
  throw new Error(`the rule ${code} failed`, { cause: error });
}
