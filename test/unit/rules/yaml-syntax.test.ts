import assert from 'node:assert/strict';
import { filesOf, found, messageOf, relatedOf, silentOn, speaksOf } from './expect.ts';

describe('yaml-syntax', () => {
  speaksOf('yaml-syntax', {
    'a quotation mark that is never closed': 'newsmark: 1\nnote: ⟦"nothing was agreed⟧\nannotator: A\n',
    'an alias of nothing': 'newsmark: 1\nnote: ⟦*nobody⟧\n',
    'in the settings': { 'newsmark.yaml': 'rules:\n⟦\t⟧unused-source: off\n' },
  });

  silentOn('yaml-syntax', {
    'an empty file': '',
    'all that YAML 1.2 has': 'newsmark: 1\nnote: &n |\n  a: b\n  "c\nx-copy: *n\nx-flow: {a: [b, "c: d"]}\n',
  });

  it('says once that git left a conflict', async () => {
    const text = 'newsmark: 1\n<<<<<<< ours\nnote: a\n=======\nnote: b\n>>>>>>> theirs\n';
    const findings = await found('yaml-syntax', filesOf(text));
    assert.deepEqual(
      findings.map(({ diagnosis }) => /Git/.test(diagnosis.message)),
      [true],
    );
  });

  it('names the anchor that is not there', async () => {
    assert.match(await messageOf('yaml-syntax', filesOf('note: *nobody\n')), /nobody/);
  });

  it('has no second place where there is none', async () => {
    assert.deepEqual(await relatedOf('yaml-syntax', filesOf('note: *nobody\n')), []);
  });
});
