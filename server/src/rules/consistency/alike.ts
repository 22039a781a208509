import { weightyChange } from '../../article/changes.ts';
import { EditPattern } from '../../article/edits.ts';
import { foldAll } from '../../article/fold.ts';
import { wordsOf } from '../../article/word-index.ts';
import type { Claim } from '../../model/claim.ts';
import { textOf } from '../../model/entry.ts';
import { splitReference } from '../../model/id.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { SharedSteps, type Steps } from '../../work/steps.ts';
import { voicesOf } from '../claims/voices.ts';

/** Fewer words than this are said twice by chance. */
const leastWords = 4;
/** So few letters are, however many words they are. */
const leastLetters = 12;
/** So many words at the beginning, or at the end, are the same in claims that are compared. */
const edgeWords = 3;
/** By so much of the longer one may two texts differ, letter by letter. */
const mostEdits = 0.1;
/** Among more claims of one speaker that begin or end alike, only the first are compared. */
const mostCompared = 16;

/** A claim as it is compared. */
interface Said {
  readonly claim: Located<Claim>;
  /** Folded, in lower case, without anything but letters and digits between single spaces. */
  readonly words: string;
  /** What those that may be alike share: the speakers, and the words at one end. */
  readonly keys: readonly string[];
}

const indices = new WeakMap<Project, SharedSteps<Alike>>();
const known = new WeakMap<Claim, Omit<Said, 'claim'> | null>();

/** The claims of a project that may be alike, gathered once for everybody who asks. */
export function* alikeIn(project: Project): Steps<Alike> {
  let index = indices.get(project);
  if (index === undefined) {
    index = new SharedSteps(gather(project));
    indices.set(project, index);
  }
  return yield* index.left();
}

function* gather(project: Project): Steps<Alike> {
  const alike = new Alike(project);
  for (const file of project.annotations.values())
    for (const definition of file.annotation.claims) {
      alike.add({ file, definition });
      yield;
    }
  return alike;
}

/** Finds claims that say the same. */
export class Alike {
  readonly #project: Project;
  readonly #said = new Map<Claim, Said>();
  readonly #byKey = new Map<string, Said[]>();
  readonly #order = new Map<Claim, number>();

  constructor(project: Project) {
    this.#project = project;
  }

  /** Adds a claim; they come in the order of the project. */
  add(claim: Located<Claim>): void {
    const saying = sayingOf(claim.definition);
    if (saying === null) return;
    const said: Said = { ...saying, claim };
    this.#order.set(claim.definition, this.#order.size);
    this.#said.set(claim.definition, said);
    for (const key of saying.keys) {
      const alike = this.#byKey.get(key);
      if (alike) alike.push(said);
      else this.#byKey.set(key, [said]);
    }
  }

  /**
   * The claims before a claim, in the order of the project, by the same speakers and in near-identical words that
   * change neither a number nor a negation. Looks only at claims that begin or end with the same words.
   */
  before(claim: Claim): readonly Located<Claim>[] {
    const said = this.#said.get(claim);
    if (said === undefined) return [];
    const place = this.#placeOf(said);
    const compared = new Set(
      said.keys
        .flatMap((key) => (this.#byKey.get(key) ?? []).slice(0, mostCompared))
        .filter((other) => this.#placeOf(other) < place),
    );
    return [...compared]
      .filter((other) => isAlike(said.words, other.words) && sayBoth(this.#project, said.claim, other.claim))
      .sort((a, b) => this.#placeOf(a) - this.#placeOf(b))
      .map((other) => other.claim);
  }

  #placeOf({ claim }: Said): number {
    return this.#order.get(claim.definition) ?? 0;
  }
}

/** Null for a claim that nobody says, or in too few words. */
function sayingOf(claim: Claim): Omit<Said, 'claim'> | null {
  let saying = known.get(claim);
  if (saying === undefined) {
    saying = readSaying(claim);
    known.set(claim, saying);
  }
  return saying;
}

function readSaying({ pieces, speakers }: Claim): Omit<Said, 'claim'> | null {
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
  return { words, keys: [`${who}\n${words.slice(0, first.end)}\n`, `${who}\n\n${words.slice(last.start)}`] };
}

function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const longer = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > mostEdits * longer) return false;
  const edits = new EditPattern(one).distances(other, 'fixed').at(-1) ?? longer;
  if (edits > mostEdits * longer) return false;
  const { digit, negation } = weightyChange(one, other);
  return !digit && !negation;
}

/** Whether two claims have the same speakers, and assert or deny alike. */
function sayBoth(project: Project, one: Located<Claim>, other: Located<Claim>): boolean {
  const polarity = ({ definition }: Located<Claim>) => textOf(definition.entry, 'polarity') ?? 'asserts';
  if (polarity(one) !== polarity(other)) return false;
  const [ones, others] = [one, other].map(({ file, definition }) =>
    voicesOf(project, file, definition.speakers).map(({ located }) => located.definition),
  );
  if (ones === undefined || others === undefined || ones.length !== others.length) return false;
  return ones.length === one.definition.speakers.length && ones.every((speaker) => others.includes(speaker));
}
