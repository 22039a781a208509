import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits, type Edit } from '../../../server/src/edit/edit.ts';
import { isRefusal } from '../../../server/src/features/refusal.ts';
import { rename } from '../../../server/src/features/rename/rename.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { checkFile } from '../../../server/src/rules/check.ts';
import type { Span } from '../../../server/src/syntax/span.ts';
import { spanOf } from '../../../server/src/syntax/tree.ts';
import { arrayOf } from '../../../server/src/work/list.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { projectOf, uriOf } from '../memory.ts';
import { anyProject, type Files } from './any-project.ts';
import { applied, type Changes } from './changes.ts';

/** A word of a project that can be renamed. */
interface Word {
  readonly uri: string;
  readonly offset: number;
  readonly name: string;
}

function wordsOf(project: Project): readonly Word[] {
  return [...project.annotations.values()].flatMap((file) => {
    const { entities, sources, claims, references } = file.annotation;
    const ids = [...entities, ...sources, ...claims].flatMap(({ idLeaf }) => idLeaf ?? []);
    const tags = [...file.tags.values()].flat();
    return [...ids, ...tags, ...arrayOf(references).filter(({ at, node }) => at === node)].map((leaf) => ({
      uri: file.uri,
      // At its end, behind the `#` of a reference; before a quotation mark, which belongs to it too.
      offset: spanOf(leaf.at).end,
      name: leaf.text.slice(leaf.text.lastIndexOf('#') + 1).normalize('NFC'),
    }));
  });
}

const newNames = fc.constantFrom('neu', 'имя-2', 'z', 'a-much-longer-name.than_before', 'no', '42', 'é');

interface Renamed {
  readonly before: Project;
  readonly after: Project;
  readonly changes: Changes;
  readonly word: Word;
  readonly name: string;
  readonly files: Files;
}

/** Renames one word of a made-up project; undefined where that is refused. */
async function renamedIn(files: Files, pick: number, name: string): Promise<Renamed | undefined> {
  const before = await projectOf(files);
  const words = wordsOf(before);
  const word = words[pick % words.length];
  if (word === undefined) return undefined;
  const text = before.annotations.get(word.uri)?.text;
  assert(text);
  const changes = atOnce(rename(before, word.uri, text.positionAt(word.offset), name));
  if (changes === null || isRefusal(changes)) return undefined;
  const changed = { ...files, ...applied(before, changes) };
  return { before, after: await projectOf(changed), changes, word, name, files: changed };
}

/** Where an offset has moved by changes of its file: an offset in a changed stretch moves to its end. */
function movedBy(changes: Changes, uri: string, offset: number): number {
  const edits = changes.get(uri) ?? [];
  return (
    offset +
    edits
      .filter(({ span }) => span.end <= offset && span.start < offset)
      .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0)
  );
}

interface Said {
  readonly code: string;
  readonly span: Span;
  readonly message: string;
}

function saidOf(project: Project, uri: string, move: (offset: number) => number): readonly Said[] {
  return atOnce(checkFile(project, uri, new Map())).map(({ code, span, message }) => ({
    code,
    span: { start: move(span.start), end: move(span.end) },
    message,
  }));
}

describe('Renaming in any project', function () {
  this.timeout(120_000);

  it('leaves the same diagnostics, up to the name', async () => {
    let renames = 0;
    await fc.assert(
      fc.asyncProperty(anyProject, fc.nat(), newNames, async (files, pick, name) => {
        const done = await renamedIn(files, pick, name);
        fc.pre(done !== undefined);
        renames++;
        const { before, after, changes, word } = done;
        assert.deepEqual([...after.annotations.keys()], [...before.annotations.keys()]);
        for (const uri of before.annotations.keys()) {
          const expected = saidOf(before, uri, (offset) => movedBy(changes, uri, offset));
          const found = saidOf(after, uri, (offset) => offset);
          assert.deepEqual(
            found.map(({ code, span }) => ({ code, span })),
            expected.map(({ code, span }) => ({ code, span })),
          );
          found.forEach(({ message }, index) => {
            const old = expected[index]?.message ?? '';
            assert.ok([old, old.replaceAll(word.name, name)].includes(message), `${old} → ${message}`);
          });
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(renames >= 500);
  });

  it('there and back gives every file as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, fc.nat(), newNames, async (files, pick, name) => {
        const done = await renamedIn(files, pick, name);
        fc.pre(done !== undefined);
        const { after, changes, word } = done;
        const text = after.annotations.get(word.uri)?.text;
        assert(text);
        const offset = movedBy(changes, word.uri, word.offset);
        const back = atOnce(rename(after, word.uri, text.positionAt(offset), word.name));
        assert(back && !isRefusal(back));
        assert.deepEqual({ ...done.files, ...applied(after, back) }, files);
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing but the name', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, fc.nat(), newNames, async (files, pick, name) => {
        const done = await renamedIn(files, pick, name);
        fc.pre(done !== undefined);
        for (const [path, text] of Object.entries(files)) {
          const edits: readonly Edit[] = done.changes.get(uriOf(path)) ?? [];
          const names = edits.map(({ span }) => text.slice(span.start, span.end));
          assert.ok(names.every((old) => old.includes(done.word.name)));
          assert.equal(
            applyEdits(
              text,
              edits.map(({ span }) => ({ span, text: text.slice(span.start, span.end) })),
            ),
            text,
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});
