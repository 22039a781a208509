import type { Article } from '../article/article.ts';
import { Slot } from '../work/slot.ts';
import type { ReadArticle } from './document.ts';
import type { Project } from './project.ts';

/** Work on an article that is done once for each state of its project, however many ask. */
export function remembered<Answer>(
  work: (project: Project, article: ReadArticle) => Answer,
): (project: Project, article: ReadArticle) => Answer {
  const known = new Slot<Project, WeakMap<Article, { readonly answer: Answer }>>();
  return (project, article) => {
    project.readsPassages(article.uri);
    let ofProject = known.get(project);
    if (ofProject === undefined) {
      ofProject = new WeakMap();
      known.set(project, ofProject);
    }
    let done = ofProject.get(article.article);
    if (done === undefined) {
      done = { answer: work(project, article) };
      ofProject.set(article.article, done);
    }
    return done.answer;
  };
}
