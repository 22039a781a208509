import assert from 'node:assert/strict';
import { passagesOf, passagesOn } from '../../../server/src/project/passages.ts';
import { overlaps } from '../../../server/src/syntax/span.ts';
import { projectOf } from '../memory.ts';

describe('The passages on a stretch of an article', () => {
  it('are those that share words with it', async () => {
    const texts = ['one two three four five six', 'two', 'four five', 'six', 'seven', 'three four', 'one'];
    const claims = texts.map((text, index) => `  - {id: c${index}, text: ${text}}\n`).join('');
    const project = await projectOf({
      'a.news.yaml': `newsmark: 1\narticle: {file: a.md}\nclaims:\n${claims}`,
      'a.md': 'one two three four five six seven eight\n',
    });
    const [article] = [...project.articles.values()];
    assert.ok(article?.type === 'article');
    const all = passagesOf(project, article);
    for (let start = 0; start < 40; start++)
      for (let end = start + 1; end <= 40; end++) {
        const span = { start, end };
        assert.deepEqual(
          new Set(passagesOn(project, article, span)),
          new Set(all.filter(({ pieces }) => pieces.some((piece) => overlaps(piece, span)))),
        );
      }
  });
});
