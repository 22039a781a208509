import { aboutArticle } from '../article/about.ts';
import type { ReadArticle } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { remembered } from '../project/remembered.ts';
import type { EdtfDate } from '../time/date.ts';
import { readDate } from '../time/reading.ts';
import { type Attribution, attributionsIn } from './attribution.ts';
import { Directory, knownTo } from './speakers/directory.ts';
import { type Voices, voicesIn } from './speakers/speakers.ts';

/** An article as it is understood: what it reports, and who says it. */
export interface Story extends Voices {
  readonly attributions: readonly Attribution[];
  readonly directory: Directory;
  readonly published: EdtfDate | undefined;
}

/** Reads an article as a story, with the entities that its annotation can name; once for each state of the project. */
export const storyOf = remembered((project: Project, read: ReadArticle): Story => {
  const [file] = project.annotationsOf(read.uri);
  const published = file?.annotation.article?.published ?? publishedOf(read);
  const directory = new Directory(knownTo(project, file, published));
  const attributions = attributionsIn(read.article);
  const voices = voicesIn(read.article, attributions, directory);
  return { attributions, ...voices, directory, published };
});

function publishedOf({ article }: ReadArticle): EdtfDate | undefined {
  const { published } = aboutArticle(article);
  const reading = published === undefined ? undefined : readDate(published);
  return reading?.ok ? reading.date : undefined;
}
