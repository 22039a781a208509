/** An id: letters, digits and marks of any script, with `.`, `_` and `-` after the first character. */
const pattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

/** Whether a text can be an id. */
export function isId(text: string): boolean {
  return pattern.test(text.normalize('NFC'));
}

/** The form in which ids are compared. */
export function normalId(written: string): string {
  return written.trim().normalize('NFC');
}

/** An id as a reference gives it: alone, or with the file that defines it (`other-article#c2`). */
export interface QualifiedId {
  /** The file's name or path without `.news.yaml`; undefined where the id stands alone. */
  readonly file: string | undefined;
  readonly id: string;
}

/** Splits a reference at its `#`. */
export function splitReference(written: string): QualifiedId {
  const normal = normalId(written);
  const hash = normal.lastIndexOf('#');
  return hash === -1
    ? { file: undefined, id: normal }
    : { file: normal.slice(0, hash), id: normal.slice(hash + 1) };
}

/** An id made of any words: lower case, hyphens between them; undefined where nothing is left of them. */
export function idFrom(words: string): string | undefined {
  const id = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-$/gu, '');
  return id === '' ? undefined : id;
}
