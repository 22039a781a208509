import { sources } from '../../article/words/voices.ts';
import type { Claim } from '../../model/claim.ts';
import type { Definition, Entity } from '../../model/definition.ts';
import { leafOf, leavesOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { type Voice, voicesOf } from '../claims/voices.ts';
import type { KnownEntity, KnownNames } from './known-names.ts';
import { endsVoice, isBetween, type Relay, type Word } from './relay.ts';

/** A voice that a sentence names: somebody whom the file knows, or "a source". */
export type Named =
  | { readonly kind: 'entity'; readonly entities: readonly KnownEntity[] }
  | { readonly kind: 'source' };

/** The two voices of a relay, as far as they are known by name. */
export interface Voices {
  /** Whoever reports it to the article. */
  readonly reporter: Named | undefined;
  /** Whom they have it from. */
  readonly cited: Named | undefined;
}

/** Who the two voices of a sentence are. */
export function voicesIn(relay: Relay, names: KnownNames): Voices {
  const before = namedUpTo(relay.before, names);
  const after = namedFrom(relay.after, names);
  return relay.isPassive ? { reporter: after, cited: before } : { reporter: before, cited: after };
}

/** Words of reporting may follow the name. */
function namedUpTo(words: readonly Word[], names: KnownNames): Named | undefined {
  for (let end = words.length; end > 0; end--) {
    const last = words[end - 1];
    const named = names.upTo(words.slice(0, end));
    if (named) return { kind: 'entity', entities: named.entities };
    if (last === undefined || sources.has(last.text)) return last && { kind: 'source' };
    if (!isBetween(last)) return undefined;
  }
  return undefined;
}

/** The first words may be titles; the name ends where a sentence can go on behind it. */
function namedFrom(words: readonly Word[], names: KnownNames): Named | undefined {
  for (const [at, word] of words.entries()) {
    const named = names.from(words, at);
    if (named && endsVoice(words[at + named.length])) return { kind: 'entity', entities: named.entities };
    if (sources.has(word.text) && endsVoice(words[at + 1])) return { kind: 'source' };
    if (endsVoice(word)) return undefined;
  }
  return undefined;
}

/** Whom a claim names as its voices, documents' makers and those for whom somebody speaks included. */
export class ClaimVoices {
  readonly voices: readonly Voice[];
  readonly #definitions: ReadonlySet<Definition>;

  constructor(project: Project, file: AnnotationFile, claim: Claim) {
    this.voices = voicesOf(project, file, [...claim.speakers, ...claim.via]);
    this.#definitions = new Set(this.voices.flatMap((voice) => standingFor(project, voice)));
  }

  /**
   * Whether one of them is who a sentence names.
   *
   * @param other whom it names beside them: "media, citing a source" are two, though neither is named
   */
  has(named: Named, other?: Named): boolean {
    if (named.kind === 'entity') return named.entities.some(({ definition }) => this.hasEntity(definition));
    const others = other?.kind === 'entity' ? other.entities.map((entity) => entity.definition) : [];
    return this.voices.some(({ located: { definition } }) =>
      definition.type === 'source' ? true : definition.kind === 'anonymous' && !others.includes(definition),
    );
  }

  /** Whether one of them is somebody, is by them, or speaks for them. */
  hasEntity(entity: Entity): boolean {
    return this.#definitions.has(entity);
  }
}

/** A voice, and whoever may be named for it: a document's makers, a person's offices, a group's members. */
function standingFor(project: Project, { located: { file, definition } }: Voice): readonly Definition[] {
  const others =
    definition.type === 'source'
      ? [leafOf(definition.entry, 'publisher'), ...leavesOf(definition.entry, 'author')]
      : [...definition.roles.map(({ of }) => of), ...leavesOf(definition.entry, 'members')];
  const named = voicesOf(
    project,
    file,
    others.filter((leaf) => leaf !== undefined),
  );
  return [definition, ...named.map(({ located }) => located.definition)];
}
