/**
 * How far a key's value reaches, told by indentation alone, in the only way that a TextMate grammar can: the
 * `while` of a rule is compared with the text that its `begin` captured. `while` also ends whatever is still open
 * inside, so that a quotation mark or a bracket that is not closed yet spoils one value and not the rest of the file.
 */

/** White space within a line; a carriage return counts, for hosts that leave it there. */
export const space = String.raw`[ \t]`;
/** The end of a line. */
export const eol = String.raw`[ \t\r]*$`;

/** The start of a key's line. Captures 1: the indentation, 2: a list's dash, if any, 3: the space after it. */
export const lineStart = String.raw`^([ \t]*)((?:-(?=[ \t]))?)([ \t]*)`;

/** The start of a key's line at the root of the file; what is deeper belongs to a key before it. */
export const rootStart = String.raw`^\x{FEFF}?()()()`;

/**
 * Up to the column of the key: as `lineStart` captured it, a dash being as wide as one space. Capture 2 is `-` or
 * nothing, so `(?!\2)` can only hold with a dash, and `(?=\2 )` before a space only without one.
 */
const keyColumn = String.raw`\1\3(?:(?!\2)[ \t]|(?=\2[ \t-]))`;

/** A value goes on while lines are deeper than its key, or are items of a list at the key's own column. */
export const valueGoesOn = String.raw`^(?=${keyColumn}(?:[ \t]|-(?:[ \t\r]|$))|[ \t]*(?:#|\r?$))`;

/** A block scalar goes on while lines are deeper than its key; a `#` there is text. */
export const scalarGoesOn = String.raw`^(?=${keyColumn}[ \t]|${eol})`;

/** The start of a list's item that is not a mapping. Captures 1: the indentation, 2: the dash. */
export const itemStart = String.raw`^([ \t]*)(-)(?=[ \t\r]|$)`;

/** An item goes on while lines are deeper than its dash. */
export const itemGoesOn = String.raw`^(?=\1[ \t]|[ \t]*(?:#|\r?$))`;

/** A block scalar in a list goes on while lines are deeper than its dash. */
export const itemScalarGoesOn = String.raw`^(?=\1[ \t]|${eol})`;

/** What stands between a key or a dash and a block scalar, up to the end of the line. 5 captures. */
export const blockScalarHeader = String.raw`[ \t]*((?:[&!]\S*[ \t]+)*)([|>])([-+0-9]*)(?:[ \t]+(#.*)|${eol})()`;
