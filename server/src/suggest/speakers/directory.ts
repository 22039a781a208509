import type { EntityKind } from '../../format/vocabulary.ts';
import type { Entity } from '../../model/definition.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { certainlyOutside } from '../../time/compare.ts';
import type { EdtfDate } from '../../time/date.ts';
import { wordsOfName } from './names.ts';

/** An entity that an annotation file may name. */
export interface Known {
  /** As the file would write it. */
  readonly id: string;
  readonly kind: EntityKind | undefined;
  /** Each of its names in words. */
  readonly names: readonly (readonly string[])[];
  /** The offices that it may hold, and whose they are, in words. */
  readonly offices: readonly Office[];
}

/** An office, in words. */
interface Office {
  readonly title: readonly string[];
  readonly of: readonly string[];
  /** Whether its title said whose it is: then nobody is meant by what is left of the title alone. */
  readonly isOfOne: boolean;
}

/** As many first letters make "Russian" an adjective of "Russia". */
const STEM = 4;

/** The entities that an article's annotation can name, by what the article may call them. */
export class Directory {
  readonly #byName = new Map<string, Set<Known>>();
  readonly #byLast = new Map<string, Set<Known>>();
  readonly #byTitle = new Map<string, Set<Known>>();

  constructor(known: Iterable<Known>) {
    for (const entity of known) {
      for (const name of entity.names) {
        add(this.#byName, name.join(' '), entity);
        const last = name.at(-1);
        if (last !== undefined && name.length > 1 && isPerson(entity)) add(this.#byLast, last, entity);
      }
      for (const { title } of entity.offices) add(this.#byTitle, title.at(-1) ?? '', entity);
    }
  }

  /** The one entity that some words are a name of; undefined where there are none, or several. */
  named(words: readonly string[]): Known | undefined {
    return only(this.#byName.get(words.join(' ')));
  }

  /**
   * The one entity whose name ends some words, a surname being enough for a person: "aide Jane Roe", "Ms. Roe".
   *
   * @param capitals the words among them that are written with a capital and are no title: all must be its own
   */
  endingIn(words: readonly string[], capitals: ReadonlySet<string>): Known | undefined {
    for (let from = 1; from < words.length; from++) {
      const found = this.named(words.slice(from));
      if (found !== undefined && (words.length - from > 1 || isPerson(found)))
        return this.#fits(found, capitals);
    }
    const byLast = [...(this.#byLast.get(words.at(-1) ?? '') ?? [])].filter((each) =>
      this.#fits(each, capitals),
    );
    return byLast.length === 1 ? byLast[0] : undefined;
  }

  /** The one entity that holds an office: "the foreign minister", "the Arvenian foreign minister", "the king of Arvenia". */
  holding(words: readonly string[]): Known | undefined {
    const ordered = ownerFirst(words);
    const fitting = [...(this.#byTitle.get(ordered.at(-1) ?? '') ?? [])].filter(({ offices }) =>
      offices.some(({ title, of, isOfOne }) => {
        const rest = ordered.slice(0, Math.max(0, ordered.length - title.length));
        return (
          title.every((word, index) => word === ordered[rest.length + index]) &&
          rest.every((word) => of.some((other) => isOf(word, other))) &&
          (rest.length > 0 || !isOfOne)
        );
      }),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  #fits(known: Known, capitals: ReadonlySet<string>): Known | undefined {
    const own = new Set(known.names.flat());
    return [...capitals].every((word) => own.has(word) || isInitialOf(word, own)) ? known : undefined;
  }
}

/** The entities that an annotation file of an article can name, or could if there were one. */
export function* knownTo(
  project: Project,
  file: AnnotationFile | undefined,
  published: EdtfDate | undefined,
): Iterable<Known> {
  const zone = project.settings.timeZone;
  for (const { definition, written, file: home } of project.scope.visible(['entity'], file)) {
    if (definition.type !== 'entity' || written === '') continue;
    const offices = definition.roles
      .filter(({ from, until }) => published === undefined || !certainlyOutside(published, from, until, zone))
      .map(({ title, of }) => {
        const target = of && project.resolve(of, home);
        const employer =
          target?.kind === 'found' && target.definition.type === 'entity' ? target.definition : undefined;
        return officeOf(wordsOfName(title), namesOf(employer).flat());
      });
    yield { id: written, kind: definition.kind, names: namesOf(definition), offices };
  }
}

/** An office without whose it is, where its title says that: "king of Arvenia". */
function officeOf(title: readonly string[], of: readonly string[]): Office {
  const ordered = ownerFirst(title);
  const own = ordered.findIndex((word) => !of.some((other) => isOf(word, other)));
  return { title: ordered.slice(Math.max(0, own)), of, isOfOne: own > 0 };
}

/** "king of Arvenia" as "Arvenia king". */
function ownerFirst(words: readonly string[]): readonly string[] {
  const of = words.indexOf('of');
  if (of <= 0) return words;
  return [...withoutArticle(words.slice(of + 1)), ...words.slice(0, of)];
}

function namesOf(entity: Entity | undefined): readonly (readonly string[])[] {
  return (entity?.names ?? [])
    .map((name) => withoutArticle(wordsOfName(name)))
    .filter((words) => words.length > 0);
}

/** "the Kremlin" is "Kremlin". */
export function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && /^(?:the|an?)$/.test(words[0] ?? '') ? words.slice(1) : words;
}

function isPerson({ kind }: Known): boolean {
  return kind === 'person' || kind === undefined;
}

function isOf(word: string, other: string): boolean {
  return word === other || (word.length > STEM && word.slice(0, STEM) === other.slice(0, STEM));
}

function isInitialOf(word: string, own: ReadonlySet<string>): boolean {
  return word.length <= 2 && [...own].some((other) => other.startsWith(word.charAt(0)));
}

function add(map: Map<string, Set<Known>>, key: string, known: Known): void {
  const group = map.get(key);
  if (group === undefined) map.set(key, new Set([known]));
  else group.add(known);
}

function only(group: ReadonlySet<Known> | undefined): Known | undefined {
  const [first, ...others] = group ?? [];
  return others.length === 0 ? first : undefined;
}
