import { annotationFile, settingsFile } from './document.ts';
import { Project } from './project.ts';
import { utf16Text } from './text.ts';

/**
 * The project as it would be if an annotation file or the settings held another text; nothing is changed, and nothing
 * read. Which files belong to the project stays as it is.
 */
export function supposing(project: Project, uri: string, text: string): Project {
  const document = utf16Text(uri, 'newsmark', 0, text);
  const { root, articles, candidates, isWhole } = project;
  if (project.annotations.has(uri)) {
    const annotations = new Map(project.annotations).set(uri, annotationFile(uri, document));
    return new Project({
      root,
      settingsFile: project.settingsFile,
      annotations,
      articles,
      candidates,
      isWhole,
    });
  }
  if (project.settingsFile?.uri !== uri) return project;
  const { annotations } = project;
  return new Project({
    root,
    settingsFile: settingsFile(uri, document),
    annotations,
    articles,
    candidates,
    isWhole,
  });
}
