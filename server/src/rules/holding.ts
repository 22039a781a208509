import type { Holding } from '../project/meanwhile.ts';
import { rules } from './all.ts';
import { keysAcross } from './project-gathering.ts';

const gatherers = rules.flatMap(({ gathers }) => gathers ?? []).filter(({ across }) => across === 'project');

/** What the rules need to be held of a project, so many files of it at most that nobody edits. */
export function holding(most: number, more: Pick<Holding, 'tellsOwn' | 'begins'>): Holding {
  return { most, ...more, keysOf: (file) => keysAcross(file, gatherers) };
}
