import assert from 'node:assert/strict';
import { type Files, mended, messageOf, relatedOf, silentOn, speaksOf, titlesOf } from '../expect.ts';

/** Claims on an article in which an agency, a radio and some people are known. */
const on = (article: string, claims: string, head = ''): Files => ({
  'a.news.yaml': `newsmark: 1
article: {file: a.md${head}}
entities:
  roe: {kind: person, name: Jane Roe, aliases: [Roe], roles: [{title: minister, of: ministry}]}
  doe: {kind: person, name: John Doe, aliases: [Doe]}
  radio: {kind: organization, name: Radio Serin}
  agency: {kind: organization, name: Arvenian Press Agency, aliases: [the agency]}
  ministry: {kind: organization, name: The Foreign Ministry}
  aide: {kind: anonymous, name: an aide}
  aides: {kind: anonymous, name: the palace staff}
  talks: {kind: event, name: the talks}
  радио: {kind: organization, name: Радио Серин}
sources:
  bulletin: {kind: broadcast, title: Bulletin, publisher: radio}
claims:
${claims}`,
  'a.md': article,
});
const one = (fields: string) => `  - {id: a, text: nothing was agreed, ${fields}}\n`;
const at = (fields: string) => `  - {id: ⟦a⟧, text: nothing was agreed, ${fields}}\n`;
const quoting = 'Radio Serin, quoting Roe, reported that nothing was agreed.\n';

describe('missing-hop', () => {
  speaksOf('missing-hop', {
    'who reports': on(quoting, at('speaker: roe')),
    'whom they cite': on(quoting, one('speaker: radio, ⟦via⟧: []')),
    'whom they cite, where they are the speaker': on(quoting, at('speaker: radio')),
    'behind a verb of reporting': on(
      'Nothing whatever, nothing was agreed, Radio Serin reported on Monday, citing Jane Roe.\n',
      at('speaker: roe'),
    ),
    'according to somebody who quotes': on(
      'According to Radio Serin, which quoted Minister Jane Roe, nothing was agreed.\n',
      at('speaker: radio'),
    ),
    'as saying': on('The agency quoted Roe as saying that nothing was agreed.\n', at('speaker: roe')),
    'in the passive': on(
      'Jane Roe, quoted by Radio Serin, said that nothing was agreed.\n',
      at('speaker: roe'),
    ),
    'a source': on('Radio Serin, citing a source, said that nothing was agreed.\n', at('speaker: radio')),
    'a source of somebody who is not named either': on(
      'The palace staff, citing a source, said that nothing was agreed.\n',
      at('speaker: aide').replace('aide', 'aides'),
    ),
    'an informed source in a place': on(
      'Nothing was left out, but nothing was agreed, the agency said, citing an informed source in Arvenia.\n',
      at('speaker: agency'),
    ),
    'by a name that ends in a word of reporting': on(
      'Arvenian Press Agency reported, citing Roe, that nothing was agreed.\n',
      at('speaker: roe'),
    ),
    'in Russian': on(
      'Ничего не решено, сообщает Радио Серин со ссылкой на источник.\r\n',
      '  - {id: ⟦а⟧, text: Ничего не решено, speaker: радио}\n',
    ),
    'of two claims, the one that knows the other voice': on(
      'Doe left early, and Radio Serin, citing Roe, reported that nothing was agreed.\n',
      `  - {id: a, text: left early, speaker: doe}\n  - {id: ⟦b⟧, text: nothing was agreed, speaker: roe}\n`,
    ),
    'with a drifted text': on(
      'Radio Serin, quoting Roe, reported that nothing of any weight was agreed with the others.\n',
      '  - {id: ⟦a⟧, text: nothing of any weight was agreed with the other, speaker: roe}\n',
    ),
  });

  silentOn('missing-hop', {
    'both are named': on(quoting, one('speaker: roe, via: [radio]')),
    'somebody who speaks for it': on(
      'Radio Serin, citing the Foreign Ministry, reported that nothing was agreed.\n',
      one('speaker: roe, via: [radio]'),
    ),
    'a document of whoever reports': on(quoting, one('speaker: roe, via: [bulletin]')),
    'the outlet': on(quoting, one('speaker: roe'), ', outlet: radio'),
    'a source that is somebody who is not named': on(
      'Radio Serin, citing a source, said that nothing was agreed.\n',
      one('speaker: aide, via: [radio]'),
    ),
    'whom the file does not know': on(
      'The Evening Sun, quoting Roe, reported that nothing was agreed.\n',
      one('speaker: roe'),
    ),
    'a ground, and no voice': on(
      'Nothing was agreed, said Doe, whom Radio Serin, citing the treaty of 1931, called a liar.\n',
      '  - {id: a, text: Nothing was agreed, speaker: doe}\n',
    ),
    'what is no voice': on(
      'Radio Serin, citing the talks, said that nothing was agreed.\n',
      one('speaker: radio'),
    ),
    'somebody’s people': on(
      'Radio Serin, citing Roe aides, said that nothing was agreed.\n',
      one('speaker: radio'),
    ),
    'somebody’s papers': on(
      'Radio Serin, citing Roe’s diary, said that nothing was agreed.\n',
      one('speaker: radio'),
    ),
    'named as an example': on('Roe cited Doe as an example, and nothing was agreed.\n', one('speaker: roe')),
    'another sentence': on(
      'Radio Serin, quoting Doe, reported more. Roe said that nothing was agreed.\n',
      one('speaker: roe'),
    ),
    'another claim of the sentence': on(
      'Roe said that nothing was agreed, and Radio Serin, citing Doe, reported that all was lost.\n',
      `${one('speaker: roe')}  - {id: b, text: all was lost, speaker: doe, via: [radio]}\n`,
    ),
    'the outlet’s own words': on(quoting, one('speech: narration')),
    'the two voices are part of what is said': on(
      'Doe complained that Radio Serin, quoting Roe, had lied.\n',
      '  - {id: a, text: "Radio Serin, quoting Roe, had lied", speaker: doe}\n',
    ),
    'they stand within quotation marks': on(
      '“The agency, quoting Doe, is wrong,” Roe said, and nothing was agreed.\n',
      one('speaker: roe'),
    ),
    'one voice': on('Roe said that nothing was agreed.\n', one('speaker: roe')),
    'a text that is not there': on(quoting, '  - {id: a, text: all five bridges stand, speaker: roe}\n'),
    'a speaker whom nobody defines is still there': on('Nothing was said.\n', one('speaker: nobody')),
  });

  it('names who is missing, and shows the place', async () => {
    assert.match(await messageOf('missing-hop', on(quoting, one('speaker: roe'))), /“Radio Serin”/);
    assert.deepEqual(await relatedOf('missing-hop', on(quoting, one('speaker: roe'))), [
      'a.md: Radio Serin, quoting Roe',
    ]);
  });

  it('adds who reports', async () => {
    assert.match(
      String(await mended('missing-hop', on(quoting, one('speaker: roe, cue: reported')))),
      /speaker: roe, cue: reported, via: \[radio\]|speaker: roe, via: \[radio\], cue: reported/,
    );
  });

  it('adds who reports behind whom they cite', async () => {
    const files = on(
      'Radio Serin, quoting Doe, reported that nothing was agreed.\n',
      one('speaker: roe, via: [doe, agency]'),
    );
    assert.match(String(await mended('missing-hop', files)), /via: \[doe, radio, agency\]/);
  });

  it('adds whom they cite before whoever reports', async () => {
    const files = on(
      'Radio Serin, quoting Doe, reported that nothing was agreed.\n',
      '  - id: a\n    text: nothing was agreed\n    speaker: roe\n    via:\n      - radio # so it says\n',
    );
    assert.match(String(await mended('missing-hop', files)), /via:\n {6}- doe\n {6}- radio # so it says\n/);
  });

  it('leaves it open where the speaker may be somebody else', async () => {
    assert.deepEqual(await titlesOf('missing-hop', on(quoting, one('speaker: radio'))), []);
  });
});

describe('missing-hop: the agency of the article', () => {
  const wired = (wire: string, ...claims: readonly string[]) =>
    on(
      'Nothing.\n',
      claims.map((fields, index) => `  - {id: c${index}, text: a${fields}}\n`).join(''),
      `, wire: ${wire}`,
    );

  speaksOf('missing-hop', {
    'no claim names it': wired('⟦agency⟧', ', speaker: roe', ', speaker: doe, via: [radio]'),
    'a claim that it was told': wired('⟦agency⟧', ', speaker: roe, to: agency'),
  });

  silentOn('missing-hop', {
    'a hop': wired('agency', ', speaker: roe', ', speaker: doe, via: [agency]'),
    'a speaker': wired('agency', ', speaker: agency'),
    'a document of it': wired('radio', ', speaker: bulletin'),
    'an agency that nobody defines': wired('nobody', ', speaker: roe'),
  });

  silentOn('missing-hop', {
    'an article still without claims': {
      'a.news.yaml':
        'newsmark: 1\narticle: {file: a.md, wire: agency}\nentities: {agency: {kind: organization, name: A}}\nclaims: []\n',
    },
  });
});
