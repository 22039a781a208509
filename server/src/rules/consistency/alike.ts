import { weightyChange } from '../../article/changes.ts';
import { EditPattern } from '../../article/edits.ts';
import { foldAll } from '../../article/fold.ts';
import { wordsOf } from '../../article/word-index.ts';
import type { Claim } from '../../model/claim.ts';
import { textOf } from '../../model/entry.ts';
import { splitReference } from '../../model/id.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { Slot } from '../../work/slot.ts';
import { namedBy } from '../claims/voices.ts';
import { atMost, type Gatherer, Gathering, isBefore, type Written } from '../gathering.ts';
import type { Subject } from '../rule.ts';

/** Fewer words than this are said twice by chance. */
const leastWords = 4;
/** So few letters are, however many words they are. */
const leastLetters = 12;
/** So many words at the beginning, or at the end, are the same in claims that are compared. */
const edgeWords = 3;
/** By so much of the longer one may two texts differ, letter by letter. */
const mostEdits = 0.1;
/** Among more claims of one speaker that begin or end alike, with the same numbers, only the first are compared. */
const mostCompared = 16;

/** A claim as it is compared. Its strings are joined, not added up: V8 would keep each of their parts. */
interface Said {
  readonly who: string;
  /** Folded, in lower case, without anything but letters and digits between single spaces. */
  readonly words: string;
  /** What those share that say the very same. */
  readonly same: string;
  /** What those that may be alike share: the speakers, the numbers, and the words at one end. */
  readonly keys: readonly string[];
}

const known = new Slot<Claim, Said | null>();

/** The words of the claims of a project, by what those that may be alike share. */
const wordings = new Gathering<string, string>(
  'project',
  function* (claim) {
    const said = sayingOf(claim);
    for (const key of said?.keys ?? []) if (said) yield [key, said.words];
  },
  atMost(mostCompared),
);

/** The claims of a project by their speakers and very words. */
const sayers = new Gathering<Written, Written>(
  'project',
  function* (claim, { file: { uri } }) {
    const said = sayingOf(claim);
    if (said) yield [said.same, { uri, claim }];
  },
  atMost(mostCompared),
);

/** What {@link alikeBefore} looks at. */
export const sayings: readonly Gatherer[] = [wordings, sayers];

/**
 * The claims before a claim, in the order of the project, by the same speakers and in near-identical words that
 * change neither a number nor a negation. Looks only at claims with the same numbers that begin or end with the same
 * words.
 */
export function alikeBefore(claim: Claim, subject: Subject): readonly Located<Claim>[] {
  if (subject.isAlone(wordings)) return [];
  const { project, file, gathered } = subject;
  const said = sayingOf(claim);
  if (said === null) return [];
  const own = { uri: file.uri, claim };
  return [...new Set(said.keys.flatMap((key) => gathered(wordings, key)))]
    .filter((words) => isAlike(said.words, words))
    .flatMap((words) => gathered(sayers, words === said.words ? said.same : keyOf(said.who, words)))
    .filter((other) => isBefore(other, own))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1))
    .flatMap((other): readonly Located<Claim>[] => {
      const home = project.annotations.get(other.uri);
      return home ? [{ file: home, definition: other.claim }] : [];
    })
    .filter((other) => sayBoth(project, { file, definition: claim }, other));
}

function keyOf(who: string, words: string): string {
  return [who, words].join('\n');
}

/** Null for a claim that nobody says, or in too few words. */
function sayingOf(claim: Claim): Said | null {
  let saying = known.get(claim);
  if (saying === undefined) {
    saying = readSaying(claim);
    known.set(claim, saying);
  }
  return saying;
}

function readSaying({ pieces, speakers }: Claim): Said | null {
  if (speakers.length === 0) return null;
  const words = foldAll(pieces.map(({ text }) => text).join(' '))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const found = wordsOf(words);
  const [first, last] = [found[edgeWords - 1], found.at(-edgeWords)];
  if (found.length < leastWords || words.length < leastLetters || !first || !last) return null;
  const who = speakers
    .map(({ text }) => splitReference(text).id)
    .sort()
    .join(' ');
  const numbers = numbersIn(words);
  const keys = [
    [who, numbers, words.slice(0, first.end), ''].join('\n'),
    [who, numbers, '', words.slice(last.start)].join('\n'),
  ];
  const same = keyOf(who, words);
  // As a part of that, the words take no room of their own.
  return { who, words: same.slice(who.length + 1), same, keys };
}

function numbersIn(words: string): string {
  return (words.match(/\p{N}+/gu) ?? []).join(' ');
}

/** Whether words with the same numbers say nearly the same. */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const longer = Math.max(one.length, other.length);
  // What tells most apart soonest.
  if (Math.abs(one.length - other.length) > mostEdits * longer) return false;
  const edits = new EditPattern(one).distances(other, 'fixed').at(-1) ?? longer;
  return edits <= mostEdits * longer && !weightyChange(one, other).negation;
}

/** Whether two claims have the same speakers, and assert or deny alike. */
function sayBoth(project: Project, one: Located<Claim>, other: Located<Claim>): boolean {
  const polarity = ({ definition }: Located<Claim>) => textOf(definition.entry, 'polarity') ?? 'asserts';
  if (polarity(one) !== polarity(other)) return false;
  const [ones, others] = [one, other].map(({ file, definition }) =>
    namedBy(project, file, definition.speakers),
  );
  if (ones === undefined || others === undefined || ones.length !== others.length) return false;
  return ones.length === one.definition.speakers.length && ones.every((speaker) => others.includes(speaker));
}
