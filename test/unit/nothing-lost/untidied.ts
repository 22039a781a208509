import * as fc from 'fast-check';
import { parse } from '../../../server/src/syntax/parse.ts';
import { type Scalar, spanOf, type Tree } from '../../../server/src/syntax/tree.ts';
import { nodesOf, read } from '../edit/yaml.ts';

/** What is done to a file that says what it says, in the way of people and of other tools. */
export interface Untidiness {
  readonly eol: '\n' | '\r\n';
  readonly mark: boolean;
  /** Chooses, one after the other, whether a line or a scalar is touched, and how. */
  readonly choices: readonly number[];
  /** Something at the end that has nothing to do with the rest. */
  readonly tail: string;
}

const tails = [
  '',
  '\n\n  #c-end.\n',
  'x-house: &house {z: "\\u00e9 🕊", a: \'it\'\'s\'} #c-house.\nx-more:\n  - <<: *house\n    слово: [a , "b",] #c-list.\n  - *house\n',
  'x-text: | #c-head.\n  🕊 block\n    #no comment\n\n   \nx-last: >+\n  folded\n  words\n\n',
];

export const untidiness: fc.Arbitrary<Untidiness> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  mark: fc.boolean(),
  choices: fc.array(fc.nat(11), { minLength: 1, maxLength: 40 }),
  tail: fc.constantFrom(...tails),
});

/** Nothing is done to it. */
export const tidy: Untidiness = { eol: '\n', mark: false, choices: [11], tail: '' };

/** A file that says the same in another way: with comments, other quotation marks, anchors, line ends. */
export function untidied(text: string, { eol, mark, choices, tail }: Untidiness): string {
  let at = 0;
  let comments = 0;
  const choose = () => choices[at++ % choices.length] ?? 0;
  const tree = parse(text);
  let result = text;
  // From the end on, so that what comes before stays where it is.
  for (const scalar of scalarsOf(tree).toReversed()) {
    const { start, end } = spanOf(scalar);
    const other = otherwise(scalar, text.slice(start, end), choose());
    const changed = result.slice(0, start) + other + result.slice(end);
    if (saysTheSame(tree, changed)) result = changed;
  }
  for (let line = result.split('\n').length - 1; line >= 0; line--) {
    const choice = choose();
    if (choice > 4) continue;
    const lines = result.split('\n');
    const old = lines[line] ?? '';
    const indent = /^ */.exec(old)?.[0] ?? '';
    const comment = `#c${comments++}.`;
    if (choice < 2) lines[line] = `${old} ${comment}`;
    else if (choice === 2) lines[line] = `${old}  `;
    else lines.splice(line, 0, ...(choice === 3 ? [`${indent}${comment}`] : ['', `${indent}# — ${comment}`]));
    const changed = lines.join('\n');
    if (saysTheSame(tree, changed)) result = changed;
  }
  const whole = result + (saysTheSame(tree, result, tail) ? tail : '');
  return (mark ? '\uFEFF' : '') + whole.replaceAll('\n', eol);
}

/** A scalar of one line, written in another way that may say the same. */
function otherwise(scalar: Scalar, written: string, choice: number): string {
  if (written === '' || written.includes('\n') || /^[|>]/.test(written)) return written;
  switch (choice) {
    case 0:
      return `'${scalar.value.replaceAll("'", "''")}'`;
    case 1:
      return JSON.stringify(scalar.value);
    case 2:
      return `&a${choice} ${written}`;
    case 3:
      return `!x ${written}`;
    default:
      return written;
  }
}

function saysTheSame(tree: Tree, changed: string, tail = ''): boolean {
  const after = parse(changed + tail);
  if (after.problems.length !== tree.problems.length) return false;
  if (tail === '') return JSON.stringify(read(after.root)) === JSON.stringify(read(tree.root));
  return JSON.stringify(read(after.root)).startsWith(JSON.stringify(read(tree.root)).slice(0, -1));
}

function scalarsOf(tree: Tree): readonly Scalar[] {
  const all = nodesOf(tree).flatMap((node) => {
    if (node.kind === 'scalar') return [node];
    return node.kind === 'mapping' ? node.pairs.map(({ key }) => key) : [];
  });
  return all.sort((one, other) => spanOf(one).start - spanOf(other).start);
}
