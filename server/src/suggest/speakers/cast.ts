import { femaleNames, femaleWords, maleNames, maleWords } from '../../article/words/first-names.ts';
import type { Words } from '../clause/words.ts';
import type { Directory, Known } from './directory.ts';
import type { Named } from './named.ts';

export type Gender = 'male' | 'female';

/** Somebody, or something, that a story has named. */
export interface Actor {
  /** The fullest form of the name, without titles. */
  name: string;
  words: readonly string[];
  gender: Gender | undefined;
  readonly isBody: boolean;
  /** What the story calls them: "minister", "analyst". */
  readonly descriptions: Set<string>;
  known: Known | undefined;
}

/** Everybody whom a story has named so far. */
export class Cast {
  readonly #directory: Directory;
  /** By the last word of a name, the latest first. */
  readonly #byLast = new Map<string, Actor[]>();

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /** Whoever a name names: somebody met before, or somebody new. */
  meet(words: Words, name: Named): Actor {
    const own = wordsBetween(words, name.bare, name.to);
    const actor = this.#met(own, name.isBody) ?? this.#welcome(words, name, own);
    if (own.length > actor.words.length) {
      actor.words = own;
      actor.name = words.text(name.bare, name.to);
    }
    for (const at of [
      ...rangeOf(name.from, name.bare - 1),
      ...describedBefore(words, name.from),
      ...describedBehind(words, name.to),
    ])
      actor.descriptions.add(words.lower(at));
    actor.gender ??= genderOf(own, actor.descriptions);
    return actor;
  }

  /** Whoever holds an office, by which alone the story names them. */
  meetHolder(known: Known, office: string): Actor {
    const [own = []] = known.names;
    const same = this.#byLast.get(own.at(-1) ?? '') ?? [];
    const met = same.find((actor) => actor.known === known);
    if (met !== undefined) return met;
    const actor: Actor = {
      name: office,
      words: own,
      gender: genderOf(own, new Set()),
      isBody: false,
      descriptions: new Set(),
      known,
    };
    this.#byLast.set(own.at(-1) ?? '', [actor, ...same]);
    return actor;
  }

  #met(own: readonly string[], isBody: boolean): Actor | undefined {
    const same = this.#byLast.get(own.at(-1) ?? '') ?? [];
    const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
      some.every((word) => all.includes(word));
    return same.find(({ words, isBody: other }) =>
      isBody || other
        ? isWithin(own, words) && isWithin(words, own)
        : isWithin(own, words) || isWithin(words, own),
    );
  }

  #welcome(words: Words, name: Named, own: readonly string[]): Actor {
    const known =
      this.#directory.named(own) ??
      this.#directory.endingIn(['', ...own], new Set(own)) ??
      this.#directory.holding(own);
    const actor: Actor = {
      name: words.text(name.bare, name.to),
      words: own,
      gender: undefined,
      isBody: known?.kind === undefined ? name.isBody : known.kind !== 'person' && known.kind !== 'anonymous',
      descriptions: new Set(),
      known,
    };
    const last = own.at(-1) ?? '';
    this.#byLast.set(last, [actor, ...(this.#byLast.get(last) ?? [])]);
    return actor;
  }
}

function wordsBetween(words: Words, from: number, to: number): readonly string[] {
  return rangeOf(from, to)
    .filter((at) => words.isWord(at) && !words.lower(at).startsWith("'"))
    .map((at) => words.lower(at).replace(/\.$/, ''));
}

/** "the Arvenian prime minister Jane Roe", "President of Arvenia Jane Roe": the words before a name that belong to its phrase. */
function describedBefore(words: Words, from: number): readonly number[] {
  const found: number[] = [];
  for (let at = from - 1; at >= Math.max(0, from - 5); at--)
    if (words.isNominal(at) && !words.isFinite(at)) found.push(at);
    else if (!words.is('links', at) || found.length === 0) break;
  return found.some((at) => words.is('people', at)) ? found : [];
}

/** "Jane Roe, an analyst at the Institute,": the nouns of the description behind a name. */
function describedBehind(words: Words, to: number): readonly number[] {
  if (!words.isComma(to + 1)) return [];
  const found: number[] = [];
  for (let at = to + 2; at <= Math.min(words.last, to + 14) && !words.isComma(at); at++) {
    if (words.isFinite(at)) return [];
    if (words.isNominal(at)) found.push(at);
  }
  return found;
}

function genderOf(own: readonly string[], descriptions: ReadonlySet<string>): Gender | undefined {
  for (const word of descriptions) {
    if (maleWords.has(word)) return 'male';
    if (femaleWords.has(word)) return 'female';
  }
  const [first = ''] = own;
  if (own.length < 2) return undefined;
  const [male, female] = [maleNames.has(first), femaleNames.has(first)];
  return male === female ? undefined : male ? 'male' : 'female';
}

function rangeOf(from: number, to: number): readonly number[] {
  return from > to ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
