/** White space: a run of it counts as one space. U+FEFF is not among it, it has no width. */
const SPACE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** What nobody sees: soft hyphens, joiners, directional marks, variation selectors, byte order marks. */
const UNSEEN =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';

const NOT_SPACE_BUT_SPECIAL = `${SPACE.replace(' ', '')}${UNSEEN}`;

/** A run that is not as plain as one single space between two visible characters. */
export const UNEVEN_RUN = new RegExp(
  `(?: [${SPACE}${UNSEEN}]|[${NOT_SPACE_BUT_SPECIAL}])[${SPACE}${UNSEEN}]*`,
  'g',
);

const ANY_SPACE = new RegExp(`[${SPACE}]`);

/** Whether a run that {@link UNEVEN_RUN} found shows as a space, or not at all. */
export function showsAsSpace(run: string): boolean {
  return ANY_SPACE.test(run);
}

/** What is compared as if it were one character. Each is one UTF-16 unit, so that offsets stay. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['“”„‟«»＂〝〞〟❝❞″', '"'],
  ['‘’‚‛‹›＇❛❜′´`ʼʹ', "'"],
  ['‐‑‒–—―−⸺⸻﹘﹣－', '-'],
  ['\\n', ' '],
];
const REPLACED = ALIKE.map(([alike, by]) => [new RegExp(`[${alike}]`, 'g'), by] as const);

/** The form in which visible text is compared: quotation marks, apostrophes and dashes alike. Keeps all offsets. */
export function fold(visible: string): string {
  return REPLACED.reduce((text, [pattern, by]) => text.replace(pattern, by), visible);
}

/** What may be compared in another form than it is written in, apart from what NFC changes. */
const UNFOLDED = new RegExp(
  `^ | $| [${SPACE}${UNSEEN}]|[${NOT_SPACE_BUT_SPECIAL}${ALIKE.map(([alike]) => alike).join('')}]`,
);

/** Any text in the form in which it is compared: white space, what is unseen, NFC and {@link fold}. */
export function foldAll(text: string): string {
  if (!UNFOLDED.test(text) && text.normalize('NFC') === text) return text;
  const even = text.replace(UNEVEN_RUN, (run) => (showsAsSpace(run) ? ' ' : ''));
  return fold(even.normalize('NFC')).trim();
}
