/** A name as it may be meant by an id: `jane-roe` becomes `Jane Roe`. Anything that is no such id stays. */
export function nameFrom(id: string): string {
  if (!/^[\p{Ll}\p{M}\p{N}_-]+$/u.test(id)) return id;
  return id
    .split(/[-_]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
    .join(' ');
}
