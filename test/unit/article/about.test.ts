import { deepEqual } from 'node:assert/strict';
import { aboutArticle } from '../../../server/src/article/about.ts';
import { type ArticleFormat, readArticle } from '../../../server/src/article/article.ts';

const prose =
  'The ministers of Arvenia and Belmark met in Ardov on Monday to talk about the bridge that both of them claim.';

describe('aboutArticle', () => {
  const cases: readonly (readonly [string, ArticleFormat, string, object])[] = [
    [
      'front matter',
      'markdown',
      `---\ntitle: "The: bridge"\ndate: 2025-03-19T10:00:00Z\n---\n${prose}`,
      { title: 'The: bridge', published: '2025-03-19' },
    ],
    [
      'the first heading',
      'markdown',
      `March 19, 2025\n\n# The *bridge*\n\n${prose}`,
      { title: 'The bridge', published: '2025-03-19' },
    ],
    ['an underlined heading', 'markdown', `The bridge\n===\n\n${prose}`, { title: 'The bridge' }],
    [
      'the first line of plain text',
      'plain',
      `Talks about a bridge\n19 March 2025\n${prose}`,
      { title: 'Talks about a bridge', published: '2025-03-19' },
    ],
    [
      'a Russian date line',
      'plain',
      `Переговоры о мосте\n19 марта 2025 года, 10:00\n${prose}`,
      { title: 'Переговоры о мосте', published: '2025-03-19' },
    ],
    [
      'a headline below the page’s furniture',
      'plain',
      `Advertisement\nOn\nTalks about a bridge go on\n${prose}`,
      { title: 'Talks about a bridge go on' },
    ],
    ['nothing from prose alone', 'plain', `${prose} It was 19 March 2025.`, {}],
    [
      'no date that could be two',
      'plain',
      `Talks about a bridge\n03/04/2025\n${prose}`,
      { title: 'Talks about a bridge' },
    ],
    [
      'no day that does not exist',
      'plain',
      `Talks about a bridge\n31 February 2025\n${prose}`,
      { title: 'Talks about a bridge' },
    ],
    ['nothing from an empty text', 'markdown', '', {}],
    ['nothing from broken front matter', 'markdown', `---\ntitle: [\n---\n`, {}],
  ];
  for (const [what, format, text, expected] of cases) {
    it(`reads ${what}`, () => {
      deepEqual(aboutArticle(readArticle(text, format)), expected);
    });
  }
});
