/** Why something that was asked for cannot be done, in a sentence for the person who asked. */
export interface Refusal {
  /** Localised. */
  readonly refused: string;
}

/** Whether an answer is a refusal. */
export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}
