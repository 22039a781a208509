import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import { codes } from '../../../server/src/format/codes.ts';
import { rules } from '../../../server/src/rules/all.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { projectOf, uriOf } from '../memory.ts';
import { checkAll, found } from './expect.ts';

describe('the examples of the rules', () => {
  for (const { code, docs } of rules) {
    it(`${code}: the wrong one is reported`, async () => {
      assert.notDeepEqual(await found(code, docs.wrong), []);
    });

    it(`${code}: nothing else of weight is wrong in it`, async () => {
      const all = [...checkAll(await projectOf(docs.wrong)).values()].flat();
      const others = all.filter((it) => it.code !== code && /error|warning/.test(it.severity));
      assert.deepEqual(
        others.map((it) => `${it.code}: ${it.message}`),
        [],
      );
    });

    it(`${code}: the right one is not reported`, async () => {
      assert.deepEqual(await found(code, docs.right), []);
    });

    it(`${code}: nothing of weight is wrong in the right one`, async () => {
      const all = [...checkAll(await projectOf(docs.right)).values()].flat();
      assert.deepEqual(
        all.filter((it) => /error|warning/.test(it.severity)).map((it) => `${it.code}: ${it.message}`),
        [],
      );
    });

    it(`${code}: has a quick fix where its page says so`, async () => {
      const [first] = await found(code, docs.wrong);
      assert.equal((first?.diagnosis.fixes().length ?? 0) > 0, docs.fix !== undefined);
    });
  }

  for (const { code, docs } of rules)
    it(`${code}: every fix of whatever is wrong leaves YAML that can be read`, async () => {
      const project = await projectOf(docs.wrong);
      for (const [path, diagnoses] of checkAll(project))
        for (const fix of diagnoses.flatMap((it) => it.fixes())) {
          const edits = fix.edits.get(uriOf(path)) ?? [];
          const text = applyEdits(docs.wrong[path] ?? '', edits);
          const problems = parse(text).problems.length;
          assert(problems <= parse(docs.wrong[path] ?? '').problems.length, `${fix.title}:\n${text}`);
        }
    });

  it('are there for every code, in the order of the table', () => {
    assert.deepEqual(
      rules.map(({ code }) => code),
      Object.keys(codes),
    );
  });
});
