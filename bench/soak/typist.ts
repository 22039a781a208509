import type { Draw } from '../draw.ts';

/** A change to a text: what stands in a stretch of it gives way. UTF-16 offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What somebody does at a claim, keystroke by keystroke; in the end the text is what it was. */
type Habit = (text: string, claim: number) => readonly Change[];

const typed = ' and more, “so” they say';

const habits: readonly Habit[] = [
  // Types a few words into a text, and takes them back.
  (text, claim) => {
    const at = text.indexOf('"\n', text.indexOf('text: "', claim));
    const forth = [...typed].map((letter, index) => insertion(at + index, letter));
    return [...forth, ...forth.toReversed().map(({ start }) => deletion(start, start + 1))];
  },
  // Opens a quotation that takes in all the rest of the file, and closes it.
  (text, claim) => {
    const at = text.indexOf('\n', text.indexOf('cue: ', claim));
    return [insertion(at, ' "'), insertion(at + 2, 'x"'), deletion(at, at + 4)];
  },
  // Copies the claim, gives the copy another id, and takes it away.
  (text, claim) => {
    const next = text.indexOf('  - id: ', claim + 4);
    const copy = text.slice(claim, next === -1 ? text.length : next);
    const id = claim + '  - id: '.length;
    return [
      insertion(claim, copy),
      insertion(id, 'copy-'),
      deletion(claim, claim + copy.length + 'copy-'.length),
    ];
  },
  // Comments the line of the speaker out, and in again.
  (text, claim) => {
    const at = text.indexOf('speaker: ', claim);
    return [insertion(at, '# '), deletion(at, at + 2)];
  },
  // Indents a line wrongly, and rightly.
  (text, claim) => {
    const at = text.indexOf('    date: ', claim);
    return [deletion(at, at + 3), insertion(at, '   ')];
  },
];

/** Goes on and on with one habit after the other, each at another claim of a text. */
export function* keystrokes(text: string, draw: Draw): Generator<Change, never> {
  const claims = [...text.matchAll(/^ {2}- id: /gm)].map(({ index }) => index);
  for (;;)
    for (const habit of habits) {
      const claim = claims[draw(claims.length)] ?? 0;
      yield* habit(text, claim);
    }
}

function insertion(start: number, text: string): Change {
  return { start, end: start, text };
}

function deletion(start: number, end: number): Change {
  return { start, end, text: '' };
}
