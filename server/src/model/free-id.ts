/** An id that is not taken: the one wished for, or the same with the first number that is free. */
export function freeId(wish: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(wish)) return wish;
  for (let number = 2; ; number++) {
    const id = `${wish}-${number}`;
    if (!isTaken(id)) return id;
  }
}
