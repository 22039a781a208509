import assert from 'node:assert/strict';
import { messageOf, relatedOf, silentOn, speaksOf, withClaims } from '../expect.ts';

const one = (fields: string) => withClaims(`  - {id: a, text: nothing was agreed, ${fields}}\n`);
const cited = (stance: string) => `sources: [{source: readout, locator: p. 1, stance: ${stance}}]`;

describe('verdict-without-evidence', () => {
  speaksOf('verdict-without-evidence', {
    'no sources': one('verdict: ⟦supported⟧'),
    'sources without a stance': one('sources: [readout], verdict: ⟦refuted⟧'),
    'a source that gives context': one(`${cited('context')}, verdict: ⟦conflicting⟧`),
    'in the long form, without a stance': one('sources: [{source: readout}], verdict: ⟦supported⟧'),
    'with CRLF and Cyrillic': withClaims(
      '  - id: а\r\n    text: 🙂 ничего\r\n    verdict: ⟦"supported"⟧\r\n    sources: []\r\n',
    ),
    'an alias': withClaims(
      '  - {id: a, text: a, verdict: &v ⟦supported⟧}\n  - {id: b, text: b, verdict: ⟦*v⟧}\n',
    ),
  });

  silentOn('verdict-without-evidence', {
    'evidence for': one(`${cited('supports')}, verdict: supported`),
    'evidence against': one(`${cited('refutes')}, verdict: refuted`),
    'not enough evidence': one('sources: [readout], verdict: not-enough-evidence'),
    'no verdict': one('sources: [readout]'),
    'a verdict that cannot be read': one('verdict: maybe'),
    'a verdict still to come': one('verdict: '),
    'a stance that cannot be read': one(`${cited('suports')}, verdict: supported`),
    'a source of a wrong form': one('sources: [{readout: {stance: supports}}], verdict: supported'),
    'sources of a wrong form': one('sources: {readout: supports}, verdict: supported'),
    'evidence whose source is still to come': one('sources: [{stance: supports}], verdict: supported'),
    'evidence from nowhere': one('sources: [{source: nothing, stance: supports}], verdict: supported'),
    'evidence by a merge': withClaims(
      `  - &e {id: a, text: a, ${cited('supports')}}\n  - {id: b, text: b, verdict: supported, <<: *e}\n`,
    ),
    'sources on a line that is badly indented': withClaims(
      '  - id: a\n    text: b\n    verdict: supported\n     sources: [readout]\n',
    ),
  });

  it('shows the sources that judge nothing', async () => {
    const files = one('sources: [readout], verdict: supported');
    assert.deepEqual(await relatedOf('verdict-without-evidence', files), ['a.news.yaml: readout']);
  });
});

describe('verdict-against-evidence', () => {
  speaksOf('verdict-against-evidence', {
    'supported against all evidence': one(`${cited('refutes')}, verdict: ⟦supported⟧`),
    'refuted against all evidence': one(`${cited('supports')}, verdict: ⟦refuted⟧`),
    'with a source that judges nothing': one(
      'sources: [readout, {source: readout, stance: context}, {source: readout, stance: refutes}], verdict: ⟦supported⟧',
    ),
  });

  silentOn('verdict-against-evidence', {
    'evidence that agrees': one(`${cited('supports')}, verdict: supported`),
    'evidence on both sides': one(
      'sources: [{source: readout, stance: supports}, {source: readout, stance: refutes}], verdict: supported',
    ),
    'a verdict of both sides': one(`${cited('refutes')}, verdict: conflicting`),
    'not enough evidence': one(`${cited('refutes')}, verdict: not-enough-evidence`),
    'no evidence': one('sources: [readout], verdict: supported'),
    'a stance that cannot be read': one(
      'sources: [{source: readout, stance: refutes}, {source: readout, stance: for}], verdict: supported',
    ),
  });

  it('shows the evidence', async () => {
    const files = one(`${cited('refutes')}, verdict: supported`);
    assert.deepEqual(await relatedOf('verdict-against-evidence', files), ['a.news.yaml: refutes']);
  });

  it('says which way', async () => {
    assert.match(
      await messageOf('verdict-against-evidence', one(`${cited('supports')}, verdict: refuted`)),
      /“refuted”.* supports/,
    );
  });
});

describe('verdict-no-justification', () => {
  speaksOf('verdict-no-justification', {
    'no justification': one(`${cited('supports')}, verdict: ⟦supported⟧`),
    'an empty one': one('verdict: ⟦not-enough-evidence⟧, justification: ""'),
    'one still to come': one('verdict: ⟦supported⟧, justification: '),
  });

  silentOn('verdict-no-justification', {
    'a justification': one('verdict: supported, justification: Two readouts agree.'),
    'one by a merge': withClaims(
      '  - {id: a, text: a, <<: &j {justification: Two readouts agree.}, verdict: supported}\n',
    ),
    'one of a wrong type': one('verdict: supported, justification: [Two, readouts]'),
    'no verdict': one('confidence: low'),
    'a verdict that cannot be read': one('verdict: true'),
    'one without a space': withClaims(
      '  - id: a\n    text: b\n    verdict: supported\n    justification:two\n    cue: said\n',
    ),
  });
});
