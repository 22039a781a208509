import assert from 'node:assert/strict';
import type { Article, Paragraph } from '../../../server/src/article/article.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { collectGarbage } from '../garbage.ts';
import { annotationIn, projectOf, uriOf } from '../memory.ts';

describe('An article that nobody edits', () => {
  const files = {
    'a.news.yaml': 'newsmark: 1\narticle: {file: a.md}\nclaims:\n  - {id: c1, text: nothing was agreed}\n',
    'a.md': '“No”, said Roe.\n\nThe mayor said that nothing was agreed. 😀\n',
  };

  it('is let go of, with where its claims stand, and read again when somebody looks into it', async () => {
    const project = await projectOf(files);
    const held = new WeakRef(articleIn(project));
    assert.deepEqual(standing(project), { start: 37, end: 55 });
    await collectGarbage();
    assert.equal(held.deref(), undefined);
    assert.deepEqual(standing(project), { start: 37, end: 55 });
  });

  it('is one and the same as long as somebody holds a paragraph of it', async () => {
    const project = await projectOf(files);
    const paragraph = firstOf(project);
    await collectGarbage();
    assert.equal(firstOf(project), paragraph);
  });
});

function articleIn(project: Project): Article {
  const article = project.articleAt(uriOf('a.md'));
  assert(article);
  return article.article;
}

function firstOf(project: Project): Paragraph | undefined {
  return articleIn(project).paragraphs[0];
}

/** Where the claim stands. */
function standing(project: Project): unknown {
  const file = annotationIn(project, 'a.news.yaml');
  const anchoring = project.anchorsOf(file)?.of(file.annotation.claims[0] ?? assert.fail('there is a claim'));
  assert(anchoring?.status === 'exact');
  const [{ start, end } = assert.fail('it stands somewhere')] = anchoring.pieces;
  return { start, end };
}
