import type { Serving } from '../serving.ts';

/** Answers with what helps to write a file. */
export function answerWriting(_serving: Serving): void {}
