import assert from 'node:assert/strict';
import { type Files, found, messageOf, silentOn, speaksOf } from '../expect.ts';

const claimOn = (sources: Readonly<Record<string, string>>, cited: string, fields = ''): Files => ({
  'a.news.yaml': `newsmark: 1
article: {file: a.md}
entities:
  roe: {kind: person, name: Roe}
  doe: {kind: person, name: Doe}
  agency: {kind: organization, name: The Agency}
  paper: {kind: organization, name: The Paper}
sources:
${Object.entries(sources)
  .map(([id, source]) => `  ${id}: {title: ${id}, ${source}}\n`)
  .join('')}claims:
  - {id: c, text: a, speaker: roe, sources: [${cited}], contentious: true${fields}}
`,
});
const article = 'kind: article';

describe('single-source', () => {
  speaksOf('single-source', {
    'one source': claimOn({ x: article }, '⟦x⟧'),
    'one source, given twice': claimOn({ x: article }, '⟦x⟧, {source: x, locator: p. 1}'),
    'one beside another that only gives context': claimOn(
      { x: article, y: article },
      '⟦x⟧, {source: y, stance: context}',
    ),
    'two that rest on one': claimOn(
      { r: article, x: `${article}, derived-from: [r]`, y: `${article}, derived-from: [r]` },
      '⟦x⟧, y',
    ),
    'two of one publisher': claimOn(
      { x: `${article}, publisher: paper`, y: 'kind: report, publisher: paper, author: doe' },
      '⟦x⟧, y',
    ),
    'two of one author': claimOn(
      { x: `${article}, publisher: paper, author: doe`, y: `${article}, publisher: agency, author: doe` },
      '⟦x⟧, y',
    ),
    'two of the same authors': claimOn(
      { x: 'kind: statement, author: [doe, agency]', y: 'kind: speech, author: [agency, doe]' },
      '⟦x⟧, y',
    ),
    'what the agency and the paper behind it have printed': claimOn(
      { x: `${article}, publisher: paper`, y: 'kind: agency-report, publisher: agency' },
      '⟦x⟧, y',
      ', via: [agency, paper]',
    ),
    'the speaker’s own statement and what was passed on': claimOn(
      { x: 'kind: statement, author: roe', y: `${article}, publisher: paper` },
      '⟦x⟧, y',
      ', via: [paper]',
    ),
    'two that a third connects': claimOn(
      {
        x: `${article}, publisher: paper`,
        y: `${article}, author: doe`,
        z: `${article}, publisher: paper, author: doe`,
      },
      '⟦x⟧, y, z',
    ),
    'a loop': claimOn({ x: `${article}, derived-from: [y]`, y: `${article}, derived-from: [x]` }, '⟦x⟧, y'),
  });

  silentOn('single-source', {
    'two sources': claimOn({ x: article, y: article }, 'x, y'),
    'one, where nothing is contentious': {
      'a.news.yaml':
        'newsmark: 1\narticle: {file: a.md}\nsources: {x: {kind: article, title: X}}\nclaims:\n  - {id: c, text: a, sources: [x], contentious: false}\n',
    },
    'an opinion': claimOn({ x: article }, 'x', ', opinion: true'),
    'no source': claimOn({ x: article }, ''),
    'only context': claimOn({ x: article }, '{source: x, stance: context}'),
    'of two publishers': claimOn(
      { x: `${article}, publisher: paper`, y: `${article}, publisher: agency` },
      'x, y',
    ),
    'two interviews by one reporter': claimOn(
      { x: 'kind: interview, author: doe', y: 'kind: interview, author: doe' },
      'x, y',
    ),
    'two posts on one platform': claimOn(
      { x: 'kind: social-post, publisher: paper, author: doe', y: 'kind: social-post, publisher: paper' },
      'x, y',
    ),
    'a joint statement, and one of those alone': claimOn(
      { x: 'kind: statement, author: [doe, agency]', y: 'kind: statement, author: doe' },
      'x, y',
    ),
    'two articles of one paper with roots of their own': claimOn(
      {
        r: 'kind: document',
        s: 'kind: dataset',
        x: `${article}, publisher: paper, derived-from: [r]`,
        y: `${article}, publisher: paper, derived-from: [s]`,
      },
      'x, y',
    ),
    'one that rests on two': claimOn(
      { r: 'kind: document', s: 'kind: dataset', x: `${article}, derived-from: [r, s]` },
      'x',
    ),
    'one that rests on what nobody defines': claimOn({ x: `${article}, derived-from: [r]` }, 'x'),
    'one that nobody defines': claimOn({ x: article }, 'y'),
    'sources on a line that is badly indented': {
      'a.news.yaml':
        'newsmark: 1\nsources: {x: {kind: article, title: X}}\nclaims:\n  - id: c\n    text: a\n    contentious: true\n    sources:\n    - x\n     - y\n',
    },
  });

  const related = async (files: Files) =>
    (await found('single-source', files)).flatMap(({ diagnosis }) =>
      diagnosis.related.map(({ message }) => message),
    );

  it('says why they are one', async () => {
    assert.deepEqual(
      await related(
        claimOn({ x: `${article}, publisher: paper`, y: `${article}, publisher: paper` }, 'x, y'),
      ),
      ['“y” goes back to the same publisher, The Paper'],
    );
    assert.deepEqual(await related(claimOn({ r: article, x: `${article}, derived-from: [r]` }, 'x, r')), [
      '“r” is what another of them goes back to',
    ]);
  });

  it('says that the only one has it from others', async () => {
    assert.match(
      await messageOf('single-source', claimOn({ x: `${article}, primary: false` }, 'x')),
      /from others/,
    );
    assert.doesNotMatch(await messageOf('single-source', claimOn({ x: article }, 'x')), /from others/);
  });
});
