import { answerAnnotating } from './answers/annotating.ts';
import { answerChecking } from './answers/checking.ts';
import { answerImporting } from './answers/importing.ts';
import { answerNavigation } from './answers/navigation.ts';
import { answerOwn } from './answers/own.ts';
import { answerReading } from './answers/reading.ts';
import { answerRefactoring } from './answers/refactoring.ts';
import { answerWriting } from './answers/writing.ts';
import type { Serving } from './serving.ts';

/** Answers the client's requests, each with the features' pure functions. */
export function answerRequests(serving: Serving): void {
  answerChecking(serving);
  answerReading(serving);
  answerNavigation(serving);
  answerWriting(serving);
  answerRefactoring(serving);
  answerOwn(serving);
  answerAnnotating(serving);
  answerImporting(serving);
}
