import type { Article } from '../article/article.ts';
import { Slot } from '../work/slot.ts';
import type { ReadArticle } from './document.ts';
import type { Project } from './project.ts';

interface Done<Answer> {
  /** The moment of it: it may be a past one by now, and is not to last for that. */
  readonly moment: WeakRef<Project>;
  readonly answer: Answer;
}

/** Work on an article that is done once for each state of its project, however many ask. It lasts as long as the article. */
export function remembered<Answer>(
  work: (project: Project, article: ReadArticle) => Answer,
): (project: Project, article: ReadArticle) => Answer {
  const known = new Slot<Article, Done<Answer>>();
  return (project, article) => {
    project.readsPassages(article.uri);
    const read = article.article;
    const done = known.get(read);
    if (done?.moment.deref() === project) return done.answer;
    const answer = work(project, article);
    known.set(read, { moment: new WeakRef(project), answer });
    return answer;
  };
}
