import { dateOf } from '../../model/date.ts';
import { leavesNear } from '../../model/leaves.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Span } from '../../syntax/span.ts';
import { dayInWords } from '../../time/calendar-words.ts';
import { isDoubtful } from '../../time/date.ts';
import type { Steps } from '../../work/steps.ts';
import { behind, type Hint } from './hint.ts';

/** The day of the week behind each date that is a certain day. */
export function* weekdayHints(file: AnnotationFile, within: Span, locale: string): Steps<readonly Hint[]> {
  const { root, tree } = file.annotation;
  const hints = new Map<number, Hint>();
  if (root === undefined) return [];
  for (const leaf of leavesNear(tree, root, within)) {
    yield;
    if (leaf.shape.type !== 'date') continue;
    const at = behind(file, leaf.at, within);
    if (at === undefined || hints.has(at)) continue;
    const date = dateOf(leaf);
    if (date?.precision !== 'day' || date.clock !== undefined || isDoubtful(date)) continue;
    hints.set(at, { at, label: dayInWords(date.day, 'short-weekday', locale) });
  }
  return [...hints.values()];
}
