import assert from 'node:assert/strict';
import { mended, messageOf, silentOn, speaksOf, titlesOf, withClaims } from './expect.ts';

const one = (fields: string) => withClaims(`  - {id: a, text: nothing was agreed${fields}}\n`);
const at = (fields: string) => withClaims(`  - {id: ⟦a⟧, text: nothing was agreed${fields}}\n`);

describe('unattributed-claim', () => {
  speaksOf('unattributed-claim', {
    'no speaker': at(', speech: indirect'),
    'neither speaker nor speech': at(''),
    'a speaker that is empty, at its key': one(', ⟦speaker⟧: []'),
    'a claim without an id, at its words': withClaims('  - {text: ⟦nothing was agreed⟧}\n'),
    'passages, with CRLF': withClaims(
      '  - id: ⟦а-🙂⟧\r\n    passages: [nothing, agreed]\r\n'.replace('🙂', 'б'),
    ),
  });

  silentOn('unattributed-claim', {
    'a speaker': one(', speaker: jane-roe'),
    'several speakers': one(', speaker: [jane-roe, john-doe]'),
    'a speaker who is not defined': one(', speaker: nobody'),
    'a speaker of a wrong type': one(', speaker: {id: jane-roe}'),
    narration: one(', speech: narration'),
    'a speech that cannot be read': one(', speech: narated'),
    'a speech of a wrong type': one(', speech: [narration]'),
    'a speaker by a merge': withClaims('  - &c {id: a, text: b, speaker: jane-roe}\n  - {<<: *c, id: b}\n'),
    'a claim still without words': withClaims('  - {id: a}\n'),
    'a speaker behind a line that is badly indented': withClaims(
      '  - id: a\n    text: b\n   cue: said\n    speaker: jane-roe\n',
    ),
    'a speaker without a space': withClaims('  - id: a\n    text: b\n    speaker:jane-roe\n    cue: said\n'),
  });

  it('is narration, where the speech is open', async () => {
    assert.match(
      String(await mended('unattributed-claim', one(''))),
      /text: nothing was agreed, speech: narration/,
    );
  });

  it('is not, where the speech is given', async () => {
    assert.deepEqual(await titlesOf('unattributed-claim', one(', speech: direct')), []);
  });
});

describe('unsourced-claim', () => {
  speaksOf('unsourced-claim', {
    'no sources': at(', speaker: jane-roe'),
    'an empty list, at its key': one(', ⟦sources⟧: []'),
    'no value, at its key': one(', ⟦sources⟧: '),
    'a list of nothing': withClaims('  - id: a\n    text: nothing was agreed\n    ⟦sources⟧:\n      -\n'),
    'narration that is disputed': at(', speech: narration, contentious: true'),
    'narration that is judged': at(', speech: narration, verdict: supported'),
  });

  silentOn('unsourced-claim', {
    'a source': one(', sources: [readout]'),
    'a source in the long form': one(', sources: [{source: readout}]'),
    'a source that is not defined': one(', sources: [nothing]'),
    'a citation without its source, which is missing': one(', sources: [{locator: p. 4}]'),
    'a source that is no list': one(', sources: readout'),
    narration: one(', speech: narration'),
    'narration that is not disputed': one(', speech: narration, contentious: false'),
    'narration with a verdict that cannot be read': one(', speech: narration, verdict: maybe'),
    'a speech that cannot be read': one(', speech: narated'),
    'a claim still without words': withClaims('  - {id: a}\n'),
    'sources on a line that is badly indented': withClaims(
      '  - id: a\n    text: b\n    cue: said\n     sources: [readout]\n',
    ),
    'sources by a merge': withClaims('  - {id: a, text: b, <<: &m {sources: [readout]}}\n'),
  });

  it('says more where the outlet speaks', async () => {
    assert.match(await messageOf('unsourced-claim', one(', speech: narration, contentious: TRUE')), /outlet/);
  });
});

describe('unsourced-narration', () => {
  speaksOf('unsourced-narration', {
    'narration without sources': at(', speech: narration'),
    'narration with an empty list': one(', speech: narration, ⟦sources⟧: []'),
  });

  silentOn('unsourced-narration', {
    'narration with a source': one(', speech: narration, sources: [readout]'),
    'narration that is disputed': one(', speech: narration, contentious: true'),
    'an opinion of the outlet’s': one(', speech: narration, opinion: true'),
    'narration that is judged': one(', speech: narration, verdict: refuted'),
    'any other claim': one(', speech: indirect'),
  });
});
