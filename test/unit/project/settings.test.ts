import assert from 'node:assert/strict';
import { type Code, codes, isCode } from '../../../server/src/format/codes.ts';
import { presetChoices, presets } from '../../../server/src/format/presets.ts';
import { severities } from '../../../server/src/format/vocabulary.ts';
import { readSettings, type Severities, severityIn } from '../../../server/src/project/settings.ts';

const code: Code = 'unsourced-narration';
const nothing: Severities = new Map();
const editor: Severities = new Map([[code, 'error']]);

/** How grave unsourced narration is in a file. */
function graveness(settings: string, chosen = nothing, path = 'a.news.yaml'): string {
  return severityIn(readSettings(settings).settings, chosen, path, code);
}

describe('The severity of a rule', () => {
  it('is that of the table where nobody chose', () => assert.equal(graveness(''), codes[code].severity));

  it('is the editor’s above the table', () => assert.equal(graveness('', editor), 'error'));

  it('is the preset’s above the editor', () => assert.equal(graveness('extends: strict', editor), 'warning'));

  it('is that of a preset that leaves it as it is, above the editor', () =>
    assert.equal(graveness('extends: recommended', editor), codes[code].severity));

  it('is the project’s above the preset', () =>
    assert.equal(graveness(`extends: strict\nrules: {${code}: information}`), 'information'));

  it('is that of an override above the project’s', () => {
    const settings = `extends: wire\nrules: {${code}: error}\noverrides: [{files: [old], rules: {${code}: hint}}]`;
    assert.deepEqual(
      ['old/a.news.yaml', 'a.news.yaml'].map((path) => graveness(settings, nothing, path)),
      ['hint', 'error'],
    );
  });

  it('is the preset’s where an override speaks of another rule', () => {
    const settings = 'extends: wire\noverrides: [{files: ["**"], rules: {unsourced-claim: off}}]';
    assert.equal(graveness(settings), 'off');
  });

  it('is that of the last override', () => {
    const override = (severity: string) => `{files: ["**"], rules: {${code}: ${severity}}}`;
    assert.equal(graveness(`overrides: [${override('error')}, ${override('off')}]`), 'off');
  });

  it('is as it was where the preset is none that there is', () =>
    assert.equal(graveness('extends: strickt', editor), 'error'));

  it('is as it was while the preset is being typed', () =>
    assert.equal(graveness('extends:', editor), 'error'));

  it('follows a preset through an alias', () =>
    assert.equal(graveness('x-p: &p strict\nextends: *p'), 'warning'));
});

describe('The field “extends”', () => {
  for (const { value } of presetChoices)
    it(`takes ${value}`, () => assert.deepEqual(readSettings(`extends: ${value}`).problems, []));

  it('says what was perhaps meant', () =>
    assert.deepEqual(
      readSettings('extends: strickt').problems.map(
        (problem) => 'suggestion' in problem && problem.suggestion,
      ),
      ['strict'],
    ));

  it('takes one preset', () =>
    assert.deepEqual(
      readSettings('extends: [strict, wire]').problems.map((problem) => problem.code),
      ['wrong-type'],
    ));
});

describe('The presets', () => {
  const changes = Object.entries(presets).flatMap(([name, preset]) =>
    Object.entries(preset.changes).map(([changed, severity]) => ({ name, code: changed, severity })),
  );

  it('leave everything as it is, where they are called recommended', () =>
    assert.deepEqual(presets.recommended.changes, {}));

  it('speak of rules that there are, and change them', () =>
    assert.deepEqual(
      changes.filter((change) => !isCode(change.code) || codes[change.code].severity === change.severity),
      [],
    ));

  it('are never milder where they are called strict', () => {
    const order = severities.map(({ value }) => value);
    assert.deepEqual(
      changes.filter(
        (change) =>
          change.name === 'strict' &&
          isCode(change.code) &&
          order.indexOf(change.severity) >= order.indexOf(codes[change.code].severity),
      ),
      [],
    );
  });
});
