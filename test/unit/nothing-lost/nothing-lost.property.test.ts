import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleActionKinds } from '../../../server/src/features/offer.ts';
import { refactorings } from '../../../server/src/features/refactor/actions.ts';
import * as requests from '../../../server/src/lsp/annotate-protocol.ts';
import { features } from '../../../server/src/lsp/features.ts';
import { rules } from '../../../server/src/rules/all.ts';
import { anyProject, type Files } from '../features/any-project.ts';
import { projectOf, uriOf } from '../memory.ts';
import { keepsAll, type Leave } from './kept.ts';
import { type Offer, type Scene, ways } from './offers.ts';
import { tidy, type Untidiness, untidied, untidiness } from './untidied.ts';

/** Edits that take something out, or that are there to write it in another way; all others keep every byte beside. */
function leaveOf({ kind, title }: Offer): Leave {
  return {
    removes: /^Remove |^Take /.test(title),
    rewrites: ['format', 'extend', 'refactor.rewrite'].includes(kind) || /^Write it as \\/.test(title),
  };
}

/**
 * A project in which every refactoring is offered, whatever else is drawn: two who are perhaps one, an article that calls
 * them otherwise, claims in another order, an alias, and registries to move to.
 */
const twins = {
  'twins.news.yaml': `newsmark: 1
article: {file: twins.md, author: &who ann-otator}
entities:
  ann-otator: {kind: person, name: Ann Otator}
  ann-otater:
    kind: person
    name: Ann Otater
    aliases: [the clerk]
sources:
  minutes: {kind: document, title: Minutes}
claims:
  - {id: b, text: nobody asked, sources: []}
  - id: a
    text: went home
    speaker: *who
`,
  'twins.md': 'Ann Elisabeth Otator went home and nobody asked.\n',
  'people.news.yaml': 'newsmark: 1\nentities:\n  mark-upp: {kind: person, name: Mark Upp}\n',
  'clerks.news.yaml': 'newsmark: 1\nentities:\n  rea-dher: {kind: person, name: Rea Dher}\n',
};

const tried = new Map<string, number>();

/** What depends on what is wrong in a file; all else is tried on whole projects. */
const ofRules = ['fixes', 'all fixes', 'keys in order', 'the article’s words', 'layout'];

function tryAll(scene: Scene, names: readonly string[] = Object.keys(ways)): void {
  for (const name of names)
    for (const offer of ways[name]?.offers(scene) ?? []) {
      tried.set(offer.kind, (tried.get(offer.kind) ?? 0) + 1);
      try {
        keepsAll(scene.project, offer.edit, leaveOf(offer));
      } catch (error) {
        throw new Error(`${offer.kind}: ${offer.title}`, { cause: error });
      }
    }
}

/** Tries all that is offered in some files as they are, and then written in some ways. */
function holdsIn(files: Files, names?: readonly string[]): Promise<void> {
  return holds(fc.constant(files), names, { numRuns: 5, examples: [[files, tidy]] });
}

async function holds(
  all: fc.Arbitrary<Files>,
  names: readonly string[] | undefined,
  runs: fc.Parameters<[Files, Untidiness]>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(all, untidiness, async (files, how) => {
      const written = Object.entries(files).map(([path, text]) => [
        path,
        /\.ya?ml$/.test(path) ? untidied(text.replaceAll('\r\n', '\n'), how) : text,
      ]);
      const project = await projectOf(Object.fromEntries(written));
      for (const path of Object.keys(files)) tryAll({ project, uri: uriOf(path) }, names);
    }),
    // What is tried takes longer than a smaller example is worth.
    { ...runs, endOnFailure: true },
  );
}

describe('Whatever edit the tool offers loses nothing', function () {
  this.timeout(300_000);

  for (const { code, docs } of rules)
    it(`in what ${code} speaks of, written in any way`, async () => {
      const before = tried.get(code) ?? 0;
      await holdsIn(docs.wrong, ofRules);
      const fixes = (tried.get(code) ?? 0) - before;
      assert.equal(fixes > 0, docs.fix !== undefined, `${fixes} fixes`);
    });

  it('in a project in which there is much to be done', () => holdsIn(twins));

  it('in any project', () => holds(anyProject, undefined, { numRuns: 2 }));

  it('and none was forgotten', () => {
    for (const kind of [...refactorings.map((each) => each.kind), ...articleActionKinds])
      assert(tried.has(kind), `${kind} was never offered`);
    const methods = new Set(Object.values(ways).map(({ method }) => method));
    for (const { method } of features)
      if (/rename|codeAction|formatting/i.test(method)) assert(methods.has(method), `${method} is not tried`);
    // What these answer changes nothing that is there.
    const readers = new Set(['newsmark/choices', 'newsmark/suggestions', 'newsmark/importPage']);
    for (const { method } of Object.values(requests))
      assert(readers.has(method) || methods.has(method), `${method} is not tried`);
  });
});
