import type { Range } from 'vscode-languageserver-types';
import { textOf } from '../model/entry.ts';
import { coverageOf } from '../project/coverage.ts';
import { findPassages, type Passage } from '../project/passages.ts';
import type { Project } from '../project/project.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { sourcingIn } from './article/standing.ts';
import { rangeOf } from './place.ts';

/** What an editor shows of a claim where its words stand: what became of it, else whether it has a source. */
export const passageStates = [
  'annotated',
  'unsourced',
  'supported',
  'refuted',
  'conflicting',
  'not-enough-evidence',
] as const;
export type PassageState = (typeof passageStates)[number];

/** A claim's words in an article, for an editor to underline. */
export interface ShownPassage {
  readonly claim: string;
  /** Its pieces, in order. */
  readonly ranges: Range[];
  readonly state: PassageState;
  /** How sure the place is: its words have changed, or stand elsewhere too. */
  readonly anchoring: 'exact' | 'drifted' | 'ambiguous';
}

/** What an editor shows in an article. */
export interface ShownPassages {
  readonly passages: ShownPassage[];
  /** The quotations that no claim touches yet. */
  readonly unannotated: Range[];
}

/** What is annotated in an article, and which quotations are not; null for what is no article of the project. */
export function* shownPassages(project: Project, uri: string): Steps<ShownPassages | null> {
  const article = project.articleAt(uri);
  if (article === undefined) return null;
  const { text } = article;
  const passages = yield* findPassages(project, article);
  const lacksSource = sourcingIn(project, article);
  const shown = yield* eachOf(passages, (passage) => ({
    claim: passage.claim.id,
    ranges: passage.pieces.map((piece) => rangeOf(text, piece)),
    state: verdictOf(passage) ?? (lacksSource(passage) ? 'unsourced' : 'annotated'),
    anchoring: passage.anchoring.status,
  }));
  const { left } = coverageOf(project, article);
  return { passages: shown, unannotated: left.map(({ span }) => rangeOf(text, span)) };
}

function verdictOf({ claim }: Passage): PassageState | undefined {
  const verdict = textOf(claim.entry, 'verdict');
  return passageStates.find((state) => state === verdict);
}
