import assert from 'node:assert/strict';
import { type Files, messageOf, relatedOf, silentOn, speaksOf } from '../expect.ts';

/** An article of 19 March 2025 with a claim, and sources that came out before, after and nobody knows when. */
const cited = (sources: string, article = 'published: 2025-03-19'): Files => ({
  'a.news.yaml': `newsmark: 1
article: {file: a.md, ${article}}
sources:
  before: {kind: report, title: Before, published: 2025-03-18}
  same-day: {kind: report, title: Same day, published: 2025-03-19}
  after: {kind: report, title: After, published: 2025-03-21}
  in-spring: {kind: report, title: In spring, published: 2025-03}
  perhaps: {kind: report, title: Perhaps, published: 2025-03-21?}
  undated: {kind: report, title: Undated}
claims:
  - id: a
    text: a
    ${sources}
`,
});

describe('source-after-published', () => {
  speaksOf('source-after-published', {
    'the only source': cited('⟦sources⟧: [after]'),
    'one behind an alias of the project': {
      'a.news.yaml':
        'newsmark: 1\r\narticle: {file: a.md, published: 2025-03-19}\r\nclaims:\r\n  - {id: a, text: a, ⟦sources⟧: [{source: ёлка}]}\r\n',
      'sources.news.yaml': 'newsmark: 1\nsources:\n  ёлка: {kind: report, title: Ёлка, published: 2026}\n',
    },
    'beside evidence found later': cited('⟦sources⟧: [after, {source: after, stance: refutes}]'),
    'after a change of the article': cited(
      '⟦sources⟧: [after]',
      'published: 2025-03-19, modified: 2025-03-20',
    ),
  });

  silentOn('source-after-published', {
    'a source that was there before': cited('sources: [before]'),
    'one of two that was': cited('sources: [after, before]'),
    'the same day': cited('sources: [same-day]'),
    'a month that may be before': cited('sources: [in-spring]'),
    'an uncertain day': cited('sources: [perhaps]'),
    'a source without a day': cited('sources: [after, undated]'),
    'a source that nobody defines': cited('sources: [after, nowhere]'),
    'no source': cited('sources: []'),
    'evidence on what was said': cited('sources: [{source: after, stance: supports}]'),
    'an article that was changed later': cited(
      'sources: [after]',
      'published: 2025-03-19, modified: 2025-03-22',
    ),
    'an article changed on a day that cannot be read': cited(
      'sources: [after]',
      'published: 2025-03-19, modified: later',
    ),
    'an article without a day': cited('sources: [after]', 'title: A'),
    'an article of about that day': cited('sources: [after]', 'published: 2025-03-19~'),
  });

  it('shows both days', async () => {
    assert.deepEqual(await relatedOf('source-after-published', cited('sources: [after]')), [
      'a.news.yaml: 2025-03-21',
      'a.news.yaml: 2025-03-19',
    ]);
  });

  it('names the claim and the day of publication', async () => {
    assert.match(await messageOf('source-after-published', cited('sources: [after]')), /“a”.*2025-03-19/);
  });
});
