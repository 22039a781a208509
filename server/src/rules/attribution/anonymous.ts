import { afterHead, fillers, ones, plurals, vague } from '../../article/words/voices.ts';
import type { Claim } from '../../model/claim.ts';
import type { Entity } from '../../model/definition.ts';
import type { Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { kindNamed, voicesOf } from '../claims/voices.ts';
import { nameWords } from '../references/mention.ts';

/** Somebody in a claim who is not named. */
export interface Unnamed {
  readonly reference: Leaf;
  readonly who: Located<Entity>;
  /** Whether they only passed it on. */
  readonly isHop: boolean;
}

/** Those who are not named among who speaks in a claim and who passed it on. */
export function unnamedIn(project: Project, file: AnnotationFile, claim: Claim): readonly Unnamed[] {
  return [
    ...unnamedAmong(project, file, claim.speakers, false),
    ...unnamedAmong(project, file, claim.via, true),
  ];
}

function unnamedAmong(
  project: Project,
  file: AnnotationFile,
  references: readonly Leaf[],
  isHop: boolean,
): readonly Unnamed[] {
  const unnamed = references.filter((reference) => kindNamed(project, file, reference) === 'anonymous');
  return voicesOf(project, file, unnamed).flatMap(({ reference, located: { file: home, definition } }) =>
    definition.type === 'entity' ? [{ reference, who: { file: home, definition }, isHop }] : [],
  );
}

/** Whether a name says nothing of who somebody is: "a source", "officials". */
export function saysNothing(name: string): boolean {
  const words = wordsIn(name);
  return words.some((word) => vague.has(word)) && words.every((word) => vague.has(word) || fillers.has(word));
}

/** Whether words name several: "sources in the ministry", and not "one of the officials". */
export function namesSeveral(mention: string): boolean {
  const words = wordsIn(mention);
  const end = words.findIndex((word, index) => index > 0 && afterHead.has(word));
  const head = end === -1 ? words : words.slice(0, end);
  return head.some((word) => plurals.has(word)) && !head.some((word) => ones.has(word));
}

function wordsIn(text: string): readonly string[] {
  return nameWords(text).map((word) => word.toLowerCase());
}
