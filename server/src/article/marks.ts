/** Double marks (straight or curly), single ones, or guillemets. */
export type Family = 'double' | 'single' | 'angle';

/** What a mark does there; an `either` closes where one of its family is open, and opens where none is. */
export type Role = 'open' | 'close' | 'either';

/** A quotation mark in a paragraph; offsets of its visible text. */
export interface Mark {
  readonly family: Family;
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

/** Family and habitual role of each mark. Two single marks or backticks together are an old double mark. */
const MARKS: ReadonlyMap<string, readonly [Family, Role]> = new Map<string, readonly [Family, Role]>([
  ['"', ['double', 'either']],
  ['＂', ['double', 'either']],
  ["''", ['double', 'either']],
  ['``', ['double', 'open']],
  ['“', ['double', 'open']],
  ['„', ['double', 'open']],
  ['‟', ['double', 'open']],
  ['”', ['double', 'close']],
  ['«', ['angle', 'open']],
  ['»', ['angle', 'close']],
  ["'", ['single', 'either']],
  ['‘', ['single', 'open']],
  ['‚', ['single', 'open']],
  ['‛', ['single', 'open']],
  ['’', ['single', 'close']],
  ['‹', ['single', 'open']],
  ['›', ['single', 'close']],
]);

const ANY_MARK = /''|``|["＂“„‟”«»'‘‚‛’‹›]/g;
const BEFORE_OPENING = /[\s([{/“„‟«‘‚‹"'—–―-]/;
const AFTER_CLOSING = /[\s)\]}/.,;:!?…”»’›"'—–―-]/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The quotation marks of a paragraph in order, apostrophes and inch signs left out. */
export function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { 0: written, index } of text.matchAll(ANY_MARK)) {
    const [family, habit] = MARKS.get(written) ?? ['double', 'either'];
    const before = text.charAt(index - 1);
    const after = text.charAt(index + written.length);
    const role = family === 'single' ? singleRole(habit, before, after) : pairRole(habit, before, after);
    if (role !== undefined) marks.push({ family, role, start: index, end: index + written.length });
  }
  return marks;
}

/** What the neighbours of a mark say it may do. */
function placing(before: string, after: string): { readonly opens: boolean; readonly closes: boolean } {
  return {
    opens: (before === '' || BEFORE_OPENING.test(before)) && after !== '' && !/\s/.test(after),
    closes: before !== '' && !/\s/.test(before) && (after === '' || AFTER_CLOSING.test(after)),
  };
}

function pairRole(habit: Role, before: string, after: string): Role {
  const { opens, closes } = placing(before, after);
  if (opens === closes) return habit;
  const placed = opens ? 'open' : 'close';
  // German closes with “ and «, Swedish and Danish open with ” and »: there habit and place disagree.
  return habit === 'either' || habit === placed ? placed : 'either';
}

/** Single marks are apostrophes first: they count only where nothing else will do. */
function singleRole(habit: Role, before: string, after: string): Role | undefined {
  if (LETTER.test(before) && LETTER.test(after)) return undefined;
  const { opens, closes } = placing(before, after);
  if (opens && !closes && habit !== 'close' && !/\p{N}/u.test(after)) return 'open';
  return closes && habit !== 'open' ? 'close' : undefined;
}
