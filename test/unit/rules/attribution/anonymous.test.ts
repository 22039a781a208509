import assert from 'node:assert/strict';
import { namesSeveral, saysNothing } from '../../../../server/src/rules/attribution/anonymous.ts';
import { type Files, messageOf, relatedOf, silentOn, speaksOf } from '../expect.ts';

const entity = (fields: string, settings?: string): Files => ({
  'a.news.yaml': `newsmark: 1\nentities:\n  x: {${fields}}\n`,
  ...(settings === undefined ? {} : { 'newsmark.yaml': settings }),
});

describe('a name that says nothing', () => {
  const names: readonly (readonly [string, boolean])[] = [
    ['a source', true],
    ['Sources', true],
    ['the official', true],
    ['several unnamed officials', true],
    ['a person who asked not to be named', true],
    ['an official on condition of anonymity', true],
    ['one of the sources', true],
    ['источник', true],
    ['неназванные источники', true],
    ['один из собеседников', true],
    ['officials in Kyiv', false],
    ['US officials', false],
    ['a senior official', false],
    ['an aide at the palace', false],
    ['источник в министерстве', false],
    ['Ukrainian media', false],
    ['the', false],
    ['', false],
  ];
  for (const [name, expected] of names)
    it(`${expected ? 'is' : 'is not'} “${name}”`, () => assert.equal(saysNothing(name), expected));
});

describe('a mention that names several', () => {
  const mentions: readonly (readonly [string, boolean])[] = [
    ['sources', true],
    ['Officials', true],
    ['sources in the ministry', true],
    ['US officials', true],
    ['people close to the president', true],
    ['two diplomats', true],
    ['источники «Известий»', true],
    ['собеседников издания', true],
    ['one of the officials', false],
    ['an official', false],
    ['a source among the officials', false],
    ['a spokesman for the ministers', false],
    ['источник среди чиновников', false],
    ['один из источников', false],
    ['a ministry', false],
    ['', false],
  ];
  for (const [mention, expected] of mentions)
    it(`${expected ? 'is' : 'is not'} “${mention}”`, () => assert.equal(namesSeveral(mention), expected));
});

describe('anonymous-undescribed', () => {
  speaksOf('anonymous-undescribed', {
    'a source': entity('kind: anonymous, name: ⟦a source⟧'),
    'with an empty description': entity('kind: anonymous, name: ⟦Officials⟧, description: ""'),
    'in Cyrillic, with CRLF': {
      'a.news.yaml':
        'newsmark: 1\r\nentities:\r\n  🙂: {}\r\n  ист-1:\r\n    kind: anonymous\r\n    name: ⟦"источники"⟧\r\n'.replace(
          '  🙂: {}\r\n',
          '',
        ),
    },
  });

  silentOn('anonymous-undescribed', {
    'a name that says something': entity('kind: anonymous, name: an aide at the palace'),
    'a description': entity('kind: anonymous, name: a source, description: somebody at the palace'),
    'somebody who is named': entity('kind: person, name: Source'),
    'a name still to come': entity('kind: anonymous, name: '),
  });
});

describe('anonymous-no-reason', () => {
  const on = 'rules: {anonymous-no-reason: warning}\n';

  speaksOf('anonymous-no-reason', {
    'no reason': {
      'a.news.yaml': 'newsmark: 1\nentities:\n  ⟦x⟧: {kind: anonymous, name: an aide}\n',
      'newsmark.yaml': on,
    },
    'an empty reason': {
      'a.news.yaml': 'newsmark: 1\nentities:\n  ⟦x⟧: {kind: anonymous, name: an aide, reason: ""}\n',
      'newsmark.yaml': on,
    },
  });

  silentOn('anonymous-no-reason', {
    'where nobody switches it on': entity('kind: anonymous, name: an aide'),
    'a reason': entity('kind: anonymous, name: an aide, reason: fear', on),
    'somebody who is named': entity('kind: person, name: Roe', on),
    'a reason on a line that is badly indented': {
      'a.news.yaml':
        'newsmark: 1\nentities:\n  x:\n    kind: anonymous\n    name: an aide\n     reason: fear\n',
      'newsmark.yaml': on,
    },
  });
});

/** Claims beside an aide who is not named, two people and an agency. */
const claims = (...lines: readonly string[]): Files => ({
  'a.news.yaml': `newsmark: 1
article: {file: a.md}
entities:
  aide: {kind: anonymous, name: an aide, count: 1}
  officials: {kind: anonymous, name: officials in Port Serin, count: 3}
  roe: {kind: person, name: Roe}
  doe: {kind: person, name: Doe}
sources:
  s: {kind: interview, title: S}
  t: {kind: interview, title: T}
claims:
${lines.map((line) => `  - {text: a, ${line}}\n`).join('')}`,
});

describe('anonymous-single-source', () => {
  speaksOf('anonymous-single-source', {
    'no source': claims('id: a, speaker: ⟦aide⟧'),
    'one source': claims('id: a, speaker: ⟦aide⟧, sources: [s]'),
    'one source, given twice': claims('id: a, speaker: ⟦aide⟧, sources: [s, {source: s, locator: p. 1}]'),
    'a hop': claims('id: a, speaker: roe, via: [⟦aide⟧], sources: [s]'),
    'both, at the speaker': claims('id: a, speaker: ⟦officials⟧, via: [aide]'),
    'repeated by the same': claims(
      'id: a, speaker: ⟦aide⟧',
      'id: b, speaker: ⟦aide⟧, relations: {repeats: [a]}',
    ),
    'repeated by somebody who has it from the same': claims(
      'id: a, speaker: ⟦aide⟧',
      'id: b, speaker: roe, via: [⟦aide⟧], relations: {repeats: [a]}',
    ),
    'repeated in the outlet’s own voice': claims(
      'id: a, speaker: ⟦aide⟧',
      'id: b, speech: narration, relations: {repeats: [a]}',
    ),
  });

  silentOn('anonymous-single-source', {
    'two sources': claims('id: a, speaker: aide, sources: [s, t]'),
    'repeated by somebody else': claims(
      'id: a, speaker: aide, sources: [s]',
      'id: b, speaker: roe, relations: {repeats: [a]}',
    ),
    'it repeats somebody else': claims(
      'id: a, speaker: aide, sources: [s], relations: {repeats: [b]}',
      'id: b, speaker: roe',
    ),
    'it repeats what nobody defines': claims('id: a, speaker: aide, relations: {repeats: [b]}'),
    'everybody is named': claims('id: a, speaker: roe, via: [doe], sources: [s]'),
    'what they would not say': claims('id: a, speaker: aide, polarity: declines'),
    'sources of a wrong form': claims('id: a, speaker: aide, sources: {s: p. 1}'),
    'a speaker whom nobody defines': claims('id: a, speaker: nobody, sources: [s]'),
  });

  it('shows who it is', async () => {
    assert.deepEqual(await relatedOf('anonymous-single-source', claims('id: a, speaker: aide')), [
      'a.news.yaml: aide',
    ]);
  });

  it('says whether they said it or passed it on', async () => {
    assert.match(
      await messageOf('anonymous-single-source', claims('id: a, speaker: aide')),
      /Only “an aide”/,
    );
    assert.match(
      await messageOf('anonymous-single-source', claims('id: a, speaker: roe, via: [aide]')),
      /comes through “an aide”/,
    );
  });
});

describe('anonymous-opinion', () => {
  speaksOf('anonymous-opinion', {
    'of the speaker': claims('id: a, speaker: ⟦aide⟧, opinion: true, sources: [s, t]'),
    'through a hop': claims('id: a, speaker: roe, via: [doe, ⟦officials⟧], opinion: true'),
  });

  silentOn('anonymous-opinion', {
    'of somebody who is named': claims('id: a, speaker: roe, opinion: true'),
    'no opinion': claims('id: a, speaker: aide, opinion: false'),
    'a flag that cannot be read': claims('id: a, speaker: aide, opinion: yes'),
  });
});

describe('plural-one-source', () => {
  speaksOf('plural-one-source', {
    'sources who are one': claims('id: a, speaker: aide, mention: ⟦Sources at the palace⟧'),
    'leaders who are one': claims('id: a, speaker: aide, mention: ⟦leaders at the palace⟧'),
    'in Cyrillic': claims('id: a, speaker: [aide], mention: ⟦"источники во дворце"⟧'),
  });

  silentOn('plural-one-source', {
    'a source': claims('id: a, speaker: aide, mention: a source at the palace'),
    'one of several': claims('id: a, speaker: aide, mention: one of the officials'),
    'officials who are three': claims('id: a, speaker: officials, mention: officials'),
    'two speakers': claims('id: a, speaker: [aide, roe], mention: officials'),
    'no mention': claims('id: a, speaker: aide'),
    'a hop': claims('id: a, speaker: roe, via: [aide], mention: officials'),
    'no count': {
      'a.news.yaml':
        'newsmark: 1\nentities: {x: {kind: anonymous, name: an aide}}\nclaims: [{id: a, text: a, speaker: x, mention: aides}]\n',
    },
  });

  it('shows the count', async () => {
    const files = claims('id: a, speaker: aide, mention: officials');
    assert.deepEqual(await relatedOf('plural-one-source', files), ['a.news.yaml: 1']);
  });
});
