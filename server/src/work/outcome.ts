/** Does some work at once, and gives what comes of it to whoever asks: be it that it throws. */
export function outcomeOf<Result>(work: () => Result): () => Result {
  try {
    const result = work();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
