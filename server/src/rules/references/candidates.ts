import type { DefinitionType } from '../../format/shape.ts';
import { idFrom, normalId, splitReference } from '../../model/id.ts';
import { nearest } from '../../model/nearest.ts';
import { keptOf } from '../../project/kept.ts';
import type { Scope } from '../../project/scope.ts';

/** The name of a definition, for people: nothing for a claim. */
interface Candidate {
  readonly written: string;
  readonly names: readonly string[];
}

/** What somebody may have meant who wrote an id that is not defined, or a name where an id is due. */
export class Candidates {
  readonly #ids: readonly string[];
  /** By name in lower case; undefined for a name of several. */
  readonly #byName = new Map<string, string | undefined>();
  /** By the last word of a person's name. */
  readonly #bySurname = new Map<string, string | undefined>();

  /** What was asked before: what many refer to may be gone. */
  readonly #nearest = new Map<string, string | undefined>();

  constructor(candidates: readonly Candidate[]) {
    this.#ids = candidates.map(({ written }) => written);
    for (const { written, names } of candidates)
      for (const name of new Set(names.map(keyOf))) {
        note(this.#byName, name, written);
        const surname = name.slice(name.lastIndexOf(' ') + 1);
        if (surname !== name) note(this.#bySurname, surname, written);
      }
  }

  /** The id most likely meant: by name, by surname, by spelling. Undefined where nothing is near. */
  nearest(written: string): string | undefined {
    if (!this.#nearest.has(written)) this.#nearest.set(written, this.#nearestTo(written));
    return this.#nearest.get(written);
  }

  #nearestTo(written: string): string | undefined {
    const { id } = splitReference(written);
    const name = keyOf(id.replaceAll(/[-_]+/g, ' '));
    const made = idFrom(id);
    return (
      this.#byName.get(keyOf(id)) ??
      this.#byName.get(name) ??
      this.#bySurname.get(name) ??
      nearest(id, this.#ids) ??
      (made === undefined || made === id ? undefined : nearest(made, this.#ids)) ??
      this.#nearestName(name)
    );
  }

  #nearestName(name: string): string | undefined {
    const found = nearest(name, this.#byName.keys());
    return found === undefined ? undefined : this.#byName.get(found);
  }
}

/** All that a file can refer to by a bare id. */
export const candidatesFor = keptOf(
  (project, file, types: readonly DefinitionType[]) =>
    new Candidates(candidates(project.scope.visible(types, file))),
);

/** All of a file that others can refer to by its name, `#` and the id. */
export const candidatesIn = keptOf(
  (project, file, types: readonly DefinitionType[]) =>
    new Candidates(candidates(project.scope.definedIn(file, types))),
);

function candidates(visible: ReturnType<Scope['visible']>): readonly Candidate[] {
  return [...visible].map(({ definition, written }) => ({ written, names: namesOf(definition) }));
}

function namesOf(definition: {
  readonly type: DefinitionType;
  readonly names?: readonly string[];
  readonly title?: string | undefined;
}): readonly string[] {
  if (definition.type === 'entity') return definition.names ?? [];
  return definition.title === undefined ? [] : [definition.title];
}

function keyOf(name: string): string {
  return normalId(name).toLowerCase().replace(/\s+/g, ' ');
}

function note(map: Map<string, string | undefined>, key: string, written: string): void {
  map.set(key, map.has(key) && map.get(key) !== written ? undefined : written);
}
