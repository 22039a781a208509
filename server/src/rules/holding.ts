import type { AnnotationFile } from '../project/document.ts';
import type { Holding } from '../project/meanwhile.ts';
import { Project } from '../project/project.ts';
import { rules } from './all.ts';
import { keysAcross } from './project-gathering.ts';

const gatherers = rules.flatMap(({ gathers }) => gathers ?? []).filter(({ across }) => across === 'project');

/**
 * What the rules need to be held of a project, so many files of it at most that nobody edits.
 *
 * @param begins told once a file is let go of
 */
export function holding(most: number, begins?: () => void): Holding {
  return { most, begins, keysOf: (root, file) => keysAcross(alone(root, file), file, gatherers) };
}

/** A file without its project, which what is gathered over that does not look at. */
function alone(root: string, file: AnnotationFile): Project {
  return new Project({
    root,
    settingsFile: undefined,
    annotations: new Map([[file.uri, file]]),
    articles: new Map(),
    candidates: new Set(),
    isWhole: false,
  });
}
