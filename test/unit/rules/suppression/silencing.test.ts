import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/edit/edit.ts';
import { rules } from '../../../../server/src/rules/all.ts';
import { silencingFixes } from '../../../../server/src/rules/suppression/offers.ts';
import { silencerOf } from '../../../../server/src/rules/suppression/write.ts';
import { parse } from '../../../../server/src/syntax/parse.ts';
import { projectOf, uriOf } from '../../memory.ts';
import { checkAll, type Files, found } from '../expect.ts';

/** What is reported in `a.news.yaml`. */
async function codesIn(text: string, others: Files = {}): Promise<readonly string[]> {
  const all = checkAll(await projectOf({ ...others, 'a.news.yaml': text }));
  return (all.get('a.news.yaml') ?? []).map(({ code }) => code);
}

describe('A silenced rule', () => {
  const cases: Readonly<Record<string, string>> = {
    'on its line': 'newsmark: 1\nnots: a # newsmark-disable-line unknown-key\n',
    'on the line below': 'newsmark: 1\n# newsmark-disable-next-line unknown-key -- ours\nnots: a\n',
    'in a range': 'newsmark: 1\n# newsmark-disable unknown-key\nnots: a\n# newsmark-enable unknown-key\n',
    'to the end of the file': '# newsmark-disable unknown-key\nnewsmark: 1\nnots: a\n',
    'beside another': '# newsmark-disable unknown-key invalid-value\nnewsmark: 1\nnots: a\nannotator: b\n',
    'by two comments':
      '# newsmark-disable unknown-key\nnewsmark: 1\nnots: a # newsmark-disable-line unknown-key\n',
    'with CRLF': 'newsmark: 1\r\n# newsmark-disable-next-line unknown-key\r\nnots: a\r\n',
    'in flow style':
      'newsmark: 1\nsources: {\n  # newsmark-disable-next-line unknown-key\n  s: {kind: report, title: T, nots: a}}\nclaims: [{id: c, text: w, speech: narration, sources: [s]}]\n',
  };
  for (const [name, text] of Object.entries(cases))
    it(`is silent ${name}`, async () => {
      assert.equal((await codesIn(text)).includes('unknown-key'), false);
    });

  it('speaks on other lines', async () => {
    const text = 'newsmark: 1\n# newsmark-disable-next-line unknown-key\nnots: a\nnota: b\n';
    assert.deepEqual(await codesIn(text), ['unknown-key']);
  });

  it('speaks behind the end of the range', async () => {
    const text = 'newsmark: 1\n# newsmark-disable unknown-key\nnots: a\n# newsmark-enable\nnota: b\n';
    assert.deepEqual(await codesIn(text), ['unknown-key']);
  });

  it('lets other rules speak', async () => {
    const text = 'newsmark: 2 # newsmark-disable-line unknown-key\n';
    assert.deepEqual(await codesIn(text), ['unsupported-version', 'unused-suppression']);
  });

  it('is silent in settings too', async () => {
    const text = 'exlude: [] # newsmark-disable-line unknown-key\n';
    const all = checkAll(await projectOf({ 'newsmark.yaml': text }));
    assert.deepEqual(all.get('newsmark.yaml'), []);
  });

  it('is silent where the file cannot be read in full', async () => {
    const text = 'newsmark: 1\nnots: a # newsmark-disable-line unknown-key\nnote: [\n';
    assert.equal((await codesIn(text)).includes('unknown-key'), false);
  });
});

describe('The offer to silence', () => {
  for (const { code, docs } of rules.filter((rule) => rule.code !== 'unused-suppression')) {
    for (const [index, where] of ['on the line', 'in the file'].entries())
      it(`makes ${code} silent ${where}, and changes nothing else`, async () => {
        let files: Files = docs.wrong;
        for (let left = await found(code, files); left.length > 0; left = await found(code, files)) {
          const [first] = left;
          const text = files[first?.path ?? ''];
          if (first === undefined || typeof text !== 'string' || !first.path.endsWith('.yaml')) return;
          const fix = silencingFixes(silencerOf(parse(text)), uriOf(first.path), first.diagnosis)[index];
          // What cannot be read is mended, and not silenced.
          if (fix === undefined) return assert.equal(code, 'yaml-syntax');
          const after = applyEdits(text, fix.edits.get(uriOf(first.path)) ?? []);
          assert.equal(after.replace(/ *# newsmark-disable.*\n/, ''), text);
          files = { ...files, [first.path]: after };
          assert((await found(code, files)).length < left.length, `${code} still speaks:\n${after}`);
        }
        assert.deepEqual(await found('unused-suppression', files), []);
      });
  }
});
